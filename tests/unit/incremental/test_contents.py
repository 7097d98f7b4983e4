"""A content folder as its files stand, and which of their bodies changed since."""

from pathlib import Path

import pytest

from explainer.incremental.contents import changed_bodies, read_contents
from explainer.read.folder import read_documents
from explainer.site import SiteInfo
from trees import write_tree

SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr",))

HEAD = "---\ntitle: Un\ndate: 2024-01-01\nsummary: S.\n---\n"
TREE = {"articles/a.md": f"{HEAD}Texte.\n", "articles/b.md": f"{HEAD}Autre.\n", "a.txt": "x"}


def test_the_folder_is_what_reading_gives(tmp_path: Path) -> None:
    """Texts, assets and problems are those of `read_documents`."""
    write_tree(tmp_path, {**TREE, "articles/c.md": "---\ntitle: [\n---\n", "d.exe": "x"})
    documents, problems = read_documents(tmp_path)
    contents = read_contents(tmp_path, SITE)
    assert contents.read == documents
    assert sorted(contents.all_problems, key=repr) == sorted(problems, key=repr) != []


def test_content_of_another_version_is_not_read(tmp_path: Path) -> None:
    """Its keys may mean something else: there is a problem and no text."""
    contents = read_contents(write_tree(tmp_path, {**TREE, ".format": "99\n"}), SITE)
    assert (contents.documents, len(contents.all_problems)) == ({}, 1)


def test_what_is_the_same_is_not_parsed_again(tmp_path: Path) -> None:
    """A file with the bytes of before gives the document of before, a changed one a new one."""
    before = read_contents(write_tree(tmp_path, TREE), SITE)
    write_tree(tmp_path, {"articles/a.md": f"{HEAD}Nouveau.\n"})
    now = read_contents(tmp_path, SITE, before)
    assert now.documents["articles/b.md"] is before.documents["articles/b.md"]
    assert now.documents["articles/a.md"].raw == "Nouveau.\n"
    assert changed_bodies(before, now) == ["articles/a.md"]


@pytest.mark.parametrize(
    "change",
    [
        {"articles/a.md": f"{HEAD.replace('Un', 'Deux')}Texte.\n"},
        {"articles/a.md": f"{HEAD}\n# Un titre\n"},
        {"articles/a.md": f"\n{HEAD}Texte.\n"},
        {"articles/a.md": "Texte.\n"},
        {"articles/c.md": f"{HEAD}Texte.\n"},
        {"assets/b.txt": "x"},
        {".format": "99\n"},
    ],
    ids=["head", "title in the text", "place", "no head", "text", "asset", "version"],
)
def test_more_than_bodies(tmp_path: Path, change: dict[str, str]) -> None:
    """A head, the heading that may be a title, a new file: no list of changed bodies."""
    before = read_contents(write_tree(tmp_path, TREE), SITE)
    write_tree(tmp_path, change)
    assert changed_bodies(before, read_contents(tmp_path, SITE, before)) is None
