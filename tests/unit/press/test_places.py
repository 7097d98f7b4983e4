"""A place keeps files whole, whatever it is made of."""

import errno
import resource
from pathlib import Path
from uuid import uuid4

import pytest

from explainer.press.packs import Part
from explainer.press.places import Folder, Place
from explainer.press.remote import Remote


@pytest.fixture(params=["folder", "remote"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty folder, or what fsspec has in memory."""
    return Folder(tmp_path / "new") if request.param == "folder" else Remote(f"memory://{uuid4()}")


def test_what_was_written_is_read(place: Place) -> None:
    """By parts, in the order asked for; what is not there is none, what goes too far is cut."""
    assert place.names() == []
    place.write("2026/a", b"0123456789")
    place.write("b", b"")
    assert sorted(place.names()) == ["2026/a", "b"]
    parts = [Part("2026/a", 8, 20), Part("c", 0, 1), Part("2026/a", 0, 2), Part("2026/a", 20, 25)]
    assert place.read(parts) == [b"89", None, b"01", b""]
    assert place.read([]) == []


def test_a_file_is_written_anew(place: Place) -> None:
    """The later bytes stand, and nothing else is left."""
    place.write("a", b"old, and longer")
    place.write("a", b"new")
    assert place.read([Part("a", 0, 100)]) == [b"new"]
    assert place.names() == ["a"]


def test_a_file_that_cannot_be_written_whole_is_not_there(tmp_path: Path) -> None:
    """Where the room ends half-way, nothing of it is left, and the old one is."""
    Folder(tmp_path).write("a", b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="too large") as told:
            Folder(tmp_path).write("a", b"x" * 3000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert told.value.errno == errno.EFBIG
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert Folder(tmp_path).read([Part("a", 0, 9)]) == [b"old"]


def test_others_may_read_what_one_writes(tmp_path: Path) -> None:
    """A file has the rights that any file of this user gets."""
    Folder(tmp_path).write("a", b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode
