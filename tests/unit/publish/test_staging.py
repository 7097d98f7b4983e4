"""A site takes the place of another whole, or not at all."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.publish import exchange
from explainer.publish.errors import PublishError
from explainer.publish.output import MARKER
from explainer.publish.staging import Staging, discard, open_staging, publish
from kills import killed_at
from trees import bytes_of, write_tree

NEW = {"index.html": "new", "come/index.html": "new"}


def _build(site: Path) -> Staging:
    staging = open_staging(site, [])
    write_tree(staging.new, NEW)
    return staging


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _texts(site: Path) -> dict[str, str]:
    return {name: data.decode() for name, data in bytes_of(site).items() if name != MARKER}


@pytest.fixture
def two_renames(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two folders."""
    monkeypatch.setattr(exchange, "exchange", lambda *_: False)


def test_the_first_site(tmp_path: Path) -> None:
    """A site whose folder and its parents are not there yet is put in place."""
    staging = _build(tmp_path / "a" / "b" / "site")
    publish(staging)
    discard(staging)
    assert _texts(tmp_path / "a" / "b" / "site") == NEW
    assert _names(tmp_path / "a" / "b") == ["site"]


def test_a_new_site_replaces_the_old_one(site: Path) -> None:
    """All files are the new site's, none is the old one's, and nothing stays beside."""
    staging = _build(site)
    assert _texts(site) == {"index.html": "old", "gone/index.html": "old"}
    publish(staging)
    discard(staging)
    assert _texts(site) == NEW
    assert _names(site.parent) == ["site"]


@pytest.mark.usefixtures("two_renames")
def test_a_new_site_replaces_the_old_one_in_two_renames(site: Path) -> None:
    """Without an exchange, the result is the same."""
    staging = _build(site)
    publish(staging)
    discard(staging)
    assert _texts(site) == NEW
    assert _names(site.parent) == ["site"]


def test_a_build_given_up_leaves_the_old_site(site: Path) -> None:
    """What was built goes, and the site's files are the same files."""
    before = site.stat().st_ino
    discard(_build(site))
    assert _texts(site) == {"index.html": "old", "gone/index.html": "old"}
    assert site.stat().st_ino == before
    assert _names(site.parent) == ["site"]


def test_a_failure_to_publish_leaves_the_old_site(site: Path) -> None:
    """When the new site is not there, the old one stays."""
    staging = _build(site)
    staging.new.rename(site.parent / "elsewhere")
    with pytest.raises(PublishError):
        publish(staging)
    discard(staging)
    assert _texts(site) == {"index.html": "old", "gone/index.html": "old"}


def _publish(site: Path) -> None:
    staging = _build(site)
    publish(staging)
    discard(staging)


def _states_after_kills(site: Path, look: Callable[[], None]) -> list[dict[str, str]]:
    """The site after a kill at each moment of a build; `look` comes between kill and reading."""
    states: list[dict[str, str]] = []
    while killed_at(len(states), lambda: _publish(site)):
        look()
        states.append(_texts(site))
        staging = open_staging(site, [])
        write_tree(staging.new, {"index.html": "old", "gone/index.html": "old"})
        publish(staging)
        discard(staging)
    return states


def test_a_kill_at_any_moment_leaves_one_whole_site(site: Path) -> None:
    """Before each system call of a build, the site on disk is exactly the old or the new one."""
    old = _texts(site)
    states = _states_after_kills(site, lambda: None)
    assert states[0] == old
    assert states[-1] == NEW
    assert all(state in (old, NEW) for state in states)


@pytest.mark.usefixtures("two_renames")
def test_the_next_build_mends_a_kill_between_two_renames(site: Path) -> None:
    """Without an exchange, the site is whole again as soon as the next build begins."""
    old, absent = _texts(site), []

    def next_build() -> None:
        absent.append(not site.exists())
        discard(open_staging(site, []))

    states = _states_after_kills(site, next_build)
    assert True in absent
    assert states[0] == old
    assert states[-1] == NEW
    assert all(state in (old, NEW) for state in states)


