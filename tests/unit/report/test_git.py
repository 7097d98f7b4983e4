"""Git's history is read as bytes: nothing in it is followed, run, or written to the disk."""

from pathlib import Path

import pytest

from explainer.report.git import GitError, read_revision
from trees import bytes_of, commit, git


def test_files_and_their_bytes(tmp_path: Path) -> None:
    """A revision gives each file's path, size and bytes, by path, as they were then."""
    commit(tmp_path, {"a/é.md": "un\r\n", "a/b/c.md": "", "d.md": "x"})
    commit(tmp_path, {"a/é.md": "deux"})
    revision = read_revision(tmp_path, "HEAD~1")
    blobs = revision.blobs("a")
    assert [(blob.path, blob.size) for blob in blobs] == [("a/b/c.md", 0), ("a/é.md", 4)]
    assert revision.contents(blobs) == [b"", b"un\r\n"]
    assert revision.contents([]) == []


def test_paths_are_relative_to_the_folder(tmp_path: Path) -> None:
    """A folder inside a repository, and places beside it, are read as seen from there."""
    commit(tmp_path, {"site/mkdocs.yml": "", "content/a.md": ""})
    blobs = read_revision(tmp_path / "site", "main").blobs("../content")
    assert [blob.path for blob in blobs] == ["../content/a.md"]


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    """A folder that did not exist then holds nothing."""
    commit(tmp_path, {"a.md": ""})
    assert read_revision(tmp_path, "HEAD").blobs("content") == []


def test_names_are_only_names(tmp_path: Path) -> None:
    """A place is a name, not a pattern; a file may be called anything."""
    names = ["a\n::error::b.md", 'q"uo`te.md', ":(glob)*.md", "-r.md", "\ttab.md"]
    commit(tmp_path, {f"c/{name}": name for name in names} | {"c*/x.md": "", "cx/y.md": ""})
    revision = read_revision(tmp_path, "HEAD")
    blobs = revision.blobs("c")
    assert {blob.path for blob in blobs} == {f"c/{name}" for name in names}
    assert revision.contents(blobs) == [blob.path.removeprefix("c/").encode() for blob in blobs]
    assert [blob.path for blob in revision.blobs("c*")] == ["c*/x.md"]


def test_links_and_submodules_are_passed_over(tmp_path: Path) -> None:
    """Only regular files are read: no link is followed, no other repository entered."""
    head = commit(tmp_path, {"c/a.md": "a"})
    (tmp_path / "c" / "passwd.md").symlink_to("/etc/passwd")
    (tmp_path / "c" / "etc").symlink_to("/etc")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{head},c/module.md")
    git(tmp_path, "add", "c/passwd.md", "c/etc")
    git(tmp_path, "commit", "--quiet", "--message=x")
    assert [blob.path for blob in read_revision(tmp_path, "HEAD").blobs("c")] == ["c/a.md"]


@pytest.mark.parametrize(
    "written", ["", "gone", "--all", "--output=x", "HEAD HEAD", "HEAD:a.md", "a\0b", "\n", "^HEAD"]
)
def test_what_is_no_commit(tmp_path: Path, written: str) -> None:
    """A revision that names no commit, or tries to be an option, is one error."""
    commit(tmp_path, {"a.md": ""})
    before = bytes_of(tmp_path)
    with pytest.raises(GitError):
        read_revision(tmp_path, written)
    assert bytes_of(tmp_path) == before


def test_a_folder_outside_of_any_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a repository there is no history."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(GitError, match="repository"):
        read_revision(tmp_path, "HEAD")


def test_a_place_outside_of_the_repository(tmp_path: Path) -> None:
    """What lies beside the repository has no history in it."""
    (tmp_path / "r").mkdir()
    commit(tmp_path / "r", {"a.md": ""})
    with pytest.raises(GitError, match="outside"):
        read_revision(tmp_path / "r", "HEAD").blobs("../x")


def test_a_machine_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Git says so."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="not installed"):
        read_revision(tmp_path, "HEAD")


def test_a_hook_s_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder decides the repository, whatever variables a hook has set."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        commit(tmp_path / name, {f"{name}.md": ""})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "two" / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "two"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "gone"))
    blobs = read_revision(tmp_path / "one", "HEAD").blobs(".")
    assert [blob.path for blob in blobs] == ["one.md"]


def test_an_object_that_is_missing(tmp_path: Path) -> None:
    """A damaged repository is one error, not a wrong content."""
    commit(tmp_path, {"a.md": "a", "b.md": "b"})
    revision = read_revision(tmp_path, "HEAD")
    blobs = revision.blobs(".")
    name = blobs[0].name
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(GitError):
        revision.contents(blobs)
