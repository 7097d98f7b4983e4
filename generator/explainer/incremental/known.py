"""What is known of a site that has been made, and what is kept of its pieces."""

from dataclasses import dataclass, field
from typing import NamedTuple

from explainer.data.search import SearchRecord
from explainer.incremental.contents import Contents
from explainer.incremental.edits import Findings
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
    records: tuple[SearchRecord, ...]
    read: frozenset[str]
    """What `read.trace` told while it was made."""

    @property
    def outlines(self) -> list[object]:
        """What the rest of the site is made of, of its pages."""
        return [(page.src_uri, page.address, page.source, page.context) for page in self.pages]


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
    shared_read: frozenset[str] = frozenset()
    """What was told while that was looked up which all pieces share."""
    whole_read: frozenset[str] = frozenset()
    """What was told while the files of the whole site were made."""

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
