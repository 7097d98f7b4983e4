"""Finds names in running text, block by block.

The core and the Markdown extension hand in a block as one string in which whatever holds no words
of the text (a link, code, a raw tag) is filled with `OPAQUE`, so the same block gives the same
names on both sides. A name that may be another's is not found: a wrong link names a living person.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from explainer.names import tables
from explainer.names.beside import Place
from explainer.names.masks import OPAQUE, masked, plain

_RUN: Final = re.compile(r" {2,}")
_SPACES: Final = re.compile(r" {2,}|\w[\u0300-\u036f]+")
_INITIALS_WITHIN: Final = re.compile(r" (?<=[^\W\d_] )(?:(?:[A-ZÀ-Þ]\.-?)+ )+(?=[A-ZÀ-Þ])")


class Form(NamedTuple):
    """One way to write a name."""

    text: str
    target: str
    """What it means; empty for a name that only keeps others from being found in it."""
    surname: bool = False
    """Whether it is a part of a person's name, which counts only alone."""
    person: bool = False


class Found(NamedTuple):
    """A name at its place in a block."""

    start: int
    end: int
    form: Form


class Names:
    """Some forms, found block by block; of two that begin at one place the longer is meant."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._written: dict[str, Form] = {}
        self._initialed: dict[str, Form] = {}
        """Full names of people, in which a text may put an initial: `Donald J. Trump`."""
        for form in forms:
            text = flat(form.text)
            self._written.setdefault(text, form)
            if form.person and not form.surname and " " in text and "." not in text:
                self._initialed.setdefault(text, form)
        self._surnames = [text for text, form in self._written.items() if form.surname]
        self._lost: set[str] = set()
        """Surnames that are another's in this section, until their own bearer is named in full."""

    def begin_section(self) -> None:
        """Forget who was named: a section begins."""
        self._lost.clear()

    def find(self, block: str) -> Iterator[Found]:
        """The names in a block, from its start to its end; never two at one place."""
        spots = sorted(self._spots(block), key=lambda found: (found.start, -found.end))
        text, position = masked(block) if spots else "", 0
        for found in spots:
            start, end, form = found
            if start < position or OPAQUE in text[start:end]:
                continue
            place = Place(text, start, end)
            if not place.is_word():
                continue
            if self._is_meant(place, form):
                position = end
                if form.target:
                    yield found
            elif " " in form.text:  # nor is the surname in it anybody's
                position = end

    def _is_meant(self, place: Place, form: Form) -> bool:
        """Whether a name is its bearer's here; and who else is named with the same surname."""
        if not form.person:
            return place.is_own_name() if form.text[:1].isupper() else True
        if place.is_namesake():
            return False
        if not form.surname and " " in form.text:
            self._named_in_full(form)
            return True
        name = flat(form.text)
        if place.has_another_first_name():
            self._lost.add(name)
            return False
        if name in self._lost or (place.follows_de and f"de {name}" in self._written):
            return False
        return place.is_surname() and not self._is_of_other_sex(place.title, form)

    def _is_of_other_sex(self, title: str, form: Form) -> bool:
        """Whether a title cannot be the bearer's: Mme Macron is not Emmanuel Macron."""
        first_names = tables.OF_OTHER_SEX.get(title, frozenset())
        return any(
            other.target == form.target and other.text.split()[0].split("-")[0] in first_names
            for other in self._written.values()
            if form.target and not other.surname
        )

    def _named_in_full(self, form: Form) -> None:
        """From here on a surname is the bearer's who was named last, if that one is linked."""
        name = flat(form.text)
        shared = [surname for surname in self._surnames if name.endswith(f" {surname}")]
        for surname in shared:
            if form.target and form.target == self._written[surname].target:
                self._lost.discard(surname)
            else:
                self._lost.add(surname)

    def _spots(self, block: str) -> Iterator[Found]:
        """Wherever a form is written, alone or not."""
        once = _flattened(plain(block))
        yield from _occurrences(once, self._written)
        if self._initialed and _INITIALS_WITHIN.search(once.text):
            again = _Flat(once.text, _INITIALS_WITHIN.finditer(once.text), lambda _: " ")
            for start, end, form in _occurrences(again, self._initialed):
                yield Found(once.before(start), once.before(end), form)


class _Flat:
    """A text with other signs for each match in it, and the way back to the first."""

    def __init__(
        self,
        text: str,
        matches: Iterable[re.Match[str]] = (),
        other: Callable[[re.Match[str]], str] = re.Match.group,
    ) -> None:
        self._ends = [0]
        self._lost = [0]
        parts, position = [], 0
        for match in matches:
            new = other(match)
            parts += [text[position : match.start()], new]
            position = match.end()
            self._lost.append(self._lost[-1] + len(match[0]) - len(new))
            self._ends.append(position - self._lost[-1])
        self.text = "".join([*parts, text[position:]]) if parts else text

    def before(self, offset: int) -> int:
        """Where a place of this text was in the first."""
        return offset + self._lost[bisect_right(self._ends, offset) - 1]


def _flattened(text: str) -> _Flat:
    return _Flat(text, _SPACES.finditer(text), _composed) if _is_uneven(text) else _Flat(text)


def _occurrences(text: _Flat, forms: Mapping[str, Form]) -> Iterator[Found]:
    for written, form in forms.items():
        at = text.text.find(written)
        while at >= 0:
            end = at + len(written)
            yield Found(text.before(at), text.before(end), form)
            at = text.text.find(written, end)


def flat(text: str) -> str:
    """A name or a text with one kind of space and one apostrophe, and no two spaces in a row."""
    text = plain(text)
    if "  " in text:
        text = _RUN.sub(" ", text)
    return _SPACES.sub(_composed, text) if _is_uneven(text) else text


def _is_uneven(text: str) -> bool:
    """Whether a text has two spaces in a row, or accents that are signs of their own."""
    return "  " in text or not unicodedata.is_normalized("NFC", text)


def _composed(match: re.Match[str]) -> str:
    """One space for several; one sign for a letter and its accents (Unicode NFC)."""
    return " " if match[0].isspace() else unicodedata.normalize("NFC", match[0])


def may_stand_in(form: Form, text: str) -> bool:
    """Whether a flat text writes a form somewhere, perhaps with an initial or a capital."""
    name = flat(form.text)
    if name in text:
        return True
    initialed = form.person and not form.surname and " " in name
    return initialed and name.partition(" ")[0] in text and bool(_INITIALS_WITHIN.search(text))
