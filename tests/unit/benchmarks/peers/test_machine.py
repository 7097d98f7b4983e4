"""Figures stand beside the machine that gave them."""

import os

from benchmarks.peers.machine import machine, other_work


def test_the_machine_is_told_in_a_line() -> None:
    """Cores and Python among the rest; no name of the machine."""
    line = machine()
    assert f"{os.cpu_count()} cores" in line
    assert "Python 3." in line
    assert os.uname().nodename not in line.split(", ")


def test_other_work_is_told() -> None:
    """What was measured beside it is not for the record."""
    assert other_work(0.0).startswith("Nothing else")
    assert "busy with other work" in other_work(0.5 * (os.cpu_count() or 1))
