"""A folder into which builds write only what is different from what stands there."""

import os
import shutil
from collections.abc import Callable
from hashlib import blake2b, file_digest
from pathlib import Path, PurePosixPath

from explainer.publish.write import Writer


class Differing(Writer):
    """One such folder, and what stands in it, by path the digest of what it was made from."""

    def __init__(self, folder: Path, standing: dict[str, bytes]) -> None:
        """Nothing stands in the folder but what is known, and nothing of it is wanted yet."""
        super().__init__(folder)
        self._standing = standing
        self._wanted: set[str] = set()

    def stands(self, path: str, digest: bytes) -> bool:
        """Whether a file is there already, made from what has this digest; if so, it stays."""
        if self._standing.get(path) != digest:
            return False
        self._wanted.add(path)
        return True

    def write(self, path: str, content: bytes, digest: bytes = b"") -> None:
        """Write a file of the site where it is another than before.

        `digest` stands for what it was made from; where that is not known, it is its own.
        """
        digest = digest or _digest(content)
        if not self.stands(path, digest):
            self._put(path, digest, lambda: super(Differing, self).write(path, content))

    def _take_over(self, beside: Path) -> None:
        """Move here what stands in another folder, where it is different and nobody else wants it.

        Links are not compared. Folders in which there is nothing are left.
        """
        for file in sorted(beside.rglob("*")):
            path = file.relative_to(beside).as_posix()
            if path in self._wanted or not (file.is_symlink() or file.is_file()):
                continue
            digest = b"" if file.is_symlink() else _digest_of(file)
            if not digest or not self.stands(path, digest):
                self._move(file, path, digest)

    def _move(self, file: Path, path: str, digest: bytes) -> None:
        self._put(path, digest, lambda: shutil.move(file, self.place(path)))

    def _put(self, path: str, digest: bytes, put: Callable[[], object]) -> None:
        self._wanted.add(path)
        self._forget(path)
        try:
            put()
        except (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError):
            self._clear(path)
            put()
        self._standing[path] = digest

    def _forget(self, path: str) -> None:
        """Nothing known stands at a path any more."""
        self._standing.pop(path, None)

    def _clear(self, path: str) -> None:
        """Make room for a file where a folder stood, or the reverse."""
        parents = [parent.as_posix() for parent in PurePosixPath(path).parents]
        for known in [*self._standing]:
            if known in parents or known.startswith(f"{path}/"):
                self._forget(known)
                (self.folder / known).unlink(missing_ok=True)
        if (self.folder / path).is_dir():
            shutil.rmtree(self.folder / path)
        self._made.clear()

    def _remove_unwanted(self) -> None:
        """Remove what no build wants any more, and the folders that nothing is left in."""
        folded = {path.casefold(): path for path in self._wanted}
        for gone in self._standing.keys() - self._wanted:
            self._forget(gone)
            twin = folded.get(gone.casefold())
            if not (twin and _is_one_file(self.folder / gone, self.folder / twin)):
                self._remove(gone)

    def _remove(self, path: str) -> None:
        (self.folder / path).unlink(missing_ok=True)
        for parent in [*PurePosixPath(path).parents][:-1]:
            try:
                (self.folder / parent).rmdir()
            except OSError:
                break
            self._made.clear()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=32).digest()


def _digest_of(file: Path) -> bytes:
    """That of its content, which may be long."""
    with file.open("rb") as content:
        return file_digest(content, lambda: blake2b(digest_size=32)).digest()


def _is_one_file(one: Path, other: Path) -> bool:
    """Whether two names that differ in their capitals are one to the system."""
    return os.path.lexists(one) and os.path.samestat(one.lstat(), other.lstat())
