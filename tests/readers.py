"""What readers get of a page, however its engine writes it: `docs/engines.md` has the rules."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin

_ADDRESSES: Final = frozenset(
    {"href", "src", "data-url", "data-home", "data-file", "data-page", "data-root"}
)
_DATA: Final = "application/ld+json"


class _Page(HTMLParser):
    """Elements with their attributes, and texts, in order."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._address = address
        self._text = ""
        self._data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element, its addresses as whole ones, as a browser has them."""
        self.end_text()
        self._data = ("type", _DATA) in attrs
        shown = {
            key: unquote(urljoin(self._address, value)) if key in _ADDRESSES else value
            for key, value in ((key, value or "") for key, value in attrs)
        }
        self.found.append(f"<{tag} {shown}>")

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        self.end_text()
        self.found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """A text, which may come in pieces."""
        self._text += data

    def end_text(self) -> None:
        """Of data for machines the values count, of other texts the words and their spaces."""
        if text := self._text.strip():
            self.found.append(repr(json.loads(text)) if self._data else text)
        self._text, self._data = "", False


def page_at(site: Path, path: str) -> list[str]:
    """What readers get of the page of a built site that a file holds."""
    page = _Page(f"https://example.org/{path.removesuffix('index.html')}")
    page.feed((site / path).read_text(encoding="utf-8"))
    page.close()
    page.end_text()
    return page.found
