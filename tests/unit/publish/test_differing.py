"""Into a folder that stands only what differs is written, and what nobody wants goes from it."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.publish.differing import Differing
from trees import bytes_of, write_tree


class _Folder(Differing):
    """A folder that is built into again and again."""

    def build(self, files: Mapping[str, bytes], beside: Path | None = None) -> None:
        """One build of some files, and of what stands in another folder."""
        self._wanted = set()
        for path, content in files.items():
            self.write(path, content)
        if beside:
            self._take_over(beside)
        self._remove_unwanted()


@pytest.fixture
def folder(tmp_path: Path) -> _Folder:
    """An empty one."""
    return _Folder(tmp_path / "folder", {})


def _all(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_no_folder_is_left_empty(folder: _Folder) -> None:
    """What nobody wants takes with it the folders that it was alone in, and no other."""
    folder.build({"a/b/c/1": b"", "a/2": b"", "d/3": b""})
    folder.build({"a/2": b""})
    assert _all(folder.folder) == ["a", "a/2"]
    folder.build({"a/b/c/1": b""})
    assert _all(folder.folder) == ["a", "a/b", "a/b/c", "a/b/c/1"]


def test_a_file_is_never_written_over(folder: _Folder) -> None:
    """Another name of the file before keeps its bytes."""
    folder.build({"a": b"old"})
    os.link(folder.folder / "a", folder.folder.parent / "kept")
    folder.build({"a": b"new"})
    assert (folder.folder.parent / "kept").read_bytes() == b"old"
    assert (folder.folder / "a").read_bytes() == b"new"


def test_a_link_is_never_followed(folder: _Folder, tmp_path: Path) -> None:
    """Where a link stands in a file's place it goes, and what it leads to stays."""
    write_tree(tmp_path, {"elsewhere": "mine", "folder/z": ""})
    (folder.folder / "a").symlink_to(tmp_path / "elsewhere")
    folder.build({"a": b"new"})
    assert not (folder.folder / "a").is_symlink()
    assert (tmp_path / "elsewhere").read_text() == "mine"


def test_what_is_taken_over_is_moved_if_it_differs(folder: _Folder, tmp_path: Path) -> None:
    """With its mode; what is the same is left, and what we made ourselves wins."""
    for _ in range(2):
        beside = write_tree(tmp_path / "beside", {"a/1": "theirs", "b/2": "x", "c": "theirs"})
        (beside / "b/2").chmod(0o640)
        folder.build({"c": b"ours"}, beside)
        assert bytes_of(folder.folder) == {"a/1": b"theirs", "b/2": b"x", "c": b"ours"}
        assert (folder.folder / "b/2").stat().st_mode & 0o777 == 0o640
    assert _all(beside) == ["a", "a/1", "b", "b/2", "c"]


@pytest.mark.parametrize("target", ["a", "folder", "nowhere"])
def test_links_are_taken_over_as_links(folder: _Folder, tmp_path: Path, target: str) -> None:
    """To a file, a folder or nothing, in each build."""
    for _ in range(2):
        beside = write_tree(tmp_path / "beside", {"a": "x", "folder/b": "x"})
        (beside / "link").symlink_to(target)
        folder.build({}, beside)
        assert (folder.folder / "link").readlink() == Path(target)
    assert "link/b" not in _all(folder.folder)


def test_names_that_differ_in_their_capitals(folder: _Folder) -> None:
    """Where they are two, the one that nobody wants goes; where they are one file, it stays."""
    folder.build({"Photo.png": b"1"})
    folder.build({"photo.png": b"1"})
    assert _all(folder.folder) == ["photo.png"]
    folder.build({"Photo.png": b"2", "photo.png": b"2"})
    (folder.folder / "photo.png").unlink()
    os.link(folder.folder / "Photo.png", folder.folder / "photo.png")  # as if they were one
    folder.build({"photo.png": b"2"})
    assert (folder.folder / "photo.png").read_bytes() == b"2"
    assert (folder.folder / "Photo.png").exists()
