"""The texts of pages as files that stand where their pages do, so that any engine finds both.

In the core a page's file has its id for a path, `events/foo.md`, and so have links between texts.
An engine that cannot be told an address takes that of the file: `evenements/foo/index.md`.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote

from explainer.pages.page import Page, StaticFile, target_of
from explainer.read.body import scan_body
from explainer.read.spans import SpanKind

_OWN_LINE: Final = re.compile(r"^@\[.+\]: (?:\d+ )?(?P<target>\S+)", re.MULTILINE)
"""What a page mentions and cites, as the last lines of its text tell the extensions."""

Places = Mapping[str, str]
"""Where the file of each page and each file of the site stands, by the path that texts name."""


def places_of(pages: Iterable[Page], files: Iterable[StaticFile]) -> Places:
    """The places of a site's texts and files."""
    places = {file.path: file.path for file in files}
    return places | {page.src_uri: place_of(page) for page in pages}


def place_of(page: Page) -> str:
    """The Markdown file of which every engine makes the page at its address."""
    return f"{page.dest_uri.removesuffix('.html')}.md"


def moved_text(page: Page, places: Places) -> str:
    """The text of a page with its links as they lead from where its file stands."""
    text = page.body
    for start, end, target in sorted(set(_edits(page, places)), reverse=True):
        text = text[:start] + target + text[end:]
    return text


def _edits(page: Page, places: Places) -> Iterator[tuple[int, int, str]]:
    """What changes: of a target its path, and all of it where it is written with escapes."""
    for start, end, target in _targets(page.body):
        path, sign, anchor = target.partition("#")
        if new := _moved(path, page.src_uri, places):
            if page.body.startswith(path, start):
                yield start, start + len(path), new
            else:
                yield start, end, f"{new}{sign}{quote(anchor)}"


def _targets(text: str) -> Iterator[tuple[int, int, str]]:
    for span in scan_body(text).of(SpanKind.LINK, SpanKind.IMAGE):
        if span.target_start >= 0:
            yield *span.written, span.target
    for line in _OWN_LINE.finditer(text):
        yield *line.span("target"), line["target"]


def _moved(path: str, src_uri: str, places: Places) -> str:
    """The path as the page's file writes it; empty where it leads to no text and no file."""
    there = places.get(target_of(path, src_uri)) if path else None
    if there is None:
        return ""
    return quote(posixpath.relpath(there, posixpath.dirname(places[src_uri]) or "."))
