"""`explainer import`: what it says, what it writes, and what it refuses."""

from pathlib import Path

import pytest

from explainer.cli import main
from trees import bytes_of, write_tree

POST = """---
title: Un marché
description: Une place change.
tags: [ville]
---
La place change.
"""

PROPOSAL = """
"tags":
  "*":
  "ville":  # 1
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without articles beside an old one of Jekyll; the site is the current folder."""
    text = "docs_dir: content\ntheme: {name: material, language: fr}\n"
    write_tree(tmp_path, {"old/_posts/2024-01-02-a.md": POST, "site/mkdocs.yml": text})
    (tmp_path / "site" / "content").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def _out(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def test_it_asks_says_then_writes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """First a mapping is written to fill in; then what is new is named, and with `--write` made."""
    assert main(["import", "../old"]) == 1
    assert _out(capsys) == "Écrit : import.yml. Remplissez-le, puis relancez la commande.\n"
    assert (project / "import.yml").read_text(encoding="utf-8").endswith(PROPOSAL)
    assert main(["import", "../old", "--lang", "en"]) == 1
    told = "import.yml:9:3: E703 tags: nothing says what “ville” becomes (posts: 1)"
    assert _out(capsys).startswith(told)
    write_tree(project, {"import.yml": "tags: {ville: themes}\n"})
    before = bytes_of(project)
    assert main(["import", "../old", "--lang", "en"]) == 0
    would = "Articles that would be new: 1. To write them: explainer import --write\n"
    assert _out(capsys) == "content/articles/a.md\n" + would
    assert bytes_of(project) == before
    assert main(["import", "../old", "--lang", "en", "--write"]) == 0
    done = "Articles written: 1. explainer check says what is left to decide.\n"
    assert _out(capsys) == "content/articles/a.md\n" + done
    assert main(["check", "--strict"]) == 0


def test_a_second_import(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there already stays, and the import says so."""
    write_tree(project, {"import.yml": "tags: {ville: themes}\n"})
    assert main(["import", "../old", "--write"]) == 0
    capsys.readouterr()
    before = bytes_of(project)
    assert main(["import", "../old", "--write", "--lang", "en"]) == 0
    kept = "Articles that are there already, and stay as they are: 1."
    assert _out(capsys) == f"Nothing is new: nothing is written. {kept}\n"
    assert bytes_of(project) == before


def test_a_mapping_with_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error in the mapping is told, exit code 1, and nothing is written."""
    write_tree(project, {"terms.yml": "tags: {ville: sujet}\n"})
    before = bytes_of(project)
    assert main(["import", "../old", "--write", "--map", "terms.yml"]) == 1
    said = _out(capsys)
    assert said.startswith("terms.yml:1:8: E701 « sujet »")
    assert said.endswith("réparez d’abord la correspondance.\n")
    assert bytes_of(project) == before


def test_what_the_posts_lack(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What somebody must decide is told with its place in the old folder: exit code 1."""
    write_tree(project.parent / "old", {"_posts/2024-01-02-a.md": "---\ntitle: A\n---\n"})
    assert main(["import", "../old", "--write"]) == 1
    assert _out(capsys).startswith("../old/_posts/2024-01-02-a.md:1:1: E201")
    assert (project / "content" / "articles" / "a.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["../gone"], "../gone: no such file or folder"),
        (["content"], "content: the content itself stands in this folder: nothing is read"),
        (["."], ".: the content itself stands in this folder: nothing is read"),
        (["../old/_posts"], "no tool known here made this (say which: --from hugo"),
        (["../old", "--map", "content"], "content: Is a directory"),
        (["../old", "--from", "wordpress"], "--from: 'wordpress' is not possible"),
    ],
)
def test_wrong_use(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """What cannot be read is one line, exit code 2, and nothing written."""
    before = bytes_of(project)
    assert main(["import", *arguments, "--lang", "en", "--write"]) == 2
    assert said in capsys.readouterr().err
    assert bytes_of(project) == before


def test_a_folder_of_posts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of posts alone is read where the tool is named."""
    write_tree(project, {"import.yml": "tags: {ville: none}\n"})
    assert main(["import", "../old/_posts", "--from", "jekyll"]) == 0
    assert _out(capsys).startswith("content/articles/a.md\n")
