"""Work on many items, done on every core where that is safe and worth it."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from explainer.progress import Progress, unseen
from explainer.words import words

A = TypeVar("A")
T = TypeVar("T")

JOBS: Final = "EXPLAINER_JOBS"
"""The variable of the environment that says how many processes may work at a time."""

SCHEDULER: Final = "EXPLAINER_SCHEDULER"
"""The variable of the environment that has the address of a Dask scheduler."""

_PR_SET_PDEATHSIG: Final = 1
_LIMIT: Final = Path("/sys/fs/cgroup/memory.max")

_SHARE: Final = 40
"""Items that a worker does at a time."""
_WORTH: Final = 4 * _SHARE
"""Items from which on workers cost less than they save."""

_work: Callable[[Any], Any]
_items: Sequence[Any]
"""What a worker does, and for what, set in the worker."""


class WorkersError(Exception):
    """Why those who were asked to do the work cannot."""

    def __init__(self, key: str, **named: object) -> None:
        """The key of the words that say it, and what these name."""
        super().__init__(key)
        self._key, self._named = key, named

    def line(self, language: str) -> str:
        """The error in one line."""
        return words(language)[self._key].format(**self._named)


class JobsError(WorkersError, ValueError):
    """A number of processes that is none: the variable's, for arguments are checked before."""

    def __init__(self, text: str) -> None:
        super().__init__("usage.number", argument=JOBS, value=repr(text))


class Executor(Protocol):
    """Does work on many items, each by itself; which executor does it changes no result."""

    def each(self, work: Callable[[A], T], items: Sequence[A]) -> Iterator[tuple[int, T]]:
        """Each item's number and what `work` gives for it, in any order; raises what it raises.

        What others may have to do is pickled, and so is what they give: `work` with all that it
        holds, such as the object whose method it is, then items and results.
        """

    def close(self) -> None:
        """Leave nothing running; what is asked for afterwards, this machine does."""


@dataclass(frozen=True, slots=True)
class Forked:
    """Does work in processes of this machine, forked, so that nothing has to be sent to them."""

    jobs: int
    """How many at a time: more than one only where no other thread runs."""

    def each(self, work: Callable[[A], T], items: Sequence[A]) -> Iterator[tuple[int, T]]:
        """As `Executor.each`; only what is given is pickled.

        Where a system forbids processes or one of them dies, this one does what is left. It does
        all where there is no `room` for two more.
        """
        left = dict.fromkeys(range(len(items)))
        jobs = min(self.jobs, room()) if len(items) >= _WORTH and sys.platform == "linux" else 1
        if jobs > 1:
            try:
                for number, result in _by_workers(work, items, jobs):
                    del left[number]
                    yield number, result
            except (BrokenProcessPool, OSError):
                pass  # no memory, or no right, for more processes
        for number in left:
            yield number, work(items[number])

    def close(self) -> None:
        """Nothing: no process outlives what it was forked for."""


HERE: Final = Forked(1)
"""This process, alone."""


def in_order(
    executor: Executor, work: Callable[[A], T], items: Sequence[A], progress: Progress = unseen
) -> list[T]:
    """What `work` gives for each item, the first first, as `each` does it."""
    done = {}
    for number, result in executor.each(work, items):
        done[number] = result
        progress(len(done), len(items))
    return [done[number] for number in range(len(items))]


def executor(language: str, tell: Callable[[str], None], *, here: bool = False) -> Executor:
    """The executor that the environment asks for, or `WorkersError`; to be closed.

    With `here`, no cluster. `tell` gets lines for people, in a language.
    """
    forked = Forked(cores())
    address = os.environ.get(SCHEDULER)
    if here or not address:
        return forked
    try:
        from explainer.cluster.executor import Cluster  # noqa: PLC0415 - no other build needs Dask
    except ImportError:
        raise WorkersError("cluster.missing", argument=SCHEDULER) from None
    return Cluster(address, language, tell)


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


def room() -> int:
    """How many workers may be forked, by memory: all of them and this process take half of it.

    A worker comes to hold what this process holds, for to look at a value is to write beside it.
    """
    own = _pages(Path("/proc/self/statm").read_text("ascii").split()[1])
    limits = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")]
    with suppress(OSError, ValueError):  # of a container, where it has one
        limits.append(int(_LIMIT.read_text("ascii")))
    return copies(own, min(limits))


def copies(own: int, memory: int) -> int:
    """How many more of a process of so many bytes fit into half of a memory."""
    return max(0, memory // 2 // own - 1)


def _pages(count: str) -> int:
    return int(count) * os.sysconf("SC_PAGE_SIZE")


def shares(count: int) -> list[range]:
    """The numbers of so many items, as many at a time as a worker does."""
    return [range(n, min(n + _SHARE, count)) for n in range(0, count, _SHARE)]


def done_of(
    work: Callable[[A], T], items: Sequence[A], numbers: Sequence[int]
) -> list[tuple[int, T]]:
    """Some items done; those that fail are left out, to fail where it is told."""
    done = []
    for number, item in zip(numbers, items, strict=True):
        try:
            done.append((number, work(item)))
        except Exception:  # noqa: BLE001, S112 - done again, and told, by the main process
            continue
    return done


def _by_workers(work: Callable[[A], T], items: Sequence[A], jobs: int) -> Iterator[tuple[int, T]]:
    gc.freeze()  # what the workers share is not copied by a collection
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("fork"),
        initializer=_begin,
        initargs=(os.getpid(), work, items),
    )
    try:
        for done in as_completed([pool.submit(_share, share) for share in shares(len(items))]):
            yield from done.result()
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage collector, which would go through all that is made again and again."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def end_with_parent(parent: int) -> None:
    """Let a process that was just forked be killed when the one that forked it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it has ended already
            os._exit(1)


def _begin(parent: int, work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """What a worker does first; forked, it has all this already."""
    end_with_parent(parent)
    global _work, _items
    _work, _items = work, items
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted is the main process


def _share(numbers: range) -> list[tuple[int, Any]]:
    return done_of(_work, _items[numbers.start : numbers.stop], numbers)
