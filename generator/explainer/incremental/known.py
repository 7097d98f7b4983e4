"""What is known of a site that has been made, and what is kept of its pieces."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from explainer.data.search import SearchRecord
from explainer.incremental.contents import Contents
from explainer.incremental.edits import Findings
from explainer.pages.compose import Piece
from explainer.pages.context import Alternate
from explainer.pages.languages import with_alternates
from explainer.pages.page import Kept, StaticFile, kept
from explainer.pieces import Made, Workbench
from explainer.read.problems import Problem
from explainer.site import SiteInfo


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """A piece as a build made it."""

    pages: tuple[Kept, ...]
    files: tuple[StaticFile, ...]
    records: tuple[SearchRecord, ...]
    read: frozenset[str]
    """What `read.trace` told while it was made."""

    @property
    def outlines(self) -> list[object]:
        """What the rest of the site is made of, of its pages."""
        return [(page.src_uri, page.address, page.source, page.context) for page in self.pages]


@dataclass(slots=True)
class Known:
    """A site without a mistake, all of it made."""

    site: SiteInfo
    contents: Contents
    bench: Workbench
    findings: Findings
    problems: tuple[Problem, ...] = ()
    pieces: dict[Piece, KeptPiece] = field(default_factory=dict)
    same: Mapping[str, list[Alternate]] = field(default_factory=dict)
    """The pages that stand for one another in several languages, by their paths."""
    whole: tuple[StaticFile, ...] = ()
    """The files that are made of the whole site."""
    shared_read: frozenset[str] = frozenset()
    """What was told while that was looked up which all pieces share."""
    whole_read: frozenset[str] = frozenset()
    """What was told while the files of the whole site were made."""


def kept_piece(made: Made) -> KeptPiece:
    """What is kept of a piece, its pages not yet paired with the same in other languages."""
    return KeptPiece(
        pages=tuple(kept(page) for page in made.pages),
        files=made.files,
        records=made.records,
        read=made.read,
    )


def paired(piece: KeptPiece, same: Mapping[str, list[Alternate]]) -> KeptPiece:
    """The piece with those of `derived_alternates` that are its pages' own."""
    if not any(page.src_uri in same for page in piece.pages):
        return piece
    pages = (
        kept(with_alternates(page.page, same)) if page.src_uri in same else page
        for page in piece.pages
    )
    return replace(piece, pages=tuple(pages))
