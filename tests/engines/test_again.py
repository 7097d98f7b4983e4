"""A build after others writes only what differs, and gives the site of a clean one."""

import shutil
from pathlib import Path

import pytest

from explainer.engines.pressing import CACHE
from explainer.press.store import FILE
from explainer.publish.spare import SPARE
from trees import FIVE_LINES, PNG, build, bytes_of, run, write_tree

ARTICLE = "---\ntitle: {}\ndate: 2024-08-13\nsummary: S.\npeople: [Ada Martin]\n---\nTexte {}.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small site, with a picture, built twice: a tree waits for the third build."""
    files = {f"content/articles/{name}.md": ARTICLE.format(name, name) for name in ("un", "deux")}
    write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES, **files})
    write_tree(tmp_path, {"content/images/point.png": PNG})
    for _ in range(2):
        build(tmp_path, "-q")
    return tmp_path


def _inodes(project: Path) -> dict[str, int]:
    site = project / "site"
    return {path: (site / path).stat().st_ino for path in bytes_of(site)}


def _is_clean(project: Path) -> None:
    """The site, its empty folders too, is what a build makes where nothing stands or is kept."""
    other = project.parent / f"{project.name}-clean"
    shutil.copytree(project / "content", other / "content")
    shutil.copy(project / "mkdocs.yml", other)
    build(other, "-q")
    assert bytes_of(project / "site") == bytes_of(other / "site")
    assert _modes(project / "site") == _modes(other / "site")
    shutil.rmtree(other)


def _modes(folder: Path) -> dict[str, int]:
    paths = folder.rglob("*")
    return {path.relative_to(folder).as_posix(): path.stat().st_mode for path in paths}


def test_an_untouched_site_is_not_written(project: Path) -> None:
    """Each file is the same file, that of the index too, and all pages are said to be there."""
    before = _inodes(project)
    assert "pages faites : 0, " in build(project)
    after = _inodes(project)
    assert {path for path in after if after[path] != before[path]} <= {".explainer-site"}
    assert {path.name for path in project.iterdir()} == {".cache", "content", "mkdocs.yml", "site"}
    _is_clean(project)


def test_what_changes_comes_and_goes(project: Path) -> None:
    """A text changed, one more, one less, a picture less: each time the site of a clean build."""
    for files, gone in (
        ({"content/articles/un.md": ARTICLE.format("un", "changé")}, "content/images/point.png"),
        ({"content/articles/trois.md": ARTICLE.format("trois", "neuf")}, None),
        ({}, "content/articles/deux.md"),
        ({"content/articles/deux.md": ARTICLE.format("deux", "deux")}, None),
    ):
        before = _inodes(project)
        write_tree(project, files)
        if gone:
            (project / gone).unlink()
        build(project, "-q")
        after = _inodes(project)
        assert sum(after.get(path) == inode for path, inode in before.items()) > 20
        _is_clean(project)


def test_what_was_touched_by_hand_is_made_anew(project: Path) -> None:
    """Changed, removed, added, in the site or in the tree that waits."""
    (name,) = (project / SPARE).glob("*/tree")
    for tree in (project / "site", name):
        page = tree / "articles/un/index.html"
        page.write_bytes(page.read_bytes().replace(b"un", b"UN"))
        (tree / "articles/deux/index.html").unlink()
        (tree / "pagefind/pagefind-entry.json").unlink()
        write_tree(tree, {"stale/index.html": "x"})
        for _ in range(2):
            build(project, "-q")
            _is_clean(project)


def test_a_plugin_that_looks_at_the_site_sees_all_of_it(project: Path) -> None:
    """Every file is written then, and no tree waits any more."""
    look = (
        "import pathlib\n\ndef on_post_build(config):\n    site = pathlib.Path(config.site_dir)\n"
    )
    hook = f"{look}    pathlib.Path('seen').write_text(str((site / 'index.html').exists()))\n"
    write_tree(project, {"mkdocs.yml": f"{FIVE_LINES}hooks: [hook.py]\n", "hook.py": hook})
    before = _inodes(project)
    build(project, "-q")
    assert (project / "seen").read_text() == "True"
    assert not {*before.values()} & {*_inodes(project).values()}
    assert not [*(project / SPARE).glob("*/*")]


def test_a_refused_build_costs_nothing_of_what_waits(project: Path) -> None:
    """The old site stays, and the next build writes only what differs."""
    before = bytes_of(project / "site")
    write_tree(project, {"content/people/seul.md": "---\nname: Seul\n---\n"})
    hook = "import logging\n\ndef on_nav(nav, **_):\n    logging.getLogger('mkdocs').warning('x')\n"
    write_tree(project, {"mkdocs.yml": f"{FIVE_LINES}hooks: [hook.py]\n", "hook.py": hook})
    assert run("mkdocs", "build", "--strict", folder=project).returncode == 1
    assert bytes_of(project / "site") == before
    assert [*(project / SPARE).glob("*/tree")]
    inodes = _inodes(project)
    write_tree(project, {"mkdocs.yml": FIVE_LINES})
    build(project, "-q")
    assert _inodes(project)["404.html"] == inodes["404.html"]
    _is_clean(project)


def test_a_damaged_heap_is_one_line_and_no_loss(project: Path) -> None:
    """The old site stays; the next build makes everything, and the site is a clean one."""
    (heap,) = (project / CACHE).glob("*.heap")
    heap.write_bytes(bytes(heap.stat().st_size))
    (project / CACHE / FILE).unlink()
    shutil.rmtree(project / SPARE)
    before = bytes_of(project / "site")
    failed = run("mkdocs", "build", "-q", folder=project)
    assert failed.returncode == 1
    assert heap.name in failed.stderr
    assert "Traceback" not in failed.stderr
    assert bytes_of(project / "site") == before
    build(project, "-q")
    _is_clean(project)


def test_two_sites_of_one_project(project: Path) -> None:
    """Each has a tree that waits, and neither disturbs the other."""
    for _ in range(2):
        build(project, "-q", "-d", "other")
    assert len([*(project / SPARE).glob("*/tree")]) == 2
    before = _inodes(project)
    build(project, "-q")
    assert _inodes(project)["index.html"] == before["index.html"]
    assert bytes_of(project / "site") == bytes_of(project / "other")
