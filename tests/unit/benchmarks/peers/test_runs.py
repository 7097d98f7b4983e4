"""Runs come back from their lines as they were."""

from pathlib import Path

from bench_runs import failed, run
from benchmarks.peers.runs import keep, kept


def test_runs_come_back(tmp_path: Path) -> None:
    """A failure, a first build, and one after an edit."""
    runs = [failed("hugo", 5, "it « ended »\nso"), run("hugo", 5, 0, 1.5), run("ours", 5, 0, 2, 1)]
    for one in runs:
        keep(one, tmp_path / "runs")
    assert list(kept(tmp_path / "runs")) == runs


def test_no_file_has_no_runs(tmp_path: Path) -> None:
    """The first command has nothing to add to."""
    assert list(kept(tmp_path / "none")) == []
