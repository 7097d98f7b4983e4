"""Which folders a build may replace, and what it keeps of them."""

from pathlib import Path

import pytest

from explainer.publish.errors import PublishError
from explainer.publish.output import MARKER, check_owner, check_place, complete
from trees import bytes_of, write_tree


@pytest.mark.parametrize("place", ["a/b/content", "a/b", "a", "."])
def test_the_sources_and_their_parents_are_kept(tmp_path: Path, place: str) -> None:
    """Neither the folder of the sources nor one that holds it is ever replaced."""
    sources = tmp_path / "a" / "b" / "content"
    with pytest.raises(PublishError, match="holds"):
        check_place((tmp_path / place).resolve(), [sources])


def test_the_root_is_kept(tmp_path: Path) -> None:
    """No site takes the place of the whole file system."""
    with pytest.raises(PublishError, match="holds"):
        check_place(Path("/"), [tmp_path])


def test_sources_behind_a_link_are_kept(tmp_path: Path) -> None:
    """A link to the sources hides nothing."""
    sources = tmp_path / "real" / "content"
    sources.mkdir(parents=True)
    (tmp_path / "content").symlink_to(sources)
    with pytest.raises(PublishError, match="holds"):
        check_place(tmp_path / "real", [tmp_path / "content"])


@pytest.mark.parametrize("place", ["a/site", "content", "a/conten"])
def test_a_place_beside_the_sources_is_fine(tmp_path: Path, place: str) -> None:
    """Only folders count, not the letters that paths have in common."""
    check_place(tmp_path / place, [tmp_path / "a" / "content"])
    assert not (tmp_path / place).exists()


def test_a_mount_point_is_refused(tmp_path: Path) -> None:
    """A mount point cannot be renamed, so nothing can take its place in one step."""
    with pytest.raises(PublishError, match="mount"):
        check_place(Path("/dev"), [tmp_path])


@pytest.mark.parametrize("files", [{}, {".git/HEAD": "x"}, {".nojekyll": ""}, {MARKER: ""}])
def test_a_folder_without_foreign_files_is_ours(tmp_path: Path, files: dict[str, str]) -> None:
    """An empty folder, one with hidden files only, and one with our marker may be replaced."""
    check_owner(write_tree(tmp_path, files), adopt=False)
    assert set(bytes_of(tmp_path)) == set(files)


def test_a_folder_that_is_not_there_is_ours(tmp_path: Path) -> None:
    """A first build finds nothing to replace."""
    check_owner(tmp_path / "site", adopt=False)
    assert not (tmp_path / "site").exists()


def test_a_foreign_folder_is_refused_unless_given_away(tmp_path: Path) -> None:
    """What no build of ours made is replaced only when the maintainer says so."""
    write_tree(tmp_path, {"index.html": "x"})
    with pytest.raises(PublishError, match="foreign"):
        check_owner(tmp_path, adopt=False)
    check_owner(tmp_path, adopt=True)


def test_the_marker_is_the_same_everywhere(tmp_path: Path) -> None:
    """The marker says nothing of the machine, the day or the site."""
    for name in ("one", "other"):
        write_tree(tmp_path / name, {"index.html": name})
        complete(tmp_path / name, tmp_path / "missing")
    assert (tmp_path / "one" / MARKER).read_bytes() == (tmp_path / "other" / MARKER).read_bytes()


def test_hidden_files_of_the_root_stay(tmp_path: Path) -> None:
    """What is hidden in the old site's root is in the new one, unless the build made it anew."""
    old, new = tmp_path / "old", tmp_path / "new"
    write_tree(old, {"a.html": "a", ".git/objects/1": "x", ".nojekyll": "old", ".own": "old"})
    (old / ".link").symlink_to("nowhere")
    write_tree(new, {"b.html": "b", ".own": "new"})
    complete(new, old)
    kept = bytes_of(new)
    assert set(kept) == {MARKER, ".git/objects/1", ".nojekyll", ".own", "b.html"}
    assert kept[".own"] == b"new"
    assert (new / ".link").readlink() == Path("nowhere")
