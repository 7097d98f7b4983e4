"""What a terminal shows: problems with the line that has them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from explainer.limits import PROBLEMS_SHOWN
from explainer.read.problems import Problem, most_severe, one_line, problem_lines

_WIDTH: Final = 100
"""Most characters shown of a line: a paragraph is often one line."""


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
