"""A tree is flushed to the disk file by file, and what cannot be flushed is an error."""

import socket
from pathlib import Path

import pytest

from explainer.publish.flush import flush_folder, flush_tree
from trees import bytes_of, write_tree


def test_a_tree_stays_as_it_is(tmp_path: Path) -> None:
    """Files, empty folders and links that lead nowhere are flushed or passed over, not changed."""
    before = bytes_of(write_tree(tmp_path, {"a.html": "a", "b/c/d.html": "d"}))
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    flush_tree(tmp_path)
    assert bytes_of(tmp_path) == before
    assert (tmp_path / "link").is_symlink()


def test_what_cannot_be_flushed_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file that cannot be opened (here a socket) is enough, where each has to be flushed."""
    monkeypatch.setattr("explainer.publish.flush._flush_file_system", lambda _: False)
    monkeypatch.chdir(tmp_path)  # names of sockets must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        with pytest.raises(OSError, match="s"):
            flush_tree(tmp_path)


def test_a_tree_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Nothing is said to be on the disk that is not."""
    with pytest.raises(FileNotFoundError):
        flush_tree(tmp_path / "missing")


def test_each_file_is_flushed_where_the_file_system_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On systems without `syncfs` the tree is gone through; it stays as it is."""
    monkeypatch.setattr("explainer.publish.flush.sys.platform", "darwin")
    before = bytes_of(write_tree(tmp_path, {"a.html": "a", "b/c/d.html": "d"}))
    flush_tree(tmp_path)
    assert bytes_of(tmp_path) == before


def test_a_folder_that_cannot_be_flushed_is_passed_over(tmp_path: Path) -> None:
    """Not every file system flushes folders: that is no reason to refuse a site."""
    flush_folder(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()
