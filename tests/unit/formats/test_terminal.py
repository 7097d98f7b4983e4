"""A terminal shows the place of a problem."""

from pathlib import Path

import pytest

from explainer.cli import main
from explainer.formats import report
from explainer.limits import PROBLEMS_SHOWN
from explainer.read.problems import Place, Problem


def test_a_terminal_shows_the_line_and_a_caret(content: Path, error: Problem) -> None:
    """Under the problem stands the line of the file, and a mark under the column."""
    lines = report([error], content, "en", "terminal").splitlines()
    assert lines[0].startswith("content/articles/a.md:3:7: E208 ")
    assert lines[1].endswith("| date: 2024-13-45")
    assert lines[2].index("^") == lines[1].index("2024-13-45")


@pytest.mark.parametrize("path", ["articles/gone.md", "articles"])
def test_a_line_that_cannot_be_shown_is_left_out(content: Path, path: str) -> None:
    """Where the file cannot be read the problem is told all the same."""
    problem = Problem(code="E004", path=path, place=Place(9, 9))
    assert report([problem], content, "en", "terminal").count("\n") == 0


@pytest.mark.parametrize("column", [1, 40, 51, 52, 400, 749, 750, 800, 801])
def test_of_a_long_line_the_part_around_is_shown(content: Path, column: int) -> None:
    """A paragraph in one line is cut on both sides, and the mark stays under its place."""
    words = "".join(f"{number:03} " for number in range(200))
    (content / "articles" / "a.md").write_text(f"{words}\n", encoding="utf-8")
    problem = Problem(code="E401", path="articles/a.md", place=Place(1, column))
    _, line, mark = report([problem], content, "en", "terminal").split("\n")
    margin = len("     1 | ")
    part = line[margin:]
    assert len(part) == 100
    start = words.index(part.strip("…"))
    assert part.startswith("…") is (start > 0)
    assert mark.index("^") - margin == column - 1 - (start - part.startswith("…"))


def test_a_file_does_not_steer_the_terminal(content: Path) -> None:
    """Signs that a terminal obeys are shown as one that it does not, and columns stay true."""
    path = content / "articles" / "a.md"
    path.write_text("\x1b[2J\u2028\u202ea\x0b b\n", encoding="utf-8")
    problem = Problem(code="E002", path="articles/a.md", place=Place(1, 8))
    _, line, mark = report([problem], content, "en", "terminal").split("\n")
    assert line == "     1 | \ufffd[2J\ufffd\ufffda\ufffd b"
    assert mark.index("^") == line.index("a\ufffd") + 1


def test_how_many_are_left_out_is_told(content: Path, flood: list[Problem]) -> None:
    """The last line says how many more there are, and has no place."""
    lines = report(flood, content, "fr", "terminal").splitlines()
    assert len(lines) == PROBLEMS_SHOWN + 1
    left = len(flood) - PROBLEMS_SHOWN
    assert lines[-1] == f"… et {left} de plus : réparez d’abord ceux-ci"


def test_nothing_is_counted_where_nobody_looks(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Off a terminal the error stream stays empty."""
    assert main(["check"]) == 1
    assert capsys.readouterr().err == ""
