"""Problems of the whole site, or of some files of it."""

from pathlib import Path

import pytest

from explainer.cli import main
from explainer.formats import FORMATS, report, within
from explainer.read.problems import Problem, problem_lines


def test_text_is_the_lines(content: Path, error: Problem, notice: Problem) -> None:
    """The text form is what the build prints too."""
    lines = problem_lines([error, notice], content, "en")
    assert report([error, notice], content, "en", "text") == "\n".join(lines)


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_can_be_asked_for(
    content: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each form tells the problems of the content, and the exit code is the same."""
    assert main(["check", "--format", form]) == 1
    assert "content/articles/b.md" in capsys.readouterr().out


def test_only_the_files_asked_for(content: Path, error: Problem) -> None:
    """A file or a folder may be named; none means all."""
    other = Problem(code="E208", path="events/b.md")
    found = [error, other]
    assert within(found, content, [content / "articles" / "a.md"]) == [error]
    assert within(found, content, [content / "events"]) == [other]
    assert within(found, content, []) == found


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 1),
        (["check", "content/articles/a.md"], 1),
        (["check", "mkdocs.yml"], 2),
        (["check", "nowhere"], 2),
        (["check", "-f", "nowhere.yml"], 1),
    ],
)
def test_exit_codes(content: Path, arguments: list[str], code: int) -> None:
    """0 where nothing is wrong, 1 for errors, 2 for wrong use."""
    assert main(arguments) == code


def test_one_file_is_checked_against_the_whole(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the named file's problems are printed, in the language asked for."""
    assert main(["check", "content/articles/b.md", "--lang", "en"]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1
    assert printed[0].startswith("content/articles/b.md:3:7: E208 “2024-13-45” is not a date")
