"""One linear scan of a body: blocks first, then what stands inside them.

It follows Python-Markdown with the project's fixed list of extensions, not CommonMark: a line that
starts with `#` is a heading even without a space, fences may be indented, a raw block ends with
its end tag. Every look-ahead is bounded or remembered, so time is linear in the length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from explainer.read.attributes import attribute_lists
from explainer.read.headings import Heading, attribute_anchors, heading_at, with_anchors
from explainer.read.inline import definitions_in, scan_inline
from explainer.read.raw_html import raw_block_end
from explainer.read.spans import Span, SpanKind

_FENCE = re.compile(r"(?P<prefix>[ \t>]*)(?P<fence>`{3,}(?!`)[^`\n]*$|~{3,}(?!~)[^\n]*$)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_NOTE = re.compile(r"[ ]{0,3}\[\^(?P<id>[^\]\n]{1,100})\]:[ \t]?")
_CONTAINER = re.compile(r"[ ]{0,3}(?:[*+-][ \t]|\d{1,9}[.)][ \t]|!!!|\?\?\?|===|:[ ]{3}|\[\^)")
_PART = re.compile(
    r"[ \t]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|!!!|\?\?\?|===|:[ ]{3}|>)"
    r"|(?:\[\[[^\[\]\n]{0,300}\]\]|[^\n|])*+\|"
)
"""Lines that start a part of their own inside a list, a quotation or a table."""


@dataclass(frozen=True)
class Body:
    """The spans of a body, in order of their start."""

    spans: tuple[Span, ...]
    texts: tuple[tuple[int, int], ...] = ()
    """Where running text stands, headings included: the start and end of each stretch."""

    def of(self, *kinds: SpanKind) -> Iterator[Span]:
        """The spans of some kinds, in order."""
        return (span for span in self.spans if span.kind in kinds)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors that the body's headings and attribute lists make."""
        return frozenset(s.target for s in self.of(SpanKind.HEADING, SpanKind.ANCHOR))

    @cached_property
    def notes(self) -> frozenset[str]:
        """The ids of the footnotes that the body defines."""
        return frozenset(s.target for s in self.of(SpanKind.NOTE_DEFINITION))


@dataclass(slots=True)
class _Scan:
    text: str
    spans: list[Span] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    unclosed: dict[str, int] = field(default_factory=dict)
    inside: bool = False
    """Whether indented lines belong to a list, note or admonition rather than being code."""


def scan_body(text: str) -> Body:
    """The spans of a Markdown text. Never raises; linear in the length of the text."""
    scan = _Scan(text)
    position, blank_before = 0, True
    while position < len(text):
        end = _line_end(text, position)
        line = text[position:end]
        if not line.strip():
            position, blank_before = end + 1, True
            continue
        position = _scan_block(scan, position, end, line, blank_before)
        blank_before = False
    references = definitions_in(text, scan.texts)
    for start, end in scan.texts:
        found = list(scan_inline(text, start, end, references))
        scan.spans.extend(found)
        scan.spans.extend(attribute_lists(text, start, end, found))
    taken = {span.target for span in scan.spans if span.kind is SpanKind.ANCHOR}
    scan.spans.extend(with_anchors(scan.headings, taken))
    spans = sorted(scan.spans, key=lambda span: (span.start, -span.end))
    return Body(tuple(spans), tuple(scan.texts))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _scan_block(scan: _Scan, start: int, end: int, line: str, blank_before: bool) -> int:
    """Take the block that starts here; gives where the next line begins."""
    if line.startswith(("    ", "\t")) and blank_before and not scan.inside:
        scan.spans.append(Span(SpanKind.CODE, start, end))
        return end + 1
    if (fence := _FENCE.match(line)) and (closing := _fence_end(scan, end, fence)) > 0:
        scan.spans.append(Span(SpanKind.CODE, start, closing))
        return closing + 1
    if not line.startswith((" ", "\t")):
        scan.inside = bool(_CONTAINER.match(line)) or (scan.inside and not blank_before)
    elif _CONTAINER.match(line):
        scan.inside = True
    if blank_before and (closing := raw_block_end(scan.text, start)) > 0:
        scan.spans.append(Span(SpanKind.HTML, start, closing, text=scan.text[start:closing]))
        return closing  # the rest of its line, if only its end, parts it from what follows
    if heading := heading_at(start, line, scan.inside or line.startswith(">")):
        scan.headings.append(heading)
        scan.texts.append((heading.text_start, heading.text_end))
        return end + 1
    after = _line_end(scan.text, end + 1) if end < len(scan.text) else end
    if blank_before and _UNDERLINE.match(scan.text, end + 1, after):
        level = 1 if scan.text[end + 1] == "=" else 2
        scan.headings.append(Heading(start, start, end, line, level))
        scan.texts.append((start, end))
        return after + 1
    return _text_line(scan, start, end, line)


def _text_line(scan: _Scan, start: int, end: int, line: str) -> int:
    if note := _NOTE.match(line):
        at = start + note.start("id")
        scan.spans.append(Span(SpanKind.NOTE_DEFINITION, start, end, note["id"], at))
        start += note.end()
    scan.spans.extend(attribute_anchors(start, scan.text[start:end]))
    follows = bool(scan.texts) and scan.texts[-1][1] == start - 1
    own_part = _PART.match(line) and (scan.inside or _starts_part(scan))
    if follows and not own_part:  # the same paragraph: links may span lines
        scan.texts[-1] = (scan.texts[-1][0], end)
    else:
        scan.texts.append((start, end))
    return end + 1


def _starts_part(scan: _Scan) -> bool:
    """Whether the region before this line is a part of its own too: a row, a line of a quote."""
    return bool(scan.texts) and bool(_PART.match(scan.text, *scan.texts[-1]))


def _fence_end(scan: _Scan, position: int, fence: re.Match[str]) -> int:
    """The end of the line that closes a fence, or -1; a failed search is remembered."""
    sign = fence["fence"][0]
    length = len(fence["fence"]) - len(fence["fence"].lstrip(sign))
    quoted = ">" if ">" in fence["prefix"] else ""
    if length >= scan.unclosed.get(sign + quoted, 1 << 30):
        return -1
    prefix = r"[ \t>]*" if quoted else r"[ \t]*"
    closing = re.compile(rf"^{prefix}{re.escape(sign)}{{{length},}}[ \t]*$", re.MULTILINE)
    if match := closing.search(scan.text, position):
        return match.end()
    scan.unclosed[sign + quoted] = length
    return -1
