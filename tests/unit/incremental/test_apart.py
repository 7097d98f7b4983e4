"""A site made in a process of its own is the site."""

import multiprocessing
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from explainer.heap import Stored
from explainer.incremental import apart, memory
from explainer.incremental.apart import generate_apart
from explainer.incremental.known import Known
from explainer.incremental.memory import Rebuilt
from explainer.pages.page import StaticFile, kept
from explainer.pipeline import generate
from explainer.progress import Progress, unseen
from explainer.read.problems import ContentError
from explainer.site import SiteInfo
from explainer.workers import Forked
from trees import write_tree

SITE = SiteInfo(name="Site", url="https://example.org/", languages=("fr", "en"))
ARTICLE = "---\ntitle: {n}\ndate: 2024-01-01\nsummary: S.\n---\n![Une carte](carte.svg)\n"
TREE = {
    **{f"articles/a{n}.md": ARTICLE.format(n=n) for n in range(3)},
    "articles/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "people/anne-exemple.md": "---\nname: Anne Exemple\nsummary: S.\n---\nTexte.\n",
}
PHOTO = b"\xff\xd8\xff\xe1\0\x11Exif\0\x0048.8584 N\xff\xd9"
"""A picture of which not all is published."""
PATIENCE = 60

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with pages and a picture."""
    write_tree(tmp_path / "content", {"images/photo.jpg": PHOTO})
    return write_tree(tmp_path / "content", TREE)


def _in_one_thread(work: Callable[..., None], *args: object) -> None:
    """Run in a process that has one thread, as the one that builds; a test's own has more."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        pool.submit(work, *args).result(PATIENCE)


def _build(folder: Path, progress: Progress = unseen) -> Rebuilt:
    """The site, which is the one of a first build here."""
    made = generate_apart(folder.parent / "cache" / "known", folder, SITE, Forked(1), progress)
    first = generate(folder, SITE)
    assert [page.page for page in made.pages] == list(first.pages)
    assert list(made.pages) == [kept(page) for page in first.pages]
    assert [*map(_content, made.files)] == [*map(_content, first.files)]
    assert made.problems == first.problems
    assert [found.record for found in made.records] == list(first.records)
    assert [found.digest for found in made.records] == [one.digest for one in first.records]
    return made


def _content(file: StaticFile) -> tuple[str, object]:
    """A file by its path and what it says, wherever that is."""
    return file.path, file.content.read() if isinstance(file.content, Stored) else file.content


def _left(folder: Path) -> set[str]:
    """What stands in the cache, but for marks that it is one."""
    names = {path.name for path in (folder.parent / "cache").iterdir()}
    return {"a heap" if name.endswith(".heap") else name for name in names if name[0] != "."} - {
        "CACHEDIR.TAG"
    }


def _noting(processes: set[int], _done: int, _total: int) -> None:
    processes.add(os.getpid())


def _made_there(folder: Path) -> None:
    here: set[int] = set()
    made = _build(folder, partial(_noting, here))
    assert here == set()
    assert any(isinstance(file.content, Path) for file in made.files)
    assert _left(folder) == {"known", "a heap"}
    before = (folder.parent / "cache" / "known").stat().st_ino
    _build(folder)
    assert (folder.parent / "cache" / "known").stat().st_ino == before


def test_it_is_made_in_another_process(folder: Path) -> None:
    """All of it: pages, files on disk and records; what is known of it is kept for the next."""
    _in_one_thread(_made_there, folder)


def _refused(folder: Path) -> None:
    with pytest.raises(ContentError) as there:
        _build(folder)
    with pytest.raises(ContentError) as here:
        generate(folder, SITE)
    assert there.value.problems == here.value.problems
    assert _left(folder) == set()


def test_mistakes_are_told_as_they_are_here(folder: Path) -> None:
    """Each with its place; nothing is left in the cache."""
    write_tree(folder, {"articles/b.md": "---\ntitle: B\ndate: 2024-02-30\n---\nTexte.\n"})
    _in_one_thread(_refused, folder)


