"""One linear scan of a body: blocks first, then what stands inside them.

It follows Python-Markdown with the project's fixed list of extensions, not CommonMark: a line that
starts with `#` is a heading even without a space, fences may be indented, a raw block ends with
its end tag. Every look-ahead is bounded or remembered, so time is linear in the length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from explainer.read.inline import definitions_in, scan_inline
from explainer.read.raw_html import raw_block_end
from explainer.read.spans import Span, SpanKind
from explainer.words.slugs import heading_slug

_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})[^`\n]*$")
_HASH = re.compile(r"(?P<level>#{1,6})(?P<text>(?:\\.|[^\\\n])*?)#*[ \t]*$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_NOTE = re.compile(r"[ ]{0,3}\[\^(?P<id>[^\]\n]{1,100})\]:[ \t]?")
_CONTAINER = re.compile(r"[ ]{0,3}(?:[*+-]|\d{1,9}[.)]|!!!|\?\?\?|===|:[ ]{3}|\[\^)")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?P<list>[^{}\n]*)\}[ \t]*$")
_ANCHOR = re.compile(r"(?:^|[ \t])#(?P<id>[^\s#.}]+)")
_MARKUP = re.compile(r"!?\[([^\[\]\n]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?|<[^<>\n]*>|[*_`\\]")


@dataclass(frozen=True)
class Body:
    """The spans of a body, in order of their start."""

    spans: tuple[Span, ...]

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
    unclosed: dict[str, int] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)
    """The anchors taken so far, each with the last number given to one like it."""
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
        scan.spans.extend(scan_inline(text, start, end, references))
    return Body(tuple(sorted(scan.spans, key=lambda span: (span.start, -span.end))))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _scan_block(scan: _Scan, start: int, end: int, line: str, blank_before: bool) -> int:
    """Take the block that starts here; gives where the next line begins."""
    if fence := _FENCE.match(line):
        closing = _fence_end(scan, end, fence["fence"])
        if closing > 0:
            scan.spans.append(Span(SpanKind.CODE, start, closing))
            return closing + 1
    if line.startswith(("    ", "\t")) and blank_before and not scan.inside:
        scan.spans.append(Span(SpanKind.CODE, start, end))
        return end + 1
    if not line.startswith((" ", "\t")):
        scan.inside = bool(_CONTAINER.match(line)) or (scan.inside and not blank_before)
    elif _CONTAINER.match(line):
        scan.inside = True
    if blank_before and (closing := raw_block_end(scan.text, start)) > 0:
        scan.spans.append(Span(SpanKind.HTML, start, closing, text=scan.text[start:closing]))
        return _line_end(scan.text, closing) + 1
    if heading := _HASH.match(line):
        span = (start + heading.start("text"), end)
        _heading(scan, start, span, heading["text"], len(heading["level"]))
        return end + 1
    after = _line_end(scan.text, end + 1) if end < len(scan.text) else end
    if blank_before and _UNDERLINE.match(scan.text, end + 1, after):
        level = 1 if scan.text[end + 1] == "=" else 2
        _heading(scan, start, (start, end), line, level)
        return after + 1
    return _text_line(scan, start, end, line)


def _text_line(scan: _Scan, start: int, end: int, line: str) -> int:
    if note := _NOTE.match(line):
        at = start + note.start("id")
        scan.spans.append(Span(SpanKind.NOTE_DEFINITION, start, end, note["id"], at))
        start += note.end()
    _attribute_anchors(scan, start, line)
    if scan.texts and scan.texts[-1][1] == start - 1:  # the same paragraph: links may span lines
        scan.texts[-1] = (scan.texts[-1][0], end)
    else:
        scan.texts.append((start, end))
    return end + 1


def _attribute_anchors(scan: _Scan, start: int, line: str) -> None:
    if "{" not in line or "#" not in line:
        return
    for match in re.finditer(r"\{:?[ \t]*([^{}\n]*)\}", line):
        if anchor := _ANCHOR.search(match[1]):
            at = start + match.start(1) + anchor.start("id")
            scan.spans.append(Span(SpanKind.ANCHOR, at, at + len(anchor["id"]), anchor["id"], at))
            scan.anchors.setdefault(anchor["id"], 0)


def _fence_end(scan: _Scan, position: int, fence: str) -> int:
    """The end of the line that closes a fence, or -1; a failed search is remembered."""
    sign = fence[0]
    if len(fence) >= scan.unclosed.get(sign, 1 << 30):
        return -1
    closing = re.compile(rf"^[ \t>]*{re.escape(sign)}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
    if match := closing.search(scan.text, position):
        return match.end()
    scan.unclosed[sign] = len(fence)
    return -1


def _heading(scan: _Scan, start: int, where: tuple[int, int], text: str, level: int) -> None:
    """Note a heading whose text stands at `where`; its anchor is the one toc will give it."""
    attributes = _ATTRIBUTES.search(text)
    explicit = _ANCHOR.search(attributes["list"]) if attributes else None
    bare = text[: attributes.start()] if attributes else text
    plain = _MARKUP.sub(lambda match: match[1] or "", bare).strip()
    anchor = explicit["id"] if explicit else _unique(heading_slug(plain), scan.anchors)
    scan.anchors.setdefault(anchor, 0)
    at = scan.text.find(f"#{anchor}", *where) + 1 if explicit else -1
    scan.spans.append(Span(SpanKind.HEADING, start, where[1], anchor, at, plain, level))
    scan.texts.append(where)


def _unique(anchor: str, taken: dict[str, int]) -> str:
    """The anchor, or `_1`, `_2`, … after it: Python-Markdown's way to tell headings apart."""
    counted = re.match(r"^(.*)_([0-9]+)$", anchor)
    base, first = (counted[1], int(counted[2])) if counted else (anchor, 0)
    if anchor not in taken:
        return anchor
    number = max(taken.get(base, 0), first) + 1
    while f"{base}_{number}" in taken:
        number += 1
    taken[base] = number
    return f"{base}_{number}"
