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
from typing import Final

from platformdirs import user_cache_path

_KEY_BYTES: Final = 32
_SEAL: Final = "blake2b"
_SEAL_BYTES: Final = 64


def make_cache_folder(folder: Path) -> None:
    """Make a folder that Git ignores, if it is not there; `OSError` if it cannot be."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def sealing(value: bytes, about: bytes) -> bytes | None:
    """The seal for before a value: it says who wrote it, and what `about`.

    None where no key is kept.
    """
    key = _key()
    return _seal(key, value, about) if key else None


def opened(data: bytes, about: bytes) -> memoryview | None:
    """The value that was sealed here, about the same; none of anything else."""
    key, value = _key(), memoryview(data)[_SEAL_BYTES:]
    if key and hmac.compare_digest(data[:_SEAL_BYTES], _seal(key, value, about)):
        return value
    return None


def _seal(key: bytes, value: bytes | memoryview, about: bytes) -> bytes:
    seal = hmac.new(key, len(about).to_bytes(8, "big") + about, _SEAL)
    seal.update(value)
    return seal.digest()


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
