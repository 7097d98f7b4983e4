"""Writes the files of a site into the folder that it is built in."""

from pathlib import Path


class Writer:
    """Writes many files below a folder, making each folder once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write a file by its path relative to the folder, in place of one that is there."""
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            (self._folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        with (self._folder / path).open("wb") as file:
            file.write(content)
