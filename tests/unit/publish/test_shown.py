"""The folder of a live preview changes only where the site does."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from explainer.publish.shown import Shown
from trees import bytes_of, write_tree


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """An empty folder to show."""
    folder = tmp_path / "shown"
    folder.mkdir()
    return Shown(folder)


def _build(shown: Shown, files: Mapping[str, bytes], beside: Mapping[str, bytes]) -> None:
    write_tree(shown.begin(), beside)
    for path, content in files.items():
        shown.write(path, content)
    shown.finish()


def test_what_a_build_wants_stands_there(shown: Shown) -> None:
    """Its own files and the engine's; what no build wants any more is gone, and no folder stays."""
    _build(shown, {"a/index.html": b"a", "b.xml": b"b"}, {"404.html": b"none"})
    assert bytes_of(shown.folder) == {"a/index.html": b"a", "b.xml": b"b", "404.html": b"none"}
    _build(shown, {"a/index.html": b"other"}, {"c/d.css": b"d"})
    assert bytes_of(shown.folder) == {"a/index.html": b"other", "c/d.css": b"d"}


def test_what_the_engine_made_too_gives_way(shown: Shown) -> None:
    """A theme's own map of the site is there before ours, which is written over it."""
    for _ in range(2):
        _build(shown, {"sitemap.xml": b"ours"}, {"sitemap.xml": b"theirs"})
        assert bytes_of(shown.folder) == {"sitemap.xml": b"ours"}


def test_what_is_the_same_is_not_written(shown: Shown) -> None:
    """A file with the bytes of before is the file of before."""
    _build(shown, {"a.html": b"a"}, {"b.css": b"b"})
    before = {path.name: path.stat().st_mtime_ns for path in shown.folder.iterdir()}
    _build(shown, {"a.html": b"a"}, {"b.css": b"b"})
    assert {path.name: path.stat().st_mtime_ns for path in shown.folder.iterdir()} == before


def test_a_digest_says_that_a_file_stands(shown: Shown) -> None:
    """Who knows what a file is made from need not make it, and it stays."""
    shown.begin()
    assert not shown.stands("a.html", b"1")
    shown.write("a.html", b"a", b"1")
    shown.finish()
    shown.begin()
    assert shown.stands("a.html", b"1")
    assert not shown.stands("a.html", b"2")
    shown.finish()
    assert bytes_of(shown.folder) == {"a.html": b"a"}


def test_a_build_that_failed_leaves_what_it_had_not_reached(shown: Shown) -> None:
    """The next build begins with what stands, and nothing is left beside the folder."""
    _build(shown, {"a.html": b"a", "b.html": b"b"}, {})
    beside = shown.begin()
    shown.write("a.html", b"new")
    shown.close()
    assert bytes_of(shown.folder) == {"a.html": b"new", "b.html": b"b"}
    assert not beside.exists()
    _build(shown, {"a.html": b"a"}, {})
    assert bytes_of(shown.folder) == {"a.html": b"a"}


@pytest.mark.parametrize(("before", "after"), [("a/b/c", "a/b"), ("a/b", "a/b/c")])
def test_a_file_may_stand_where_a_folder_stood(shown: Shown, before: str, after: str) -> None:
    """An address may become a part of another, and the reverse."""
    _build(shown, {before: b"1", "z": b"z"}, {})
    _build(shown, {after: b"2", "z": b"z"}, {})
    assert bytes_of(shown.folder) == {after: b"2", "z": b"z"}


def test_what_stood_there_before_goes(tmp_path: Path) -> None:
    """A folder that an engine has built into begins empty."""
    write_tree(tmp_path, {"old.html": "x", "deep/old.html": "x"})
    shown = Shown(tmp_path)
    _build(shown, {"a.html": b"a"}, {})
    assert bytes_of(tmp_path) == {"a.html": b"a"}


def test_a_name_that_some_systems_take_for_another(shown: Shown) -> None:
    """Where only its capitals change the file that stands is the new one, and stays."""
    _build(shown, {"Photo.png": b"1"}, {})
    os.link(shown.folder / "Photo.png", shown.folder / "photo.png")  # one file of two names
    _build(shown, {"photo.png": b"2"}, {})
    assert (shown.folder / "photo.png").read_bytes() == b"2"
    _build(shown, {"Photo.png": b"3"}, {})
    assert (shown.folder / "Photo.png").read_bytes() == b"3"


def test_what_others_put_there_stays(shown: Shown) -> None:
    """The index of the search is put there by who makes it."""
    _build(shown, {"a.html": b"a"}, {})
    write_tree(shown.folder, {"pagefind/x": b"x"})
    _build(shown, {"a.html": b"b"}, {})
    assert bytes_of(shown.folder) == {"a.html": b"b", "pagefind/x": b"x"}
