"""All pages of a site, finished: those in the store taken from it, the others made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from explainer.press.digests import sheet_digest
from explainer.press.render import Renderer
from explainer.press.sheet import Frame, Sheet
from explainer.press.store import AnyStore
from explainer.workers import Executor

_AT_ONCE: Final = 200
"""Pages taken from the store, or put there, at a time: what stands in memory."""


@dataclass(slots=True)
class Count:
    """How many pages a build made, and how many it had."""

    made: int = 0
    reused: int = 0
    standing: int = 0
    """Those that stood where they belong."""

    @property
    def all(self) -> int:
        """The pages of which it is known by now."""
        return self.made + self.reused + self.standing


class Finished(NamedTuple):
    """A page as it is published."""

    sheet: Sheet
    html: bytes
    digest: bytes
    """Stands for all that decided it; empty where it must be made each time."""
    removed: frozenset[str] = frozenset()
    """The elements and attributes that the boundary took out of its text."""


def finished(
    sheets: Sequence[Sheet],
    frame: Frame,
    store: AnyStore,
    executor: Executor,
    count: Count,
    stands: Callable[[str, bytes], bool],
) -> Iterator[Finished]:
    """Every page with its HTML, in any order; raises what a template raises.

    Left out is what `stands` knows to be there already, by its path and the digest of all that
    decides it. A page of whose text the boundary took something out is not kept: it is to be told
    each time.
    """
    missing: list[Sheet] = []
    digests: dict[str, bytes] = {}
    for start in range(0, len(sheets), _AT_ONCE):
        some = []
        for sheet in sheets[start : start + _AT_ONCE]:
            digest = sheet_digest(sheet, frame.digest, frame.addresses)
            if stands(sheet.dest_uri, digest):
                store.use([digest])
                count.standing += 1
            else:
                digests[sheet.src_uri] = digest
                some.append(sheet)
        known = store.get(digests[sheet.src_uri] for sheet in some)
        for sheet in some:
            digest = digests[sheet.src_uri]
            html = known.get(digest)
            if html is None:
                missing.append(sheet)
            else:
                count.reused += 1
                yield Finished(sheet, html, digest)
    fresh: dict[bytes, bytes] = {}
    for number, rendered in executor.each(Renderer(frame).render, missing):
        sheet = missing[number]
        digest = b"" if rendered.removed else digests[sheet.src_uri]
        if digest:
            fresh[digest] = rendered.html
        count.made += 1
        yield Finished(sheet, rendered.html, digest, rendered.removed)
        if len(fresh) == _AT_ONCE:
            store.put(fresh)
            fresh.clear()
    store.put(fresh)
