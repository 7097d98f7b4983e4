"""What took time to make is kept between builds, and is never trusted further than its digest."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import StaticFile
from explainer.pages.page import Deferred
from explainer.publish.store import STORE, made_files


class Maker:
    """Makes files, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def file(self, text: str) -> StaticFile:
        """A file whose bytes are those of a text, made when asked for."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        return StaticFile(path=text, content=Deferred(digest=digest, make=self._make(text)))

    def _make(self, text: str) -> Callable[[], bytes]:
        def make() -> bytes:
            self.asked += 1
            return text.encode()

        return make


@pytest.fixture
def maker() -> Maker:
    """Somebody who counts."""
    return Maker()


def _kept(project: Path) -> list[Path]:
    return sorted(path for path in (project / STORE).iterdir() if path.name != ".gitignore")


def test_what_is_ready_passes_through(tmp_path: Path) -> None:
    """Bytes and files on disk stay what they are, and no folder is made for them."""
    files = [StaticFile(path="a", content=b"a"), StaticFile(path="b", content=tmp_path / "b")]
    assert made_files(files, tmp_path) == files
    assert list(tmp_path.iterdir()) == []


def test_bytes_are_made_once(tmp_path: Path, maker: Maker) -> None:
    """The second build has them from the first."""
    files = [maker.file("a"), StaticFile(path="ready", content=b"r"), maker.file("b")]
    for _ in range(2):
        done = made_files(files, tmp_path)
        assert [(f.path, f.content) for f in done] == [("a", b"a"), ("ready", b"r"), ("b", b"b")]
    assert maker.asked == 2


def test_the_store_holds_what_the_last_build_needed(tmp_path: Path, maker: Maker) -> None:
    """What no build needs goes; what is not ours stays; Git is told to look away."""
    made_files([maker.file("old"), maker.file("same")], tmp_path)
    (tmp_path / STORE / "note.txt").write_text("mine", encoding="utf-8")
    made_files([maker.file("same"), maker.file("new")], tmp_path)
    made_files([maker.file("same")], tmp_path)
    names = {path.name for path in _kept(tmp_path)}
    assert names == {hashlib.sha256(b"same").hexdigest(), "note.txt"}
    assert (tmp_path / STORE / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert maker.asked == 3


@pytest.mark.parametrize("spoilt", [b"", b"a", b"\0" * 33])
def test_what_is_not_whole_is_made_anew(tmp_path: Path, maker: Maker, spoilt: bytes) -> None:
    """A file half written, empty or of another's bytes is replaced."""
    made_files([maker.file("a")], tmp_path)
    (path,) = _kept(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(spoilt)
    (done,) = made_files([maker.file("a")], tmp_path)
    assert done.content == b"a"
    assert path.read_bytes() == whole
    assert maker.asked == 2


def test_a_link_in_the_store_is_not_followed(tmp_path: Path, maker: Maker) -> None:
    """Nothing is read from where it leads, nothing written there."""
    made_files([maker.file("a")], tmp_path)
    (path,) = _kept(tmp_path)
    whole = path.read_bytes()
    outside = tmp_path / "outside"
    path.replace(outside)
    path.symlink_to(outside)
    made_files([maker.file("a")], tmp_path)
    assert maker.asked == 2
    assert not path.is_symlink()
    assert path.read_bytes() == whole


@pytest.mark.parametrize("in_the_way", [".cache", str(STORE)])
def test_where_nothing_may_be_kept_all_is_made(
    tmp_path: Path, maker: Maker, in_the_way: str
) -> None:
    """A store that cannot be written harms no build (here a file stands in its place)."""
    (tmp_path / in_the_way).parent.mkdir(exist_ok=True)
    (tmp_path / in_the_way).write_bytes(b"")
    for count in (1, 2):
        (done,) = made_files([maker.file("a")], tmp_path)
        assert done.content == b"a"
        assert maker.asked == count
