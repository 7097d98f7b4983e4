"""Makes sure that a tree is on the disk, and not only in the memory of the machine."""

import ctypes
import errno
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
    if _flush_file_system(folder):
        return
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(_flush, _files(folder)))
    for inner, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(inner))


def flush_folder(folder: Path) -> None:
    """Return when the names in a folder are on the disk, if the file system flushes folders."""
    with suppress(OSError):  # Windows and some network file systems do not
        _flush(folder)


def _flush_file_system(folder: Path) -> bool:
    """Flush all of the file system that a folder is on, in one go; false where there is no such.

    Linux's `syncfs` returns when all is on the disk, and reports what could not be written; for
    ten thousand files it takes a tenth of flushing each.
    """
    if sys.platform != "linux":
        return False
    opened = os.open(folder, os.O_RDONLY)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.syncfs(opened) == 0:
            return True
        fault = ctypes.get_errno()
    except AttributeError:  # this C library has no such call
        return False
    finally:
        os.close(opened)
    if fault == errno.ENOSYS:
        return False
    raise OSError(fault, os.strerror(fault), str(folder))


def _files(folder: Path) -> Iterator[Path]:
    for inner, _, names in os.walk(folder):
        yield from (path for name in names if not (path := Path(inner, name)).is_symlink())


def _flush(path: Path) -> None:
    file = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
