"""The site of the build before: what changes of texts leave as it is, is not made again.

A piece of a site is made again when a question that it asked has another answer (`read.trace`).
Changed bodies leave the graph as it is; where heads or files changed, another is built, and what
asks differently of the two is made again. Other options make everything anew. The values are
those of a first build in each case.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from explainer.heap import Heap
from explainer.incremental.changes import settled
from explainer.incremental.contents import Contents, changed_bodies, read_contents
from explainer.incremental.edits import Findings, are_owned, take_edits
from explainer.incremental.known import KeptPiece, KeptRecord, Known
from explainer.incremental.making import is_much, make_all, make_shard, make_stale
from explainer.incremental.saved import load, save
from explainer.incremental.shelf import Shard, Shelf, Values
from explainer.link.addresses import check_addresses
from explainer.link.checks import check_links
from explainer.model.addresses import source_path
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages.compose import pieces
from explainer.pages.page import Kept, Placed, StaticFile
from explainer.pieces import Workbench
from explainer.pipeline import assets, refuse_errors
from explainer.progress import Progress, unseen
from explainer.read.problems import Problem, sort_problems
from explainer.site import SiteInfo
from explainer.workers import HERE, Executor, Forked, uncollected

LARGE: Final = 20_000
"""Texts from which on it is worth it to begin anew, without the holes that linking leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """As `pipeline.Site`, its pages packed."""

    pages: tuple[Kept, ...] = ()
    files: tuple[StaticFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    pieces: tuple[KeptPiece, ...] = field(default=(), compare=False, repr=False)
    """What the pages are of; nothing of a share."""
    elsewhere: tuple[Placed, ...] = ()
    """Of a share of a site, the pages of others that texts may lead to."""

    @property
    def records(self) -> tuple[KeptRecord, ...]:
        """What readers may search for."""
        found = (record for piece in self.pieces for record in piece.found)
        return tuple(sorted(found, key=lambda record: record.url))


class PausedError(Exception):
    """A large site has been read and linked, and is known; a process that begins goes on."""


class Memory:
    """Generates one site again and again."""

    def __init__(
        self,
        file: Path | None = None,
        *,
        once: bool = False,
        heap: Heap | None = None,
        pausing: bool = False,
    ) -> None:
        """What is known at first is what an earlier process put into `file`.

        With `once` no further build of this process is to know it. `heap` is where what is large
        goes, by default one beside `file`. With `pausing` a large site is made in two steps: the
        first raises `PausedError`.
        """
        self._known: Known | None = None
        self._file = file
        self._heap = heap or (Heap.beside(file) if file else None)
        self._once = once
        self._pausing = pausing

    def knows(self, content: Path, site: SiteInfo) -> bool:
        """Whether a whole site is known, of this build or an earlier one."""
        if self._file and not self._known:
            self._known = load(self._file, content, site)
            if self._known:
                self._known.heap = self._heap
        return bool(self._known and self._known.is_made)

    def generate(
        self,
        content: Path,
        site: SiteInfo,
        executor: Executor = HERE,
        progress: Progress = unseen,
        values: Values | None = None,
    ) -> Rebuilt:
        """As `pipeline.generate`, sooner; what is wrong is not kept, nor is anything then lost.

        `values` is a store in which others may have put pieces of this very site.
        """
        with uncollected():
            self.knows(content, site)
            before, file = self._known, self._file
            there = before.contents if before else None
            contents = read_contents(content, site, there, _here(executor))
            shelf = Shelf.of(values, contents, site) if values is not None else None
            known, made = self._made(before, contents, site, executor, progress, shelf)
            if file and (known is not before or is_much(made, known)):
                if not save(known, file) and known.heap:
                    known.heap.drop()
                known.heap = None
            self._known = None if self._once else known
            self._file = self._heap = None  # a process that goes on need not save again
            return _rebuilt(known)

    def _made(
        self,
        known: Known | None,
        contents: Contents,
        site: SiteInfo,
        executor: Executor,
        progress: Progress,
        shelf: Shelf | None,
    ) -> tuple[Known, int]:
        """The site, all of it made, and how many pieces had to be."""
        edited = changed_bodies(known.contents, contents) if known else None
        if known and not known.is_made:
            if edited == [] and known.site == site:
                self._known = None  # until all of it is made
                known.problems = _problems(contents, known.findings)
                refuse_errors(known.problems)
                return known, make_all(known, None, executor, progress, shelf)
            known = None
        if known and edited is not None and _may_edit(known, edited, site):
            stale = self._edit(known, contents, edited)
            self._known = None  # until all of it is made
            made = make_stale(known, stale, executor, progress)
            if made is not None:
                return known, made
            known.bench = Workbench.of(known.bench.graph, known.bench.dossiers, known.site)
            return known, make_all(known, None, executor, progress)
        before = known if known and known.site == site else None
        now = _read(contents, site, before)
        now.heap = self._heap
        pausing = self._pausing and len(contents.documents) >= LARGE
        if pausing and self._file and save(now, self._file):
            raise PausedError
        return now, make_all(now, before, executor, progress, shelf)

    def _edit(self, known: Known, contents: Contents, edited: Iterable[str]) -> set[str]:
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


def generate_shard(
    content: Path,
    site: SiteInfo,
    shard: Shard,
    values: Values,
    executor: Executor = HERE,
    progress: Progress = unseen,
) -> Rebuilt:
    """The pages and files of a share of a site, put into a store for who makes the whole."""
    with uncollected():
        contents = read_contents(content, site, executor=_here(executor))
        known = _read(contents, site, None)
        shelf = Shelf.of(values, contents, site)
        made = make_shard(known.bench, shard, executor, progress, shelf)
        return Rebuilt(
            pages=tuple(page for piece in made.values() for page in piece.pages),
            files=(
                *assets(known.bench.graph),  # texts lead to them
                *(file for piece in made.values() for file in piece.files),
            ),
            problems=known.problems,
            elsewhere=tuple(_pages_of_entities(known.bench)),
        )


def _pages_of_entities(bench: Workbench) -> Iterator[Placed]:
    for piece in pieces(bench.graph, bench.site):
        if piece.entity:
            entity = bench.graph.entities.table[piece.entity]
            address = bench.views[piece.lang].entity_url(entity)
            yield Placed(src_uri=source_path(entity, piece.lang), address=address, source=None)


def _may_edit(known: Known, edited: Iterable[str], site: SiteInfo) -> bool:
    return known.site == site and are_owned(known.bench.graph, edited)


def _read(contents: Contents, site: SiteInfo, before: Known | None) -> Known:
    """A new graph; what is equal to an entity or a dossier of before is the same."""
    graph, found = build_graph(contents.read, site)
    if before:
        graph = replace(graph, entities=settled(graph.entities, before.bench.graph.entities))
    dossiers = build_dossiers(graph, site)
    if before:
        dossiers = settled(dossiers, before.bench.dossiers)
    findings = Findings(
        graph=found,
        links=check_links(graph, dossiers, site),
        rest=check_addresses(graph, dossiers, site),
    )
    problems = _problems(contents, findings)
    refuse_errors(problems)
    return Known(site, contents, Workbench.of(graph, dossiers, site), findings, problems)


def _problems(contents: Contents, found: Findings) -> tuple[Problem, ...]:
    return sort_problems([*contents.all_problems, *found.graph, *found.links, *found.rest])


def _rebuilt(known: Known) -> Rebuilt:
    files = [file for piece in known.result.pieces.values() for file in piece.files]
    return Rebuilt(
        pages=known.result.pages,
        files=(*assets(known.bench.graph), *files, *known.result.whole),
        problems=known.problems,
        pieces=tuple(known.result.pieces.values()),
    )


def _here(executor: Executor) -> Executor:
    """Who reads files: this machine, which has them."""
    return executor if isinstance(executor, Forked) else HERE
