"""The site of the build before: what a change of bodies leaves as it is, is not made again.

A piece of a site is made again when one of the bodies that it read has changed, or the list of
those that mention what it is about (`read.trace`). Whatever else changes, everything is made
again: heads, names of files, options. The bytes are those of a first build, in either case.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from explainer.data.search import SearchRecord
from explainer.incremental.contents import Contents, changed_bodies, read_contents
from explainer.incremental.edits import Findings, take_edits
from explainer.link.addresses import check_addresses
from explainer.link.checks import check_links
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages.compose import Piece, pieces
from explainer.pages.context import Alternate
from explainer.pages.languages import derived_alternates, with_alternates
from explainer.pages.page import Deferred, Kept, Page, StaticFile, carried
from explainer.pieces import Made, Workbench
from explainer.pipeline import assets, refuse_errors, uncollected, whole_files
from explainer.progress import Progress, unseen
from explainer.read.problems import Problem, sort_problems
from explainer.read.trace import traced
from explainer.site import SiteInfo
from explainer.workers import in_order


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is kept of a piece."""

    pages: tuple[Kept, ...]
    files: tuple[StaticFile, ...]
    records: tuple[SearchRecord, ...]
    read: frozenset[str]


@dataclass(slots=True)
class _Known:
    """What is kept of a site."""

    site: SiteInfo
    contents: Contents
    bench: Workbench
    findings: Findings
    pieces: dict[Piece, _Piece]
    whole: tuple[StaticFile, ...]
    whole_read: frozenset[str]
    stale: set[str]
    """What has changed since the pieces were made: a build that failed leaves it to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """As `pipeline.Site`; what is as it was, as `Kept` and `Deferred`."""

    pages: tuple[Page | Kept, ...]
    files: tuple[StaticFile, ...]
    problems: tuple[Problem, ...]
    records: tuple[SearchRecord, ...]


class Memory:
    """Generates one site again and again."""

    def __init__(self) -> None:
        """Nothing is known at first."""
        self._known: _Known | None = None

    def generate(
        self, content: Path, site: SiteInfo, jobs: int = 1, progress: Progress = unseen
    ) -> Rebuilt:
        """As `pipeline.generate`, sooner."""
        with uncollected():
            before = self._known.contents if self._known else None
            contents = read_contents(content, before)
            if self._known is None or not self._take(self._known, contents, site):
                self._known = _read(contents, site)
            known = self._known
            problems = _problems(known)
            refuse_errors(problems)
            return _made(known, problems, jobs, progress)

    def _take(self, known: _Known, contents: Contents, site: SiteInfo) -> bool:
        """Bring what is known up to date; says whether that was possible."""
        edited = changed_bodies(known.contents, contents) if site == known.site else None
        if edited is None:
            return False
        new = {path: contents.documents[path] for path in edited}
        known.stale.update(take_edits(known.bench, known.findings, new))
        for path in edited:  # the graph goes on with the documents that it has
            contents.documents[path] = known.contents.documents[path]
        known.contents = contents
        return True


def _read(contents: Contents, site: SiteInfo) -> _Known:
    graph, found = build_graph(contents.read, site)
    dossiers = build_dossiers(graph, site)
    findings = Findings(
        graph=found,
        links=check_links(graph, dossiers, site),
        rest=check_addresses(graph, dossiers, site),
    )
    bench = Workbench.of(graph, dossiers, site)
    return _Known(site, contents, bench, findings, {}, (), frozenset(), set())


def _problems(known: _Known) -> tuple[Problem, ...]:
    found = known.findings
    all_ = [*known.contents.all_problems, *found.graph, *found.links, *found.rest]
    return sort_problems(all_)


def _made(known: _Known, problems: tuple[Problem, ...], jobs: int, progress: Progress) -> Rebuilt:
    bench, everything = known.bench, pieces(known.bench.graph, known.site)
    if not known.pieces:
        bench.find_mentions(jobs)
        with traced() as read:
            bench.lay_out()
        known.whole_read = frozenset(read)
    again = [piece for piece in everything if _is_stale(known, piece)]
    made = _make(bench, again, jobs, progress)
    if any(
        _outlines(made[p].pages) != _outlines(known.pieces[p].pages) for p in made if known.pieces
    ):
        rest = [piece for piece in everything if piece not in made]
        made |= _make(bench, rest, jobs, progress)
    found: list[Page | Kept] = []
    for piece in everything:
        found += made[piece].pages if piece in made else known.pieces[piece].pages
    same = derived_alternates(found, bench.languages[1:])
    pages = tuple(sorted((_paired(page, same) for page in found), key=lambda page: page.address))
    if len(made) == len(everything):
        with traced() as read:
            whole = whole_files(bench, pages)
        known.whole_read |= read
    else:
        whole = list(known.whole)
    files = [
        file for piece in everything for file in (made.get(piece) or known.pieces[piece]).files
    ]
    site = Rebuilt(
        pages=pages,
        files=(*assets(bench.graph), *files, *whole),
        problems=problems,
        records=_records(known, made, everything),
    )
    _keep(known, made, same, whole, pages)
    return site


def _is_stale(known: _Known, piece: Piece) -> bool:
    if not known.stale:
        return not known.pieces
    if not known.pieces or known.stale & known.whole_read:
        return True
    return piece.lang not in known.bench.languages or bool(known.stale & known.pieces[piece].read)


def _make(bench: Workbench, some: list[Piece], jobs: int, progress: Progress) -> dict[Piece, Made]:
    made = in_order(lambda number: bench.make(some[number]), len(some), jobs, progress)
    return dict(zip(some, made, strict=True))


def _moved(before: _Piece, now: Made) -> bool:
    return _outlines(before.pages) != _outlines(now.pages)


def _outlines(pages: Iterable[Page | Kept]) -> list[object]:
    """What the rest of the site is made of, of some pages."""
    return [
        (p.src_uri, p.address, p.source, p.context if isinstance(p, Kept) else carried(p))
        for p in pages
    ]


def _paired(page: Page | Kept, same: Mapping[str, list[Alternate]]) -> Page | Kept:
    return page if isinstance(page, Kept) else with_alternates(page, same)


def _records(
    known: _Known, made: Mapping[Piece, Made], everything: Iterable[Piece]
) -> tuple[SearchRecord, ...]:
    found = (r for piece in everything for r in (made.get(piece) or known.pieces[piece]).records)
    return tuple(sorted(found, key=lambda record: record.url))


def _keep(
    known: _Known,
    made: Mapping[Piece, Made],
    same: Mapping[str, list[Alternate]],
    whole: Iterable[StaticFile],
    pages: tuple[Page | Kept, ...],
) -> None:
    """Keep what was made, each thing with what makes it again."""
    bench = known.bench
    for piece, one in made.items():
        known.pieces[piece] = _Piece(
            pages=tuple(_kept(bench, piece, page, same) for page in one.pages),
            files=tuple(
                _kept_file(file, partial(_piece_files, bench, piece)) for file in one.files
            ),
            records=one.records,
            read=one.read,
        )
    again = partial(whole_files, bench, pages)
    known.whole = tuple(_kept_file(file, again) for file in whole)
    known.stale = set()


def _kept(bench: Workbench, piece: Piece, page: Page, same: Mapping[str, list[Alternate]]) -> Kept:
    whole = with_alternates(page, same)
    return Kept(
        src_uri=page.src_uri,
        address=page.address,
        source=page.source,
        context=carried(page),
        digest=whole.digest,
        targets=whole.targets,
        make=partial(_page_again, bench, piece, page.src_uri, same),
    )


def _page_again(
    bench: Workbench, piece: Piece, src_uri: str, same: Mapping[str, list[Alternate]]
) -> Page:
    pages = bench.make(piece).pages
    return with_alternates(next(page for page in pages if page.src_uri == src_uri), same)


def _piece_files(bench: Workbench, piece: Piece) -> tuple[StaticFile, ...]:
    return bench.make(piece).files


def _kept_file(file: StaticFile, again: Callable[[], Iterable[StaticFile]]) -> StaticFile:
    if not isinstance(file.content, bytes):
        return file
    digest = blake2b(file.content, digest_size=32).hexdigest()
    return replace(
        file, content=Deferred(digest=digest, make=partial(_file_again, file.path, again))
    )


def _file_again(path: str, again: Callable[[], Iterable[StaticFile]]) -> bytes:
    content = next(file.content for file in again() if file.path == path)
    assert isinstance(content, bytes)
    return content
