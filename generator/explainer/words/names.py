"""Finds names in running text: the rules that the core and the Markdown extension share.

Both hand in a block as one string in which whatever holds no words of the text (a link, code, a raw
tag) is filled with `OPAQUE`, so the same block gives the same names on both sides. A name that may
be another's is not found: a wrong link names a living person.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from explainer.words import naming

OPAQUE: Final = "\ufffc"
"""What stands in a block for a sign that is no word of the text."""

_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " ", "’": "'"})
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)[@#][\w.]*\w"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|eu|io|gov|uk|info|tv|be|ch|de)\b[/\w.?=&%#-]*"
)
_ATTRIBUTES = re.compile(r"\{[^{}\n]{0,300}\}")
_QUOTES: Final = (("«", "»"), ("“", "”"), ("„", "“"), ("‹", "›"))
_SINGLE = re.compile(r"(?<!\w)‘[^’]*(?:’(?=\w)[^’]*)*’")
_SPACES = re.compile(r" {2,}")
_INITIALS_WITHIN = re.compile(r"(?<=[^\W\d_]) (?:(?:[A-ZÀ-Þ]\.-?)+ )+(?=[A-ZÀ-Þ])")
_UNLINKED = re.compile(r"[\w'’-]+\{\.no-link\}")
_UNDERLINES = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)")
_CLOSED: Final = frozenset(
    "a button code kbd option pre q samp script select style svg textarea title".split()
)
"""Raw elements in which no name is linked."""
_MARKS = "*_~^="
_WORD_BEFORE = re.compile(rf"(?P<word>[^\W\d_][\w.'-]*)[{_MARKS}]* +[{_MARKS}]*$")
_NUMBER_BEFORE = re.compile(rf"\d\.?[{_MARKS}]* +[{_MARKS}]*$")
_WORD_AFTER = re.compile(rf"[{_MARKS}]* +[{_MARKS}]*(?P<word>[^\W_][\w.'-]*)")
_SENTENCE = re.compile(r"(?:^|[.!?…:;«»\"“”(\[—–|-])[*_~^= ]*$")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")
_ELIDED = re.compile(r"(?:^|[^\w'])(?P<word>\w{1,8})'[*_~^=]*$")
_TIME_WORDS: Final = frozenset("I Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_SIGHT = 60
"""How far around a name one looks for the words beside it, in characters."""


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
    """Some forms, ready to be found; the longer of two that begin at one place is meant."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._written: dict[str, Form] = {}
        """The forms as they may be written; a name in lower case may begin a sentence."""
        self._initialed: dict[str, Form] = {}
        """Full names of people, in which a text may put an initial: `Donald J. Trump`."""
        for form in forms:
            text = flat(form.text)
            self._written.setdefault(text, form)
            self._written.setdefault(text[:1].upper() + text[1:], form)
            if form.person and not form.surname and " " in text and "." not in text:
                self._initialed.setdefault(text, form)

    def find(self, block: str) -> Iterator[Found]:
        """The names in a block, from its start to its end; never two at one place."""
        spots = sorted(self._spots(block), key=lambda found: (found.start, -found.end))
        if not spots:
            return
        text, position = masked(block), 0
        for found in spots:
            start, end, form = found
            hidden = OPAQUE in text[start:end]
            if start >= position and not hidden and _stands_alone(text, start, end, form):
                position = end
                if form.target:
                    yield found

    def _spots(self, block: str) -> Iterator[Found]:
        """Wherever a form is written, alone or not."""
        once = _Flat(plain(block), _SPACES)
        yield from _occurrences(once, self._written)
        if self._initialed and _INITIALS_WITHIN.search(once.text):
            again = _Flat(once.text, _INITIALS_WITHIN)
            for start, end, form in _occurrences(again, self._initialed):
                yield Found(once.before(start), once.before(end), form)


class _Flat:
    """A text in which each match of a pattern is one space, and the way back to the first."""

    def __init__(self, text: str, pattern: re.Pattern[str]) -> None:
        self._ends = [0]
        self._lost = [0]
        parts, position = [], 0
        for match in pattern.finditer(text):
            parts += [text[position : match.start()], " "]
            position = match.end()
            self._lost.append(self._lost[-1] + len(match[0]) - 1)
            self._ends.append(position - self._lost[-1])
        self.text = "".join([*parts, text[position:]]) if parts else text

    def before(self, offset: int) -> int:
        """Where a place of the flat text was in the first."""
        return offset + self._lost[bisect_right(self._ends, offset) - 1]


def _occurrences(text: _Flat, forms: Mapping[str, Form]) -> Iterator[Found]:
    for written, form in forms.items():
        at = text.text.find(written)
        while at >= 0:
            end = at + len(written)
            # a name that ends before a space ends there, not after it
            yield Found(text.before(at), text.before(end - 1) + 1, form)
            at = text.text.find(written, end)


def flat(text: str) -> str:
    """A name or a text with one kind of space and one apostrophe, and no two spaces in a row."""
    return _SPACES.sub(" ", plain(text))


def may_stand_in(form: Form, text: str) -> bool:
    """Whether a flat text writes a form somewhere, perhaps with an initial or a capital."""
    name = flat(form.text)
    if name in text or name[:1].upper() + name[1:] in text:
        return True
    initialed = form.person and not form.surname and " " in name
    return initialed and name.partition(" ")[0] in text and bool(_INITIALS_WITHIN.search(text))


