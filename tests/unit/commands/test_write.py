"""`explainer write` puts a tree in place, or says in one line why it does not."""

from pathlib import Path

import pytest

from explainer.cli import main
from trees import FIVE_LINES, bytes_of, write_tree

ARTICLE = "---\ntitle: A\ndate: 2024-08-13\nsummary: S.\n---\nUn texte.\n"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES, "content/articles/a.md": ARTICLE})
    monkeypatch.chdir(tmp_path)


def test_a_tree_is_written_with_the_index_of_the_search(capsys: pytest.CaptureFixture[str]) -> None:
    """The line says how many pages there are; the tree has all that an engine needs."""
    assert main(["write", "tree"]) == 0
    output = capsys.readouterr()
    assert output.out.startswith("Écrit : ")
    assert output.out.count("\n") == 1
    assert output.err == ""
    written = bytes_of(Path("tree"))
    assert {"mkdocs.yml", "docs/articles/a/index.md", "docs/pagefind/pagefind.js"} <= written.keys()


def test_the_same_content_gives_the_same_bytes() -> None:
    """Written twice, elsewhere, and over itself."""
    for folder in ("one", "deeper/two", "one"):
        assert main(["write", folder]) == 0
    assert bytes_of(Path("one")) == bytes_of(Path("deeper/two"))


def test_a_plain_tree_has_no_index_and_no_template() -> None:
    """What reads them is not there either."""
    assert main(["write", "--plain", "tree"]) == 0
    names = bytes_of(Path("tree"))
    assert "docs/articles/a/index.md" in names
    assert not any(name.startswith(("docs/pagefind/", "theme/")) for name in names)


def test_a_warning_is_told_and_stops_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """With its place, apart from what is written."""
    write_tree(Path(), {"content/articles/b.md": f"{ARTICLE}<blink>x</blink>\n"})
    assert main(["write", "tree"]) == 0
    assert "content/articles/b.md:7:1: W506 " in capsys.readouterr().err


def test_a_mistake_in_the_content_leaves_the_old_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """It has its place; the exit code is that of errors."""
    assert main(["write", "tree"]) == 0
    old = bytes_of(Path("tree"))
    write_tree(Path(), {"content/articles/b.md": "---\ntitle: B\ndate: hier\n---\n"})
    capsys.readouterr()
    assert main(["write", "tree"]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "content/articles/b.md:3:7: E208 " in output.err
    assert bytes_of(Path("tree")) == old


@pytest.mark.parametrize(
    ("folder", "line"),
    [
        ("mine", "mine : pas fait par `explainer write` (nommez-en un autre)\n"),
        ("content/x", "content/x : dans content, dont il est fait (nommez-en un autre)\n"),
        ("mkdocs.yml", "mkdocs.yml : Not a directory : "),
    ],
)
def test_a_folder_that_cannot_be_is_one_line(
    capsys: pytest.CaptureFixture[str], folder: str, line: str
) -> None:
    """What is somebody's stays; the exit code is that of wrong use."""
    write_tree(Path("mine"), {"mine.txt": "x"})
    assert main(["write", folder]) == 2
    told = capsys.readouterr().err
    assert told.replace("\u202f", " ").replace("\xa0", " ").startswith(line)
    assert told.count("\n") == 1
    assert Path("mine/mine.txt").read_text(encoding="utf-8") == "x"


def test_a_folder_of_content_must_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    """As for every command."""
    Path("content").rename("elsewhere")
    assert main(["write", "tree"]) == 2
    assert capsys.readouterr().err.startswith("content: ")


def test_a_number_of_jobs_that_is_none_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable is told, not a traceback."""
    monkeypatch.setenv("EXPLAINER_JOBS", "many")
    assert main(["write", "tree"]) == 2
    assert capsys.readouterr().err.startswith("EXPLAINER_JOBS")
