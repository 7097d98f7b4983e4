"""What a built site shows: per page with its further pages, the text and the links."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

_SPACES = re.compile(r"[\s\u00a0\u202f\u2060]+")
_MARKS = str.maketrans({"’": "'", "“": '"', "”": '"'})
APART = ("vu-du", "as-of", "embed")
"""Folders below a page that hold views of it, not what it goes on with."""


def plain(text: str) -> str:
    """A text as it compares: no spaces, one apostrophe."""
    return _SPACES.sub("", text).translate(_MARKS)


class _Reader(HTMLParser):
    """The text and links of an article element."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.texts: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += tag == "main"
        if self.inside and tag == "a":
            self.links += [value for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "main"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts.append(data)


class Shown:
    """What a page and its further pages show."""

    def __init__(self, site: Path, address: str) -> None:
        self.text = ""
        self.links: set[str] = set()
        for path in sorted((site / address).rglob("index.html")):
            folder = path.parent.relative_to(site).as_posix()
            if not set(APART) & set(path.relative_to(site / address).parts):
                self._read(path, folder)

    def _read(self, path: Path, folder: str) -> None:
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        self.text += plain("".join(reader.texts))
        base = f"https://x/{folder}/"
        for link in reader.links:
            self.links.add(unquote(urldefrag(urljoin(base, link)).url.removeprefix("https://x/")))
