"""Problems for people and for machines: a terminal, a log, JSON, GitHub annotations, SARIF.

`docs/formats.md` says what each form promises.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from explainer.formats.annotations import annotations
from explainer.formats.entries import json_text
from explainer.formats.sarif import sarif_text
from explainer.formats.terminal import terminal
from explainer.read.problems import Problem, problem_lines
from explainer.read.version import MARKER


def _text(problems: Sequence[Problem], content: Path, language: str) -> str:
    return "\n".join(problem_lines(problems, content, language))


FORMATS: Final[Mapping[str, Callable[[Sequence[Problem], Path, str], str]]] = {
    "text": _text,
    "terminal": terminal,
    "json": json_text,
    "github": annotations,
    "sarif": sarif_text,
}
"""The forms by name: each takes problems, the content folder and a language, and gives a text."""


def report(problems: Sequence[Problem], content: Path, language: str, form: str) -> str:
    """The problems in one of `FORMATS`, with paths relative to the current folder."""
    return FORMATS[form](problems, content, language)


def within(problems: Iterable[Problem], content: Path, paths: Sequence[Path]) -> list[Problem]:
    """The problems of some files or folders, and of the whole; all where none is named."""
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if not wanted
        or problem.path == MARKER
        or any(_is_in((content / problem.path).resolve(), path) for path in wanted)
    ]


def _is_in(file: Path, path: Path) -> bool:
    return file == path or path in file.parents
