"""What a piece of work reads: it has to be done again when the answer to a question changes.

A question is a text. The path of a file asks for its body; `Watched` tables and the functions that
look something up say their own.
"""

from array import array
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Set, ValuesView
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Generic, TypeVar
from zlib import crc32

V = TypeVar("V")

EVERYTHING: Final = "*"
"""Asks for all of something: whatever comes or goes is another answer."""
NAMES: Final = "*names"
"""Asks what is called how."""
RESERVED: Final = "*reserved"
"""Asks for the names of those whom no excerpt names."""

_readers: list[set[str]] = []


def tell(question: str) -> None:
    """Something has been asked that others answer."""
    if _readers:
        _readers[-1].add(question)


def tell_all(questions: set[str]) -> None:
    """Several things have been asked, now or when their answer was kept."""
    if _readers:
        _readers[-1] |= questions


def marks(questions: Iterable[str]) -> bytes:
    """What stands for questions where many are kept, four bytes each; two may have one mark."""
    return array("I", sorted(marks_of(questions))).tobytes()


def marks_of(questions: Iterable[str]) -> set[int]:
    """The marks as numbers, to look for."""
    return {crc32(question.encode("utf-8", "surrogatepass")) for question in questions}


def asks(read: bytes, stale: Set[int]) -> bool:
    """Whether one of some marks stands among others."""
    return not stale.isdisjoint(memoryview(read).cast("I"))


def mentioning(entity_id: str) -> str:
    """Asks which bodies mention an entity; no path of a file is like it."""
    return f"@{entity_id}"


@contextmanager
def traced() -> Iterator[set[str]]:
    """All that is told meanwhile; complete at the end."""
    read: set[str] = set()
    _readers.append(read)
    try:
        yield read
    finally:
        _readers.pop()
        tell_all(read)


@dataclass(frozen=True, slots=True, eq=False)
class Watched(Mapping[str, V], Generic[V]):
    """A table that tells what is looked up in it: its sign, with the key."""

    sign: str
    table: Mapping[str, V]

    def __getitem__(self, key: str) -> V:
        if _readers:
            _readers[-1].add(self.sign + key)
        return self.table[key]

    def __contains__(self, key: object) -> bool:
        tell(f"{self.sign}{key}")
        return key in self.table

    def __iter__(self) -> Iterator[str]:
        tell(EVERYTHING)
        return iter(self.table)

    def __len__(self) -> int:
        tell(EVERYTHING)
        return len(self.table)

    def values(self) -> ValuesView[V]:
        """All values, in the table's order."""
        tell(EVERYTHING)
        return self.table.values()

    def items(self) -> ItemsView[str, V]:
        """All keys with their values, in the table's order."""
        tell(EVERYTHING)
        return self.table.items()

    def changed(self, before: "Watched[V]") -> set[str]:
        """What has another answer than an earlier table gave."""
        return changed(self.sign, before.table, self.table)


def changed(sign: str, before: Mapping[str, V], now: Mapping[str, V]) -> set[str]:
    """The keys, behind a sign, whose values are not the same in two tables."""
    new = {f"{sign}{key}" for key in now if key not in before or not _same(before[key], now[key])}
    return new | {f"{sign}{key}" for key in before.keys() - now.keys()}


def _same(one: object, other: object) -> bool:
    """Whether two values are equal; of tables the order counts too."""
    if isinstance(one, Mapping) and isinstance(other, Mapping) and [*one] != [*other]:
        return False
    return one is other or one == other
