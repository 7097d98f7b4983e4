"""Dask clusters on this machine: a scheduler and workers, each a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_ALL = Path(__file__).parent
_ENDING = """
import os, signal
from pathlib import Path
from distributed.diagnostics.plugin import SchedulerPlugin
class Ending(SchedulerPlugin):
    left = int(os.environ["AFTER"])
    def transition(self, key, start, finish, *args, **kwargs):
        self.left -= finish == "memory" and str(key).startswith("do_share")
        if self.left == 0:
            self.left = -1
            mine = lambda file: int(file.stem) == os.getpid()
            for file in sorted(Path(os.environ["WHOM"]).iterdir(), key=mine):
                os.killpg(int(file.stem), getattr(signal, file.suffix[1:]))
def dask_setup(scheduler):
    scheduler.add_plugin(Ending())
"""
"""What a scheduler does when the workers have done so many shares: it ends whom the test names.

Itself last; of 0 shares, when it has got the first work, and no worker has done any.
"""


@dataclass
class Cluster:
    """A scheduler and workers on the loopback interface."""

    folder: Path
    """Where they keep what they write."""
    scheduler: subprocess.Popen[bytes]
    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def join(self, path: str = "") -> None:
        """Have one more worker, and wait until it has joined; it has modules from `path`."""
        log = self.folder / f"worker-{len(self.workers)}.log"
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
        command = ("distributed.cli.dask_worker", self.address, *options)
        self.workers.append(_started(self.folder, log, *command, path=path))
        _wait_for(log, "Registered to")

    def end(self, process: int, by: str = "SIGKILL") -> None:
        """Have a process end, which leads its group, when so many shares are done."""
        (self.folder / "whom" / f"{process}.{by}").touch()

    def restart(self) -> None:
        """When the scheduler has ended, have another at its address, and two workers of its own."""
        self.scheduler.wait(60)
        self.scheduler = _scheduler(self.folder, self.address.rpartition(":")[2])
        for _ in range(2):
            self.join()


@dataclass(frozen=True)
class Work:
    """What workers can do."""

    main: int
    """The id of the process that asks for it, which goes on where workers die."""

    def square(self, number: int) -> int:
        """A number by itself."""
        return number * number

    def where(self, _: int) -> int:
        """Who does it."""
        return os.getpid()

    def inverse(self, number: int) -> float:
        """Of seven, `ZeroDivisionError`."""
        return 1 / (number - 7)

    def deadly(self, number: int) -> int:
        """A number by itself; 250 kills whichever worker it comes to."""
        if number == 250 and os.getpid() != self.main:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number


@contextmanager
def cluster(folder: Path, workers: int = 2, after: int = -1) -> Iterator[Cluster]:
    """A running cluster; `after` so many shares, its scheduler ends those for whom `end` asked."""
    (folder / "whom").mkdir(parents=True)
    (folder / "ending.py").write_text(_ENDING)
    running = Cluster(folder, _scheduler(folder, "0", after), "")
    try:
        _wait_for(folder / "scheduler.json", "\n}")  # written whole, after the log has its line
        running.address = json.loads((folder / "scheduler.json").read_text())["address"]
        for _ in range(workers):
            running.join()
        yield running
    finally:
        for process in (*running.workers, running.scheduler):
            process.kill()
            process.wait()


def tasks_of(dask_scheduler: Any) -> int:
    """How many tasks a scheduler knows of, asked there."""
    return len(dask_scheduler.tasks)


def _scheduler(folder: Path, port: str, after: int = -1) -> subprocess.Popen[bytes]:
    options = ("--host", "127.0.0.1", "--port", port, "--no-dashboard", "--preload", "ending.py")
    command = ("distributed.cli.dask_scheduler", *options, "--scheduler-file", "scheduler.json")
    env = {"AFTER": str(after), "WHOM": str(folder / "whom")}
    return _started(folder, folder / "scheduler.log", *command, env=env)


def _started(
    folder: Path, log: Path, *command: str, path: str = "", env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(filter(None, [path, str(_ALL), os.environ.get("PYTHONPATH")]))
    with log.open("wb") as file:
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths, **(env or {})},
            stdout=file,
            stderr=file,
            start_new_session=True,
        )


def _wait_for(log: Path, text: str) -> None:
    for _ in range(600):
        if log.exists() and text in log.read_text("utf-8", "replace"):
            return
        time.sleep(0.1)
    raise TimeoutError(*(path.read_text("utf-8", "replace") for path in log.parent.glob("*.log")))
