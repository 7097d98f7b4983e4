"""One build of a site at a time: a lock that ends with the process that holds it."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take_lock(path: Path, waiting: Callable[[], None], seconds: float) -> int:
    """An open file that this process alone holds; its folder is made if need be.

    Waits for another build and calls `waiting` once before; `TimeoutError` after `seconds`.
    The file tells whose the folder is, so it must be the last thing that goes from it.
    """
    end = time.monotonic() + seconds
    told = False
    while (file := _try_lock(path)) is None:
        if not told:
            waiting()
            told = True
        if time.monotonic() >= end:
            raise TimeoutError
        time.sleep(0.1)
    return file


def release_lock(path: Path, file: int) -> None:
    """Remove the lock and let it go; who waits for it finds it gone and takes a new one."""
    if sys.platform == "win32":  # cannot remove an open file
        os.close(file)
        path.unlink(missing_ok=True)
        return
    try:
        path.unlink(missing_ok=True)
    finally:
        os.close(file)


def _try_lock(path: Path) -> int | None:
    """The lock, unless another build holds it or has just removed it or its folder."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except (FileExistsError, FileNotFoundError):
        return None
    try:
        _lock(file)
        if os.path.samestat(os.fstat(file), path.stat()):
            return file
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    os.close(file)
    return None
