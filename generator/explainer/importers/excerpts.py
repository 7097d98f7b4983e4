"""What a post's text says that an article says in its head: its title, and its excerpt."""

import re
from typing import Final, NamedTuple

from explainer.forget.initials import Edit
from explainer.importers.orders import HOLE, stands_in
from explainer.model.slugs import fold
from explainer.read.documents import Document
from explainer.read.plain import plain_text
from explainer.read.spans import SpanKind

_MORE: Final = re.compile(r"<!--[ ]*more[ ]*-->")
_NO_PARAGRAPH: Final = re.compile(
    r"^(?: {4}|\t|[ ]{0,3}(?:[*+-][ ]|\d{1,9}[.)][ ]|>|\||!!!|\?\?\?|===|:[ ]))", re.MULTILINE
)
_DEFINITION: Final = re.compile(r"[ ]{0,3}\[[^\]\n]{1,300}\]:")
_NOT_PLAIN: Final = (SpanKind.HEADING, SpanKind.HTML, SpanKind.IMAGE, SpanKind.NOTE)
_LONGEST: Final = 1_000
"""Longest paragraph of an excerpt, in characters, that is read as plain text."""


class Heading(NamedTuple):
    """The heading of the first level with which a text begins, where it is the title."""

    title: str = ""
    edit: Edit | None = None
    """What takes it out of the text."""
    end: int = 0


class Excerpt(NamedTuple):
    """What stands before the mark that ends an excerpt."""

    summary: str = ""
    """Empty where it is more than paragraphs."""
    edit: Edit | None = None
    """What takes the mark out of the text; and the excerpt too, where the summary is all of it."""


def heading_of(document: Document, title: str) -> Heading:
    """The heading that says the title, if the text begins with it; any, where there is none."""
    text = document.text
    first = next(document.body.of(SpanKind.HEADING), None)
    if first is None or first.level != 1 or text[: first.start].strip():
        return Heading()
    if not first.text or HOLE in first.text or (title and fold(title) != fold(first.text)):
        return Heading()
    end = _line_end(text, first.start)
    if re.compile(r"=+[ \t]*$", re.MULTILINE).match(text, end):
        end = _line_end(text, end)
    return Heading(" ".join(first.text.split()), Edit(first.start, end, ""), end)


def excerpt_of(document: Document, separator: str, start: int, *, wanted: bool = True) -> Excerpt:
    """The excerpt between an offset and its mark: `<!-- more -->`, or what the post says.

    Where it is `wanted` as the summary, and has no markup that this would lose, the text does not
    repeat it.
    """
    text = document.text
    code = list(document.body.of(SpanKind.CODE))
    pattern = re.compile(re.escape(separator)) if separator.strip() else _MORE
    marks = (pattern.search(text, start), _MORE.search(text, start))
    mark = next((found for found in marks if found), None)
    if mark is None or stands_in(code, mark.start()):
        return Excerpt()
    summary = _summary(document, start, mark.start())
    repeated = wanted and summary == " ".join(text[start : mark.start()].split())
    first = start if repeated else mark.start()
    return Excerpt(summary, Edit(first, mark.end(), ""))


def _summary(document: Document, start: int, end: int) -> str:
    """The paragraphs between two offsets as one text; empty where there is anything else."""
    text = document.text[start:end]
    marked = any(start <= span.start < end for span in document.body.of(*_NOT_PLAIN))
    if marked or _NO_PARAGRAPH.search(text):
        return ""
    parts = re.split(r"\n[ \t]*\n", text)
    paragraphs = [part for part in parts if part.strip() and not _DEFINITION.match(part)]
    if any(len(part) > _LONGEST or "```" in part or "~~~" in part for part in paragraphs):
        return ""
    summary = " ".join(" ".join(map(plain_text, paragraphs)).split())
    return "" if HOLE in summary else summary


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1
