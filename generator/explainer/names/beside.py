"""What stands beside a name, and whether it makes it a part of something else."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from explainer.names import tables

_MARKS: Final = "*~^="
_WORD_BEFORE = re.compile(rf"(?P<word>[^\W\d_][\w.'-]*)[{_MARKS}]* +[{_MARKS}]*$")
_NUMBER_BEFORE = re.compile(rf"\d\.?[{_MARKS}]* +[{_MARKS}]*$")
_WORD_AFTER = re.compile(rf"[{_MARKS}]* +[{_MARKS}]*(?P<word>[^\W_][\w.'-]*)")
_SENTENCE = re.compile(r"(?:^|[.!?…:;«»\"“”(\[—–|\ufffc-])[*~^= ]*$")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")
_ELIDED = re.compile(r"(?:^|[^\w'])(?P<word>\w{1,8})'[*~^=]*$")
_OF_A_PEOPLE = re.compile(
    rf"\b(?:[Ll]e |[Ll]a |[Uu]ne? |[Dd]u |[Aa]u |[LlDd]')[A-ZÀ-Þ]\w+"
    rf"(?:ais|ois|ain|ien|éen|and|iste)(?:e|ne)?[{_MARKS}]* +[{_MARKS}]*$"
)
"""`L'Américain`, `la Lyonnaise`: nobody's first name after an article."""
_TOWN_BEFORE = re.compile(rf"\b(?:{'|'.join(tables.BEFORE_TOWNS)}) (?:of |de |d')\w[\w'-]*$")
_TOWN_AFTER = re.compile(rf", (?:{'|'.join(tables.STATES).replace('-', ' ')})(?!\w|')")
_JOINS: Final = "-\u2010\u2011–"
"""Hyphens, and the dash between two names: what they join is one word."""
_APART: Final = tables.TIMES | tables.TITLES
"""Words with a capital that may follow a name and are no part of it: `Tesla CEO`."""
_SIGHT: Final = 60
"""How far around a name one looks for the words beside it, in characters."""


@dataclass(frozen=True)
class Place:
    """A stretch of a block, with what stands before and behind it."""

    text: str
    start: int
    end: int

    @cached_property
    def _before(self) -> str:
        return self.text[max(0, self.start - _SIGHT) : self.start]

    @cached_property
    def _after(self) -> str:
        return self.text[self.end : self.end + _SIGHT]

    @property
    def _name(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def _word(self) -> str:
        """The word before, as written, with its elision and its full stop."""
        match = _WORD_BEFORE.search(self._before)
        return match["word"] if match else ""

    @cached_property
    def _bare(self) -> str:
        return self._word.rpartition("'")[2]

    @cached_property
    def _next(self) -> str:
        match = _WORD_AFTER.match(self._after)
        return match["word"].rstrip(".,") if match else ""

    def is_word(self) -> bool:
        """Whether the stretch is no part of a longer word, of an address or of a pair of names."""
        return self._begins() and self._ends()

    def _begins(self) -> bool:
        """Whether a word may begin here: an elision ends a word, a hyphen does not."""
        before = self._before
        sign = before.rstrip(_MARKS)[-1:]
        if before[-1:] in _MARKS and before and sign.isalnum():
            return False  # a word that goes on in emphasis
        if sign == "'":
            elided = _ELIDED.search(before)
            return not elided or elided["word"].lower() in tables.ELISIONS
        if sign and sign in _JOINS:
            return not before.rstrip(_MARKS)[-2:-1].strip()
        return not (sign.isalnum() or sign in ("@", "#", "_", "\\"))

    def _ends(self) -> bool:
        """Whether a word may end here: before any apostrophe, not before a hyphen."""
        rest = self._after.lstrip(_MARKS)
        sign = rest[:1]
        if sign and sign in _JOINS:
            return rest.startswith("--") or (sign == "–" and not rest[1:2].isalnum())
        if sign == ".":
            return not rest[1:2].isalnum() or rest[1:2].isupper()
        return not (sign.isalnum() or sign in ("@", "_") or unicodedata.combining(sign or " "))

    def is_namesake(self) -> bool:
        """Whether what stands beside says that the name is a street's, a school's, a son's."""
        return self._next in tables.NAMESAKES_AFTER or self._bare in tables.NAMESAKES_BEFORE

    def has_another_first_name(self) -> bool:
        """Whether the word before is a name too: `Melania Trump` is not Donald Trump."""
        word, bare = self._word, self._bare
        if _INITIALS.fullmatch(word):
            return word not in ("M.", "MM.")
        if word.endswith(".") or not bare[:1].isupper():  # a title, or the end of a sentence
            return False
        parts = {part[:1].upper() + part[1:] for part in bare.split("-")}
        if parts & tables.TITLES or bare in tables.DAYS or _OF_A_PEOPLE.search(self._before):
            return False
        before = self._before[: self._before.rindex(word)]
        return not (_SENTENCE.search(before) and word.lower() in tables.GRAMMAR)

    def is_own_name(self) -> bool:
        """Whether a name is no part of another: not X in `Malcolm X`, nor `Washington` Post."""
        name, after = self._name, self._next
        if len(name) == 1 and self._bare.lower() not in tables.BEFORE_LETTERS:
            return False
        if after[:1].isupper() and after not in _APART:
            return False
        return " " in name or not self.has_another_first_name()

    def is_surname(self) -> bool:
        """Whether a word is somebody's surname here: no verb, no month, no house, no thing."""
        name = self._name
        after = self._next
        if after[:1].isupper() and after not in tables.TIMES:
            return False
        if self._bare.lower() in tables.TOGETHER or self._is_town() or self._is_firm():
            return False
        if name in tables.MONTHS and self._is_date():
            return False
        if name in tables.COUNTRIES and self._bare.lower() in tables.BEFORE_COUNTRIES:
            return False
        begins = _SENTENCE.search(self._before) and not self.title
        return not (begins and name in tables.WORDS_TOO)

    @property
    def title(self) -> str:
        """The title before the name, such as `Mme` or `Dr`, if there is one."""
        title = self._bare.rstrip(".")
        return title if title in tables.TITLES or title == "M" else ""

    @property
    def follows_de(self) -> bool:
        """Whether a French particle stands before."""
        return self._word.lower() == "de"

    def _is_town(self) -> bool:
        before, after = (
            _TOWN_BEFORE.search(self._before + self._name),
            _TOWN_AFTER.match(self._after),
        )
        return bool(before or after)

    def _is_firm(self) -> bool:
        return self._after.startswith(" & ") or self._before.endswith(" & ")

    def _is_date(self) -> bool:
        numbers = self._next[:1].isdigit() or _NUMBER_BEFORE.search(self._before)
        return bool(numbers) or self._bare.lower() in tables.BEFORE_MONTHS
