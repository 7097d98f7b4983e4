"""Real builds take seconds each: `make check` leaves them to `make test`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from buckets import Bucket, three_articles
from trees import build, bytes_of


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as slow."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def bucket(tmp_path: Path) -> Iterator[Bucket]:
    """An empty bucket, served."""
    bucket = Bucket(tmp_path)
    bucket.start()
    yield bucket
    bucket.kill()


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, bytes]:
    """The site as a build without a shared store makes it."""
    project = three_articles(tmp_path / "alone")
    build(project)
    return bytes_of(project / "site")
