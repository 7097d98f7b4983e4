"""One command measures, keeps the runs and writes the table."""

from pathlib import Path

import pytest

from benchmarks.peers.__main__ import main


@pytest.mark.slow
def test_the_command_writes_the_table(tmp_path: Path) -> None:
    """What is added stands beside what was there."""
    folder, results = tmp_path / "bench", tmp_path / "RESULTS.md"
    common = ["--only", "ours", "--rounds", "1", "--folder", str(folder)]
    for size, add in (("3", []), ("4", ["--add"])):
        assert main([*common, "--sizes", size, "--results", str(results), *add]) == 0
    text = results.read_text(encoding="utf-8")
    assert "## 3 articles, 1 round" in text
    assert "## 4 articles, 1 round" in text
    assert "## Growth" in text
    assert len((folder / "runs.jsonl").read_text("utf-8").splitlines()) == 2
