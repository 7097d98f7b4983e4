"""A site that an earlier build put in place."""

from pathlib import Path

import pytest

from explainer.publish.staging import discard, open_staging, publish
from trees import write_tree

OLD = {"index.html": "old", "gone/index.html": "old"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder `site` in an empty project, with the files of `OLD`."""
    folder = tmp_path / "project" / "site"
    staging = open_staging(folder, [])
    write_tree(staging.new, OLD)
    publish(staging)
    discard(staging)
    return folder
