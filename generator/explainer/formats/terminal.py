"""What a terminal shows: problems with the line that has them, and how far the reading is."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from explainer.limits import PROBLEMS_SHOWN
from explainer.read.documents import Progress, unseen
from explainer.read.problems import Problem, most_severe, one_line, problem_lines
from explainer.words import words

_WIDTH: Final = 100
"""Most characters shown of a line: a paragraph is often one line."""

_EVERY: Final = 100
"""Files read between two changes of the counter."""


def terminal(problems: Sequence[Problem], content: Path, language: str) -> str:
    """The problems, a line each, and under each the place in its file."""
    kept, _ = most_severe(problems, PROBLEMS_SHOWN)
    lines = problem_lines(problems, content, language)
    for index, problem in enumerate(kept):
        lines[index] += _caret(problem, content)
    return "\n".join(lines)


def _caret(problem: Problem, content: Path) -> str:
    """The line of the file that has the problem, and a mark under the place."""
    try:
        lines = (content / problem.path).read_text(encoding="utf-8-sig").split("\n")
        line = lines[problem.place.line - 1].replace("\t", " ")
    except (OSError, UnicodeDecodeError, IndexError):
        return ""
    part, offset = _around(line, problem.place.column - 1)
    # What steers a terminal is not shown; one sign for one, so that the mark stays in its place.
    shown = "".join(sign if one_line(sign) == sign else "\ufffd" for sign in part)
    margin = f"{problem.place.line:>6} | "
    mark = " " * (len(margin) + offset) + "^"
    return f"\n{margin}{shown}\n{mark}"


def _around(line: str, offset: int) -> tuple[str, int]:
    """The part of a long line around an offset, and the offset in it; `…` for what is cut."""
    start = max(0, min(offset - _WIDTH // 2, len(line) - _WIDTH))
    end = start + _WIDTH
    part = ("…" if start else line[:1]) + line[start + 1 : end]
    return (f"{part[:-1]}…" if end < len(line) else part), offset - start


@contextmanager
def counter(language: str) -> Iterator[Progress]:
    """Counts files on one line of the error stream, cleared at the end; silent off a terminal."""
    if not sys.stderr.isatty():
        yield unseen
        return
    shown = ""

    def show(done: int, total: int) -> None:
        nonlocal shown
        if done % _EVERY == 0 or done == total:
            shown = words(language)["cli.reading"].format(done=done, total=total)
            print(f"\r{shown}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print(f"\r{' ' * len(shown)}\r", end="", file=sys.stderr, flush=True)
