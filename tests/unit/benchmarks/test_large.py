"""One archive is built three times, and a row says what that took."""

from pathlib import Path

import pytest

from benchmarks.large import main

pytestmark = pytest.mark.slow


def test_a_row_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As many cells as its table has, of a site that stands; once more begins from nothing."""
    for _ in range(2):
        main([str(tmp_path), "--articles", "3"])
        cells = [cell.strip() for cell in capsys.readouterr().out.strip().strip("|").split("|")]
        assert len(cells) == 10
        assert cells[0] == "3"
        assert all(float(cell.replace(",", "")) > 0 for cell in cells[3:])
    assert (tmp_path / "site" / "pagefind").is_dir()
