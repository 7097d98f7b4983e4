"""What is known of a site that has been made, and what is kept of its pieces."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from explainer.data.search import SearchRecord
from explainer.heap import Heap, Stored, bytes_of
from explainer.incremental.contents import Contents
from explainer.incremental.edits import Findings
from explainer.packing import unpacked
from explainer.pages.compose import Piece
from explainer.pages.page import Kept, StaticFile
from explainer.pieces import Workbench
from explainer.read.problems import Problem
from explainer.site import SiteInfo


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """A piece as a build made it, its pages not yet paired with the same in other languages."""

    pages: tuple[Kept, ...]
    files: tuple[StaticFile, ...]
    records: bytes | Stored
    """What readers may search for, packed."""
    listed: tuple[tuple[str, str, bytes], ...]
    """Of each record the address, the language and the digest."""
    read: bytes
    """The marks of what `read.trace` told while it was made."""

    @property
    def found(self) -> Iterator["KeptRecord"]:
        """What readers may search for."""
        for number, (url, lang, digest) in enumerate(self.listed):
            yield KeptRecord(url, lang, digest, self.records, number)

    @property
    def heaps(self) -> set[Path]:
        """The files of the heaps that it stands in."""
        stored = (*(p.packed for p in self.pages), *(f.content for f in self.files), self.records)
        return {one.heap.path for one in stored if isinstance(one, Stored)}

    def laid(self, heap: Heap) -> "KeptPiece":
        """The same with all that is large in a heap; what it does not take stays in memory."""
        with suppress(OSError):
            return self._with(lambda data: heap.put(data) if isinstance(data, bytes) else data)
        return self

    def moved(self, heap: Heap) -> "KeptPiece":
        """The same with all of it in one heap; `OSError` where that does not take it."""
        return self._with(lambda data: heap.put(bytes_of(data)))

    def _with(self, put: Callable[[bytes | Stored], Stored]) -> "KeptPiece":
        return replace(
            self,
            pages=tuple(replace(page, packed=put(page.packed)) for page in self.pages),
            files=tuple(_moved(file, put) for file in self.files),
            records=put(self.records),
        )

    @property
    def outlines(self) -> list[object]:
        """What the rest of the site is made of, of its pages."""
        return [(page.src_uri, page.address, page.source, page.context) for page in self.pages]


def laid_file(file: StaticFile, heap: Heap | None) -> StaticFile:
    """The same with its bytes in a heap; where that does not take them they stay in memory."""
    if heap and isinstance(file.content, bytes):
        with suppress(OSError):
            return replace(file, content=heap.put(file.content))
    return file


def moved_file(file: StaticFile, heap: Heap) -> StaticFile:
    """The same with its bytes in this heap; `OSError` where that does not take them."""
    return _moved(file, lambda data: heap.put(bytes_of(data)))


def _moved(file: StaticFile, put: Callable[[bytes | Stored], Stored]) -> StaticFile:
    content = file.content
    return replace(file, content=put(content)) if isinstance(content, bytes | Stored) else file


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """Stands for a record of a piece, which is read anew each time."""

    url: str
    lang: str
    digest: bytes
    held: bytes | Stored = field(compare=False, repr=False)
    """All records of the piece, packed."""
    number: int = field(compare=False, repr=False)

    @property
    def record(self) -> SearchRecord:
        """The record."""
        records: tuple[SearchRecord, ...] = unpacked(bytes_of(self.held))
        return records[self.number]


class Pair(NamedTuple):
    """A page that names the same page in other languages."""

    digest: bytes
    """Of the page as it was before it did."""
    page: Kept


@dataclass(slots=True)
class Result:
    """All that was made of a site."""

    pieces: dict[Piece, KeptPiece] = field(default_factory=dict)
    pairs: dict[str, Pair] = field(default_factory=dict)
    """By their paths, the pages that stand for one another in several languages, saying so."""
    whole: tuple[StaticFile, ...] = ()
    """The files that are made of the whole site."""
    shared_read: bytes = b""
    """The marks of what was told while that was looked up which all pieces share."""
    whole_read: bytes = b""
    """The same, while the files of the whole site were made."""

    @property
    def pages(self) -> tuple[Kept, ...]:
        """All pages, in order of address."""
        found = (page for piece in self.pieces.values() for page in piece.pages)
        pairs = self.pairs
        paired = (pairs[p.src_uri].page if p.src_uri in pairs else p for p in found)
        return tuple(sorted(paired, key=lambda page: page.address))


@dataclass(slots=True)
class Known:
    """A site without a mistake, all of it made."""

    site: SiteInfo
    contents: Contents
    bench: Workbench
    findings: Findings
    problems: tuple[Problem, ...] = ()
    result: Result = field(default_factory=Result)
    heap: Heap | None = None
    """Where what is large goes; none where it stays in memory."""

    @property
    def is_made(self) -> bool:
        """Whether there is a site of it yet; else its content has been read and linked, no more."""
        return bool(self.result.pieces)
