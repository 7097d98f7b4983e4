"""A cluster for the tests of what joins one."""

from collections.abc import Iterator

import pytest

from clusters import Cluster, cluster


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler and a worker."""
    with cluster(tmp_path_factory.mktemp("cluster"), workers=1) as one:
        yield one
