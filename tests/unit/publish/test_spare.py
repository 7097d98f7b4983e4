"""A tree waits for the next build in a place of its own."""

from pathlib import Path

import pytest

from explainer.publish.spare import SPARE, spare_of
from trees import bytes_of, write_tree


@pytest.mark.parametrize("site", ["site", "a/b", "../out", "../../out", "a b/é.html", "CON"])
def test_each_site_has_its_own_place(tmp_path: Path, site: str) -> None:
    """One folder in that of all, whatever the site's path."""
    project = tmp_path / "one" / "two"
    spare = spare_of(project, project / site)
    assert spare
    assert spare.folder.resolve().parent == project / SPARE
    other = spare_of(project, project / "other")
    assert other
    assert other.folder != spare.folder


def test_a_tree_waits_and_is_taken(tmp_path: Path) -> None:
    """One at a time, and only where it can be known again."""
    spare = spare_of(tmp_path, tmp_path / "site")
    assert spare
    old = write_tree(tmp_path / "old", {"a": "1"})
    spare.keep(old)
    assert old.exists()
    write_tree(spare.folder, {"record": ""})
    spare.keep(old)
    spare.keep(write_tree(tmp_path / "second", {"b": "2"}))
    spare.keep(tmp_path / "nothing")
    assert [path.exists() for path in (old, tmp_path / "second")] == [False, True]
    assert spare.take(tmp_path / "new")
    assert bytes_of(tmp_path / "new") == {"a": b"1"}
    assert not spare.take(tmp_path / "newer")


def test_what_is_kept_of_a_lost_site_goes(tmp_path: Path) -> None:
    """Of sites that are there all stays."""
    for site in ("site", "../other", "lost"):
        spare = spare_of(tmp_path / "project", tmp_path / "project" / site)
        assert spare
        write_tree(spare.folder, {"record": "", "tree/a": ""})
    (tmp_path / "project" / "site").mkdir()
    (tmp_path / "other").mkdir()
    spare.drop_lost()
    assert {path.name for path in (tmp_path / "project" / SPARE).iterdir()} == {
        "site",
        "%2E%2E%2Fother",
    }


def test_all_that_is_kept_of_a_site_may_go(tmp_path: Path) -> None:
    """Twice, too."""
    spare = spare_of(tmp_path, tmp_path / "site")
    assert spare
    write_tree(spare.folder, {"record": "", "tree/a": ""})
    for _ in range(2):
        spare.drop()
        assert not spare.folder.exists()
