"""A site made in a process of its own, whose memory ends with it.

What reads, links and composes a large site leaves memory in holes that nothing large fits into
again. The process that renders begins small: it gets the pages, packed, and knows no graph.
"""

import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import IO, Any, Final

from explainer.cache import make_cache_folder
from explainer.heap import Heap, Stored
from explainer.incremental.memory import Memory, PausedError, Rebuilt
from explainer.packing import packed, unpacked
from explainer.progress import Progress
from explainer.read.problems import ContentError
from explainer.site import SiteInfo
from explainer.workers import Executor, Forked, end_with_parent, uncollected

_PAUSED: Final = 2
"""The exit code of a process that has known what it read, for another."""
_SECONDS: Final = 5.0
"""How long a process that was interrupted may take to end its workers."""


def generate_apart(
    file: Path, content: Path, site: SiteInfo, executor: Executor, progress: Progress
) -> Rebuilt:
    """As `Memory(file, once=True).generate`, in a process of its own.

    Here, where a whole site is known, of which little has to be made, and where none can be forked.
    """
    made = _generated(file, content, site, executor, progress)
    if threading.active_count() == 1:  # a build, or the first of a preview
        gc.freeze()  # else all of it is looked through whenever the engine has made some objects
    return made


def _generated(
    file: Path, content: Path, site: SiteInfo, executor: Executor, progress: Progress
) -> Rebuilt:
    with uncollected():
        memory = Memory(file, once=True)
        if memory.knows(content, site):
            return memory.generate(content, site, executor, progress)
        del memory
    if sys.platform == "linux" and isinstance(executor, Forked) and threading.active_count() == 1:
        with suppress(OSError, ValueError):
            make_cache_folder(file.parent)
            with tempfile.TemporaryFile(dir=file.parent) as answer, _opened(file) as heap:
                for pausing in (True, False):
                    memory = Memory(file, once=True, heap=heap, pausing=pausing)
                    make = partial(memory.generate, content, site, executor, progress)
                    if _is_answered(make, answer):
                        return _answered(answer, heap, file.parent)
    return Memory(file, once=True).generate(content, site, executor, progress)


@contextmanager
def _opened(file: Path) -> Iterator[Heap]:
    """A heap opened before a fork, so that both processes have it; gone where nobody needs it.

    Where the other process has written by now what is known, that names it.
    """
    heap, before = Heap.beside(file), _state(file)
    heap.open()
    try:
        yield heap
    except BaseException:
        if _state(file) == before:
            heap.drop()
        raise
    heap.close_empty()


def _state(file: Path) -> tuple[int, int] | None:
    """By what it is seen that a file was replaced; none where there is none."""
    with suppress(OSError):
        found = file.stat()
        return found.st_ino, found.st_mtime_ns
    return None


def _is_answered(make: Callable[[], Rebuilt], answer: IO[bytes]) -> bool:
    """Have a process put into a file what `make` gives; false where another is to go on.

    `ChildProcessError` where it fails.
    """
    parent = os.getpid()
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if not process:
        code = 1
        try:
            end_with_parent(parent)
            code = _answer(make, answer)
        finally:
            os._exit(code)
    try:
        status = os.waitpid(process, 0)[1]
    except BaseException:
        _end(process)
        raise
    code = os.waitstatus_to_exitcode(status)
    if code in (0, _PAUSED):
        return code == 0
    raise ChildProcessError  # whatever went wrong there is told where it is made here


def _answer(make: Callable[[], Rebuilt], answer: IO[bytes]) -> int:
    """Put the site, or what is wrong with it, into a file; gives the exit code."""
    result: Rebuilt | list[object]
    try:
        result = make()
    except ContentError as error:
        result = [*error.problems]
    except PausedError:
        return _PAUSED
    except BaseException:  # noqa: BLE001 - it comes again, where it is told
        return 1
    answer.write(packed(result, {Stored: attrgetter("named"), type(Path()): str}))
    answer.flush()
    return 0


def _answered(answer: IO[bytes], heap: Heap, folder: Path) -> Rebuilt:
    """The site that a process put into a file, or `ContentError`; of it, one heap is open here."""
    heaps = {heap.path.name: heap}

    def find(named: str | tuple[str, int, int, bytes]) -> Path | Stored:
        if isinstance(named, str):
            return Path(named)
        name, place, length, digest = named
        return Stored(heaps.setdefault(name, Heap(folder / name)), place, length, digest)

    answer.seek(0)
    with uncollected():
        result: Any = unpacked(answer.read(), find)
    if isinstance(result, Rebuilt):
        return result
    raise ContentError(result)


def _end(process: int) -> None:
    """Interrupt a process, which ends its workers; kill it if it does not end."""
    timer = threading.Timer(_SECONDS, os.kill, (process, signal.SIGKILL))
    timer.start()
    with suppress(OSError):
        os.kill(process, signal.SIGINT)
        os.waitpid(process, 0)
    timer.cancel()
