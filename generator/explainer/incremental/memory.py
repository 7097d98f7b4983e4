"""The site of the build before: what a change of bodies leaves as it is, is not made again.

A piece of a site is made again when one of the bodies that it read has changed, or the list of
those that mention what it is about (`read.trace`). Whatever else changes, everything is made
again: heads, names of files, options. The values are those of a first build in either case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from explainer.data.search import SearchRecord
from explainer.incremental.contents import Contents, changed_bodies, read_contents
from explainer.incremental.edits import Findings, are_owned, take_edits
from explainer.incremental.known import KeptPiece, kept_piece, paired
from explainer.link.addresses import check_addresses
from explainer.link.checks import check_links
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages.compose import Piece, pieces
from explainer.pages.context import Alternate
from explainer.pages.languages import derived_alternates
from explainer.pages.page import Kept, StaticFile
from explainer.pieces import Workbench
from explainer.pipeline import assets, refuse_errors, uncollected, whole_files
from explainer.progress import Progress, unseen
from explainer.read.problems import Problem, sort_problems
from explainer.read.trace import traced
from explainer.site import SiteInfo
from explainer.workers import HERE, Executor, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """As `pipeline.Site`, its pages packed."""

    pages: tuple[Kept, ...] = ()
    files: tuple[StaticFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    records: tuple[SearchRecord, ...] = ()


@dataclass(slots=True)
class _Known:
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


class Memory:
    """Generates one site again and again."""

    def __init__(self) -> None:
        """Nothing is known at first."""
        self._known: _Known | None = None

    def generate(
        self, content: Path, site: SiteInfo, executor: Executor = HERE, progress: Progress = unseen
    ) -> Rebuilt:
        """As `pipeline.generate`, sooner; what is wrong is not kept, nor is anything then lost."""
        with uncollected():
            known = self._known
            contents = read_contents(content, known.contents if known else None)
            edited = changed_bodies(known.contents, contents) if known else None
            if known and edited is not None and _may_edit(known, edited, site):
                stale = self._edit(known, contents, edited)
            else:
                known, stale = _read(contents, site), None
            self._known = None  # until all of it is made
            _make(known, stale, executor, progress)
            self._known = known
            return _rebuilt(known)

    def _edit(self, known: _Known, contents: Contents, edited: Iterable[str]) -> set[str]:
        """Bring what is known up to date; gives what changed. With mistakes, leave it as it was."""
        new = {path: contents.documents[path].raw for path in edited}
        old = {path: known.contents.documents[path].raw for path in new}
        self._known = None
        stale = take_edits(known.bench, known.findings, new)
        problems = _problems(contents, known.findings)
        if any(problem.is_error for problem in problems):
            take_edits(known.bench, known.findings, old)
            self._known = known
        refuse_errors(problems)
        known.contents, known.problems = contents, problems
        return stale


def _may_edit(known: _Known, edited: Iterable[str], site: SiteInfo) -> bool:
    return known.site == site and are_owned(known.bench.graph, edited)


def _read(contents: Contents, site: SiteInfo) -> _Known:
    graph, found = build_graph(contents.read, site)
    dossiers = build_dossiers(graph, site)
    findings = Findings(
        graph=found,
        links=check_links(graph, dossiers, site),
        rest=check_addresses(graph, dossiers, site),
    )
    problems = _problems(contents, findings)
    refuse_errors(problems)
    return _Known(site, contents, Workbench.of(graph, dossiers, site), findings, problems)


def _problems(contents: Contents, found: Findings) -> tuple[Problem, ...]:
    return sort_problems([*contents.all_problems, *found.graph, *found.links, *found.rest])


def _make(known: _Known, stale: set[str] | None, executor: Executor, progress: Progress) -> None:
    """Make what has to be made after a change; everything where `stale` is none."""
    everything = pieces(known.bench.graph, known.site)
    if stale is not None:
        if _make_stale(known, stale, everything, executor, progress):
            return
        known.bench = Workbench.of(known.bench.graph, known.bench.dossiers, known.site)
    known.bench.find_mentions(executor)
    with traced() as read:
        known.bench.lay_out()
    known.shared_read = frozenset(read)
    made = _made(known.bench, everything, executor, progress)
    pages = [page for piece in made.values() for page in piece.pages]
    known.same = derived_alternates(pages, known.bench.languages[1:])
    known.pieces = {piece: paired(one, known.same) for piece, one in made.items()}
    _make_whole(known)


def _make_stale(
    known: _Known,
    stale: set[str],
    everything: Iterable[Piece],
    executor: Executor,
    progress: Progress,
) -> bool:
    """Make what is stale, if that leaves all other pieces as they are; says whether it does."""
    if stale & known.shared_read:
        return False
    again = [piece for piece in everything if _is_stale(known, piece, stale)]
    made = _made(known.bench, again, executor, progress)
    new = {piece: paired(one, known.same) for piece, one in made.items()}
    if any(one.outlines != known.pieces[piece].outlines for piece, one in new.items()):
        return False
    known.pieces |= new
    if stale & known.whole_read:
        _make_whole(known)
    return True


def _is_stale(known: _Known, piece: Piece, stale: set[str]) -> bool:
    """Whether a piece has to be made again.

    In a language without lists nobody keeps what all texts mention: its pages are always stale.
    """
    return piece.lang not in known.bench.languages or bool(stale & known.pieces[piece].read)


def _made(
    bench: Workbench, some: list[Piece], executor: Executor, progress: Progress
) -> dict[Piece, KeptPiece]:
    """The pieces, packed where they are made: what a worker gives is small."""
    made = in_order(executor, partial(_packed, bench), some, progress)
    return dict(zip(some, made, strict=True))


def _packed(bench: Workbench, piece: Piece) -> KeptPiece:
    return kept_piece(bench.make(piece))


def _make_whole(known: _Known) -> None:
    with traced() as read:
        files = whole_files(known.bench, _pages(known))
    known.whole_read = frozenset(read)
    known.whole = tuple(files)


def _pages(known: _Known) -> tuple[Kept, ...]:
    pages = (page for piece in known.pieces.values() for page in piece.pages)
    return tuple(sorted(pages, key=lambda page: page.address))


def _rebuilt(known: _Known) -> Rebuilt:
    files = [file for piece in known.pieces.values() for file in piece.files]
    records = (record for piece in known.pieces.values() for record in piece.records)
    return Rebuilt(
        pages=_pages(known),
        files=(*assets(known.bench.graph), *files, *known.whole),
        problems=known.problems,
        records=tuple(sorted(records, key=lambda record: record.url)),
    )
