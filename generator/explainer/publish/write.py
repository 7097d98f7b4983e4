"""Writes the files of a site into the folder that it is built in."""

from collections.abc import Collection, Set
from pathlib import Path


class Writer:
    """Writes many files below a folder, making each folder once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: set[str] = set()

    def stands(self, path: str, digest: bytes) -> bool:
        """Whether a file is there already, made from what has this digest: a new site has none."""
        del path, digest
        return False

    def kept(self, digests: Collection[bytes]) -> Set[bytes]:
        """Those digests of which all files are there that were made from what has them."""
        del digests
        return frozenset()

    def write(self, path: str, content: bytes, digest: bytes = b"") -> None:
        """Write a file by its path relative to the folder, in place of one that is there.

        `digest` stands for what it was made from; empty where that is not known.
        """
        del digest
        with self.place(path).open("xb") as file:
            file.write(content)

    def place(self, path: str) -> Path:
        """Where a file goes: its folder is there, and nothing by its name.

        Never is a file written over: it may be a file of another tree too.
        """
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            (self.folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        place = self.folder / path
        place.unlink(missing_ok=True)
        return place
