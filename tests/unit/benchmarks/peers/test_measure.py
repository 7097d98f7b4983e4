"""A command's cost is that of all it starts."""

import sys
from pathlib import Path

import pytest

from benchmarks.peers.measure import CommandError, measure

_WORK = "sum(range(3_000_000)); taken = bytearray(64_000_000)"
_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{_WORK}'], check=True)"


@pytest.mark.parametrize("code", [_WORK, _PARENT], ids=["itself", "its child"])
def test_time_and_memory_are_counted(code: str, tmp_path: Path) -> None:
    """What a child takes is the command's too."""
    cost = measure((sys.executable, "-c", code), tmp_path, limit=60)
    assert cost.memory > 64_000_000
    assert cost.cpu > 0
    assert cost.wall > 0


def test_processes_at_once_are_added(tmp_path: Path) -> None:
    """Two of 40 MB that wait for each other are more than the larger of them."""
    code = (
        "import os, time; read, write = os.pipe(); child = os.fork()\n"
        "held = bytearray(b'x') * 40_000_000\n"
        "time.sleep(1.5)\n"
        "child and os.wait()"
    )
    assert measure((sys.executable, "-c", code), tmp_path, limit=60).memory > 80_000_000


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    """The figures of a build that failed would be none."""
    code = "import sys; print('why'); sys.exit(3)"
    with pytest.raises(CommandError, match=r"^it ended with 3\nwhy$"):
        measure((sys.executable, "-c", code), tmp_path, limit=60)


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """It is not waited for."""
    code = "import time; time.sleep(600)"
    with pytest.raises(CommandError, match=r"^it took more than 0.5 s$"):
        measure((sys.executable, "-c", code), tmp_path, limit=0.5)
