"""What stands in a cache folder is taken only from the person who builds."""

import io
from pathlib import Path

import pytest

from explainer import cache
from explainer.cache import is_sealed, make_cache_folder, sealing


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who has never built anything."""
    _person(tmp_path / "home", monkeypatch)


def _person(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    cache._key.cache_clear()


def _sealed(value: bytes, about: bytes) -> bytes:
    """A file with a value, sealed where there is a key; else none."""
    file = io.BytesIO()
    if sealed := sealing(file, about):
        for sign in value:
            sealed.write(bytes([sign]))
        sealed.end()
    return file.getvalue()


def _opened(data: bytes, about: bytes) -> bytes | None:
    """What is read of a file behind its seal."""
    file = io.BytesIO(data)
    return file.read() if is_sealed(file, about) else None


def test_what_was_sealed_opens() -> None:
    """The value comes back where the same is asked about, as often as one asks."""
    data = _sealed(b"value", b"site")
    assert data
    assert [_opened(data, b"site"), _opened(data, b"site")] == [b"value", b"value"]


@pytest.mark.parametrize("at", [0, 63, 64, -1])
def test_what_was_changed_does_not_open(at: int) -> None:
    """One changed byte, in the seal or in the value, and it is nothing."""
    data = bytearray(_sealed(b"value", b"site"))
    data[at] ^= 1
    assert _opened(bytes(data), b"site") is None


@pytest.mark.parametrize("data", [b"", b"value", bytes(64)])
def test_what_has_no_seal_does_not_open(data: bytes) -> None:
    """Bytes without a seal are nothing."""
    assert _opened(data, b"") is None


def test_what_is_about_something_else_does_not_open() -> None:
    """Neither the end of what it is about nor its own beginning can be moved over."""
    data = _sealed(b"value", b"site")
    assert _opened(data, b"sit") is None
    assert _opened(data[:64] + b"e" + data[64:], b"sit") is None


def test_what_another_person_sealed_does_not_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes with a project from elsewhere is nothing, for it has another key."""
    data = _sealed(b"value", b"site")
    _person(tmp_path / "other", monkeypatch)
    assert _opened(data, b"site") is None


def test_the_key_is_the_persons_alone(tmp_path: Path) -> None:
    """Nobody else may read it."""
    _sealed(b"value", b"site")
    (key,) = (path for path in (tmp_path / "home").rglob("key"))
    assert key.stat().st_mode & 0o077 == 0
    assert len(key.read_bytes()) == 32


@pytest.mark.parametrize("key", [b"", b"short"])
def test_without_a_key_nothing_is_sealed(key: bytes, tmp_path: Path) -> None:
    """A key that another process has only begun to write, or a damaged one, is none."""
    _sealed(b"value", b"site")
    (path,) = (path for path in (tmp_path / "home").rglob("key"))
    path.write_bytes(key)
    cache._key.cache_clear()
    assert sealing(io.BytesIO(), b"site") is None
    assert _opened(bytes(64) + b"value", b"site") is None


def test_where_no_folder_can_be_nothing_is_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person without a folder for caches builds all the same."""
    (tmp_path / "file").write_bytes(b"")
    _person(tmp_path / "file", monkeypatch)
    assert sealing(io.BytesIO(), b"site") is None


def test_git_ignores_the_folder(tmp_path: Path) -> None:
    """What can be made again is never committed; what stands in the folder already stays."""
    folder = tmp_path / ".cache" / "explainer"
    make_cache_folder(folder)
    (folder / "x").write_bytes(b"")
    make_cache_folder(folder)
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    assert (folder / "x").exists()
