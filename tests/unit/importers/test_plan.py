"""An import adds what is new, all or nothing, and touches nothing."""

from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.importers.plan import Import, plan_import, write_import
from explainer.importers.tools import TOOLS
from trees import PNG, bytes_of, write_tree

POST = "---\ntitle: T\nsummary: S\ntags: [{tags}]\n---\n![P](/p.png)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An old site with one post and its picture, and an empty content folder."""
    text = POST.format(tags="Paris")
    write_tree(tmp_path, {"old/_posts/2024-01-02-a.md": text.encode(), "old/p.png": PNG})
    (tmp_path / "content").mkdir()
    return tmp_path


def _plan(folder: Path, mapping: str | None = "tags: {Paris: places}\n") -> Import:
    if mapping is not None:
        write_tree(folder, {"import.yml": mapping})
    content, site = folder / "content", SiteInfo(name="S", url="")
    tool, path = TOOLS["jekyll"], folder / "import.yml"
    return plan_import(folder / "old", tool, content, site, path, "en")


def test_what_is_new(folder: Path) -> None:
    """The article, its picture, and a file for a place that the site does not know."""
    plan = _plan(folder)
    assert list(plan.files) == ["articles/a.md", "assets/p.png", "places/paris.md"]
    assert plan.files["places/paris.md"] == b'---\nname: "Paris"\n---\n'
    assert (plan.new, plan.kept, plan.problems, plan.decided) == (1, 0, (), True)
    before = bytes_of(folder)
    write_import(plan, folder / "content")
    after = bytes_of(folder)
    assert {name for name in after if name not in before} == {f"content/{n}" for n in plan.files}


@pytest.mark.parametrize("mapping", [None, "tags: {Paris: place}\n", ""])
def test_nothing_is_new_before_all_is_decided(folder: Path, mapping: str | None) -> None:
    """Without a mapping, or with an error in it, nothing can be written."""
    plan = _plan(folder, mapping)
    assert (dict(plan.files), plan.decided, plan.new) == ({}, False, 1)
    assert bool(plan.proposal) == (mapping is None)


def test_no_mapping_is_asked_where_there_are_no_terms(folder: Path) -> None:
    """Posts without terms need no mapping."""
    write_tree(folder, {"old/_posts/2024-01-02-a.md": POST.format(tags="")})
    plan = _plan(folder, None)
    assert (plan.proposal, plan.decided, list(plan.files)) == (
        "",
        True,
        ["articles/a.md", "assets/p.png"],
    )


@pytest.mark.parametrize("place", ["articles/a.md", "articles/2024/a.md"])
def test_an_article_that_is_there_stays(folder: Path, place: str) -> None:
    """An article of the slug stays wherever it stands, and its post's picture stays behind."""
    write_tree(folder / "content", {place: "---\ntitle: Mine\n---\n", "places/paris.md": "x"})
    plan = _plan(folder)
    assert (dict(plan.files), plan.new, plan.kept) == ({}, 0, 1)


def test_a_known_place_needs_no_file(folder: Path) -> None:
    """A place that a file names, under any slug, gets no second one."""
    write_tree(folder / "content", {"places/ville.md": "---\nname: Paris\n---\n"})
    assert list(_plan(folder).files) == ["articles/a.md", "assets/p.png"]


def test_nothing_is_written_in_part(folder: Path) -> None:
    """Where one file cannot be written, no file of the import is left."""
    plan = _plan(folder)
    write_tree(folder / "content", {"places": "a file where a folder should be"})
    with pytest.raises(FileExistsError):
        write_import(plan, folder / "content")
    assert list(bytes_of(folder / "content")) == ["places"]


def test_content_may_not_be_there_yet(folder: Path) -> None:
    """The content folder is made with its first article."""
    (folder / "content").rmdir()
    plan = _plan(folder)
    write_import(plan, folder / "content")
    assert list(bytes_of(folder / "content")) == list(plan.files)
