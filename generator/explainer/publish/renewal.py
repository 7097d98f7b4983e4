"""The tree of a build that writes only what is different from a tree of before.

What stands in the spare stays. What only the site has is lent to the new tree by a second name of
the same file, for which nothing is written. A file of two trees is never written over.
"""

import os
import shutil
import stat
from collections.abc import Collection, Iterator, Set
from pathlib import Path

from explainer.publish.differing import Differing
from explainer.publish.record import Record, digest_of, entry, size_of
from explainer.publish.size import Size
from explainer.publish.spare import Spare
from explainer.publish.staging import Staging


class Renewal(Differing):
    """The tree that such a build makes of `staging.new`, which may be a spare, or empty."""

    def __init__(self, staging: Staging, spare: Spare) -> None:
        """In the tree stays what is known; an engine makes in `beside` what it makes by itself."""
        self.beside = staging.beside
        self.beside.mkdir()
        shutil.copymode(staging.new, self.beside)
        mode = _mode_of_folders(self.beside)
        self._record = Record(spare.record, mode)
        self._root, self._site = f"{staging.new}{os.sep}", f"{staging.target}{os.sep}"
        self._tree: dict[str, str] = {}
        self._found = dict(_known(staging.new, "", self._record, mode))
        super().__init__(staging.new, {path: digest_of(text) for path, text in self._found.items()})

    def stands(self, path: str, digest: bytes) -> bool:
        """Whether a file is there, or in the site, made from what has this digest; it stays."""
        return super().stands(path, digest) or self._is_lent(path, digest)

    def _is_lent(self, path: str, digest: bytes) -> bool:
        source = f"{self._site}{path}"
        known = self._record.entry(path, source)
        if not known or digest_of(known) != digest:
            return False
        self._forget(path)
        try:
            os.link(source, self.place(path))
        except OSError:  # not on this file system, or a folder where the file goes
            return False
        self._standing[path], self._found[path] = digest, known  # it is one file
        self._wanted.add(path)
        return True

    def kept(self, digests: Collection[bytes]) -> Set[bytes]:
        """Those digests of which all files stand that were made from what has them; they stay."""
        found = self._record.made_from(digests)
        return {
            digest
            for digest, paths in found.items()
            if all(self.stands(path, digest) for path in paths)
        }

    def finish(self) -> Size:
        """Take over what only the engine made, remove what is not wanted; the size of the tree."""
        self._take_over(self.beside)
        self._remove_unwanted()
        self._tree = {path: self._entry(path, digest) for path, digest in self._standing.items()}
        return Size(len(self._tree), sum(map(size_of, self._tree.values())))

    def _entry(self, path: str, digest: bytes) -> str:
        """What is to be written of a file; what stayed is as it was found."""
        return self._found.get(path) or entry(digest, os.lstat(f"{self._root}{path}"))

    def _forget(self, path: str) -> None:
        super()._forget(path)
        self._found.pop(path, None)

    def remember(self) -> None:
        """Let the next build know the tree, which is in place and on the disk."""
        self._record.save(self._tree)


def _mode_of_folders(folder: Path) -> int:
    """The mode of a folder that is made in another."""
    made = folder / "made"
    made.mkdir()
    mode = stat.S_IMODE(made.stat().st_mode)
    made.rmdir()
    return mode


def _known(folder: str | Path, prefix: str, record: Record, mode: int) -> Iterator[tuple[str, str]]:
    """What stands in a folder as a build left it: its path, and what is written of it.

    All else is removed. `prefix` is the folder's own path, `mode` that of folders.
    """
    with os.scandir(folder) as found:
        names = list(found)
    for name in names:
        path = f"{prefix}{name.name}"
        if name.is_dir(follow_symlinks=False):
            if stat.S_IMODE(name.stat(follow_symlinks=False).st_mode) != mode:
                Path(name.path).chmod(mode)
            inside = list(_known(name.path, f"{path}/", record, mode))
            yield from inside
            if not inside:
                Path(name.path).rmdir()
        elif text := record.entry(path, name.path):
            yield path, text
        else:
            Path(name.path).unlink()