def test_leftovers_are_swept_and_nothing_else(site: Path) -> None:
    """A killed build's files go with the next one; whatever is called nearly so stays."""
    mine = {".site.explainer/explainer.lock": "", ".site.explainer/new/a/b.html": "x"}
    other = {".site.explainers/new/a": "x", ".other.explainer/explainer.lock": "", "new/a": "x"}
    write_tree(site.parent, {**mine, **other})
    discard(_build(site))
    assert _names(site.parent) == [".other.explainer", ".site.explainers", "new", "site"]


def test_a_folder_in_the_way_stays(site: Path) -> None:
    """A folder with the staging's name but without its lock is not ours: it is refused and kept."""
    write_tree(site.parent, {".site.explainer/new/a.html": "x"})
    with pytest.raises(PublishError, match="in_the_way"):
        open_staging(site, [])
    assert (site.parent / ".site.explainer/new/a.html").read_text() == "x"


def test_a_link_in_the_way_stays(site: Path, tmp_path: Path) -> None:
    """A link with the staging's name is never followed."""
    write_tree(tmp_path / "real", {"explainer.lock": "", "new/a.html": "x"})
    (site.parent / ".site.explainer").symlink_to(tmp_path / "real")
    with pytest.raises(PublishError, match="in_the_way"):
        open_staging(site, [])
    assert (tmp_path / "real/new/a.html").exists()


def test_two_builds_cannot_have_one_staging(site: Path) -> None:
    """While a build runs, another is told to wait, waits, and is refused."""
    first = _build(site)
    told: list[str] = []
    with pytest.raises(PublishError) as refused:
        open_staging(site, [], waiting=lambda: told.append("waits"), seconds=0)
    assert "0 s" in refused.value.line("en")
    assert told == ["waits"]
    publish(first)
    discard(first)
    assert _texts(site) == NEW


def test_a_link_to_a_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    """Where the site's folder is a link, the folder that it leads to is replaced."""
    link = tmp_path / "current"
    link.symlink_to(site)
    staging = _build(link)
    publish(staging)
    discard(staging)
    assert link.is_symlink()
    assert _texts(site) == NEW
    assert _names(tmp_path) == ["current", "project"]


def test_modes_of_files(site: Path) -> None:
    """The site's folder keeps its mode; what is in it gets what the process's mask gives."""
    site.chmod(0o2775)
    mask = os.umask(0o027)
    try:
        staging = _build(site)
        publish(staging)
    finally:
        os.umask(mask)
    discard(staging)
    assert site.stat().st_mode & 0o7777 == 0o2775
    assert (site / "index.html").stat().st_mode & 0o777 == 0o640
    assert (site / "come").stat().st_mode & 0o777 == 0o750


def test_nobody_reads_a_site_before_it_is_published(site: Path) -> None:
    """The staging is closed to other users: a web server may serve the folder that it is in."""
    staging = _build(site)
    assert staging.folder.stat().st_mode & 0o077 == 0
    discard(staging)


def test_an_impossible_place_is_one_line(tmp_path: Path) -> None:
    """Where no folder can be made, the refusal names the place and the system's reason."""
    write_tree(tmp_path, {"file": "x"})
    with pytest.raises(PublishError) as refused:
        open_staging(tmp_path / "file" / "deeper" / "site", [])
    line = refused.value.line("en")
    assert "Not a directory: the site was left as it was" in line
    assert "\n" not in line


@pytest.mark.parametrize("adopt", [False, True])
def test_a_file_is_no_site(tmp_path: Path, adopt: bool) -> None:
    """A file where the site's folder should be is refused, adopted or not."""
    write_tree(tmp_path, {"site": "x"})
    with pytest.raises(PublishError):
        open_staging(tmp_path / "site", [], adopt=adopt)
    assert _names(tmp_path) == ["site"]
    assert (tmp_path / "site").read_text() == "x"


def test_a_refused_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder that something else made keeps every file, and gets none."""
    before = bytes_of(write_tree(tmp_path / "site", {"thesis.odt": "x"}))
    with pytest.raises(PublishError, match="foreign"):
        open_staging(tmp_path / "site", [])
    assert bytes_of(tmp_path / "site") == before
    assert _names(tmp_path) == ["site"]
