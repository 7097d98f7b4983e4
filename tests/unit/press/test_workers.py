"""Workers make the pages that one process would, and a worker that dies costs only time."""

import os
import signal

import pytest

from explainer.press import workers
from explainer.press.render import Rendered, Renderer
from explainer.press.sheet import Frame, Sheet
from explainer.press.workers import cores, render_all


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_any_number_of_workers_makes_the_same_pages(
    sheets: list[Sheet], frame: Frame, jobs: int
) -> None:
    """Each page once."""
    made = [(sheet.src_uri, done.html) for sheet, done in render_all(sheets, frame, jobs)]
    alone = [(sheet.src_uri, done.html) for sheet, done in render_all(sheets, frame, 1)]
    assert sorted(made) == sorted(alone)
    assert len(made) == len(sheets)


def test_a_worker_that_dies_is_made_up_for(
    sheets: list[Sheet], frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a worker is killed (no memory, say), this process makes what is left."""
    main = os.getpid()

    class _Dying(Renderer):
        def render(self, sheet: Sheet) -> Rendered:
            if os.getpid() != main and sheet is sheets[200]:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().render(sheet)

    monkeypatch.setattr(workers, "Renderer", _Dying)
    made = [sheet.src_uri for sheet, _ in render_all(sheets, frame, 2)]
    assert sorted(made) == sorted(sheet.src_uri for sheet in sheets)


def test_there_is_at_least_one_core() -> None:
    """Of those that this process may use, which may be fewer than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)
