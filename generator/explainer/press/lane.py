"""All pages of a site, finished: those in the store taken from it, the others made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from explainer.press.digests import sheet_digest
from explainer.press.render import Rendered, Renderer
from explainer.press.sheet import Frame, Sheet
from explainer.press.store import Store
from explainer.workers import each

_AT_ONCE: Final = 200
"""Pages taken from the store, or put there, at a time: what stands in memory."""


@dataclass(slots=True)
class Count:
    """How many pages a build made, and how many it had."""

    made: int = 0
    reused: int = 0


def finished(
    sheets: Sequence[Sheet], frame: Frame, store: Store, jobs: int, count: Count
) -> Iterator[tuple[Sheet, Rendered]]:
    """Every page with its HTML, in any order; raises what a template raises.

    A page of whose text the boundary took something out is not kept: it is to be told each time.
    """
    missing: list[Sheet] = []
    digests: dict[str, bytes] = {}
    for start in range(0, len(sheets), _AT_ONCE):
        some = sheets[start : start + _AT_ONCE]
        for sheet in some:
            digests[sheet.src_uri] = sheet_digest(sheet, frame.digest, frame.addresses)
        known = store.get(digests[sheet.src_uri] for sheet in some)
        for sheet in some:
            html = known.get(digests[sheet.src_uri])
            if html is None:
                missing.append(sheet)
            else:
                count.reused += 1
                yield sheet, Rendered(html=html)
    fresh: dict[bytes, bytes] = {}
    renderer = Renderer(frame)
    for number, rendered in each(lambda n: renderer.render(missing[n]), len(missing), jobs):
        sheet = missing[number]
        if not rendered.removed:
            fresh[digests[sheet.src_uri]] = rendered.html
        count.made += 1
        yield sheet, rendered
        if len(fresh) == _AT_ONCE:
            store.put(fresh)
            fresh.clear()
    store.put(fresh)
