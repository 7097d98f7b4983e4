"""One author mistake as a value, and the error that carries them all."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from explainer.limits import PROBLEMS_SHOWN
from explainer.words import words
from explainer.words.problems import hint_of, message_of


class Place(NamedTuple):
    """A position in a file: line and column, both counted from 1."""

    line: int
    column: int


_SPACES = "\u00a0\u202f"
"""No-break spaces, which Python does not count as printable, and French needs."""

START = Place(1, 1)
"""The first character of a file, for problems of the file as a whole."""


def one_line(text: str) -> str:
    """A text as one line, whatever a file is called or says: no log is written by its content."""
    return "".join(c if c.isprintable() or c in _SPACES else ascii(c)[1:-1] for c in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake of an author, with its place and what mends it."""

    code: str
    """`E` (error), `W` (warning) or `N` (notice), and three digits; see `docs/problems.md`."""
    path: str
    """The file, relative to the content folder, with forward slashes."""
    place: Place = START
    params: Mapping[str, str] = field(default_factory=dict)
    """What the message of this code fills in."""

    @property
    def severity(self) -> int:
        """0 for an error, 1 for a warning, 2 for a notice."""
        return "EWN".index(self.code[0])

    @property
    def is_error(self) -> bool:
        """Whether the problem stops the build."""
        return self.code.startswith("E")

    @property
    def is_warning(self) -> bool:
        """Whether strict mode counts the problem as an error."""
        return self.code.startswith("W")

    def line(self, language: str = "en", prefix: str = "") -> str:
        """The problem in one line: `file:line:column: CODE message (hint)`.

        `prefix` goes before the path: the content folder, relative to the current one.
        """
        message = message_of(self.code, self.params, language)
        hint = hint_of(self.code, self.params, language)
        where = f"{prefix}{self.path}:{self.place.line}:{self.place.column}"
        return one_line(f"{where}: {self.code} {message} ({hint})")


class ContentError(Exception):
    """Raised once, at the end of a run, when at least one problem is an error."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__(f"{sum(p.is_error for p in self.problems)} errors in the content")


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file and place, each once."""
    unique = {(p.path, p.place, p.code, tuple(sorted(p.params.items()))): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def most_severe(problems: Iterable[Problem], limit: int) -> tuple[list[Problem], int]:
    """The problems, at most `limit`, in their order, and how many are left out.

    Notices are left out first, then warnings: what fails a run is told before what does not.
    """
    found = list(problems)
    places = sorted(range(len(found)), key=lambda place: found[place].severity)[:limit]
    return [found[place] for place in sorted(places)], max(0, len(found) - limit)


def problem_lines(problems: Iterable[Problem], content: Path, language: str) -> list[str]:
    """The problems, a line each, with paths relative to the current folder; at most 500.

    One more line says how many are left out.
    """
    kept, left = most_severe(problems, PROBLEMS_SHOWN)
    prefix = prefix_of(content)
    lines = [problem.line(language, prefix) for problem in kept]
    return [*lines, line_of_more(left, language)] if left else lines


def line_of_more(left: int, language: str) -> str:
    """The line that says how many problems are left out."""
    return words(language)["cli.more"].format(count=left)


def prefix_of(content: Path) -> str:
    """What goes before a problem's path: the content folder, relative to the current one."""
    prefix = Path(os.path.relpath(content)).as_posix()
    return "" if prefix == "." else f"{prefix}/"
