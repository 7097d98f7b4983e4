"""What files of a site were made from, and by what they are known again.

As Git knows that a file of its index has not been touched: by what the system says of it. Nobody
need know which tree a file stands in, or what has become of the tree: what is not as a build left
it is unknown.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from explainer.press.store import make_cache

_VERSION: Final = b"1"


class Facts(NamedTuple):
    """What the system says of a file: something of it changes when its content does."""

    inode: int
    size: int
    """In bytes."""
    modified: int
    """In nanoseconds."""
    mode: int


class Entry(NamedTuple):
    """A file of a tree."""

    digest: str
    """Of what it was made from, in hexadecimal digits."""
    facts: Facts


Tree = Mapping[str, Entry]
"""The files of a tree, by path."""


class Record:
    """The files of the last two trees of one site."""

    def __init__(self, file: Path, mode: int) -> None:
        """What a file says: nothing where it is missing, damaged, or of another version.

        Nor where folders are made in another `mode` than they were: files then are, too.
        """
        self._file = file
        self._mode = mode
        self._trees: list[Tree] = []
        with suppress(OSError):
            seal, _, text = file.read_bytes().partition(b"\n")
            if seal == self._seal(text):
                # What changes in the moment in which the record is written would go unnoticed.
                self._trees = _read(text, file.stat().st_mtime_ns)

    def digest(self, path: str, file: str | Path) -> bytes | None:
        """What a file was made from that should stand at a path, if it is as a build left it."""
        known = [tree[path] for tree in self._trees if path in tree]
        if known:
            with suppress(OSError):
                facts = facts_of(file)
                return next((bytes.fromhex(e.digest) for e in known if e.facts == facts), None)
        return None

    def made_from(self, digest: bytes) -> list[str]:
        """The paths of all that was made from what has a digest."""
        name = digest.hex()
        return sorted({p for tree in self._trees for p, e in tree.items() if e.digest == name})

    def save(self, tree: Tree) -> None:
        """Keep the files of a tree and of the one before; where that fails the old ones stay."""
        text = json.dumps([tree, *self._trees[:1]], separators=(",", ":")).encode()
        new = self._file.with_suffix(".new")
        with suppress(OSError):
            make_cache(self._file.parents[1])
            self._file.parent.mkdir(exist_ok=True)
            new.write_bytes(self._seal(text) + b"\n" + text)
            new.replace(self._file)

    def _seal(self, text: bytes) -> bytes:
        made = _VERSION + b"%o" % self._mode
        return blake2b(text, digest_size=32, person=made).hexdigest().encode()


def facts_of(file: str | Path) -> Facts:
    """What the system says of a file, or of a link itself."""
    stat = os.lstat(file)
    return Facts(stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_mode)


def _read(text: bytes, moment: int) -> list[Tree]:
    """The trees of a text that we wrote, without the files changed at a moment or later."""
    return [
        {
            path: Entry(digest, facts)
            for path, (digest, values) in tree.items()
            if (facts := Facts(*values)).modified < moment
        }
        for tree in json.loads(text)
    ]
