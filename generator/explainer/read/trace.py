"""Whose texts a piece of work reads: it has to be done again when one of them changes."""

from collections.abc import Iterator
from contextlib import contextmanager

_readers: list[set[str]] = []


def tell(path: str) -> None:
    """The body of the file at a path has been read, or what `mentioning` stands for."""
    if _readers:
        _readers[-1].add(path)


def mentioning(entity_id: str) -> str:
    """Stands for which bodies mention an entity; no path of a file is like it."""
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
        if _readers:
            _readers[-1] |= read
