"""One archive is built three times, and a row of the results says what that took."""

from pathlib import Path

import pytest

from benchmarks.large import main, section_of, with_row

pytestmark = pytest.mark.slow


def test_a_row_is_noted(tmp_path: Path) -> None:
    """As many cells as its table has, of a site that stands; once more begins from nothing."""
    results = tmp_path / "results.md"
    results.write_text("# Results\n\n")
    for note in ("one", "two"):
        main([str(tmp_path / "f"), "--articles", "3", "--note", note, "--results", str(results)])
        *_, heads, _, row = results.read_text().splitlines()
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert len(cells) == heads.count("|") - 1
        assert cells[0] == "3"
        assert all(float(cell.replace(",", "")) > 0 for cell in cells[3:-1])
        assert cells[-1].endswith(f", {note}")
    assert (tmp_path / "f" / "site" / "pagefind").is_dir()


def test_rows_stand_by_size() -> None:
    """One for each number of articles, the last that was measured; all else stays."""
    results = "# Results\n\nText.\n"
    for row in ("| 100,000 | 1 |", "| 9 | 2 |", "| 100,000 | 3 |"):
        results = with_row(results, row)
    assert results.startswith("# Results\n\nText.\n\n## Large archives\n")
    assert results.endswith("---|\n| 9 | 2 |\n| 100,000 | 3 |\n".replace("---|", "--- |"))
    assert section_of(results) == results.removeprefix("# Results\n\nText.\n\n")
