"""Attribute lists: `{ .class #id key=value }` after an element, as Python-Markdown reads them."""

import re
from bisect import bisect
from collections.abc import Iterator

from explainer.read.spans import Span, SpanKind

_LIST = re.compile(
    r"\{:?(?P<list>(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^{}\n]){1,2000}+)\}"
    r"(?P<last>[ \t]*(?:\||$))?",
    re.MULTILINE,
)
_ENDS_ELEMENT = frozenset(")]*_`>~^=")


def attribute_lists(text: str, start: int, end: int, inline: list[Span]) -> Iterator[Span]:
    """The lists of a region of text; `inline` is what the scan found there, code and tags too."""
    if "{" not in text[start:end]:
        return
    taken = sorted((s.start, s.end) for s in inline if s.kind in (SpanKind.CODE, SpanKind.HTML))
    for match in _LIST.finditer(text, start, end):
        at = match.start()
        before = bisect(taken, (at, 0)) - 1
        inside = before >= 0 and at < taken[before][1]
        if not inside and _belongs(text, start, at, match["last"] is not None):
            closing = match.end("list") + 1
            yield Span(SpanKind.ATTRIBUTES, at, closing, text=match["list"])


def _belongs(text: str, start: int, at: int, last: bool) -> bool:
    """Whether a list follows an element, is a line of its own, or ends a heading or a cell."""
    line = text.rfind("\n", 0, at) + 1
    before = text[line:at]
    if before[-1:] in _ENDS_ELEMENT:
        return True
    if not before.strip(" \t>"):
        # Each line of a quotation is a text of its own, though it may go on a paragraph.
        above = text[text.rfind("\n", 0, line - 1) + 1 : line] if ">" in before else ""
        return last and (line > start or bool(above.strip(" \t>\n")))
    return last and before[-1:] == " " and (before.lstrip(" >").startswith("#") or "|" in before)
