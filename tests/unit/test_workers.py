"""Workers do what one process would, and a worker that dies costs only time."""

import os
import signal
import sys

import pytest

from explainer import workers
from explainer.workers import (
    HERE,
    JOBS,
    SCHEDULER,
    Forked,
    JobsError,
    WorkersError,
    cores,
    executor,
    in_order,
    number_of_jobs,
)

MANY = range(500)
"""Items enough for workers to be worth their cost."""


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 159, 500])
def test_any_number_of_workers_does_the_same(jobs: int, count: int) -> None:
    """Each item once, in order."""
    items = [str(number) for number in range(count)]
    assert in_order(Forked(jobs), int, items) == list(range(count))
    assert sorted(Forked(jobs).each(int, items)) == [(number, number) for number in range(count)]


def test_work_is_shared() -> None:
    """With more than one job, other processes do it; with one, this one does."""
    assert os.getpid() not in in_order(Forked(2), lambda _: os.getpid(), MANY)
    assert set(in_order(HERE, lambda _: os.getpid(), MANY)) == {os.getpid()}


def test_a_worker_that_dies_is_made_up_for() -> None:
    """Where a worker is killed (no memory, say), this process does what is left."""
    main = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != main and number == 250:
            os.kill(os.getpid(), signal.SIGKILL)
        return -number

    assert in_order(Forked(2), work, MANY) == [-number for number in MANY]


def test_a_fault_is_told_where_it_can_be_handled() -> None:
    """What fails in a worker fails in this process, with its own traceback."""

    def work(number: int) -> int:
        return 1 // (number - 7)

    with pytest.raises(ZeroDivisionError):
        in_order(Forked(2), work, MANY)


def test_an_interruption_is_for_the_main_process() -> None:
    """Ctrl-C, which a terminal sends to all, lets a worker end what it does."""
    main = os.getpid()

    def work(_: int) -> bool:
        if os.getpid() != main:
            os.kill(os.getpid(), signal.SIGINT)
        return os.getpid() != main

    assert all(in_order(Forked(2), work, MANY))


@pytest.mark.parametrize("jobs", [1, 2])
def test_how_far_the_work_is_is_told(jobs: int) -> None:
    """After each piece, whoever does it."""
    told: list[tuple[int, int]] = []
    in_order(Forked(jobs), str, MANY, lambda done, total: told.append((done, total)))
    assert told == [(done, 500) for done in range(1, 501)]


@pytest.mark.parametrize("here", [True, False])
def test_without_a_scheduler_this_machine_works(
    monkeypatch: pytest.MonkeyPatch, here: bool
) -> None:
    """Nor with one, where that is to be; an empty variable names none."""
    monkeypatch.setenv(SCHEDULER, "tcp://127.0.0.1:1" if here else "")
    monkeypatch.setenv(JOBS, "1")
    assert executor("en", str, here=here) == Forked(1)


def test_there_is_at_least_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of those that this process may use, which may be fewer than the machine has."""
    monkeypatch.delenv(JOBS, raising=False)
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_fewer_processes_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable says how many there may be at most; nothing in it says nothing."""
    monkeypatch.delenv(JOBS, raising=False)
    there = cores()
    for asked, given in (("1", 1), ("999999", there), ("", there)):
        monkeypatch.setenv(JOBS, asked)
        assert cores() == given


@pytest.mark.parametrize("asked", ["0", "-1", "1.5", "two", " ", "9" * 5000])
def test_what_is_no_number_of_processes_is_refused(
    monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    """The line names the variable and what stands in it, in the language asked for."""
    monkeypatch.setenv(JOBS, asked)
    with pytest.raises(JobsError) as caught:
        cores()
    assert caught.value.line("en") == f"EXPLAINER_JOBS: {asked!r} is not a whole number above zero"
    assert caught.value.line("fr").startswith("EXPLAINER_JOBS : ")


def test_a_number_of_processes_is_a_whole_one() -> None:
    """From one on."""
    assert [number_of_jobs(text) for text in ("1", "16")] == [1, 16]


def test_a_cluster_that_nothing_here_can_speak_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Dask's package it is one line that says what to install."""
    monkeypatch.setenv(SCHEDULER, "tcp://127.0.0.1:8786")
    for name in ("distributed", "explainer.cluster.executor", "explainer.cluster.join"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(WorkersError) as caught:
        executor("fr", print)
    assert "event-explainer[dask]" in caught.value.line("fr")


@pytest.mark.parametrize(
    ("own", "memory", "more"),
    [(1, 24, 11), (4, 24, 2), (5, 24, 1), (6, 24, 1), (7, 24, 0), (30, 24, 0)],
)
def test_so_many_copies_fit_into_half_of_a_memory(own: int, memory: int, more: int) -> None:
    """Beside the process itself; none where it takes more than its half."""
    assert workers.copies(own * 2**30, memory * 2**30) == more


def test_this_process_leaves_room_for_others() -> None:
    """The system says how large it is, and how large the machine."""
    assert workers.room() > 1


def test_where_there_is_no_room_one_process_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large site is built by one process rather than by none."""
    monkeypatch.setattr(workers, "room", lambda: 1)
    done = Forked(4).each(lambda _: os.getpid(), range(1000))
    assert {process for _, process in done} == {os.getpid()}
