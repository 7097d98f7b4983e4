"""Bytes in files instead of in memory: of a large site more than memory holds.

A heap is a file that a build only adds to. What is in it is found by its place, and is what was put
there or an error: the digest stands with the place.
"""

import os
import secrets
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final

from explainer.cache import make_cache_folder

_SUFFIX: Final = ".heap"


class HeapError(OSError):
    """A heap that is damaged, or gone."""


class Heap:
    """One file; made where something is put, and read as long as the process lives."""

    def __init__(self, path: Path) -> None:
        """A heap at a path, which may be there already."""
        self.path = path
        self._file: int | None = None
        self._end = 0
        self._lock = threading.Lock()

    @classmethod
    def beside(cls, file: Path) -> "Heap":
        """A new heap beside a file that will name it."""
        return cls(file.with_name(f"{file.name}.{secrets.token_hex(8)}{_SUFFIX}"))

    def open(self) -> None:
        """Make the file; `OSError` where it cannot be. A process forked later shares it."""
        self._opened(os.O_RDWR | os.O_CREAT | os.O_EXCL)

    def put(self, data: bytes) -> "Stored":
        """Put bytes there; `OSError` where the disk is full."""
        place = self._end
        self.open()
        self._write(data, place)
        self._end += len(data)
        return Stored(self, place, len(data), digest_of(data))

    def _write(self, data: bytes, place: int) -> None:
        file, view = self._opened(os.O_RDWR), memoryview(data)
        with self._lock:
            os.lseek(file, place, os.SEEK_SET)
            while view:
                view = view[os.write(file, view) :]

    def close_empty(self) -> None:
        """Leave no file in which nothing is."""
        with suppress(OSError):
            if not self.path.stat().st_size:
                self.drop()

    def drop(self) -> None:
        """Leave nothing to a later process; this one may still read, where the system allows it."""
        with suppress(OSError):
            self.path.unlink()

    def read(self, place: int, length: int) -> bytes:
        """The bytes at a place, as many as are there."""
        file = self._opened(os.O_RDONLY)
        if hasattr(os, "pread"):  # several processes share the file after a fork
            return os.pread(file, length, place)
        with self._lock:
            os.lseek(file, place, os.SEEK_SET)
            return os.read(file, length)

    def _opened(self, flags: int) -> int:
        if self._file is None:
            make_cache_folder(self.path.parent)
            binary = getattr(os, "O_BINARY", 0)
            self._file = os.open(self.path, flags | binary | getattr(os, "O_CLOEXEC", 0), 0o600)
        return self._file


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes in a heap; equal where the bytes are."""

    heap: Heap = field(compare=False, repr=False)
    place: int = field(compare=False)
    length: int
    digest: bytes

    @property
    def named(self) -> tuple[str, int, int, bytes]:
        """What stands for them among processes that have the same folder: the heap's name first."""
        return self.heap.path.name, self.place, self.length, self.digest

    def read(self) -> bytes:
        """The bytes, or `HeapError`."""
        try:
            data = self.heap.read(self.place, self.length)
        except OSError as error:
            raise HeapError(error.errno, error.strerror, str(self.heap.path)) from None
        if digest_of(data) != self.digest:
            raise HeapError(None, "damaged", str(self.heap.path))
        return data

    def __reduce__(self) -> tuple[object, ...]:
        """The bytes themselves: another machine has no such file."""
        return bytes, (self.read(),)


def bytes_of(data: bytes | Stored) -> bytes:
    """Bytes, wherever they are."""
    return data if isinstance(data, bytes) else data.read()


def sweep(file: Path, kept: Iterable[Path]) -> None:
    """Remove the heaps beside a file that it does not name."""
    names = {path.name for path in kept}
    for path in file.parent.glob(f"{file.name}.*{_SUFFIX}"):
        if path.name not in names:
            with suppress(OSError):
                path.unlink()


def digest_of(data: bytes) -> bytes:
    """What stands for bytes in a heap."""
    return blake2b(data, digest_size=16).digest()
