"""Finished work by the digest of all that decides it, kept between builds in one SQLite file.

Whoever asks for a digest gets the bytes that were put under it, whole, or nothing. A file that is
damaged or of another version is an empty one, and so is one that another build holds for long:
a build then makes everything anew. Nothing in here is ever the only copy of anything.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, Protocol, TypeVar

from explainer.cache import make_cache_folder
from explainer.limits import STORE_BUILDS, STORE_BYTES

FILE: Final = "store.sqlite"
_VERSION: Final = 3
_AT_ONCE: Final = 500
"""Digests in one question; SQLite takes at least 999."""
SEAL: Final = 16
"""Bytes before each value that say whether it is whole."""
_WAIT: Final = 10.0
"""Seconds to wait for another build that writes."""

_TABLES = (
    "create table finished (digest blob primary key, value blob)",
    "create table used (digest blob primary key, build integer, size integer) without rowid",
)
"""Which build used a value last stands apart: to change it does not write the value again."""
_KEEP = "insert or replace into finished values (?, ?)"
_MARK = (
    "insert into used values (?, ?, ?) on conflict (digest) "
    "do update set build = max(build, excluded.build), size = excluded.size"
)
_MARK_AGAIN = "update used set build = max(build, ?) where digest = ?"
_BUILD = "select coalesce(max(build), 0) + 1 from used"
_MARKS = "select digest, build, size from used"
_DROP = ("delete from finished where digest = ?", "delete from used where digest = ?")
_COUNT: Final = b""
"""The digest of nothing, under which stands the number of the last build."""
_TURNS: Final = 10
"""In one build of so many it is written down that a value is used: of a large site all of them
would take longer than the rest of a build that changes a page.
"""

T = TypeVar("T")


class AnyStore(Protocol):
    """What the press asks of a store: this machine's, or one that several share."""

    def get(self, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those digests that have one."""

    def use(self, digests: Iterable[bytes]) -> None:
        """Count values as taken by this build: what is made from them is there already."""

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep what a build has made."""

    def end(self) -> None:
        """End a build."""


class Store:
    """The store in a folder, which is made when something is first put there."""

    def __init__(self, folder: Path, *, most: int = STORE_BYTES) -> None:
        """Of more bytes than `most` the store forgets what has been unused longest."""
        self._file = folder / FILE
        self._most = most
        self._build: int | None = None
        self._used: set[bytes] = set()

    def get(self, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those digests that have one."""
        asked = list(digests)
        if not asked or not self._file.exists():
            return {}
        found = self._within(lambda database: dict(_whole(_rows(database, asked)))) or {}
        self.use(found)
        return found

    def use(self, digests: Iterable[bytes]) -> None:
        """Count values as taken by this build: what is made from them is there already."""
        self._used.update(digests)

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep what a build has made."""
        if values:
            with suppress(OSError):
                make_cache_folder(self._file.parent)
                self._within(lambda database: self._put(database, values))

    def _put(self, database: sqlite3.Connection, values: Mapping[bytes, bytes]) -> None:
        build = self._this_build(database)
        rows = [(key, seal(key, value) + value) for key, value in values.items()]
        database.executemany(_KEEP, rows)
        database.executemany(_MARK, ((key, build, len(value)) for key, value in rows))
        self.use(values)

    def end(self) -> None:
        """End a build: what none of the last builds took goes, and more if there is too much.

        What a build took stays for `STORE_BUILDS` more, if there is room.
        """
        if self._file.exists():
            self._within(self._end)
        self._build, self._used = None, set()

    def _end(self, database: sqlite3.Connection) -> None:
        build, total = self._this_build(database), 0
        due: list[tuple[int, bytes]] = []
        unused: list[tuple[int, bytes, int]] = []
        for digest, when, size in database.execute(_MARKS):
            total += size
            if digest in self._used:
                if _is_due(digest, when, build):
                    due.append((build, digest))
            elif digest != _COUNT:
                unused.append((when, digest, size))
        database.execute(_MARK, (_COUNT, build, 0))
        database.executemany(_MARK_AGAIN, due)
        oldest = build - STORE_BUILDS - _TURNS
        for when, digest, size in sorted(unused):
            if when > oldest and total <= self._most:
                break
            total -= size
            for statement in _DROP:
                database.execute(statement, (digest,))

    def _this_build(self, database: sqlite3.Connection) -> int:
        """The number of this build: one more than that of any before it."""
        if self._build is None:
            (self._build,) = database.execute(_BUILD).fetchone()
        return self._build or 1

    def _within(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """The result of some work in one transaction; none, and no store, where it is damaged."""
        try:
            with closing(sqlite3.connect(self._file, timeout=_WAIT)) as database, database:
                database.execute("pragma synchronous = off")  # a damaged store is an empty one
                _prepare(database)
                return work(database)
        except sqlite3.OperationalError:  # held by another, a full disk, a folder read-only
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._file.unlink()
            return None


def _prepare(database: sqlite3.Connection) -> None:
    """Make the tables where they are not those of this version: all of them, or none."""
    if _version(database) == _VERSION:
        return
    database.execute("begin immediate")
    if _version(database) != _VERSION:  # else another build was sooner
        for table in ("finished", "used"):
            database.execute(f"drop table if exists {table}")
        for created in _TABLES:
            database.execute(created)
        database.execute(f"pragma user_version = {_VERSION:d}")


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("pragma user_version").fetchone()
    return int(version)


def _is_due(digest: bytes, when: int, build: int) -> bool:
    """Whether a build writes down that a value is used which has last been marked by another."""
    turn = digest[0] % _TURNS == build % _TURNS
    return when + _TURNS <= build or (turn and when < build)


def _rows(database: sqlite3.Connection, digests: list[bytes]) -> Iterable[tuple[bytes, bytes]]:
    for start in range(0, len(digests), _AT_ONCE):
        some = digests[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        asked = f"select digest, value from finished where digest in ({marks})"  # noqa: S608
        yield from database.execute(asked, some)


def _whole(rows: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
    for digest, sealed in rows:
        value = sealed[SEAL:]
        if sealed[:SEAL] == seal(digest, value):
            yield digest, value


def seal(digest: bytes, value: bytes) -> bytes:
    """`SEAL` bytes that only this value under this digest has."""
    return hashlib.blake2b(value, digest_size=SEAL, key=digest[:64]).digest()
