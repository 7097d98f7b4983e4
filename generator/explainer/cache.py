"""Folders of what can be made again, and the seal of what nobody else may have written there.

The key of the seal stands outside of every project, in the person's own cache folder: what somebody
commits into a project, or hands over with one, is not sealed with it.
"""

import hmac
import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Final

from platformdirs import user_cache_path

_KEY_BYTES: Final = 32
_SEAL: Final = "blake2b"
_SEAL_BYTES: Final = 64
_AT_ONCE: Final = 1 << 20


def make_cache_folder(folder: Path) -> None:
    """Make a folder that Git ignores, if it is not there; `OSError` if it cannot be."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


class Sealing:
    """Writes a file piece by piece, before whose first byte comes its seal when it is whole."""

    def __init__(self, file: IO[bytes], seal: hmac.HMAC) -> None:
        """Begin an empty file; who has no key uses `sealing`, which says so."""
        self._file, self._seal = file, seal
        file.write(bytes(_SEAL_BYTES))

    def write(self, data: bytes) -> int:
        """Write behind what is there."""
        self._seal.update(data)
        return self._file.write(data)

    def end(self) -> None:
        """Put the seal: it says who wrote the file, and what about."""
        self._file.seek(0)
        self._file.write(self._seal.digest())


def sealing(file: IO[bytes], about: bytes) -> Sealing | None:
    """What seals an empty file; none where no key is kept."""
    seal = _seal(about)
    return Sealing(file, seal) if seal else None


def is_sealed(file: IO[bytes], about: bytes) -> bool:
    """Whether a file was sealed here, about the same; it is then to be read, behind its seal."""
    seal, there = _seal(about), file.read(_SEAL_BYTES)
    if not seal:
        return False
    while data := file.read(_AT_ONCE):
        seal.update(data)
    file.seek(_SEAL_BYTES)
    return hmac.compare_digest(there, seal.digest())


def _seal(about: bytes) -> hmac.HMAC | None:
    key = _key()
    return hmac.new(key, len(about).to_bytes(8, "big") + about, _SEAL) if key else None


@cache
def _key() -> bytes:
    """The key of the person who builds, made once; empty where none can be kept."""
    with suppress(OSError, RuntimeError):  # no home, a folder read-only
        path = user_cache_path("event-explainer", appauthor=False, ensure_exists=True) / "key"
        if not path.exists():
            _write(path, secrets.token_bytes(_KEY_BYTES))
        key = path.read_bytes()
        return key if len(key) == _KEY_BYTES else b""
    return b""


def _write(path: Path, key: bytes) -> None:
    """Put a key in place in one step: a process that ends here leaves none, or a whole one."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "wb") as opened_file:
        opened_file.write(key)
    beside.replace(path)
