"""Where a person's name stands in a text, and what stands there afterwards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from explainer.model.slugs import fold
from explainer.names.matcher import Form, Names

_WORD: Final = re.compile(r"[^\W_][\u0300-\u036f]*(?:[^\W_][\u0300-\u036f]*)*")
_BETWEEN: Final = re.compile(r"[\s_\u00a0\u202f'’‘-]{1,60}")
_INITIAL: Final = re.compile(r"[\s\u00a0\u202f]+(?:[^\W\d_]\.-?[\s\u00a0\u202f]*)+")
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s)>\]\"']*[^\s)>\]\"'},;.]|[\w.+-]+@[\w-]+\.[\w.-]+|@\w+"
)
_SLUG: Final = re.compile(r"(?<![\w-])[^\W_A-Z]+(?:-[^\W_A-Z]+)+(?![\w-])")
_PARAGRAPH: Final = re.compile(r"(?:[^\n]|\n(?![ \t]*\r?\n))+")
_MARKS: Final = str.maketrans(dict.fromkeys('«»“”„‹›‘"{}\r', " "))
"""Marks within which the rules of names find none: what is forgotten is forgotten there too."""


class Edit(NamedTuple):
    """A stretch of a text, and what takes its place."""

    start: int
    end: int
    text: str


def initials_of(name: str) -> str:
    """`Jean-Luc Martin` gives `J.-L. M.`; particles are left out."""
    words = [word for word in name.split() if not word[0].islower()] or name.split()
    return " ".join("-".join(f"{part[0]}." for part in w.split("-") if part) for w in words)


def is_initials(name: str, of: str) -> bool:
    """Whether a name is the initials of another, with a number perhaps."""
    return bool(re.fullmatch(rf"{re.escape(initials_of(of))}(?: \d+)?", name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """A person whose name goes."""

    names: tuple[tuple[str, ...], ...]
    """The full names, as folded words."""
    slugs: tuple[tuple[str, ...], ...] = ()
    """The slugs, old ones too, as words: they count in slugs and addresses alone."""
    others: tuple[tuple[str, ...], ...]
    """Names of other people that hold one of them: `Jean Martin-Dupont`."""
    short: tuple[Form, ...]
    """Surnames, aliases and names of one word, which count by the rules of names; others' bar."""
    initials: str
    slug: str
    """The slug that the initials make."""

    def edits(self, text: str, *, declared: bool) -> list[Edit]:
        """Every stretch of a text that names the person; `declared`, by a part of the name too."""
        found = [*self._full(text), *(self._short(text) if declared else ())]
        taken: list[Edit] = []
        for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
            if not taken or edit.start >= taken[-1].end:
                taken.append(edit)
        return taken

    def path(self, path: str) -> str:
        """A file's path without the name."""
        edits = [Edit(edit.start, edit.end, self.slug) for edit in self._full(path)]
        return applied(path, edits)

    def left(self, text: str) -> list[tuple[int, str]]:
        """Where a text that was changed may still name the person, and how, for somebody to judge.

        In addresses, which no program may change; by a name that may be another's; in a slug, which
        an address may need: each slug once.
        """
        alone = {fold(form.text) for form in self.short if form.target}
        found = [
            (match.start(), match[0])
            for match in _WORD.finditer(text)
            if fold(match[0]) in alone and not match[0].islower()
        ]
        slugs = {match[0]: match.start() for match in reversed([*_SLUG.finditer(text)])}
        found += [(at, slug) for slug, at in slugs.items() if alone & set(slug.split("-"))]
        whole = [(match.start(), match[0]) for match in _ADDRESS.finditer(text)]
        found += [(at, address) for at, address in whole if self._is_in(fold(address))]
        inside = [(at, at + len(address)) for at, address in whole]
        return sorted(
            (at, what)
            for at, what in set(found)
            if (at, what) in whole or not any(first <= at < last for first, last in inside)
        )

    def _is_in(self, address: str) -> bool:
        """Whether a folded address holds the name, as words or as one."""
        named = any(f"-{'-'.join(n)}-" in f"-{address}-" for n in (*self.names, *self.slugs))
        return named or any("".join(name) in address for name in self.names)

    def _full(self, text: str) -> Iterator[Edit]:
        words = list(_WORD.finditer(text))
        folded = [fold(word[0]) for word in words]
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        position = 0
        while position < len(words):
            end, name = self._longest(text, words, folded, position)
            start, stop = words[position].start(), words[max(end, 1) - 1].end()
            position = max(end, position + 1)
            mine = name in self.names or (name in self.slugs and _is_slug(text[start:stop]))
            if mine and not any(first <= start < last for first, last in addresses):
                yield self._edit(text, start, stop)

    def _longest(
        self, text: str, words: list[re.Match[str]], folded: list[str], position: int
    ) -> tuple[int, tuple[str, ...]]:
        """The longest name that begins at a word, with the index behind its last; 0 for none."""
        wanted = (*self.others, *self.names, *self.slugs)
        begun = (name for name in wanted if name[0] == folded[position])
        found = ((self._end(text, words, folded, position, name), name) for name in begun)
        return max(found, default=(0, ()))

    def _end(
        self,
        text: str,
        words: list[re.Match[str]],
        folded: list[str],
        position: int,
        name: tuple[str, ...],
    ) -> int:
        """The index behind the last word of a name that stands at a word; 0 where it does not."""
        at = position
        for wanted in name[1:]:
            at += 1
            while at < len(words) and folded[at] != wanted and len(folded[at]) == 1:
                at += 1
            if at >= len(words) or folded[at] != wanted:
                return 0
            between = text[words[at - 1].end() : words[at].start()]
            full = text[words[position].end() : words[at].start()]
            if not (_BETWEEN.fullmatch(between) or _INITIAL.fullmatch(full)):
                return 0
        return at + 1 if self._is_whole(text, words[position].start(), words[at].end()) else 0

    def _is_whole(self, text: str, start: int, end: int) -> bool:
        """Whether no hyphen makes it a part of a longer name; in a slug it may be a part."""
        if _is_slug(text[start:end]):
            return True
        return text[start - 1 : start] != "-" and not re.match(r"-[^\W\d_]", text[end : end + 2])

    def _edit(self, text: str, start: int, end: int) -> Edit:
        if _is_slug(text[start:end]):
            return Edit(start, end, self.slug)
        # the full stop of the sentence is that of the initials too
        stop = "." if text[end : end + 1] == "." else ""
        return Edit(start, end, self.initials.removesuffix(stop))

    def _short(self, text: str) -> Iterator[Edit]:
        names = Names(self.short)
        for block in _PARAGRAPH.finditer(text):
            for found in names.find(block[0].translate(_MARKS)):
                if found.form.target:
                    start = block.start()
                    yield self._edit(text, start + found.start, start + found.end)


def _is_slug(written: str) -> bool:
    return written == written.lower() and bool(re.search("[-_]", written)) and " " not in written


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits that do not overlap, in order."""
    parts, position = [], 0
    for edit in edits:
        parts += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, text[position:]])
