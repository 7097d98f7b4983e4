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
    assert (problem.code, problem.path) == ("E008", "\\udcff.md")
    assert problem.line().isprintable()


def test_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    """The folders of tools are no content."""
    shown = [f"{letter}.md" for letter in "abcdefgh"]
    write(tmp_path, *shown, *(f".{letter}/a.md" for letter in "abcdefgh"))
    found = find_files(tmp_path)
    assert list(found.texts) == shown
    assert not found.problems


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The order is that of the names as texts: a system's own sign between folders has no part."""
    write(tmp_path, "a/b.md", "a-b.md", "a.md")
    assert list(find_files(tmp_path).texts) == ["a-b.md", "a.md", "a/b.md"]


def test_large_assets(tmp_path: Path) -> None:
    """A file over the limit is a problem with its size."""
    (tmp_path / "a.csv").write_bytes(b"x" * (ASSET_BYTES + 1))
    (tmp_path / "b.csv").write_bytes(b"x" * ASSET_BYTES)
    problems = find_files(tmp_path).problems
    assert [(p.code, p.path) for p in problems] == [("E003", "a.csv")]
    assert problems[0].params == {"size": str(ASSET_BYTES + 1), "limit": str(ASSET_BYTES)}


@pytest.mark.parametrize(
    "name", [".nojekyll", ".htaccess", "assets/.htpasswd", ".well-known/a.csv"]
)
def test_hidden_names_for_the_host_are_refused(tmp_path: Path, name: str) -> None:
    """A hidden file that speaks to whoever serves the site is no file of a tool."""
    write(tmp_path, name)
    assert [(p.code, p.path) for p in find_files(tmp_path).problems] == [("E005", name)]


@pytest.mark.parametrize("name", [".DS_Store", ".gitkeep", ".a.md.swp"])
def test_hidden_files_of_tools_are_passed_over(tmp_path: Path, name: str) -> None:
    """What editors and systems leave behind is neither published nor a mistake."""
    write(tmp_path, name)
    found = find_files(tmp_path)
    assert (found.texts, found.assets, found.problems) == ({}, {}, [])


@pytest.mark.parametrize(
    ("first", "second"),
    [("assets/A.csv", "assets/a.csv"), ("assets/a.csv", "assets/a.CSV"), ("A/x.csv", "a/x.csv")],
)
def test_two_files_that_some_systems_take_for_one(tmp_path: Path, first: str, second: str) -> None:
    """Of two files whose names differ by capitals the second is refused, naming the first."""
    write(tmp_path, first, second)
    (problem,) = find_files(tmp_path).problems
    assert (problem.code, {problem.path, problem.params["other"]}) == ("E007", {first, second})


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("assets/a?.csv", "characters"),
        ("assets/a#b.csv", "characters"),
        ("assets/a%2fb.csv", "characters"),
        ("assets/a:b.csv", "characters"),
        ("assets/a\nb.csv", "characters"),
        ("assets/fin. /b.csv", "characters"),
        ("assets/e\u0301.csv", "composition"),
        ("assets/explainer/icon.svg", "reserved"),
        ("Assets/Explainer/a.csv", "reserved"),
    ],
)
def test_names_of_files_stand_in_addresses(tmp_path: Path, name: str, fault: str) -> None:
    """A name that an address cannot hold, or that the site uses itself, is refused."""
    write(tmp_path, name)
    problems = [p for p in find_files(tmp_path).problems if p.code == "E006"]
    assert [(p.path, p.params) for p in problems] == [(name, {"slug": name, "fault": fault})]


@pytest.mark.parametrize(
    "name", ["assets/Photo 1 (2).csv", "assets/l’été à Nîmes.csv", "a_b.txt.csv"]
)
def test_names_that_people_give_are_right(tmp_path: Path, name: str) -> None:
    """Spaces, capitals, accents and parentheses may stand in the name of a picture."""
    write(tmp_path, name)
    found = find_files(tmp_path)
    assert (list(found.assets), found.problems) == ([name], [])
