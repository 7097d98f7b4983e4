"""A content folder is Markdown and images; everything else in it is a problem."""

import os
from pathlib import Path

import pytest

from explainer.limits import ASSET_BYTES
from explainer.read.files import find_files


def write(folder: Path, *names: str) -> None:
    """Put files with a word in them into a folder."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_texts_and_assets(tmp_path: Path) -> None:
    """Markdown is read, other files are published, in order of path."""
    write(tmp_path, "people/b.md", "index.md", "people/a.md", "assets/b.CSV", "assets/a.txt")
    found = find_files(tmp_path)
    assert list(found.texts) == ["index.md", "people/a.md", "people/b.md"]
    assert list(found.assets) == ["assets/a.txt", "assets/b.CSV"]
    assert found.texts["index.md"] == tmp_path / "index.md"
    assert found.problems == []


@pytest.mark.parametrize(
    "name",
    ["a.html", "a.js", "a.xml", "CNAME", "robots.txt", "Robots.TXT", "sitemap.xml", "a.MD", "a.py"],
)
def test_other_types_are_refused(tmp_path: Path, name: str) -> None:
    """What could run, or speak for the site, is not published."""
    write(tmp_path, name)
    found = find_files(tmp_path)
    assert [(p.code, p.path) for p in found.problems] == [("E005", name)]
    assert not found.assets
    assert not found.texts


def test_name_without_suffix_is_named(tmp_path: Path) -> None:
    """The problem of a file without a suffix names the file."""
    write(tmp_path, "CNAME")
    assert find_files(tmp_path).problems[0].params == {"suffix": "CNAME"}


def test_links_are_refused(tmp_path: Path) -> None:
    """A link to a file, to a folder, to itself or to nothing is never followed."""
    outside, content = tmp_path / "outside", tmp_path / "content"
    write(outside, "secret.md")
    content.mkdir()
    (content / "file.md").symlink_to(outside / "secret.md")
    (content / "folder").symlink_to(outside)
    (content / "loop").symlink_to(content)
    (content / "nothing.md").symlink_to(content / "gone.md")
    found = find_files(content)
    assert [(p.code, p.path) for p in found.problems] == [
        ("E004", "file.md"),
        ("E004", "folder"),
        ("E004", "loop"),
        ("E004", "nothing.md"),
    ]
    assert not found.texts


def test_pipes_are_refused(tmp_path: Path) -> None:
    """What is no file is not opened."""
    os.mkfifo(tmp_path / "pipe.md")
    assert [p.code for p in find_files(tmp_path).problems] == ["E004"]


def test_name_that_is_not_utf8(tmp_path: Path) -> None:
    """A name that is not UTF-8 is refused, and can be printed."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_text("x", encoding="utf-8")
    problem = find_files(tmp_path).problems[0]
    assert problem.code == "E008"
    assert problem.line().isprintable()


def test_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    """The folders of tools are no content."""
    write(tmp_path, ".git/config", ".obsidian/a.md")
    found = find_files(tmp_path)
    assert not found.texts
    assert not found.problems


def test_large_assets(tmp_path: Path) -> None:
    """A file over the limit is a problem with its size."""
    (tmp_path / "a.csv").write_bytes(b"x" * (ASSET_BYTES + 1))
    (tmp_path / "b.csv").write_bytes(b"x" * ASSET_BYTES)
    problems = find_files(tmp_path).problems
    assert [(p.code, p.path) for p in problems] == [("E003", "a.csv")]
    assert problems[0].params["size"] == str(ASSET_BYTES + 1)
