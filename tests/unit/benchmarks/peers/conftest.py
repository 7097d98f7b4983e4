"""A small archive."""

from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import files


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder of twelve short articles."""
    folder = tmp_path_factory.mktemp("corpus")
    for path, text in files(12, words=60):
        target = folder / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder
