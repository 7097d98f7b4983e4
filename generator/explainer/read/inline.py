"""The inline half of the body scan: code spans, links, images, notes, raw tags."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from explainer.limits import LINK_LENGTH
from explainer.read.spans import Span, SpanKind

_TOKEN = re.compile(r"\\[\\`*_{}\[\]()>#+.!-]|`+|!?\[|\]|<")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_PARENTHESIS = re.compile(r"\\[()]|[()]")
_TITLE = re.compile(r"\s*(?:\"[^\n]{0,500}\"|'[^\n]{0,500}')\s*$")
_WIKI = re.compile(
    r"\[\[(?P<target>[^\[\]|\n]{1,300})(?:\|(?P<text>[^\[\]\n]{0,300}))?\]\](?!\(|\[(?!\[))"
)
_NOTE = re.compile(r"\[\^(?P<id>[^\[\]\s]{1,100})\](?!\()")
_LABEL = re.compile(r"\s?\[(?P<label>[^\[\]\n]{0,300})\]")
_DESTINATION = re.compile(
    rf"\(\s*(?:<(?P<angle>[^<>\n]{{0,{LINK_LENGTH}}})>"
    rf"|(?P<bare>[^\s()<>]{{1,{LINK_LENGTH}}}(?:\([^\s()]{{0,200}}\)[^\s()]{{0,200}}){{0,3}}))"
    r"(?:\s+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\s*\)"
)
_AUTOLINK = re.compile(
    rf"<(?P<target>(?:https?|mailto|ftp):[^<>\s]{{1,{LINK_LENGTH}}})>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--")
_DEFINITION = re.compile(
    r"^[ \t>]*\[(?P<label>[^\[\]\^\n][^\[\]\n]{0,300})\]:[ \t]*(?:\n[ \t]*)?"
    r"<?(?P<target>[^\s<>]+)>?",
    re.MULTILINE,
)
_LABEL_LENGTH = 300
_NOT_IN_IDS = frozenset(" \n[]")
_CODE_SIGNS = 100
"""Most signs around a code span: each length costs a search of its own."""

References = Mapping[str, tuple[str, int]]
"""The targets of `[label]: target` lines and where they are written, by folded label."""


@dataclass(slots=True)
class _Inline:
    text: str
    start: int
    end: int
    references: References
    spans: list[Span] = field(default_factory=list)
    openers: list[tuple[int, bool]] = field(default_factory=list)
    no_run: set[int] = field(default_factory=set)
    last_comment: int | None = None
    """Where the last `-->` of the region stands; found once, when first asked for."""
    closings: dict[int, int] | None = None
    """The closing of each parenthesis; found once, when first asked for."""


def definitions_in(text: str, regions: list[tuple[int, int]]) -> References:
    """The link definitions in some regions of a text; the last of a label counts."""
    found: dict[str, tuple[str, int]] = {}
    for start, end in regions:
        for match in _DEFINITION.finditer(text, start, end):
            found[_fold(match["label"])] = (match["target"], match.start("target"))
    return found


def scan_inline(text: str, start: int, end: int, references: References) -> Iterator[Span]:
    """The spans between two offsets, which hold no code block and no blank line."""
    scan, position = _Inline(text, start, end, references), start
    while match := _TOKEN.search(text, position, end):
        position = _take(scan, match)
    return iter(scan.spans)


def _take(scan: _Inline, match: re.Match[str]) -> int:
    token, at = match[0], match.start()
    if token[0] == "\\":
        return match.end()
    if token[0] == "`":
        return _code(scan, at, len(token))
    if token == "<":
        return _angle(scan, at)
    if token == "]":
        return _close(scan, at)
    return _open(scan, at, token)


def _code(scan: _Inline, at: int, length: int) -> int:
    after = at + length
    if length in scan.no_run or length > _CODE_SIGNS:
        return after
    closing = re.compile(rf"(?<!`)`{{{length}}}(?!`)").search(scan.text, after, scan.end)
    if not closing:
        scan.no_run.add(length)
        return after
    scan.spans.append(Span(SpanKind.CODE, at, closing.end()))
    return closing.end()


def _angle(scan: _Inline, at: int) -> int:
    if match := _AUTOLINK.match(scan.text, at, scan.end):
        span = Span(SpanKind.LINK, at, match.end(), match["target"], match.start("target"))
    elif match := _TAG.match(scan.text, at, scan.end):
        return _raw(scan, match)
    else:
        return at + 1
    scan.spans.append(span)
    return span.end


def _raw(scan: _Inline, match: re.Match[str]) -> int:
    """A raw tag, in whose attributes links are links all the same; or a comment that ends."""
    if match[0] != "<!--":
        scan.spans.append(Span(SpanKind.HTML, match.start(), match.end(), text=match[0]))
        return match.start() + 1
    if scan.last_comment is None:
        scan.last_comment = scan.text.rfind("-->", scan.start, scan.end)
    if scan.last_comment < match.end():
        return match.end()
    end = scan.text.find("-->", match.end()) + 3
    comment = scan.text[match.start() : end]
    scan.spans.append(Span(SpanKind.HTML, match.start(), end, text=comment))
    return end


def _open(scan: _Inline, at: int, token: str) -> int:
    if token == "[" and (match := _WIKI.match(scan.text, at, scan.end)):
        text = match["text"] or match["target"]
        span = Span(SpanKind.WIKI, at, match.end(), match["target"], match.start("target"), text)
    elif token == "[" and (match := _NOTE.match(scan.text, at, scan.end)):
        span = Span(SpanKind.NOTE, at, match.end(), match["id"], match.start("id"))
    else:
        scan.openers.append((at, token == "!["))
        return at + len(token)
    scan.spans.append(span)
    return span.end


def _close(scan: _Inline, at: int) -> int:
    if not scan.openers:
        return at + 1
    start, image = scan.openers.pop()
    kind = SpanKind.IMAGE if image else SpanKind.LINK
    text = scan.text[start + 1 + image : min(at, start + _LABEL_LENGTH)]
    if destination := _destination(scan, at + 1):
        target_start, target_end, end = destination
        written = scan.text[target_start:target_end]
        target = html.unescape(_ESCAPED.sub(r"\1", written))
        span = Span(kind, start, end, target, target_start, text, 0, target_end)
        scan.spans.append(span)
        return end
    if at - start > _LABEL_LENGTH:
        text = ""
    return _reference(scan, kind, start, at, text)


def _destination(scan: _Inline, at: int) -> tuple[int, int, int] | None:
    """Start and end of the target in parentheses, and the end of the whole."""
    if match := _DESTINATION.match(scan.text, at, scan.end):
        group = "angle" if match["angle"] is not None else "bare"
        return match.start(group), match.end(group), match.end()
    if not scan.text.startswith("(", at) or at >= scan.end:
        return None
    if scan.closings is None:
        scan.closings = _closings(scan)
    closing = scan.closings.get(at, -1)
    if closing < 0 or closing - at > LINK_LENGTH:
        return None
    start, end = at + 1, closing
    if title := _TITLE.search(scan.text[start:end]):
        end = start + title.start()
    while start < end and scan.text[start].isspace():
        start += 1
    while start < end and scan.text[end - 1].isspace():
        end -= 1
    return start, end, closing + 1


def _closings(scan: _Inline) -> dict[int, int]:
    """Which parenthesis closes which, in one pass over the region."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in _PARENTHESIS.finditer(scan.text, scan.start, scan.end):
        if match[0] == "(":
            opened.append(match.start())
        elif match[0] == ")" and opened:
            found[opened.pop()] = match.start()
    return found


def _reference(scan: _Inline, kind: SpanKind, start: int, at: int, text: str) -> int:
    match = _LABEL.match(scan.text, at + 1, scan.end)
    if match and match["label"].startswith("^"):
        match = None
    label = (match["label"] if match else "") or text
    end = match.end() if match else at + 1
    if end == at + 1 and scan.text.startswith(":", end):
        return end  # a definition, or no link
    if label and (known := scan.references.get(_fold(label))):
        target, target_start = known
        scan.spans.append(Span(kind, start, end, target, target_start, text))
        return end
    if match and match["label"]:
        scan.spans.append(Span(SpanKind.LOST_REFERENCE, start, end, label, text=text))
    elif kind is SpanKind.LINK and _is_word(word := label.removeprefix("^").strip()):
        scan.spans.append(Span(SpanKind.BRACKETS, start, end, word, text=text))
    return at + 1


def _is_word(text: str) -> bool:
    """Whether a text between brackets may be the id of a source, or its number."""
    return not set(text) & _NOT_IN_IDS and (len(text) > 1 or text.isdecimal())


def _fold(label: str) -> str:
    return " ".join(label.lower().split())
