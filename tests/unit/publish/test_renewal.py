"""A build that writes only what differs gives the tree that a clean build gives."""

import contextlib
import itertools
import os
import shutil
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from explainer.publish.publication import Publication, begin
from explainer.publish.renewal import Renewal
from explainer.publish.size import Size, size_of
from explainer.publish.spare import SPARE, Spare, spare_of
from kills import killed_at
from trees import bytes_of, write_tree

Files = Mapping[str, bytes]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of a project, with nothing in it."""
    return tmp_path


def _begin(project: Path, *, whole: bool = False) -> Publication:
    spare = None if whole else spare_of(project, project / "site")
    return begin(
        project / "site", [], [], spare=spare, adopt=True, language="en", tell=lambda _: None
    )


def _renewal(publication: Publication) -> Renewal:
    assert publication.renewal
    return publication.renewal


def _build(project: Path, files: Files, beside: Files | None = None) -> set[str]:
    """Build a site of pages and of what an engine makes; gives the pages that were made."""
    publication = _begin(project)
    made = _fill(publication, files, beside or {})
    publication.finish([], strict=False, tell=lambda _: None)
    return made


def _fill(publication: Publication, files: Files, beside: Files) -> set[str]:
    write_tree(publication.folder, beside)
    made = set()
    for path, content in files.items():
        digest = _digest(content)
        if not _renewal(publication).stands(path, digest):
            made.add(path)
            _renewal(publication).write(path, content, digest)
    return made


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=32).digest()


def _age(folder: Path) -> None:
    """Let what was just written be old enough to be known again."""
    for path in folder.rglob("*"):
        if not path.is_symlink() and path.stat().st_mtime_ns > 10**18:
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**18))


def _built(project: Path, files: Files, beside: Files | None = None) -> None:
    """Build, with files that were written some time ago."""
    publication = _begin(project)
    _fill(publication, files, beside or {})
    _age(publication.staging.folder)
    publication.finish([], strict=False, tell=lambda _: None)


def _site(project: Path) -> dict[str, bytes]:
    return {k: v for k, v in bytes_of(project / "site").items() if k != ".explainer-site"}


def _spare(project: Path) -> Spare:
    spare = spare_of(project, project / "site")
    assert spare
    return spare


def test_the_second_build_has_a_second_name_of_what_is_the_same(project: Path) -> None:
    """Nothing is made or written but what differs; the old tree waits for the third build."""
    _built(project, {"a/1": b"1", "a/2": b"2", "b/3": b"3"}, {"c": b"4"})
    first = {path: (project / "site" / path).stat().st_ino for path in _site(project)}
    assert _build(project, {"a/1": b"1", "a/2": b"other", "d": b"5"}, {"c": b"4"}) == {"a/2", "d"}
    assert _site(project) == {"a/1": b"1", "a/2": b"other", "d": b"5", "c": b"4"}
    for path in ("a/1", "c"):
        assert (project / "site" / path).stat().st_ino == first[path]
    assert (_spare(project).tree / "a/2").read_bytes() == b"2"
    assert sorted(path.name for path in project.iterdir()) == [".cache", "site"]


def test_the_third_build_begins_with_the_first_tree(project: Path) -> None:
    """Its folder is the same, and what only the site has is taken from there."""
    _built(project, {"a": b"1", "b": b"1"})
    first = (project / "site").stat().st_ino
    _built(project, {"a": b"2", "b": b"1"})
    assert _build(project, {"a": b"2", "b": b"3"}) == {"b"}
    assert (project / "site").stat().st_ino == first
    assert _site(project) == {"a": b"2", "b": b"3"}
    assert bytes_of(_spare(project).tree)["b"] == b"1"


def test_a_site_that_was_taken_away_is_made_anew(project: Path) -> None:
    """Who removes the site wants it made, and nothing taken for granted."""
    for text in (b"1", b"2"):
        _built(project, {"a": text})
    shutil.rmtree(project / "site")
    assert _build(project, {"a": b"2"}) == {"a"}
    assert _site(project) == {"a": b"2"}


def test_a_build_given_up_leaves_its_tree_to_the_next(project: Path) -> None:
    """The site is the old one, and the next build goes on with the spare."""
    for text in (b"1", b"2"):
        _built(project, {"a": text, "b": b"same"})
    publication = _begin(project)
    _fill(publication, {"a": b"3"}, {"c": b"half"})
    publication.give_up()
    assert _site(project) == {"a": b"2", "b": b"same"}
    assert sorted(path.name for path in project.iterdir()) == [".cache", "site"]
    assert _build(project, {"a": b"3", "b": b"same"}) == {"a"}
    assert _site(project) == {"a": b"3", "b": b"same"}


def test_a_first_build_given_up_leaves_nothing(project: Path) -> None:
    """There is nothing that a next one could know."""
    publication = _begin(project)
    _fill(publication, {"a": b"1"}, {})
    publication.give_up()
    assert not _spare(project).tree.exists()


def test_a_site_of_which_nothing_is_known_is_replaced(project: Path) -> None:
    """One that another program made, or that was brought from elsewhere."""
    write_tree(project / "site", {"a": "1", "deep/b": "2"})
    assert _build(project, {"a": b"1"}) == {"a"}
    assert _site(project) == {"a": b"1"}
    assert _build(project, {"a": b"1"}) <= {"a"}
    assert _site(project) == {"a": b"1"}


def test_what_is_hidden_in_the_root_of_a_site_stays(project: Path) -> None:
    """As it is in the site, in each build, and nothing else that others put there."""
    _built(project, {"a": b"1"})
    for text in ("one", "two", "three"):
        write_tree(project / "site", {".git/HEAD": text, "a/.hidden" if text == "x" else "b": ""})
        _built(project, {"a": b"1"})
        assert _site(project) == {"a": b"1", ".git/HEAD": text.encode()}


def test_a_site_that_cannot_lend_is_built_whole(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a file cannot have two names, or a tree cannot move, the site is the same."""
    _built(project, {"a": b"1"})
    inode = (project / "site/a").stat().st_ino
    os.link(project / "site/a", project / "kept")  # no later file gets its inode

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Spare, "keep", lambda *_: None)
    for _ in range(2):
        assert _build(project, {"a": b"1"}) == {"a"}
        assert _site(project) == {"a": b"1"}
        assert (project / "site/a").stat().st_ino != inode
    assert not _spare(project).tree.exists()
    assert sorted(path.name for path in project.iterdir()) == [".cache", "kept", "site"]


