"""The sentence around a place of a text, cut where French and English end one."""

import re
from collections.abc import Iterator
from typing import Final

from explainer.limits import SENTENCE_LENGTH

_END = re.compile(
    r"(?:[.!?]+|…)(?:[”\")\]]|[ \u00a0\u202f]?»)*(?:\[\^[^\]\s]+\])*(?=\s)|\n[ \t]*\n"
)
_MARKER = re.compile(
    r"[ \t]*(?:(?:!!!|\?\?\?|===)[^\n]*\n[ \t]*"
    r"|(?:[*+-]|\d{1,9}[.)]|:)[ \t]+(?:\[[ xX]\][ \t]+)?)*"
)
"""What begins an item, a definition or an admonition, and is no part of a sentence."""
_SHORT: Final = frozenset(
    """m mm mme mmes mlle me mgr dr pr st ste mr mrs ms jr sr prof gen col capt lt sen rep gov hon
    av apr env art al cf chap ch coll dir éd ed etc ex fig hab ibid id n no nº n° op p pp par réf
    sq suiv t trad v vol vs approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct
    nov dec janv févr avr juil déc""".split()
)
"""Abbreviations after which a sentence goes on."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    first = 0
    for match in _END.finditer(text):
        if not _goes_on(text, match):
            yield first, match.end()
            first = match.end()
    yield first, len(text)


def words_of(text: str, first: int) -> int:
    """Where the words of a sentence begin that begins at a place of a paragraph."""
    marker = _MARKER.match(text)
    return max(first, marker.end() if marker else 0)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds a place of a text."""
    first, last = 0, len(text)
    for match in _END.finditer(text):
        if _goes_on(text, match):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.end()
            break
    return first, last


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop ends an abbreviation or an initial rather than a sentence."""
    if match[0] != ".":
        return False
    word = re.search(r"[\w°º]+$", text[max(0, match.start() - 12) : match.start()])
    following = text[match.end() : match.end() + 2].lstrip()
    if word and (word[0].lower() in _SHORT or (len(word[0]) == 1 and word[0].isupper())):
        return True
    return following[:1].islower()


def shortened(text: str) -> str:
    """A text of one line that is not longer than an excerpt may be, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= SENTENCE_LENGTH:
        return line
    return line[:SENTENCE_LENGTH].rpartition(" ")[0].rstrip(",;:") + "\u202f…"
