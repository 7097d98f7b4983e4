"""The blocks of a body in which names may be linked: paragraphs, items, cells."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from explainer.names.masks import OPAQUE, filled, open_after, without_raw
from explainer.read.body import Body
from explainer.read.spans import Span, SpanKind
from explainer.read.tables import table_rows

_QUOTED_START = re.compile(r"[ \t]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)*>")
_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]")
_QUOTED_LINE = re.compile(r"^[ ]{0,3}>", re.MULTILINE)
_ABBREVIATION = re.compile(r"^\*\[(?P<abbr>[^\]\\\n]+)\][ ]?:[^\n]*", re.MULTILINE)
_DEFINITION = re.compile(
    r"^[ \t]*\[[^\[\]]*\]:[ ]*(?:\n[ ]*)?[^\s]+[ ]*"
    r"(?:\n[ ]*)?(?:\"[^\n]*\"[ ]*|'[^\n]*'[ ]*|\([^\n]*\)[ ]*)?$",
    re.MULTILINE,
)
"""A definition of a link, as Python-Markdown reads it."""
_NO_WORDS: Final = re.compile(
    r"\\[\\`*_{}\[\]()>#+.!|~^=-]"  # an escaped sign
    r"|&(?!(?:[lr]dquo|[lr]aquo|quot);)(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z\d]+);"
    r"|(?<! )[ ]{2,}\n"  # a line break
)
_IN_NO_WORDS: Final = ("\\", "&", "  \n")
_LINKS = (SpanKind.LINK, SpanKind.WIKI)
_OPAQUE_KINDS = (*_LINKS, SpanKind.CODE, SpanKind.IMAGE, SpanKind.NOTE)


class Block(NamedTuple):
    """A stretch of running text, in which what is no text is filled."""

    start: int
    """Where it begins in the body."""
    text: str
    section: int
    """How many headings of the first two levels stand before it."""
    links: tuple[Span, ...] = ()
    """The links that stand in it already, by address or by name, but in raw elements."""
    cell: bool = False
    """Whether it is the cell of a table."""


def blocks(text: str, body: Body) -> Iterator[Block]:
    """The blocks of a body, without headings, quotations, code, links and notes."""
    headings = list(body.of(SpanKind.HEADING))
    sections = [s.start for s in headings if s.level <= 2 and not _is_quoted(text, s.start)]
    filling = [span for span in body.spans if span.kind in (*_OPAQUE_KINDS, SpanKind.HTML)]
    starts = [span.start for span in filling]
    abbreviations = _abbreviations(text, body)
    rows = table_rows(text, body)
    inside, seen = "", 0
    for start, end in _running(text, body, headings):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        for span in filling[seen:first]:
            if span.kind is SpanKind.HTML and not _is_in_text(span, body):
                inside = open_after(span.text, inside)
        within, seen = filling[first:last], last
        tags = [(s.start - start, s.end - start, s.text) for s in within if s.kind is SpanKind.HTML]
        block, inside = without_raw(text[start:end], tags, inside)
        links = tuple(s for s in within if s.kind in _LINKS and block[s.start - start] != OPAQUE)
        block = _without(block[: end - start], start, within)
        for pattern in abbreviations:
            block = filled(pattern, block)
        if "]" in block:
            block = filled(_DEFINITION, filled(_ABBREVIATION, block))
        if any(sign in block for sign in _IN_NO_WORDS):
            block = filled(_NO_WORDS, block)
        found = Block(start, block, bisect_right(sections, start), links)
        yield from _cells(found) if start in rows else (found,)


def _cells(row: Block) -> Iterator[Block]:
    """The cells of a row of a table: what is opened in one ends with it."""
    start = row.start
    for text in row.text.split("|"):
        end = start + len(text)
        links = tuple(link for link in row.links if start <= link.start < end)
        yield Block(start, text, row.section, links, cell=True)
        start = end + 1


def _running(text: str, body: Body, headings: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where running text stands that is no heading, note or quotation."""
    notes = {span.start for span in body.of(SpanKind.NOTE_DEFINITION)}
    ends = {span.start: span.end for span in headings}
    in_note, in_list, quoted, last = False, False, False, -2
    for start, end in body.texts:
        line = text.rfind("\n", 0, start) + 1
        in_note = line in notes or (in_note and text.startswith(("    ", "\t"), line))
        item = _ITEM.match(text, line) is not None
        if last != start - 1:  # after an empty line
            in_list, quoted = item, False
        elif in_list and item:
            quoted = False
        # a quotation goes on to the next empty line, whatever the lines in it begin with
        quotation = _QUOTED_LINE.search(text, line, end)
        first, after = max(start, ends.get(line, -1) + 1), quotation.start() if quotation else end
        if first < after and not (quoted or in_note or _is_quoted(text, start)):
            yield first, after
        last, quoted = end, quoted or quotation is not None


def _abbreviations(text: str, body: Body) -> list[re.Pattern[str]]:
    """What finds the abbreviations that a body defines, if it does: they are elements by then."""
    if "*[" not in text:
        return []
    found = {m["abbr"] for place in body.texts for m in _ABBREVIATION.finditer(text, *place)}
    longest_first = sorted(found, key=lambda abbr: (-len(abbr), abbr))
    written = "|".join(map(re.escape, longest_first))
    return [re.compile(rf"(?:\b|(?<=_))(?:{written})(?:\b|(?=_))")] if found else []


def _is_quoted(text: str, start: int) -> bool:
    """Whether the line of an offset is one of a quotation, in a list perhaps."""
    line = text.rfind("\n", 0, start) + 1
    return _QUOTED_START.match(text, line) is not None


def _is_in_text(span: Span, body: Body) -> bool:
    """Whether a span stands in a line of text rather than being a block of its own."""
    after = bisect_right(body.texts, span.start, key=lambda place: place[0])
    return after > 0 and span.start < body.texts[after - 1][1]


def _without(block: str, start: int, spans: Sequence[Span]) -> str:
    """A block with code, links, images and the numbers of notes filled."""
    for span in spans:
        if span.kind is not SpanKind.HTML:
            first, last = span.start - start, min(len(block), span.end - start)
            block = block[:first] + OPAQUE * (last - first) + block[last:]
    return block
