"""What files of a site were made from, and by what they are known again.

As Git knows that a file of its index has not been touched: by what the system says of it. Nobody
need know which tree a file stands in, or what has become of the tree: what is not as a build left
it is unknown.
"""

import os
from collections import defaultdict
from collections.abc import Collection, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Final

from explainer.cache import make_cache_folder

_VERSION: Final = b"2"

Tree = Mapping[str, str]
"""The files of a tree: by path an `entry`."""


class Record:
    """The files of the last two trees of one site."""

    def __init__(self, file: Path, mode: int) -> None:
        """What a file says: nothing where it is missing, damaged, or of another version.

        Nor where folders are made in another `mode` than they were: files then are, too.
        """
        self._file = file
        self._mode = mode
        self._trees: list[Tree] = []
        self._moment = 0
        with suppress(OSError):
            seal, _, text = file.read_bytes().partition(b"\n")
            self._moment = file.stat().st_mtime_ns
            if seal == self._seal(text):
                self._trees = _read(text)

    def entry(self, path: str, file: str | Path) -> str | None:
        """What is written of a file that should stand at a path, if it is as a build left it.

        Unknown, too, is what was changed in the moment in which the record was written, or later.
        """
        known = [tree[path] for tree in self._trees if path in tree]
        with suppress(OSError):
            stat = os.lstat(file) if known else None
            for text in known:
                if stat and text.endswith(f" {_facts(stat)}") and stat.st_mtime_ns < self._moment:
                    return text
        return None

    def made_from(self, digests: Collection[bytes]) -> dict[bytes, list[str]]:
        """By digest the paths of all that was made from what has it, where there is something."""
        wanted = {digest.hex(): digest for digest in digests}
        found: defaultdict[bytes, set[str]] = defaultdict(set)
        for tree in self._trees:
            for path, text in tree.items():
                if digest := wanted.get(text.partition(" ")[0]):
                    found[digest].add(path)
        return {digest: sorted(paths) for digest, paths in found.items()}

    def save(self, tree: Tree) -> None:
        """Keep the files of a tree and of the one before; where that fails the old ones stay."""
        before = self._trees[0] if self._trees else {}
        other = {path: text for path, text in before.items() if tree.get(path) != text}
        text = _written(tree, other)
        new = self._file.with_suffix(".new")
        with suppress(OSError):
            make_cache_folder(self._file.parents[1])
            self._file.parent.mkdir(0o700, exist_ok=True)  # a web server may serve what is around
            new.unlink(missing_ok=True)
            with new.open("xb") as file:  # through no link that stands there
                file.write(self._seal(text) + b"\n" + text)
            new.replace(self._file)

    def _seal(self, text: bytes) -> bytes:
        made = b"%s %o" % (_VERSION, self._mode)
        return blake2b(text, digest_size=32, person=made).hexdigest().encode()


def _written(tree: Tree, other: Tree) -> bytes:
    """Paths and entries, none of which is empty or has a zero: between the trees is nothing."""
    parts = chain.from_iterable((*tree.items(), ("",), *other.items()))
    return "\0".join(parts).encode("utf-8", "surrogatepass")


def _read(text: bytes) -> list[Tree]:
    parts = text.decode("utf-8", "surrogatepass").split("\0")
    middle = parts.index("")
    return [_tree(parts[:middle]), _tree(parts[middle + 1 :])]


def _tree(parts: list[str]) -> Tree:
    return dict(zip(parts[::2], parts[1::2], strict=True))


def entry(digest: bytes, stat: os.stat_result) -> str:
    """A file that was made from what has a digest, with what the system says of it."""
    return f"{digest.hex()} {_facts(stat)}"


def digest_of(text: str) -> bytes:
    """The digest of an `entry`."""
    return bytes.fromhex(text.partition(" ")[0])


def size_of(text: str) -> int:
    """How many bytes the file of an `entry` has."""
    return int(text.split(" ")[2])


def _facts(stat: os.stat_result) -> str:
    """Something of it changes when a file's content does, or its mode."""
    return f"{stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_mode:o}"
