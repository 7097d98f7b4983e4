"""Work in numbered pieces, done on every core where that is safe and worth it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final, TypeVar

from explainer.progress import Progress, unseen
from explainer.words import words

T = TypeVar("T")

JOBS: Final = "EXPLAINER_JOBS"
"""The variable of the environment that says how many processes may work at a time."""

_SHARE: Final = 40
"""Pieces that a worker does at a time."""
_WORTH: Final = 4 * _SHARE
"""Pieces from which on workers cost less than they save."""

_work: Callable[[int], Any]
"""What a worker does, set in the worker."""


class JobsError(ValueError):
    """A number of processes that is none."""

    def line(self, language: str) -> str:
        """The error in one line; it is the variable's, for arguments are checked before."""
        return words(language)["usage.number"].format(argument=JOBS, value=repr(str(self)))


def number_of_jobs(text: str) -> int:
    """How many processes a text allows: a whole number above zero, or `JobsError`."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise JobsError(text)
    return number


def cores() -> int:
    """How many processes may run at a time on this machine, and by `JOBS`, or `JobsError`.

    One where another thread runs, such as a server's: a fork could copy what it holds locked.
    """
    there = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        there = len(os.sched_getaffinity(0))
    if threading.active_count() > 1:
        there = 1
    asked = os.environ.get(JOBS)
    return min(number_of_jobs(asked), there) if asked else there


def each(work: Callable[[int], T], count: int, jobs: int) -> Iterator[tuple[int, T]]:
    """What `work` gives for each number below `count`, in any order; raises what it raises.

    `jobs` processes do it at a time: more than one only where no other thread runs. Workers are
    forked, so that nothing has to be sent to them; where a system forbids that or one of them
    dies, this process does what is left. What they give is pickled.
    """
    left = dict.fromkeys(range(count))
    if jobs > 1 and count >= _WORTH and sys.platform == "linux":
        try:
            for number, result in _by_workers(work, count, jobs):
                del left[number]
                yield number, result
        except (BrokenProcessPool, OSError):
            pass  # no memory, or no right, for more processes
    for number in left:
        yield number, work(number)


def in_order(
    work: Callable[[int], T], count: int, jobs: int, progress: Progress = unseen
) -> list[T]:
    """What `work` gives for each number below `count`, the first first, as `each` does it."""
    done = {}
    for number, result in each(work, count, jobs):
        done[number] = result
        progress(len(done), count)
    return [done[number] for number in range(count)]


def _by_workers(work: Callable[[int], T], count: int, jobs: int) -> Iterator[tuple[int, T]]:
    gc.freeze()  # what the workers share is not copied by a collection
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_begin,
        initargs=(work,),
    )
    try:
        shares = [range(n, min(n + _SHARE, count)) for n in range(0, count, _SHARE)]
        for done in as_completed([pool.submit(_share, share) for share in shares]):
            yield from done.result()
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _begin(work: Callable[[int], Any]) -> None:
    """What a worker does first; forked, it has all this already."""
    global _work  # noqa: PLW0603 - how a forked worker gets what it cannot be sent
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted is the main process


def _share(numbers: Sequence[int]) -> list[tuple[int, Any]]:
    """Some pieces done; those that fail are left out, to fail where it is told."""
    done = []
    for number in numbers:
        try:
            done.append((number, _work(number)))
        except Exception:  # noqa: BLE001, S112 - done again, and told, by the main process
            continue
    return done
