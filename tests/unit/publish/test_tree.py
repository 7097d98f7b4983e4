"""A tree for another engine takes the place of an empty folder or of another tree, or of none."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from explainer.pages.page import StaticFile
from explainer.publish.errors import PublishError
from explainer.publish.output import TREE
from explainer.publish.tree import write_tree as write
from trees import bytes_of, write_tree

FILES = [StaticFile(path="docs/index.md", content=b"new"), StaticFile(path="a.yml", content=b"a")]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The folder that trees are made from."""
    return write_tree(tmp_path / "content", {"index.md": "mine"})


def _write(folder: Path, content: Path, files: Iterable[StaticFile] = FILES) -> None:
    write(folder, files, (), docs="docs", content=content, kept=())


def _names(folder: Path) -> list[str]:
    return sorted(bytes_of(folder))


def test_a_tree_replaces_the_one_before(tmp_path: Path, content: Path) -> None:
    """Whole, with what is hidden in its root, and with nothing left beside it."""
    folder = tmp_path / "tree"
    _write(folder, content, [StaticFile(path="docs/old.md", content=content / "index.md")])
    assert bytes_of(folder)["docs/old.md"] == b"mine"
    write_tree(folder, {".git/HEAD": "main", "site/index.html": "built"})
    _write(folder, content)
    assert _names(folder) == [".explainer-tree", ".git/HEAD", "a.yml", "docs/index.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "tree"]


@pytest.mark.parametrize("files", [{"mine.txt": "x"}, {".explainer-site": "", "index.html": "x"}])
def test_what_is_no_tree_stays(tmp_path: Path, content: Path, files: dict[str, str]) -> None:
    """Neither somebody's files nor a built site are replaced."""
    folder = write_tree(tmp_path / "tree", files)
    with pytest.raises(PublishError) as caught:
        _write(folder, content)
    assert "not made by `explainer write`" in caught.value.line("en")
    assert _names(folder) == sorted(files)


@pytest.mark.parametrize("place", ["content/tree", "content", "."])
def test_the_content_is_no_place_for_a_tree(tmp_path: Path, content: Path, place: str) -> None:
    """Nor is a folder in it, from which the next tree would be made, or one that holds it."""
    with pytest.raises(PublishError):
        _write(tmp_path / place, content)
    assert _names(tmp_path) == ["content/index.md"]


def test_a_tree_that_cannot_be_made_leaves_the_old_one(tmp_path: Path, content: Path) -> None:
    """A file that has gone is told in one line, and nothing is left beside."""
    _write(tmp_path / "tree", content)
    gone = [*FILES, StaticFile(path="b", content=tmp_path / "gone")]
    with pytest.raises(PublishError) as caught:
        _write(tmp_path / "tree", content, gone)
    assert "No such file" in caught.value.line("en")
    assert _names(tmp_path / "tree") == [TREE.marker, "a.yml", "docs/index.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "tree"]


def test_an_interrupted_tree_leaves_nothing_beside(tmp_path: Path, content: Path) -> None:
    """Whatever stops the making."""

    def files() -> Iterator[StaticFile]:
        yield FILES[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _write(tmp_path / "tree", content, files())
    assert [path.name for path in tmp_path.iterdir()] == ["content"]
