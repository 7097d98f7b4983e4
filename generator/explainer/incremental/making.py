"""Makes what has to be made of a site: all of it, or what changed answers reach."""

from collections.abc import Mapping, Set

from explainer.incremental.changes import changed_questions
from explainer.incremental.known import KeptPiece, Known, Pair
from explainer.pages.compose import Piece, pieces
from explainer.pages.context import Alternate
from explainer.pages.languages import derived_alternates, with_alternates
from explainer.pages.page import Kept, kept
from explainer.pieces import Made, Workbench
from explainer.pipeline import whole_files
from explainer.progress import Progress
from explainer.read.trace import traced
from explainer.workers import in_order


def make_all(known: Known, before: Known | None, jobs: int, progress: Progress) -> int:
    """Make a site of a new graph, and say how many pieces; `before` is kept what it leaves so."""
    bench = known.bench
    bench.find_mentions(jobs)
    with traced() as read:
        bench.lay_out()
    known.shared_read = frozenset(read)
    stale = _changed(before, bench) if before else None
    everything = pieces(bench.graph, known.site)
    there = before.pieces if before and stale is not None else {}
    again = [p for p in everything if p not in there or _is_stale(there, bench, p, stale or set())]
    made = _made(bench, again, jobs, progress)
    known.pieces = {piece: made.get(piece) or there[piece] for piece in everything}
    _finish(known, before.pairs if before else {})
    return len(made)


def make_stale(known: Known, stale: Set[str], jobs: int, progress: Progress) -> int | None:
    """Make what changed bodies reach, and say how many pieces.

    None where that does not leave all other pieces as they are.
    """
    if stale & known.shared_read:
        return None
    known.bench.lay_out()
    everything = pieces(known.bench.graph, known.site)
    again = [p for p in everything if _is_stale(known.pieces, known.bench, p, stale)]
    made = _made(known.bench, again, jobs, progress)
    if any(one.outlines != known.pieces[piece].outlines for piece, one in made.items()):
        return None
    known.pieces |= made
    if stale & known.whole_read:
        _finish(known, known.pairs)
    else:
        _pair(known, known.pairs)
    return len(made)


def _changed(before: Known, bench: Workbench) -> set[str] | None:
    before.bench.lay_out()
    return changed_questions(before.bench, bench)


def _is_stale(
    there: Mapping[Piece, KeptPiece], bench: Workbench, piece: Piece, stale: Set[str]
) -> bool:
    """Whether a piece has to be made again.

    In a language without lists nobody keeps what all texts mention: its pages are always stale.
    """
    return piece.lang not in bench.languages or not there[piece].read.isdisjoint(stale)


def _made(
    bench: Workbench, some: list[Piece], jobs: int, progress: Progress
) -> dict[Piece, KeptPiece]:
    """The pieces, packed where they are made: what a worker gives is small."""
    made = in_order(lambda number: _kept(bench.make(some[number])), len(some), jobs, progress)
    return dict(zip(some, made, strict=True))


def _kept(made: Made) -> KeptPiece:
    return KeptPiece(
        pages=tuple(kept(page) for page in made.pages),
        files=made.files,
        records=made.records,
        read=made.read,
    )


def _finish(known: Known, pairs: Mapping[str, Pair]) -> None:
    """Make what follows from all pieces; `pairs` are those of before."""
    _pair(known, pairs)
    with traced() as read:
        files = whole_files(known.bench, known.pages)
    known.whole_read = frozenset(read)
    known.whole = tuple(files)


def _pair(known: Known, before: Mapping[str, Pair]) -> None:
    """Let the pages that stand for one another in several languages say so."""
    pages = [page for piece in known.pieces.values() for page in piece.pages]
    same = derived_alternates(pages, known.bench.languages[1:])
    known.pairs = {
        page.src_uri: _paired(page, same, before.get(page.src_uri))
        for page in pages
        if page.src_uri in same
    }


def _paired(page: Kept, same: Mapping[str, list[Alternate]], before: Pair | None) -> Pair:
    alternates = same[page.src_uri]
    if before and before.digest == page.digest and before.page.context["alternates"] == alternates:
        return before
    return Pair(page.digest, kept(with_alternates(page.page, same)))
