"""The content of an earlier revision is read as it would have been built then."""

from pathlib import Path

import pytest

from explainer.engines.configuration import read_configuration
from explainer.limits import FILE_BYTES
from explainer.report.base import Base, read_base
from explainer.report.git import GitError
from trees import commit, git

CONFIG = "docs_dir: content\ntheme: {name: material, language: fr}\n"
PERSON = "---\nname: Ann\n---\n"


def _base(folder: Path, config: str = "mkdocs.yml", rev: str = "HEAD~1") -> Base:
    path = folder / config
    return read_base(path, read_configuration(path), rev)


def test_the_content_of_then(tmp_path: Path) -> None:
    """The base holds what was committed, not what stands in the working tree."""
    commit(tmp_path, {"mkdocs.yml": CONFIG, "content/people/ann.md": PERSON})
    (tmp_path / "content/people/ann.md").unlink()
    commit(tmp_path, {"content/people/bob.md": PERSON})
    (tmp_path / "content/people/bob.md").write_text("changed", encoding="utf-8")
    before = git(tmp_path, "status", "--porcelain=2")
    assert [*_base(tmp_path).graph.entities] == ["people/ann"]
    assert git(tmp_path, "status", "--porcelain=2") == before


def test_the_options_of_then(tmp_path: Path) -> None:
    """Folder and options of the content are those that the configuration said then."""
    then = CONFIG.replace("content", "texts") + "plugins: [{explainer: {timezone: Asia/Tokyo}}]\n"
    commit(tmp_path, {"mkdocs.yml": then, "texts/people/ann.md": PERSON})
    commit(tmp_path, {"mkdocs.yml": CONFIG, "content/people/bob.md": PERSON})
    base = _base(tmp_path)
    assert [*base.graph.entities] == ["people/ann"]
    assert base.site.timezone == "Asia/Tokyo"


@pytest.mark.parametrize("then", [None, "plugins: {explainer: {timezone: Nowhere}}", "a: [b"])
def test_a_configuration_that_cannot_be_read(tmp_path: Path, then: str | None) -> None:
    """Without a configuration of then, today's is taken."""
    files = {"content/people/ann.md": PERSON}
    commit(tmp_path, files | ({"mkdocs.yml": then} if then else {}))
    commit(tmp_path, {"mkdocs.yml": CONFIG})
    base = _base(tmp_path)
    assert [*base.graph.entities] == ["people/ann"]
    assert base.site.language == "fr"


def test_a_site_in_a_subfolder(tmp_path: Path) -> None:
    """The configuration may stand in a folder of the repository, and the content beside it."""
    config = CONFIG.replace("content", "../texts")
    commit(tmp_path, {"site/mkdocs.yml": config, "texts/people/ann.md": PERSON})
    assert [*_base(tmp_path, "site/mkdocs.yml", "HEAD").graph.entities] == ["people/ann"]


def test_a_base_without_content(tmp_path: Path) -> None:
    """A commit from before the content is an empty base."""
    commit(tmp_path, {"README": ""})
    commit(tmp_path, {"mkdocs.yml": CONFIG, "content/people/ann.md": PERSON})
    assert not _base(tmp_path).graph.entities


def test_a_content_folder_elsewhere(tmp_path: Path) -> None:
    """A content folder outside of the repository has no history in it."""
    (tmp_path / "r").mkdir()
    commit(tmp_path / "r", {"mkdocs.yml": CONFIG.replace("content", "../content")})
    with pytest.raises(GitError):
        _base(tmp_path / "r", rev="HEAD")


def test_what_is_passed_over(tmp_path: Path) -> None:
    """What is hidden, no Markdown, no file, over the limit, or has a name that is no text."""
    content = tmp_path / "content"
    files = {".hidden.md": PERSON, ".h/x.md": PERSON, "x.txt": "", "people/ann.md": PERSON}
    files |= {"people/big.md": PERSON + "x" * FILE_BYTES, "people/a\nb.md": PERSON}
    head = commit(tmp_path, {f"content/{name}": text for name, text in files.items()})
    (content / "people" / "link.md").symlink_to("/etc/passwd")
    (content / "events").symlink_to("people")
    (content / "people" / "\udcff.md").write_text(PERSON, encoding="utf-8")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{head},content/people/sub.md")
    git(tmp_path, "add", "content/people/link.md", "content/people/\udcff.md", "content/events")
    git(tmp_path, "commit", "--quiet", "--message=x")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert [*_base(tmp_path, rev="HEAD").graph.entities] == ["people/ann"]


def test_a_tree_that_no_checkout_would_make(tmp_path: Path) -> None:
    """Names such as `..` in a tree made by hand lead nowhere."""
    commit(tmp_path, {"mkdocs.yml": CONFIG})
    blob = git(tmp_path, "hash-object", "-w", "--stdin", asked=PERSON.encode())
    inner = _tree(tmp_path, f"100644 blob {blob}\tx.md")
    content = _tree(tmp_path, f"040000 tree {inner}\t..\n040000 tree {inner}\tpeople")
    root = _tree(tmp_path, f"040000 tree {content}\tcontent")
    made = git(tmp_path, "commit-tree", "-m", "x", root)
    assert [*_base(tmp_path, rev=made).graph.entities] == ["people/x"]


def _tree(folder: Path, entries: str) -> str:
    return git(folder, "mktree", asked=f"{entries}\n".encode())