def _killed(folder: Path) -> None:
    main = os.getpid()

    def kill(_done: int, _total: int) -> None:
        if os.getpid() != main:
            os.kill(os.getpid(), signal.SIGKILL)

    _build(folder, kill)
    assert _left(folder) == {"known", "a heap"}


def test_where_that_process_is_killed_the_site_is_made_here(folder: Path) -> None:
    """Nothing is lost but time."""
    _in_one_thread(_killed, folder)


def _unanswered(folder: Path) -> None:
    here: set[int] = set()
    with patch.object(apart, "packed", side_effect=MemoryError):
        _build(folder, partial(_noting, here))
    assert here == set()
    assert _left(folder) == {"known", "a heap"}


def test_what_is_known_before_that_process_fails_is_not_made_again(folder: Path) -> None:
    """It had written down the site and could not answer: the site is taken up from there."""
    _in_one_thread(_unanswered, folder)


def _interrupted(folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs behind ignores it
    main = os.getpid()

    def interrupt(_done: int, _total: int) -> None:
        os.kill(main, signal.SIGINT)
        time.sleep(PATIENCE)

    with pytest.raises(KeyboardInterrupt):
        _build(folder, interrupt)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert _left(folder) == set()


def test_whoever_interrupts_leaves_no_process(folder: Path) -> None:
    """The other one is interrupted too, and waited for; the cache is as it was."""
    _in_one_thread(_interrupted, folder)


def _with_a_thread(folder: Path) -> None:
    here: set[int] = set()
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        _build(folder, partial(_noting, here))
    finally:
        over.set()
        other.join()
    assert here == {os.getpid()}
    shutil.rmtree(folder.parent / "cache")


def test_beside_a_thread_nothing_is_forked(folder: Path) -> None:
    """What another thread holds, a forked process would hold for ever."""
    _in_one_thread(_with_a_thread, folder)


def _in_two_steps(folder: Path, *, edited: bool) -> None:
    real = memory.save

    def save(known: Known, file: Path) -> bool:
        (folder.parent / f"{len(known.result.pieces)} {os.getpid()}").touch()
        return real(known, file)

    def stop(_done: int, _total: int) -> None:
        raise OSError("stopped")

    with patch.object(memory, "save", save), patch.object(memory, "LARGE", 1):
        if edited:
            with pytest.raises(OSError, match="stopped"):
                generate_apart(folder.parent / "cache" / "known", folder, SITE, Forked(1), stop)
            write_tree(folder, {"people/anne-exemple.md": "---\nname: Anne\nsummary: S.\n---\n"})
        _build(folder)
    saved = [path.name.split() for path in folder.parent.iterdir() if " " in path.name]
    assert sorted(pieces == "0" for pieces, _ in saved) == [False, True, *[True] * edited]
    assert len({process for _, process in saved} - {str(os.getpid())}) == len(saved)
    assert _left(folder) == {"known", "a heap"}


@pytest.mark.parametrize("edited", [False, True])
def test_a_large_site_is_made_in_two_steps(folder: Path, *, edited: bool) -> None:
    """One process reads and links it, another goes on, but where texts changed meanwhile."""
    _in_one_thread(partial(_in_two_steps, folder, edited=edited))


def _refused_in_the_second_step(folder: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise OSError("stopped")

    with patch.object(memory, "LARGE", 1):
        with pytest.raises(OSError, match="stopped"):
            generate_apart(folder.parent / "cache" / "known", folder, SITE, Forked(1), stop)
        write_tree(folder, {"articles/carte.docx": "x"})
        with pytest.raises(ContentError) as there:
            _build(folder)
    wrong = {problem.path for problem in there.value.problems if problem.is_error}
    assert wrong == {"articles/carte.docx"}


def test_the_second_step_sees_what_is_wrong_by_then(folder: Path) -> None:
    """No text changed since the first, but a file came that no site may have."""
    _in_one_thread(_refused_in_the_second_step, folder)
