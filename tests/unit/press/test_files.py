"""Files that take time to make are made once."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import StaticFile
from explainer.pages.page import Deferred
from explainer.press.files import made_files
from explainer.press.store import Store


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


def test_what_is_ready_passes_through(tmp_path: Path) -> None:
    """Bytes and files on disk stay what they are, and no store is made for them."""
    files = [StaticFile(path="a", content=b"a"), StaticFile(path="b", content=tmp_path / "b")]
    assert list(made_files(files, Store(tmp_path / "cache"))) == files
    assert list(tmp_path.iterdir()) == []


def test_bytes_are_made_once(tmp_path: Path, maker: Maker) -> None:
    """The second build has them from the first, and two files of one digest share them."""
    files = [maker.file("a"), StaticFile(path="r", content=b"r"), maker.file("b"), maker.file("a")]
    for _ in range(2):
        done = made_files(files, Store(tmp_path))
        assert {(f.path, f.content) for f in done} == {("a", b"a"), ("r", b"r"), ("b", b"b")}
    assert maker.asked == 2
