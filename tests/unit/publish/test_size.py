"""The size of a site is that of the files in it."""

from pathlib import Path

import pytest

from explainer.publish.size import Size, size_of
from trees import write_tree


def test_all_files_of_a_tree_count(tmp_path: Path) -> None:
    """Files of any depth, hidden and empty ones too; folders have no size."""
    assert size_of(tmp_path) == Size(0, 0)
    write_tree(tmp_path, {"index.html": "été", "a/b/c.txt": "1234", ".nojekyll": ""})
    assert size_of(tmp_path) == Size(3, 9)


def test_a_link_counts_for_itself(tmp_path: Path) -> None:
    """What a link leads to is not in the tree, be it a file, a folder or nothing."""
    write_tree(tmp_path, {"site/index.html": "1234", "other/large": "x" * 5000})
    for number, target in enumerate(("large", "", "gone")):
        (tmp_path / f"site/{number}").symlink_to(tmp_path / "other" / target)
    size = size_of(tmp_path / "site")
    assert size.files == 4
    assert size.bytes < 5000


@pytest.mark.parametrize(("size", "shown"), [(0, 0), (1, 1), (1_000_000, 1), (1_000_001, 2)])
def test_megabytes_are_rounded_up(size: int, shown: int) -> None:
    """A megabyte is a million bytes, as hosts count; one that is begun counts."""
    assert Size(1, size).megabytes == shown
