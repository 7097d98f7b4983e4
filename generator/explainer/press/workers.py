"""Pages are rendered on every core, where that is safe and worth it."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Final

from explainer.press.render import Rendered, Renderer
from explainer.press.sheet import Frame, Sheet

_SHARE: Final = 40
"""Pages that a worker renders at a time."""
_WORTH: Final = 4 * _SHARE
"""Pages from which on workers cost less than they save."""

_renderer: Renderer | None = None
_sheets: Sequence[Sheet] = ()


def cores() -> int:
    """How many processes may run at a time on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def render_all(
    sheets: Sequence[Sheet], frame: Frame, jobs: int
) -> Iterator[tuple[Sheet, Rendered]]:
    """Every page with its HTML, in any order; raises what a template raises.

    Workers are forked, so that nothing has to be sent to them; where a system forbids that or
    one of them dies, this process renders what is left.
    """
    left = dict(enumerate(sheets))
    if jobs > 1 and len(sheets) >= _WORTH and sys.platform == "linux":
        try:
            for number, rendered in _by_workers(sheets, frame, jobs):
                yield left.pop(number), rendered
        except (BrokenProcessPool, OSError):
            pass  # no memory, or no right, for more processes
    renderer = Renderer(frame)
    for sheet in left.values():
        yield sheet, renderer.render(sheet)


def _by_workers(sheets: Sequence[Sheet], frame: Frame, jobs: int) -> Iterator[tuple[int, Rendered]]:
    gc.freeze()  # what the workers share is not copied by a collection
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_begin,
        initargs=(sheets, frame),
    )
    try:
        shares = [range(n, min(n + _SHARE, len(sheets))) for n in range(0, len(sheets), _SHARE)]
        for done in as_completed([pool.submit(_share, share) for share in shares]):
            yield from done.result()
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _begin(sheets: Sequence[Sheet], frame: Frame) -> None:
    """What a worker does first; forked, it has all this already."""
    global _renderer, _sheets
    _renderer, _sheets = Renderer(frame), sheets


def _share(numbers: Sequence[int]) -> list[tuple[int, Rendered]]:
    """Some pages rendered; those whose template fails are left out, to fail where it is told."""
    done = []
    for number in numbers:
        try:
            done.append((number, _renderer.render(_sheets[number])))  # type: ignore[union-attr]
        except Exception:  # noqa: BLE001, S112 - rendered again, and told, by the main process
            continue
    return done
