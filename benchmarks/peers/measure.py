"""What a command takes: wall clock, processor time, memory."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.peers.peer import Command

_PAUSE: Final = 0.2
"""Seconds between two looks at the memory, at least."""
_SHARE: Final = 25
"""A look may take one in so many seconds: the kernel walks all pages, 20 ms for each GB."""


class CommandError(Exception):
    """A command that ended with an error, or not within its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds of wall clock, seconds of all processors, and the highest memory in bytes."""

    wall: float
    cpu: float
    memory: int


def measure(command: Command, folder: Path, limit: float) -> Cost:
    """What a command takes that runs in a folder, its descendants included.

    Processor time is what the kernel counts (`wait4`). Memory is the greater of two: the largest
    resident size of a single process, which the kernel keeps, and the largest sum over all
    processes at once, shared pages once (`smaps_rollup`), looked at while there are several.

    Raises CommandError with the last lines of its output if the command fails or takes more than
    `limit` seconds.
    """
    with (folder / "output.log").open("w+b") as output:
        cost, code = _run(command, folder, limit, output.fileno())
        if code and cost.wall >= limit:
            raise CommandError(f"it took more than {limit:g} s")
        if code:
            output.seek(0)
            told = output.read().decode("utf-8", "replace").splitlines()[-20:]
            raise CommandError("\n".join([f"it ended with {code}", *told]))
    return cost


def _run(command: Command, folder: Path, limit: float, output: int) -> tuple[Cost, int]:
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, stdout=output, stderr=output, start_new_session=True
    )
    watch = _Memory(process.pid)
    end = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
    end.start()
    watch.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    end.cancel()
    watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = max(watch.most, used.ru_maxrss * 1024)
    cost = Cost(wall=wall, cpu=used.ru_utime + used.ru_stime, memory=memory)
    return cost, process.returncode


class _Memory(threading.Thread):
    """Looks at the memory of a process and its descendants until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        pause = _PAUSE
        while not self._ended.wait(pause):
            start = time.monotonic()
            processes = list(_tree(self._pid))
            if len(processes) > 1:  # of one alone the kernel keeps the highest size itself
                self.most = max(self.most, sum(map(_shared_out, processes)))
            pause = max(_PAUSE, _SHARE * (time.monotonic() - start))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _tree(pid: int) -> Iterator[int]:
    """A process and its descendants; what ends meanwhile is left out."""
    yield pid
    for task in _tasks(pid):
        for child in _text(task / "children").split():
            yield from _tree(int(child))


def _tasks(pid: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return []


def _shared_out(pid: int) -> int:
    """Bytes that a process holds, its part of what it shares with others (PSS)."""
    lines = _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
