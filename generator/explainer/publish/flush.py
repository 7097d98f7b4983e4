"""Makes sure that a tree is on the disk, and not only in the memory of the machine."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

_AT_ONCE = 16
"""How many files are flushed at a time: file systems write many in one go (a third of the time)."""


def flush_tree(folder: Path) -> None:
    """Return when every file and folder of a tree is on the disk; `OSError` if one cannot be."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(_flush, _files(folder)))
    for inner, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(inner))


def flush_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk, if the file system flushes folders."""
    with suppress(OSError):  # Windows and some network file systems do not
        _flush(folder)


def _files(folder: Path) -> Iterator[Path]:
    for inner, _, names in os.walk(folder):
        yield from (path for name in names if not (path := Path(inner, name)).is_symlink())


def _flush(path: Path) -> None:
    file = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