def test_all_of_one_digest_stands_or_none(project: Path) -> None:
    """What is made in one go is made again when one file of it was touched."""
    one = {"i/1": b"1", "i/2": b"2"}
    publication = _begin(project)
    for path, content in one.items():
        _renewal(publication).write(path, content, b"index")
    _age(publication.staging.folder)
    publication.finish([], strict=False, tell=lambda _: None)
    publication = _begin(project)
    assert _renewal(publication).kept([b"other", b"index"]) == {b"index"}
    publication.finish([], strict=False, tell=lambda _: None)
    assert _site(project) == one
    (project / "site/i/1").write_bytes(b"x")
    publication = _begin(project)
    assert _renewal(publication).kept([b"index"]) == set()
    publication.give_up()


def test_the_size_is_that_of_the_tree(project: Path) -> None:
    """Files of both, each counted once."""
    publication = _begin(project)
    _fill(publication, {"a": b"123", "b/c": b"4"}, {"a": b"theirs", "d": b"56"})
    assert _renewal(publication).finish() == Size(3, 6) == size_of(publication.staging.new)
    publication.give_up()


def test_two_sites_of_one_project(project: Path) -> None:
    """Neither knows of the other."""
    _built(project, {"a": b"1"})
    (project / "site").rename(project / "other")
    _built(project, {"a": b"2"})
    assert _site(project) == {"a": b"2"}
    assert bytes_of(project / "other")["a"] == b"1"


def test_a_kill_at_any_moment_leaves_one_whole_site(project: Path) -> None:
    """Before each system call of a build: it is the old or the new one, and so is the next."""
    old, new = {"a/1": b"1", "a/2": b"2", "c": b"3"}, {"a/1": b"1", "a/2": b"new", "d/e": b"4"}
    states = []
    for event in itertools.count():
        _built(project, old)
        _built(project, {**old, "a/1": b"of the spare"})
        _built(project, old)
        killed = killed_at(event, lambda: _build(project, new, {}))
        states.append(_site(project))
        assert _build(project, new) <= new.keys()
        assert _site(project) == new
        if not killed:
            break
    assert states[0] == old
    assert states[-1] == new
    assert all(state in (old, new) for state in states)


