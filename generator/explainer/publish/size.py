"""How large a site is: what decides where it can be published."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MEGABYTE = 1_000_000


class Size(NamedTuple):
    """The size of a tree."""

    files: int
    bytes: int

    @property
    def megabytes(self) -> int:
        """Rounded up, as no tree is smaller than it is said to be."""
        return -(-self.bytes // _MEGABYTE)


def size_of(folder: Path) -> Size:
    """The files of a tree and their bytes; a link counts for itself."""
    sizes = list(_sizes(folder))
    return Size(len(sizes), sum(sizes))


def _sizes(folder: str | Path) -> Iterator[int]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sizes(entry.path)
            else:
                yield entry.stat(follow_symlinks=False).st_size
