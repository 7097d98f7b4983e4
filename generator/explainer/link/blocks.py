"""The blocks of a body in which names may be linked: paragraphs, items, cells."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explainer.names.masks import OPAQUE, without_raw
from explainer.read.body import Body
from explainer.read.spans import Span, SpanKind

_QUOTED_START = re.compile(r"[ \t]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)*>")
_QUOTED_LINE = re.compile(r"^[ ]{0,3}>", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}(?:\[[^\]\n]+\]:|\*\[[^\]\n]+\]:|@\[)[^\n]*", re.MULTILINE)
_LINE_BREAK = re.compile(r"[ ]{2,}\n")
_OPAQUE_KINDS = (SpanKind.CODE, SpanKind.LINK, SpanKind.IMAGE, SpanKind.NOTE, SpanKind.WIKI)


class Block(NamedTuple):
    """A stretch of running text, in which what is no text is filled."""

    start: int
    """Where it begins in the body."""
    text: str
    section: int
    """How many headings of the first two levels stand before it."""
    links: tuple[Span, ...] = ()
    """The links that stand in it already, by address or by name."""


def blocks(text: str, body: Body) -> Iterator[Block]:
    """The blocks of a body, without headings, quotations, code, links and notes."""
    headings = list(body.of(SpanKind.HEADING))
    sections = [s.start for s in headings if s.level <= 2 and not _is_quoted(text, s.start)]
    notes = set(_starts(body.of(SpanKind.NOTE_DEFINITION)))
    left_out = set(_starts(headings))
    in_note = False
    filling = [span for span in body.spans if span.kind in (*_OPAQUE_KINDS, SpanKind.HTML)]
    starts = [span.start for span in filling]
    for start, end in body.texts:
        line = text.rfind("\n", 0, start) + 1
        in_note = line in notes or (in_note and text.startswith(("    ", "\t"), line))
        if in_note or line in left_out or _is_quoted(text, start):
            continue
        inside = filling[bisect_right(starts, start - 1) : bisect_right(starts, end)]
        block = _filled(text[start:end], start, inside)
        if quoted := _QUOTED_LINE.search(block):
            block = block[: quoted.start()]
        links = tuple(span for span in inside if span.kind in (SpanKind.LINK, SpanKind.WIKI))
        yield Block(start, block, bisect_right(sections, start), links)


def _starts(spans: Iterable[Span]) -> Iterator[int]:
    return (span.start for span in spans)


def _is_quoted(text: str, start: int) -> bool:
    """Whether the line of an offset is one of a quotation, in a list perhaps."""
    line = text.rfind("\n", 0, start) + 1
    return _QUOTED_START.match(text, line) is not None


def _filled(block: str, start: int, spans: Iterable[Span]) -> str:
    """A block with everything filled that is no running text."""
    tags, text = [], block
    for span in spans:
        first, last = max(0, span.start - start), min(len(block), span.end - start)
        if span.kind is SpanKind.HTML:
            tags.append((first, last, span.text))
        else:
            text = text[:first] + OPAQUE * (last - first) + text[last:]
    if tags:
        text = without_raw(text, tags)
    for pattern in (_DEFINITION, _LINE_BREAK):
        text = pattern.sub(lambda match: OPAQUE * len(match[0]), text)
    return text
