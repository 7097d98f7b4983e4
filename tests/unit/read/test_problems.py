"""A mistake is one line with place, code, message and hint; all mistakes come in order, once."""

from pathlib import Path

import pytest

from explainer.limits import PROBLEMS_SHOWN
from explainer.read.problems import (
    START,
    ContentError,
    Place,
    Problem,
    most_severe,
    one_line,
    problem_lines,
    sort_problems,
)


def make(code: str, path: str = "a.md", line: int = 1, column: int = 1, **params: str) -> Problem:
    """A problem in as few words as a test needs."""
    return Problem(code=code, path=path, place=Place(line, column), params=params)


@pytest.mark.parametrize(
    ("code", "error", "warning"),
    [("E202", True, False), ("W501", False, True), ("N601", False, False)],
)
def test_severity(code: str, error: bool, warning: bool) -> None:
    """The letter of a code says how grave the problem is."""
    assert (make(code).is_error, make(code).is_warning) == (error, warning)


def test_line() -> None:
    """A problem is `file:line:column: CODE message (hint)`."""
    problem = make("E202", "people/a.md", 3, 5, key="titel", near="title")
    assert problem.line() == "people/a.md:3:5: E202 unknown key “titel” (did you mean title?)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a b", "a b"),
        ("a\n::error::b\r", "a\\n::error::b\\r"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\u202eb\u2028", "a\\u202eb\\u2028"),
        ("«\u00a0é\u202f»", "«\u00a0é\u202f»"),
        ("\U000e0001", "\\U000e0001"),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    """What is no visible sign is shown by its escape; French spaces stay."""
    assert one_line(text) == shown


def test_line_in_french_under_a_folder() -> None:
    """The line speaks the asked language and begins with the folder."""
    problem = make("E102", "a.md")
    assert problem.line() == problem.line("en") != problem.line("fr")
    line = problem.line("fr", "content/")
    assert line.startswith("content/a.md:1:1: E102 l’en-tête")


def test_default_place() -> None:
    """A problem of a whole file stands at its first character."""
    assert Problem(code="E007", path="a.md").place == START == Place(1, 1)


def test_sorted_by_file_then_place() -> None:
    """Problems come by file, line and column."""
    problems = [make("E102", "b.md"), make("E104", line=10), make("E104", line=9), make("E103")]
    order = [(p.path, p.place.line, p.code) for p in sort_problems(problems)]
    assert order == [
        ("a.md", 1, "E103"),
        ("a.md", 9, "E104"),
        ("a.md", 10, "E104"),
        ("b.md", 1, "E102"),
    ]


def test_each_once() -> None:
    """The same problem found twice is told once; another parameter makes another problem."""
    problems = [make("E221", key="a"), make("E221", key="a"), make("E221", key="b")]
    assert [p.params["key"] for p in sort_problems(problems)] == ["a", "b"]


def test_content_error_carries_all() -> None:
    """One error carries warnings and notices too, in order, and counts the errors."""
    error = ContentError([make("W501", "b.md"), make("E102"), make("N601", "c.md")])
    assert [p.code for p in error.problems] == ["E102", "W501", "N601"]
    assert str(error).startswith("1 ")


def test_lines_are_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths start from where the command runs."""
    monkeypatch.chdir(tmp_path)
    assert problem_lines([make("E102")], tmp_path / "content", "en")[0].startswith("content/a.md:")
    assert problem_lines([make("E102")], tmp_path, "en")[0].startswith("a.md:")


def test_lines_are_bounded(tmp_path: Path) -> None:
    """A flood of problems is cut, and a last line says by how many."""
    problems = [make("E102", line=number) for number in range(1, PROBLEMS_SHOWN + 11)]
    lines = problem_lines(problems, tmp_path, "en")
    assert len(lines) == PROBLEMS_SHOWN + 1
    assert lines[-1] == "… and 10 more: mend these first"
    assert len(problem_lines(problems[:PROBLEMS_SHOWN], tmp_path, "en")) == PROBLEMS_SHOWN


def test_what_fails_a_run_is_told() -> None:
    """Where not all fit, notices are left out first, then warnings; the rest keeps its order."""
    found = [make(code) for code in ("N601", "W501", "E102", "N602", "W502", "E101")]

    def told(limit: int) -> list[str]:
        kept, left = most_severe(found, limit)
        assert left == max(0, len(found) - limit)
        return [problem.code for problem in kept]

    assert told(9) == [problem.code for problem in found]
    assert told(5) == ["N601", "W501", "E102", "W502", "E101"]
    assert told(3) == ["W501", "E102", "E101"]
    assert told(1) == ["E102"]
