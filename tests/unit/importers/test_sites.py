"""The folder of an old site is read, and nothing outside it."""

from pathlib import Path

import pytest

from explainer.importers.sites import OldSite, read_site
from explainer.limits import FILE_BYTES
from trees import write_tree


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder beside a secret, with links that lead to it."""
    write_tree(
        tmp_path,
        {
            "secret.txt": "s",
            "old/a.md": "a",
            "old/posts/b.md": "b",
            "old/posts/.hidden.md": "h",
            "old/.git/c.md": "c",
            "old/_site/d.md": "d",
            "old/posts/site/e.md": "e",
        },
    )
    (tmp_path / "old" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "old" / "posts" / "up").symlink_to(tmp_path)
    (tmp_path / "old" / "circle").symlink_to(tmp_path / "old" / "circle")
    return tmp_path / "old"


def test_files_in_order(old: Path) -> None:
    """What is hidden or made by tools is passed over, and no link is gone into."""
    found = list(OldSite(folder=old, settings={}).walk(""))
    assert found == ["a.md", "circle", "link.txt", "posts/b.md", "posts/site/e.md"]


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "posts/../../secret.txt",
        "/etc/hostname",
        "link.txt",
        "posts/up/secret.txt",
        "circle",
        "posts",
        "none",
        "a\0b",
        "",
        "x" * 5_000,
    ],
)
def test_nothing_outside(old: Path, path: str) -> None:
    """No path leads out of the folder, through a link, or to what is no file."""
    assert OldSite(folder=old, settings={}).file(path) is None


def test_a_file_inside(old: Path) -> None:
    """A path that goes up and down within the folder leads to its file."""
    found = OldSite(folder=old, settings={}).file("posts/../a.md")
    assert found is not None
    assert found.read_text(encoding="utf-8") == "a"


def test_settings_of_the_first_file(old: Path) -> None:
    """The settings are those of the first file that is there."""
    write_tree(old, {"b.toml": "[x]\ny = 1\n", "c.yml": "x: {y: 2}\n"})
    site = read_site(old, ("a.toml", "b.toml", "c.yml"))
    assert (site.text("x", "y"), site.text("x"), site.text("z", "y")) == ("1", "", "")


def test_settings_that_are_too_large(old: Path) -> None:
    """A file larger than a text may be says nothing."""
    write_tree(old, {"a.yml": "x: y\n#" + "#" * FILE_BYTES})
    assert read_site(old, ("a.yml",)).settings == {}
