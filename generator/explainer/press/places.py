"""Where a shared store is: files by their names."""

import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from explainer.press.packs import Part


class Place(Protocol):
    """Files by their names, which are relative and have `/`; raises what the system refuses."""

    def names(self) -> list[str]:
        """All files there are."""

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part as far as they are there; none where the file is not."""

    def write(self, name: str, content: bytes) -> None:
        """Write a file, or write it anew: whole or not at all for whoever reads."""


class Folder:
    """A folder of this machine or of the network; made when something is first put there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """All files there are."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return [path.relative_to(self._folder).as_posix() for path in files]

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part as far as they are there; none where the file is not."""
        return [self._read(part) for part in parts]

    def _read(self, part: Part) -> bytes | None:
        try:
            with (self._folder / part.name).open("rb") as file:
                end = min(part.end, os.fstat(file.fileno()).st_size)
                file.seek(part.start)
                return file.read(max(0, end - part.start))
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        """Write a file, or write it anew: whole or not at all for whoever reads."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = path.with_name(f".{secrets.token_hex(8)}")
        try:
            begun.write_bytes(content)
            begun.replace(path)
        finally:
            begun.unlink(missing_ok=True)
