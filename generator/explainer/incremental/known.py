"""What is kept of the pieces of a site that have been made."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from explainer.data.search import SearchRecord
from explainer.pages.context import Alternate
from explainer.pages.languages import with_alternates
from explainer.pages.page import Deferred, Kept, StaticFile, kept
from explainer.pieces import Made


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """A piece as the build before made it."""

    pages: tuple[Kept, ...]
    files: tuple[StaticFile, ...]
    records: tuple[SearchRecord, ...]
    read: frozenset[str]
    """What `read.trace` told while it was made."""

    @property
    def outlines(self) -> list[object]:
        """What the rest of the site is made of, of its pages."""
        return [(page.src_uri, page.address, page.source, page.context) for page in self.pages]


def kept_piece(made: Made, same: Mapping[str, list[Alternate]]) -> KeptPiece:
    """What is kept of a piece; `same` are the alternates of the site's pages."""
    return KeptPiece(
        pages=tuple(kept(with_alternates(page, same)) for page in made.pages),
        files=tuple(kept_file(file) for file in made.files),
        records=made.records,
        read=made.read,
    )


def kept_file(file: StaticFile) -> StaticFile:
    """A file whose bytes nobody asks for where the build before has written them."""
    content = file.content
    if not isinstance(content, bytes):
        return file
    digest = blake2b(content, digest_size=32).hexdigest()
    return replace(file, content=Deferred(digest=digest, make=lambda: content))
