"""Workers do what one process would, and a worker that dies costs only time."""

import os
import signal

import pytest

from explainer.workers import cores, each, in_order

MANY = 500
"""Pieces enough for workers to be worth their cost."""


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 159, MANY])
def test_any_number_of_workers_does_the_same(jobs: int, count: int) -> None:
    """Each piece once, in order."""
    assert in_order(lambda n: n * n, count, jobs) == [n * n for n in range(count)]
    assert sorted(each(str, count, jobs)) == sorted((n, str(n)) for n in range(count))


def test_work_is_shared() -> None:
    """With more than one job, other processes do it; with one, this one does."""
    assert os.getpid() not in in_order(lambda _: os.getpid(), MANY, 2)
    assert set(in_order(lambda _: os.getpid(), MANY, 1)) == {os.getpid()}


def test_a_worker_that_dies_is_made_up_for() -> None:
    """Where a worker is killed (no memory, say), this process does what is left."""
    main = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != main and number == MANY // 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return -number

    assert in_order(work, MANY, 2) == [-number for number in range(MANY)]


def test_a_fault_is_told_where_it_can_be_handled() -> None:
    """What fails in a worker fails in this process, with its own traceback."""

    def work(number: int) -> int:
        return 1 // (number - 7)

    with pytest.raises(ZeroDivisionError):
        in_order(work, MANY, 2)


def test_there_is_at_least_one_core() -> None:
    """Of those that this process may use, which may be fewer than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)
