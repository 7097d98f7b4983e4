"""`explainer forget`: what it says, what it writes, and what it refuses."""

from pathlib import Path

import pytest

from explainer.cli import main
from trees import bytes_of, write_tree

ARTICLE = """---
title: Un marché
date: 2024-01-02
summary: Une place change.
people: [Ada Martin]
---
Ada Martin parle. Voir <https://example.org/ada-martin>.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose one article names a person; the current folder."""
    text = "docs_dir: content\ntheme: {name: material, language: fr}\n"
    write_tree(tmp_path, {"mkdocs.yml": text, "content/articles/a.md": ARTICLE})
    monkeypatch.chdir(tmp_path)
    return tmp_path


SAID = """content/articles/a.md
content/people/a-m.md
content/articles/a.md:7:20: “https://example.org/ada-martin” may still name the person: that is \
yours to judge
{done}
Git, copies of the repository, previews, search engines and archives keep the name: \
docs/removal.md says what to ask, and whom.
"""


def test_it_says_then_writes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--write` the files and what is left are named; with it they are written."""
    before = bytes_of(project)
    assert main(["forget", "--lang", "en", "ada-martin"]) == 0
    would = "Files that would change or go: 2. To do it: explainer forget --write ada-martin"
    assert capsys.readouterr().out == SAID.format(done=would)
    assert bytes_of(project) == before
    assert main(["forget", "--lang", "en", "ada-martin", "--write"]) == 0
    assert capsys.readouterr().out == SAID.format(done="Files changed or removed: 2.")
    text = (project / "content/articles/a.md").read_text(encoding="utf-8")
    assert "people: [A. M.]\n---\nA. M. parle." in text
    assert main(["check", "--strict"]) == 0


def test_nobody_is_forgotten_by_mistake(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that nobody has is wrong use: one line, exit code 2."""
    assert main(["forget", "Bob"]) == 2
    assert capsys.readouterr() == ("", "Bob: personne ne porte ce nom ni cet identifiant\n")


def test_content_with_errors_is_left(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Content with errors is mended first: its problems, exit code 1, and nothing written."""
    write_tree(project, {"content/articles/b.md": "---\ntitle: B\n---\n"})
    before = bytes_of(project)
    assert main(["forget", "ada-martin", "--write"]) == 1
    said = capsys.readouterr()
    assert "content/articles/b.md:1:1: E201" in said.out
    assert said.err.startswith("ada-martin: le contenu a des erreurs")
    assert bytes_of(project) == before