NAMES = st.sampled_from(["a", "A", "b/c", "b/d/e", "b/d", ".well-known/x"])
TREES = st.dictionaries(NAMES, st.sampled_from([b"", b"1", b"2", b"long"])).filter(
    lambda files: not {"b/d", "b/d/e"} <= files.keys()
)


class Builds(RuleBasedStateMachine):
    """Whatever befell a site and its spare: it is whole, and the next is that of a clean build."""

    def __init__(self) -> None:
        super().__init__()
        self.project = Path(tempfile.mkdtemp(prefix="renewal-"))
        self.files: Files = {}
        self.beside: Files = {}

    def teardown(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.project)

    @rule(files=TREES, beside=TREES)
    def edit(self, files: Files, beside: Files) -> None:
        """Change what the site is made from."""
        both = {**beside, **files}
        if not {"b/d", "b/d/e"} <= both.keys():
            self.files, self.beside = files, beside

    @rule(old=st.booleans())
    def build(self, old: bool) -> None:
        """Build to the end."""
        (_built if old else _build)(self.project, self.files, self.beside)
        self.agrees()

    @rule()
    def build_whole(self) -> None:
        """Build every file, as where another plugin looks at them."""
        publication = _begin(self.project, whole=True)
        write_tree(publication.folder, {**self.beside, **self.files})
        publication.finish([], strict=False, tell=lambda _: None)
        self.agrees()

    @rule()
    def give_up(self) -> None:
        """Begin a build that is refused."""
        before = _state(self.project / "site")
        publication = _begin(self.project)
        _fill(publication, self.files, self.beside)
        publication.give_up()
        assert _state(self.project / "site") == before

    @rule(event=st.integers(0, 250))
    def kill(self, event: int) -> None:
        """End a build before one of the calls of the system that Python reports."""
        before = _state(self.project / "site")
        if killed_at(event, lambda: _build(self.project, self.files, self.beside)):
            site = _state(self.project / "site")
            assert site in (before, self._clean())
        else:
            self.agrees()

    @rule(
        place=st.sampled_from(["site", "spare"]),
        path=NAMES,
        how=st.sampled_from(["write", "add", "remove", "close", "link", "folder"]),
    )
    def touch(self, place: str, path: str, how: str) -> None:
        """Change a tree by hand."""
        root = self.project / "site" if place == "site" else _spare(self.project).tree
        if root.exists() and not path.startswith("."):
            _touch(root / path, how)

    @rule(name=st.sampled_from(["site", ".cache", f"{SPARE}/site/record", f"{SPARE}/site/tree"]))
    def lose(self, name: str) -> None:
        """Remove what is kept, or the site."""
        path = self.project / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

    def agrees(self) -> None:
        """The site is that of a clean build."""
        assert _state(self.project / "site") == self._clean()

    def _clean(self) -> dict[str, tuple[int, bytes]]:
        with tempfile.TemporaryDirectory() as folder:
            other = Path(folder)
            publication = _begin(other, whole=True)
            write_tree(publication.folder, {**self.beside, **self.files})
            hidden = self.project / "site/.well-known"
            if hidden.exists():
                shutil.copytree(hidden, other / "site/.well-known")
            publication.finish([], strict=False, tell=lambda _: None)
            return _state(other / "site")

    @invariant()
    def nothing_is_left(self) -> None:
        """Beside the site there is what is kept, and what a killed build leaves."""
        names = {path.name for path in self.project.iterdir()}
        assert names <= {"site", ".cache", ".site.explainer"}


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file, folder and link of a tree with its mode and bytes, by path."""
    paths = folder.rglob("*") if folder.exists() else ()
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mode, _bytes(path)) for path in paths
    }


def _bytes(path: Path) -> bytes:
    if path.is_symlink():  # it may lead to itself, or nowhere
        return os.fsencode(path.readlink())
    return b"" if path.is_dir() else path.read_bytes()


def _touch(path: Path, how: str) -> None:
    if how == "folder" and not path.exists():
        with contextlib.suppress(NotADirectoryError):  # a file stands where a folder would be
            (path / "empty").mkdir(parents=True)
    elif how in ("write", "add") and path.is_file():
        with path.open("r+b" if how == "write" else "ab") as file:
            file.write(b"touched")
    elif how == "remove" and path.is_file():
        path.unlink()
    elif how == "close" and path.exists():
        path.chmod(0o700)
    elif how == "link" and path.parent.is_dir() and not path.exists():
        path.symlink_to("a")


Builds.TestCase.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)
TestBuilds = Builds.TestCase
