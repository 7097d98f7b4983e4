"""A cluster does what one process would, and where it is lost, this machine does."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from clusters import Work, cluster
from explainer.cluster import executor, join
from explainer.cluster.executor import Cluster
from explainer.workers import in_order

pytestmark = pytest.mark.slow

ITEMS = range(500)
SQUARES = [number * number for number in ITEMS]
WORK = Work(os.getpid())
LOST = "The cluster is lost (the scheduler or all workers are gone): this machine does the rest"


def test_a_cluster_does_the_same(tmp_path: Path) -> None:
    """Each item once, in order, in other processes; progress is told; no thread stays."""
    told, lines = list[tuple[int, int]](), list[str]()
    with cluster(tmp_path) as running:
        asked = Cluster(running.address, "en", lines.append)
        done = in_order(asked, WORK.where, ITEMS, lambda *far: told.append(far))
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        assert in_order(asked, WORK.square, []) == []
        asked.close()
    assert set(done) <= {worker.pid for worker in running.workers}
    assert told == [(number, 500) for number in range(1, 501)]
    assert lines == [f"Cluster of {running.address}: 2 workers do the work"]
    assert threading.active_count() == 1


def test_a_fault_is_told_where_it_can_be_handled(tmp_path: Path) -> None:
    """What fails in a worker fails in this process."""
    with cluster(tmp_path, workers=1) as running:
        asked = Cluster(running.address, "en", str)
        with pytest.raises(ZeroDivisionError):
            in_order(asked, WORK.inverse, ITEMS)
        asked.close()


def test_what_cannot_be_sent_is_done_here(tmp_path: Path) -> None:
    """A function without a name in a module, say; the line has the reason."""
    lines = list[str]()
    with cluster(tmp_path, workers=1) as running:
        asked = Cluster(running.address, "en", lines.append)
        assert in_order(asked, lambda number: number * number, ITEMS) == SQUARES
    assert "pickle" in lines[1]


@pytest.mark.parametrize(
    ("victims", "lost"),
    [
        (["worker"], [[], [LOST]]),
        (["worker", "other worker"], [[LOST]]),
        (["scheduler"], [[LOST]]),
    ],
    ids=str,
)
def test_who_is_killed_costs_time_alone(
    tmp_path: Path, victims: list[str], lost: list[list[str]]
) -> None:
    """Other workers do what a dead one had; where the cluster is lost, this machine does.

    So it does where what all shares need was just being sent to the one that died.
    """
    lines = list[str]()
    with cluster(tmp_path, after=3) as running:
        names = ("scheduler", "worker", "other worker")
        processes = dict(zip(names, (running.scheduler, *running.workers), strict=True))
        for name in victims:
            running.end(processes[name].pid)
        asked = Cluster(running.address, "en", lines.append)
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        asked.close()
    assert lines[1:] in lost
    assert threading.active_count() == 1


@pytest.mark.parametrize("begun", [False, True])
def test_a_scheduler_restarted_between_two_works(tmp_path: Path, *, begun: bool) -> None:
    """The new one's workers do what comes; where its old had work of us, which is gone, we do."""
    lines = list[str]()
    with cluster(tmp_path) as running:
        asked = Cluster(running.address, "en", lines.append)
        assert in_order(asked, WORK.square, ITEMS[: 500 * begun]) == SQUARES[: 500 * begun]
        running.scheduler.kill()
        running.restart()
        done = in_order(asked, WORK.where, ITEMS)
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        asked.close()
    assert (set(done) <= {worker.pid for worker in running.workers[2:]}) is not begun
    assert lines[1:] == [LOST] * begun
    assert threading.active_count() == 1


@pytest.mark.parametrize("later", [False, True], ids=["at once", "when nobody waits for it"])
def test_a_scheduler_that_ends_between_two_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, later: bool
) -> None:
    """One line without a word of Dask's; this machine does the rest, on every core."""
    monkeypatch.setattr(join, "REACH", 2)
    lines = list[str]()
    with cluster(tmp_path) as running:
        asked = Cluster(running.address, "en", lines.append)
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        running.scheduler.kill()
        while later and asked._client and asked._client.status != "closed":
            time.sleep(0.1)
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        assert threading.active_count() == 1
    assert lines[1:] == [LOST]


@pytest.mark.parametrize("after", [0, 3])
def test_a_scheduler_that_says_nothing_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Before the work is sent, or while it is done; its connections stand all the time."""
    monkeypatch.setattr(join, "REACH", 2)
    monkeypatch.setattr(executor, "JOIN", 1)
    lines = list[str]()
    with cluster(tmp_path, after=after) as running:
        running.end(running.scheduler.pid, by="SIGSTOP")
        asked = Cluster(running.address, "en", lines.append)
        if not after:
            os.kill(running.scheduler.pid, signal.SIGSTOP)
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
        asked.close()
    assert len(lines) == 2
    assert lines[1].endswith(": this machine does the rest")


def test_an_item_that_kills_workers_is_done_here(tmp_path: Path) -> None:
    """When it has killed them all."""
    lines = list[str]()
    with cluster(tmp_path) as running:
        asked = Cluster(running.address, "en", lines.append)
        assert in_order(asked, WORK.deadly, ITEMS) == SQUARES
    assert len(lines) == 2


def test_a_worker_of_another_version_that_joins_later_does_nothing(tmp_path: Path) -> None:
    """Its first share says so, and this machine does the rest."""
    other = tmp_path / "other" / "markdown-0.0.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: markdown\nVersion: 0.0\n")
    lines = list[str]()
    with cluster(tmp_path, workers=1) as running:
        asked = Cluster(running.address, "en", lines.append)
        running.join(str(other.parent))
        running.workers[0].kill()
        running.workers[0].wait()
        assert in_order(asked, WORK.square, ITEMS) == SQUARES
    assert " has markdown 0.0, here 3." in lines[1]
