"""What is known of a site comes back from its file, and from no other."""

import os
from pathlib import Path

import pytest

from explainer import cache
from explainer.incremental import saved
from explainer.incremental.memory import Memory
from explainer.incremental.saved import load
from explainer.site import SiteInfo
from trees import write_tree

SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr", "en"))
HEAD = "---\ntitle: {}\ndate: 2024-01-01\nsummary: S.\n---\n{}\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small content folder of a person who has never built anything."""
    _person(tmp_path / "home", monkeypatch)
    texts = {f"articles/{n}.md": HEAD.format(n, "Texte.") for n in "abcdefghijklmnopqrst"}
    return write_tree(tmp_path / "content", {**texts, "assets/plan.txt": "Plan"})


@pytest.fixture
def file(content: Path) -> Path:
    """Where a first process saved what it knew."""
    path = content.with_name("cache") / "known"
    Memory(path).generate(content, SITE)
    return path


def _person(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    cache._key.cache_clear()


def test_what_was_known_is_known(content: Path, file: Path) -> None:
    """All pages, files and problems, without the content being read."""
    known = load(file, content, SITE)
    first = Memory().generate(content, SITE)
    assert known
    assert known.result.pages == first.pages
    assert [page.page for page in known.result.pages] == [page.page for page in first.pages]
    assert known.problems == first.problems


@pytest.mark.parametrize("damage", [b"", b"x", None], ids=["empty", "other", "cut"])
def test_a_damaged_file_is_none(content: Path, file: Path, damage: bytes | None) -> None:
    """Whatever stands in it, and then a build makes everything."""
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert load(file, content, SITE) is None
    again = Memory(file).generate(content, SITE)
    assert again == Memory(file.with_name("other")).generate(content, SITE)


def test_it_is_of_one_site(content: Path, file: Path, tmp_path: Path) -> None:
    """Neither another configuration nor another place takes it up."""
    other = SiteInfo(name="Autre", url="https://example.org/", languages=("fr", "en"))
    assert load(file, content, other) is None
    assert load(file, tmp_path / "elsewhere", SITE) is None


def test_it_is_of_one_version(content: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other code may read, link or compose in another way."""
    monkeypatch.setattr(saved, "versions", dict)
    assert load(file, content, SITE) is None


def test_it_is_of_one_person(
    content: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody else saved, or committed, is nothing."""
    _person(tmp_path / "other", monkeypatch)
    assert load(file, content, SITE) is None


def test_a_few_changes_are_not_saved_each_time(content: Path, file: Path) -> None:
    """They are made again by each process; many are saved, and so is what is made anew."""
    before = file.read_bytes()
    (content / "articles" / "a.md").write_text(HEAD.format("a", "Autre."), encoding="utf-8")
    Memory(file).generate(content, SITE)
    assert file.read_bytes() == before
    for name in "abcdefgh":
        path = content / "articles" / f"{name}.md"
        path.write_text(HEAD.format(name, "Encore."), encoding="utf-8")
    Memory(file).generate(content, SITE)
    assert file.read_bytes() != before


def test_where_it_cannot_be_written_nothing_is_lost(content: Path, tmp_path: Path) -> None:
    """The site is made all the same, and nothing is left beside."""
    (tmp_path / "file").write_bytes(b"")
    Memory(tmp_path / "file" / "known").generate(content, SITE)
    assert (tmp_path / "file").read_bytes() == b""


def test_it_is_written_through_no_link(content: Path, tmp_path: Path) -> None:
    """Whoever has a link in a project that is built by others cannot have their files changed."""
    theirs, file = tmp_path / "theirs", tmp_path / "cache" / "known"
    theirs.write_bytes(b"")
    file.parent.mkdir()
    file.with_name(f"known.{os.getpid()}").symlink_to(theirs)
    Memory(file).generate(content, SITE)
    assert theirs.read_bytes() == b""
    Memory(file).generate(content, SITE)
    assert load(file, content, SITE)


def test_nothing_is_left_beside_it(file: Path) -> None:
    """Git ignores the folder, and the file was written in one step."""
    names = sorted(path.name for path in file.parent.iterdir())
    assert names[:2] == [".gitignore", "known"]
    assert [Path(name).suffix for name in names[2:]] == [".heap"]