def without_raw(block: str, tags: Iterable[tuple[int, int, str]]) -> str:
    """A block whose raw tags are filled, and what stands within a link, code or a quotation.

    `tags` are the start, end and text of each raw tag, in order.
    """
    parts, position, inside = [], 0, ""
    for start, end, tag in tags:
        between = block[position:start]
        parts += [OPAQUE * len(between) if inside else between, OPAQUE * (end - start)]
        position = end
        match = _TAG.match(tag)
        if match and not inside and not match["close"] and match["name"].lower() in _CLOSED:
            inside = match["name"].lower()
        elif match and match["close"] and match["name"].lower() == inside:
            inside = ""
    rest = block[position:]
    return "".join([*parts, OPAQUE * len(rest) if inside else rest])


def plain(text: str) -> str:
    """A name or a text with one kind of space and one apostrophe; of the same length."""
    return text.translate(_PLAIN)


def masked(block: str) -> str:
    """A block in which no name can be found in quotations, addresses and attribute lists."""
    text = _UNDERLINES.sub(lambda match: "*" * len(match[0]), block)
    for pattern in (_ADDRESS, _UNLINKED, _ATTRIBUTES, _SINGLE):
        text = pattern.sub(lambda match: OPAQUE * len(match[0]), text)
    for opening, closing in _QUOTES:
        text = _without_quoted(text, opening, closing)
    parts = text.split('"')
    # between straight quotes stands every second part; one that is not closed goes to the end
    parts[1::2] = [OPAQUE * len(part) for part in parts[1::2]]
    return plain('"'.join(parts))


def _without_quoted(text: str, opening: str, closing: str) -> str:
    """The text with what stands between two marks filled; what is not closed goes to the end."""
    if opening not in text and (closing not in text or closing == "“"):
        return text
    first, last = text.find(opening), text.find(closing)
    if last >= 0 and (first < 0 or last < first):  # it was opened in a paragraph before
        text = OPAQUE * last + text[last:]
    pattern = re.compile(rf"(?<={opening})[^{closing}]*")
    return pattern.sub(lambda match: OPAQUE * len(match[0]), text)


def _stands_alone(text: str, start: int, end: int, form: Form) -> bool:
    """Whether a name is not a part of a longer word, of another name, or of what bears it."""
    before, after = text[max(0, start - _SIGHT) : start], text[end : end + _SIGHT]
    if not (_begins(before) and _ends(after)):
        return False
    if not form.person:
        return True
    follows = _WORD_AFTER.match(after)
    next_word = follows["word"].rstrip(".,") if follows else ""
    if next_word in naming.NAMESAKES_AFTER:
        return False
    word = _word_before(before)
    if word in naming.NAMESAKES_BEFORE:
        return False
    if " " in form.text and not form.surname:
        return True
    return _is_surname(form.text, before, word, next_word)


def _begins(before: str) -> bool:
    """Whether a word may begin here: an elision ends a word, a hyphen does not."""
    sign = before.rstrip("*~^=")[-1:] if before[-1:] in "*~^=" else before[-1:]
    if sign == "'":
        elided = _ELIDED.search(before)
        return not elided or elided["word"].lower() in naming.ELISIONS
    if sign == "_":
        return not before.rstrip("_")[-1:].isalnum()
    return not (sign and (sign.isalnum() or (sign in "-‑@#/\\" and before[-2:-1].strip() != "")))


def _ends(after: str) -> bool:
    """Whether a word may end here: before a possessive, not before a hyphen and a letter."""
    rest = after.lstrip("*~^=")
    if rest[:1] in ("-", "‑"):
        return not rest[1:2].isalnum()
    if rest[:1] == "'":
        return not re.match(r"'(?!s\b)\w", rest)
    return not (rest[:1].isalnum() or rest[:1] in ("@", "_"))


def _word_before(before: str) -> str:
    match = _WORD_BEFORE.search(before)
    return match["word"] if match else ""


def _is_surname(name: str, before: str, word: str, next_word: str) -> bool:
    """Whether one word is a person's name here, and not a part of another's."""
    if next_word[:1].isupper() and next_word not in _TIME_WORDS:
        return False
    if next_word[:1].isdigit():
        return False
    if name in naming.MONTHS and (
        word.lower() in naming.BEFORE_MONTHS or _NUMBER_BEFORE.search(before)
    ):
        return False
    return not word or _may_precede(word, before)


def _may_precede(word: str, before: str) -> bool:
    """Whether a word before a surname belongs to the sentence rather than to the name."""
    if _INITIALS.fullmatch(word):
        return word in ("M.", "MM.")
    if word.endswith("."):  # the end of a sentence, or of a title
        return True
    if word in naming.TOGETHER:
        return False
    bare = word.rpartition("'")[2]
    if not bare[:1].isupper():
        return True
    if word in naming.TITLES or bare in naming.TITLES:
        return True
    at = before.rindex(word)
    return bool(_SENTENCE.search(before[:at])) and word.lower() in naming.GRAMMAR


def surnames(name: str, sort_name: str = "") -> list[str]:
    """The ends of a person's name that may stand for it, the longest first.

    `Marine Le Pen` gives `Le Pen`; `Gabriel García Márquez` gives `García Márquez` and `Márquez`.
    A `sort_name` such as `Xi Jinping` or `Kim, Jong-un` says which part it is.
    """
    family, comma, _ = sort_name.partition(",")
    if comma:
        return [family.strip()]
    tokens = name.split()
    while len(tokens) > 1 and tokens[-1].strip(",") in naming.AFTER_SURNAME:
        tokens.pop()
    if sort_name and sort_name == name:
        return tokens[:1]
    ends: list[str] = []
    for index in range(1, len(tokens)):
        if tokens[index - 1].lower() in naming.PARTICLES and ends:
            continue
        if _INITIALS.fullmatch(tokens[index]):
            continue
        ends.append(" ".join(tokens[index:]))
    return [end for end in ends if len(end) > 1]
