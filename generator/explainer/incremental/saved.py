"""What is known of a site, in a file that the next process starts from.

Whoever may write the file decides what readers see: it is sealed by the person who builds
(`cache`), for one site, one version of everything, and one place of the content. Another file, or
none, is as good: then everything is made.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Final

from explainer.cache import is_sealed, make_cache_folder, sealing
from explainer.heap import Heap, Stored, sweep
from explainer.incremental.contents import Contents
from explainer.incremental.edits import Findings
from explainer.incremental.known import Known, Result, moved_file
from explainer.model.dossiers import Dossier
from explainer.model.graph import Graph
from explainer.packing import pack_into, unpacked_from
from explainer.pages.indexes import Indexes
from explainer.pages.mention_index import Found
from explainer.pieces import Workbench
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.read.trace import Watched
from explainer.sharing.drawing import drawn_by
from explainer.site import SiteInfo
from explainer.versions import versions

KNOWN: Final = "known"
"""The name of the file."""
_PIECES: Final = 1000
"""Pieces that are packed together."""
_HEAPS: Final = 8
"""How many heaps it may name: each build that saves has one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linked:
    """What is known of the content; what it takes no time to make is left out."""

    digests: Mapping[str, bytes]
    documents: dict[str, Document]
    form: dict[str, list[Problem]]
    assets: tuple[str, ...]
    graph: Graph
    dossiers: Watched[Dossier]
    indexes: Mapping[str, Indexes]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What is known of the site that was made of it."""

    mentions: Mapping[str, Mapping[str, Found]]
    """By language, by the id of who mentions."""
    looked_up: Mapping[str, object]
    findings: Findings
    problems: tuple[Problem, ...]
    result: Result
    """All of it but the pieces, which follow one after the other."""


def save(known: Known, file: Path) -> bool:
    """Put what is known into a file, in one step; false where it cannot be written or sealed."""
    _gather(known)
    heaps = {known.heap.path} if known.heap else set()
    with suppress(OSError, MemoryError):
        make_cache_folder(file.parent)
        beside = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            with beside.open("xb") as new:  # through no link that stands there
                if not (sealed := sealing(new, _about(known.site, known.contents.folder))):
                    return False
                pack_into(sealed, _parts(known), {Stored: partial(_noted, heaps)})
                sealed.end()
            beside.replace(file)
            sweep(file, heaps)
        finally:
            beside.unlink(missing_ok=True)
        return True
    return False


def _parts(known: Known) -> Iterator[object]:
    """All of it, in parts that share nothing: whoever packs keeps in mind all that one has."""
    contents, bench, result = known.contents, known.bench, known.result
    yield _Linked(
        digests=contents.digests,
        documents=contents.documents,
        form=contents.form,
        assets=tuple(contents.assets),
        graph=replace(bench.graph, assets={}),
        dossiers=bench.dossiers,
        indexes=bench.known_indexes,
    )
    yield _Made(
        mentions={lang: view.mention_index.found for lang, view in bench.views.items()},
        looked_up=bench.looked_up,
        findings=known.findings,
        problems=known.problems,
        result=replace(result, pieces={}),
    )
    pieces = iter(result.pieces.items())
    while some := tuple(islice(pieces, _PIECES)):
        yield some


def _gather(known: Known) -> None:
    """Put all pieces into one heap where they stand in many, whose other bytes nobody needs."""
    pieces, heap = known.result.pieces, known.heap
    heaps: set[Path] = set().union(*(piece.heaps for piece in pieces.values()))
    if heap and len(heaps) > _HEAPS:
        with suppress(OSError):
            known.result.pieces = {key: piece.moved(heap) for key, piece in pieces.items()}
            known.result.whole = tuple(moved_file(file, heap) for file in known.result.whole)


def _noted(heaps: set[Path], value: Stored) -> tuple[str, int, int, bytes]:
    """What stands for stored bytes; their heap is noted."""
    heaps.add(value.heap.path)
    return value.named


def load(file: Path, content: Path, site: SiteInfo) -> Known | None:
    """What is known of a site, if a process saved it: of this very site, by this very code."""
    try:
        with file.open("rb") as data:
            if not is_sealed(data, _about(site, content)):
                return None
            linked, made, *pieces = unpacked_from(data, _Heaps(file))
    except (OSError, ValueError):
        return None
    if not isinstance(linked, _Linked) or not isinstance(made, _Made):
        return None
    made.result.pieces.update(chain.from_iterable(pieces))
    return _known(linked, made, content, site)


class _Heaps:
    """The heaps that a file names; `FileNotFoundError` where one is gone."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._heaps: dict[str, Heap] = {}

    def __call__(self, named: tuple[str, int, int, bytes]) -> Stored:
        name, place, length, digest = named
        if name not in self._heaps:
            self._heaps[name] = Heap(self._file.with_name(name))
            self._heaps[name].path.stat()
        return Stored(self._heaps[name], place, length, digest)


def _known(linked: _Linked, made: _Made, content: Path, site: SiteInfo) -> Known:
    assets = {name: content / name for name in linked.assets}
    graph = replace(linked.graph, assets=assets)
    bench = Workbench.of(graph, linked.dossiers, site)
    bench.know(made.looked_up, linked.indexes)
    for lang, found in made.mentions.items():
        bench.views[lang].mention_index.found.update(found)
    return Known(
        site=site,
        contents=Contents(
            folder=content,
            digests=linked.digests,
            documents=linked.documents,
            form=linked.form,
            assets=assets,
            problems=(),
        ),
        bench=bench,
        findings=made.findings,
        problems=made.problems,
        result=made.result,
    )


def _about(site: SiteInfo, content: Path) -> bytes:
    """All that decides what is known, but for the content itself."""
    return repr((running(), site, str(content))).encode()


def running() -> object:
    """What reads, links and composes, in its version."""
    return versions(), drawn_by()
