"""A content folder says which version of the format it is written in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.limits import FORMAT_VERSION
from explainer.read.version import FIRST_VERSION, MARKER, check_version, content_version

BROKEN = "title: x\ntitel: y"


def test_a_folder_without_the_file_is_of_the_first_version(tmp_path: Path) -> None:
    """Content that names no version is of the first, whatever the program's own is."""
    assert content_version(tmp_path) == FIRST_VERSION


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("1", 1),
        ("2\n", 2),
        (" 10\r\n", 10),
        ("0", 0),
        ("", None),
        ("one", None),
        ("1 2", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("9" * 40, None),
        (" " * 40 + "1", None),
    ],
)
def test_the_file_names_a_number(tmp_path: Path, text: str, version: int | None) -> None:
    """The file holds the number alone; anything else names no version."""
    (tmp_path / MARKER).write_text(text, encoding="utf-8")
    assert content_version(tmp_path) == version


def test_the_file_is_a_file(tmp_path: Path) -> None:
    """A folder or a link in the file's place is not followed and names no version."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / MARKER).mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "one").write_text("1", encoding="utf-8")
    (tmp_path / "b" / MARKER).symlink_to(tmp_path / "one")
    assert content_version(tmp_path / "a") is None
    assert content_version(tmp_path / "b") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [(str(FORMAT_VERSION + 1), "E015"), (str(FORMAT_VERSION - 1), "E016"), ("x", "E017")],
)
def test_content_of_another_version_is_one_problem(
    problems_of: Callable[..., list[str]], text: str, code: str
) -> None:
    """Newer, older and unreadable versions are one line, and no file of the folder is read."""
    files = {MARKER: text.encode(), "about.md": BROKEN, "x.exe": b""}
    assert problems_of(files) == [f"{MARKER}:1:1 {code}"]


def test_what_to_write_is_said(tmp_path: Path) -> None:
    """A file that names no version gets the number to write."""
    (tmp_path / MARKER).write_text("x", encoding="utf-8")
    (problem,) = check_version(tmp_path)
    assert problem.line().endswith(f"(write {FORMAT_VERSION}, the number alone)")


def test_content_of_this_version_is_read(problems_of: Callable[..., list[str]]) -> None:
    """The number of this version says no more than its absence."""
    files = {"about.md": BROKEN}
    assert problems_of({**files, MARKER: str(FORMAT_VERSION).encode()}) == problems_of(files) != []


def test_the_line_says_both_versions(tmp_path: Path) -> None:
    """The problem names the content's version, the program's, and what to do."""
    (tmp_path / MARKER).write_text(f"{FORMAT_VERSION + 6}\n", encoding="utf-8")
    (problem,) = check_version(tmp_path)
    assert problem.line() == (
        f".format:1:1: E015 the content is of format {FORMAT_VERSION + 6}, this program reads "
        f"{FORMAT_VERSION} (install a newer version of explainer)"
    )
