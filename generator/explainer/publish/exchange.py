"""Puts a folder where another stands, in one step where the system knows how."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""`linux/fcntl.h` and `linux/fs.h`; `RENAME_SWAP` of macOS's `sys/stdio.h` has the same value."""


def put_in_place(new: Path, target: Path, old: Path) -> None:
    """Put the folder `new` at `target`; what stood there is at `new` or `old` afterwards.

    Where no exchange is possible (an old kernel, musl, Windows, some network file systems) the old
    folder is renamed away first; `put_back` mends what a crash between the two renames leaves.
    """
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        target.rename(old)
        try:
            new.rename(target)
        except OSError:
            old.rename(target)
            raise


def put_back(target: Path, old: Path) -> None:
    """Undo the first of two renames if the second never came."""
    if old.exists() and not target.exists():
        old.rename(target)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false where the system cannot."""
    if sys.platform == "win32":
        return False
    paths = os.fsencode(one), os.fsencode(other)
    libc = ctypes.CDLL(None)
    try:
        if sys.platform == "darwin":
            failed: int = libc.renamex_np(*paths, _RENAME_EXCHANGE)
        else:
            failed = libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
    except AttributeError:  # this C library has no such call
        return False
    return not failed
