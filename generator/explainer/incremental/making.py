"""Makes what has to be made of a site: all of it, or what changed answers reach."""

from collections.abc import Mapping, Set
from functools import partial
from typing import Final

from explainer.heap import Heap
from explainer.incremental.changes import changed_lookups, changed_tables, keep_mentions
from explainer.incremental.known import KeptPiece, Known, Pair, laid_file
from explainer.incremental.shelf import Shard, Shelf
from explainer.packing import packed
from explainer.pages.compose import Piece, pieces
from explainer.pages.context import Alternate
from explainer.pages.languages import derived_alternates, with_alternates
from explainer.pages.page import Kept, kept
from explainer.pieces import Workbench
from explainer.pipeline import whole_files
from explainer.progress import Progress
from explainer.read.trace import asks, marks, marks_of, traced
from explainer.workers import Executor

_FEW: Final = 10
"""What is known is saved again where heads changed, or one piece in so many was made."""


def make_all(
    known: Known,
    before: Known | None,
    executor: Executor,
    progress: Progress,
    shelf: Shelf | None = None,
) -> int:
    """Make a site of a new graph, and say how many pieces; of `before` is kept what it leaves so.

    What others put on the shelf is taken from there.
    """
    bench = known.bench
    stale = changed_tables(before.bench, bench) if before else None
    if stale is None:
        before, stale = None, set()
    if before:
        keep_mentions(before.bench, bench, stale)
    bench.find_mentions(executor)
    with traced() as read:
        bench.lay_out()
    known.result.shared_read = marks(read)
    if before:
        before.bench.lay_out()
        stale |= changed_lookups(before.bench, bench)
    everything = pieces(bench.graph, known.site)
    there, marked = before.result.pieces if before else {}, marks_of(stale)
    again = [p for p in everything if p not in there or _is_stale(there, bench, p, marked)]
    made = _shared(bench, again, executor, progress, shelf, known.heap)
    known.result.pieces = {piece: made.get(piece) or there[piece] for piece in everything}
    _finish(known, before.result.pairs if before else {}, known.heap)
    return len(made)


def is_much(made: int, known: Known) -> bool:
    """Whether what was made of a site is so much that it is saved again."""
    return made * _FEW > len(known.result.pieces)


def make_shard(
    bench: Workbench, shard: Shard, executor: Executor, progress: Progress, shelf: Shelf
) -> dict[Piece, KeptPiece]:
    """The pieces of a share of a site, put on the shelf."""
    bench.find_mentions(executor)
    bench.lay_out()
    some = shard.pieces(pieces(bench.graph, bench.site), bench.graph)
    return _shared(bench, some, executor, progress, shelf, None)


def make_stale(known: Known, stale: Set[str], executor: Executor, progress: Progress) -> int | None:
    """Make what changed bodies reach, and say how many pieces.

    None where that does not leave all other pieces as they are.
    """
    marked = marks_of(stale)
    if asks(known.result.shared_read, marked):
        return None
    known.bench.lay_out()
    everything = pieces(known.bench.graph, known.site)
    again = [p for p in everything if _is_stale(known.result.pieces, known.bench, p, marked)]
    heap = known.heap if is_much(len(again), known) else None
    made = _made(known.bench, again, executor, progress, heap)
    if any(one.outlines != known.result.pieces[piece].outlines for piece, one in made.items()):
        return None
    known.result.pieces |= made
    if asks(known.result.whole_read, marked):
        _finish(known, known.result.pairs, heap)
    else:
        _pair(known, known.result.pairs)
    return len(made)


def _is_stale(
    there: Mapping[Piece, KeptPiece], bench: Workbench, piece: Piece, stale: Set[int]
) -> bool:
    """Whether a piece has to be made again.

    In a language without lists nobody keeps what all texts mention: its pages are always stale.
    """
    return piece.lang not in bench.languages or asks(there[piece].read, stale)


def _shared(
    bench: Workbench,
    some: list[Piece],
    executor: Executor,
    progress: Progress,
    shelf: Shelf | None,
    heap: Heap | None,
) -> dict[Piece, KeptPiece]:
    """The pieces, those from the shelf that are there; the others are put there."""
    if shelf is None:
        return _made(bench, some, executor, progress, heap)
    there = shelf.take(some)
    made = _made(bench, [p for p in some if p not in there], executor, progress, heap)
    shelf.put(made)
    return {piece: one.laid(heap) if heap else one for piece, one in there.items()} | made


def _made(
    bench: Workbench, some: list[Piece], executor: Executor, progress: Progress, heap: Heap | None
) -> dict[Piece, KeptPiece]:
    """The pieces, packed where they are made: what a worker gives is small."""
    made: dict[Piece, KeptPiece] = {}
    for number, piece in executor.each(partial(_kept, bench), some):
        made[some[number]] = piece.laid(heap) if heap else piece
        progress(len(made), len(some))
    return {piece: made[piece] for piece in some}


def _kept(bench: Workbench, piece: Piece) -> KeptPiece:
    made = bench.make(piece)
    return KeptPiece(
        pages=tuple(kept(page) for page in made.pages),
        files=made.files,
        records=packed(made.records),
        listed=tuple((record.url, record.lang, record.digest) for record in made.records),
        read=marks(made.read),
    )


def _finish(known: Known, pairs: Mapping[str, Pair], heap: Heap | None) -> None:
    """Make what follows from all pieces; `pairs` are those of before."""
    _pair(known, pairs)
    with traced() as read:
        files = whole_files(known.bench, known.result.pages)
        known.result.whole = tuple(laid_file(file, heap) for file in files)
    known.result.whole_read = marks(read)


def _pair(known: Known, before: Mapping[str, Pair]) -> None:
    """Let the pages that stand for one another in several languages say so."""
    pages = [page for piece in known.result.pieces.values() for page in piece.pages]
    same = derived_alternates(pages, known.bench.languages[1:])
    known.result.pairs = {
        page.src_uri: _paired(page, same, before.get(page.src_uri))
        for page in pages
        if page.src_uri in same
    }


def _paired(page: Kept, same: Mapping[str, list[Alternate]], before: Pair | None) -> Pair:
    alternates = same[page.src_uri]
    if before and before.digest == page.digest and before.page.context["alternates"] == alternates:
        return before
    return Pair(page.digest, kept(with_alternates(page.page, same)))
