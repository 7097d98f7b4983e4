"""SECURITY.md promises what tests hold."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(tests/[^`]+)`", TEXT))))
def test_a_named_test_exists(name: str) -> None:
    """Every test that a promise names is there."""
    assert (ROOT / name).is_file()


def test_every_promise_names_its_tests() -> None:
    """No row of the table of promises stands without a test."""
    rows = [line for line in TEXT.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert len(rows) > 5
    assert [row for row in rows if "`tests/" not in row] == []
