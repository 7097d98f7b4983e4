"""Bounds on what a body asks of Python-Markdown, some of whose searches cost the square of a text.

Each bound is far above what a writer reaches, and far below where minutes are lost or where nesting
ends Python's stack.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from explainer import limits
from explainer.read.body import Body
from explainer.read.spans import SpanKind
from explainer.read.tables import is_table
from explainer.read.tags import tags_in

_EMPHASIS = re.compile(r"[*_~^]|==")
_ITEM = re.compile(r"[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]")
_OWN = re.compile(r"[ \t>]*(?:$|:[ \t]|!!!|\?\?\?|===)", re.MULTILINE)
"""Lines that end the paragraph before them, whatever it is."""
_BRACKETS = {"[": (0, 1), "]": (0, -1), "(": (1, 1), ")": (1, -1)}
_BRACKET = re.compile(r"\\.|[\[\]()]", re.DOTALL)
_DEFINITION = re.compile(r"^[ \t>]*\*?\[[^\]\n]{1,300}\]:", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:=+|-+)[ \t]*$", re.MULTILINE)
_BLOCK = re.compile(
    r"^[ \t>]*(?:!!!|\?\?\?|===|`{3}|~{3}|:[ \t]|[*_-](?:[ \t]*[*_-]){2,}[ \t]*$)", re.MULTILINE
)
_UNCLOSED = re.compile(r"<(?=[a-zA-Z/!?][^<>]*(?:<|\Z))")
_PREFIX = re.compile(
    r"^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t]|:[ \t]|\[\^[^\]\n]{1,100}\]:)+", re.MULTILINE
)
_RUN = re.compile(
    rf"(?:(?:>|(?:[*+-]|\d{{1,9}}[.)])(?=\s|\Z))[ \t]*){{{limits.NESTING + 1},200}}+(?=\S)"
)
"""Markers one after another, which begin lists in one another wherever a block may begin."""
_RULE = re.compile(r"[ ]{0,3}(?P<sign>[*_-])(?:[ ]{0,2}(?P=sign)){2,}[ \t]*$", re.MULTILINE)
_DEEP = re.compile(r"^[ \t>*+.)\d-]{20}", re.MULTILINE)
"""What a line begins with that stands deep, and few others: a quick look before the long one."""
_MARKER = re.compile(r">|[*+-]|\d+[.)]")
_NO_DEPTH = frozenset(
    """br col dd dt hr img input li option p rp rt source tbody td tfoot th thead tr wbr""".split()
)
"""Elements without content, and those that the next one of their kind ends."""


class Overrun(NamedTuple):
    """Where a body passes a bound, and the bound."""

    offset: int
    what: str
    """A word of the messages."""
    limit: int


def overruns(text: str, body: Body) -> Iterator[Overrun]:
    """The bounds that a body passes, each at the first thing that is too many."""
    for start, end in _paragraphs(text, body):
        if end - start > limits.PARAGRAPH_LENGTH:
            yield Overrun(start, "paragraph", limits.PARAGRAPH_LENGTH)
        if end - start > limits.EMPHASIS:  # a shorter one cannot have as many
            signs = _starts(_EMPHASIS, text, start, end)
            yield from _too_many(signs, "emphasis", limits.EMPHASIS)
        if text.count("[", start, end) + text.count("(", start, end) > limits.BRACKETS:
            brackets = _brackets(text, start, end)
            yield from _too_deep(brackets, "brackets", limits.BRACKETS)
    for what, found, limit in (
        ("texts", (start for start, _ in body.texts), limits.TEXTS),
        ("headings", (span.start for span in body.of(SpanKind.HEADING)), limits.HEADINGS),
        ("headings", _starts(_UNDERLINE, text), limits.HEADINGS),
        ("notes", (span.start for span in body.of(SpanKind.NOTE)), limits.NOTES),
        ("definitions", _starts(_DEFINITION, text), limits.DEFINITIONS),
        ("blocks", _starts(_BLOCK, text), limits.BLOCKS),
        ("tags", _unclosed(text, body), limits.UNCLOSED_TAGS),
    ):
        yield from _too_many(found, what, limit)
    if _DEEP.search(text) or _RUN.search(text):
        yield from _too_deep(_levels(text, body), "nesting", limits.NESTING)
    elements = list(_elements(text, body))
    yield from _too_deep(elements, "elements", limits.ELEMENTS)
    yield from _too_many((at for at, _ in elements), "raw", limits.RAW_TAGS)


def _paragraphs(text: str, body: Body) -> Iterator[tuple[int, int]]:
    """The texts as Python-Markdown joins them: only a block that begins as a list has items.

    Lines that follow one another are a block, and one paragraph if it is neither list nor table.
    """
    begun, ended, header, apart = 0, -2, (0, -2), False
    for start, end in body.texts:
        if start != ended + 1:
            header, apart = (start, end), False
        elif ended == header[1]:
            apart = is_table(text[slice(*header)], text[start:end])
        item = _ITEM.match(text, header[0]) and _ITEM.match(text, start)
        if start != ended + 1 or apart or item or _OWN.match(text, start):
            yield from [(begun, ended)] if ended >= 0 else []
            begun = start
        ended = end
    yield from [(begun, ended)] if ended >= 0 else []


def _starts(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[int]:
    found = pattern.finditer(text, start, len(text) if end is None else end)
    return (match.start() for match in found)


def _too_deep(found: Iterable[tuple[int, int]], what: str, limit: int) -> Iterator[Overrun]:
    """At most one overrun: the first offset whose depth is over the limit."""
    deep = (offset for offset, depth in found if depth > limit)
    yield from (Overrun(offset, what, limit) for offset in islice(deep, 1))


def _too_many(offsets: Iterable[int], what: str, limit: int) -> Iterator[Overrun]:
    yield from (Overrun(offset, what, limit) for offset in islice(offsets, limit, limit + 1))


def _brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each opening bracket or parenthesis, and how many of its kind are then open."""
    depths = [0, 0]
    for match in _BRACKET.finditer(text, start, end):
        kind, step = _BRACKETS.get(match[0], (0, 0))
        depths[kind] = max(0, depths[kind] + step)
        if step > 0:
            yield match.start(), depths[kind]


def _unclosed(text: str, body: Body) -> Iterator[int]:
    """The signs `<` that begin a tag which does not end before the next, outside of code."""
    code = [(span.start, span.end) for span in body.of(SpanKind.CODE)]
    for match in _UNCLOSED.finditer(text):
        before = bisect(code, (match.start() + 1, 0)) - 1
        if before < 0 or match.start() >= code[before][1]:
            yield match.start()


def _levels(text: str, body: Body) -> Iterator[tuple[int, int]]:
    """Each line of text and how deep it stands in lists, quotations and indented blocks."""
    for start, end in body.texts:
        line = text.rfind("\n", 0, start) + 1
        for match in _PREFIX.finditer(text, line, end):
            if not _RULE.match(text, match.start()):
                prefix = match[0].expandtabs(4)
                markers = len(_MARKER.findall(prefix))
                yield match.start(), markers + max(0, prefix.count(" ") - markers) // 4
        yield from ((match.start(), limits.NESTING + 1) for match in _RUN.finditer(text, line, end))


def _elements(text: str, body: Body) -> Iterator[tuple[int, int]]:
    """Each raw tag, and how many elements are then open."""
    depth = 0
    for span in body.of(SpanKind.HTML):
        for tag in tags_in(text, span.start, span.end):
            if tag.name not in _NO_DEPTH:
                depth = max(0, depth + (-1 if tag.closing else 1))
            yield tag.start, depth
