"""Pieces of a site that several machines make, each a share: a shelf that all of them take from.

What a piece is follows from the content, the options and the code, so its place on the shelf does.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PureWindowsPath
from typing import Final, NamedTuple, Protocol

from explainer.incremental.contents import Contents
from explainer.incremental.known import KeptPiece
from explainer.incremental.saved import running
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.packing import packed, unpacked
from explainer.pages.compose import Piece
from explainer.site import SiteInfo
from explainer.workers import WorkersError

SHARD: Final = "EXPLAINER_SHARD"
"""The variable of the environment that says which share of a site a build makes: `3/16`."""


class ShardError(WorkersError, ValueError):
    """A text that names no share, or one without a store to put it into."""

    def __init__(self, text: str, argument: str = SHARD) -> None:
        """The text, and where it was given."""
        super().__init__("usage.shard", argument=argument, value=repr(text))


class Shard(NamedTuple):
    """One share of a site, of so many."""

    number: int
    """From 1."""
    of: int

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """The share that `3/16` names, or `ShardError`."""
        number, slash, of = text.partition("/")
        if slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of):
            return cls(int(number), int(of))
        raise ShardError(text)

    @property
    def text(self) -> str:
        """What names it: `3/16`."""
        return f"{self.number}/{self.of}"

    def pieces(self, everything: Sequence[Piece], graph: Graph) -> list[Piece]:
        """Its pieces of all. Lists and ordinary pages, which every page names, are in each."""
        common = [p for p in everything if not p.entity or _is_ordinary(graph, p.entity)]
        others = [p for p in everything if p not in set(common)]
        return common + others[self.number - 1 :: self.of]


def asked_shard() -> Shard | None:
    """The share that the environment names, if it names one; or `ShardError`."""
    text = os.environ.get(SHARD)
    return Shard.parse(text) if text else None


def _is_ordinary(graph: Graph, entity_id: str) -> bool:
    return graph.entities.table[entity_id].kind is Kind.PAGE


class Values(Protocol):
    """A store, as far as a shelf needs one."""

    def get(self, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those digests that have one."""

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep some values."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pieces of one site as it is at this moment."""

    values: Values
    about: bytes
    """Stands for all that decides what a piece is."""

    @classmethod
    def of(cls, values: Values, contents: Contents, site: SiteInfo) -> "Shelf":
        """The shelf for a content folder, wherever it stands."""
        files = sorted(contents.digests.items()), sorted(contents.assets)
        about = repr((running(), site, files)).encode()
        return cls(values, blake2b(about, digest_size=32).digest())

    def take(self, pieces: Iterable[Piece]) -> dict[Piece, KeptPiece]:
        """Those of some pieces that somebody put here."""
        wanted = {self._place(piece): piece for piece in pieces}
        found = {wanted[key]: _piece(value) for key, value in self.values.get(wanted).items()}
        return {piece: kept for piece, kept in found.items() if kept}

    def put(self, made: Mapping[Piece, KeptPiece]) -> None:
        """Put pieces here for others."""
        self.values.put({self._place(piece): packed(kept) for piece, kept in made.items()})

    def _place(self, piece: Piece) -> bytes:
        return blake2b(repr(piece).encode(), digest_size=32, key=self.about).digest()


def _piece(value: bytes) -> KeptPiece | None:
    try:
        piece = unpacked(value)
    except ValueError:
        return None
    return piece if isinstance(piece, KeptPiece) and _stays(piece) else None


def _stays(piece: KeptPiece) -> bool:
    """Whether all of a piece has its place in the site: nothing else may the store change."""
    pages = (path for page in piece.pages for path in (page.src_uri, page.dest_uri))
    places = map(PureWindowsPath, (*pages, *(file.path for file in piece.files)))
    return not any(place.anchor or ".." in place.parts for place in places)
