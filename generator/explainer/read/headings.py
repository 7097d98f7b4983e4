"""Headings of a body and the anchors that Python-Markdown's toc and attr_list will give them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explainer.read.plain import plain_text
from explainer.read.spans import Span, SpanKind
from explainer.words.slugs import heading_slug

_HASH = re.compile(r"(?P<level>#{1,6})(?P<text>[^\n]*)")
_INNER = re.compile(r"[ \t>]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)?(?=#)")
_LIST = re.compile(r"[ \t]+\{:?(?P<list>[^{}\n]*)\}[ \t]*$")
_INLINE_LIST = re.compile(r"(?:(?<=[)\]*_`>~^=])|^[ \t]*)\{:?(?P<list>[^{}\n]*)\}")
_ID = re.compile(r"(?:^|[ \t])(?:#(?P<sharp>[^\s=#}]+)|id=[\"']?(?P<given>[^\s\"'}]+))")


class Heading(NamedTuple):
    """A heading before the anchors are known."""

    start: int
    text_start: int
    text_end: int
    text: str
    level: int


def heading_at(start: int, line: str, inside: bool) -> Heading | None:
    """The heading that a line is: `#` needs no space; inside a list or quote it may be indented."""
    inner = _INNER.match(line) if inside else None
    offset = inner.end() if inner else 0
    match = _HASH.match(line, offset)
    if not match:
        return None
    text = match["text"].rstrip().rstrip("#")
    text_start = start + match.start("text")
    return Heading(start, text_start, text_start + len(match["text"]), text, len(match["level"]))


def attribute_anchors(start: int, line: str) -> Iterator[Span]:
    """The ids that attribute lists in a line of text give: right after an element, or alone."""
    if "{" in line:
        for match in _INLINE_LIST.finditer(line):
            if found := _last_id(match["list"]):
                at = start + match.start("list") + found[1]
                yield Span(SpanKind.ANCHOR, at, at + len(found[0]), found[0], at)


def with_anchors(headings: Iterable[Heading], taken: set[str]) -> Iterator[Span]:
    """The headings as spans. Written ids count first, wherever they stand."""
    found = [(heading, *_parts(heading)) for heading in headings]
    counts = dict.fromkeys(taken | {written[0] for _, _, written in found if written}, 0)
    for heading, plain, written in found:
        anchor = written[0] if written else _unique(heading_slug(plain), counts)
        counts.setdefault(anchor, 0)
        at = heading.text_start + written[1] if written else -1
        yield Span(
            SpanKind.HEADING, heading.start, heading.text_end, anchor, at, plain, heading.level
        )


def _parts(heading: Heading) -> tuple[str, tuple[str, int] | None]:
    """The plain text of a heading, and the id that its attribute list gives with its offset."""
    tail = heading.text[-300:]  # an attribute list is no longer; keeps the search linear
    attributes = _LIST.search(tail)
    if not attributes:
        return plain_text(heading.text), None
    cut = len(heading.text) - len(tail)
    written = _last_id(attributes["list"])
    if written:
        written = (written[0], cut + attributes.start("list") + written[1])
    return plain_text(heading.text[: cut + attributes.start()]), written


def _last_id(attributes: str) -> tuple[str, int] | None:
    """The id of an attribute list, the last one if there are several, and its offset."""
    found = None
    for match in _ID.finditer(attributes):
        group = "sharp" if match["sharp"] else "given"
        found = (match[group], match.start(group))
    return found


def _unique(anchor: str, taken: dict[str, int]) -> str:
    """The anchor, or `_1`, `_2`, … after it: Python-Markdown's way to tell headings apart."""
    if anchor not in taken:
        return anchor
    number = taken[anchor] + 1
    while f"{anchor}_{number}" in taken:
        number += 1
    taken[anchor] = number
    return f"{anchor}_{number}"
