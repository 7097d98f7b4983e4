"""`explainer build` is the engine's build: its bytes, its lines, its end."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import files
from trees import FIVE_LINES, build, bytes_of, run, write_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
_INTERRUPTED = """
import os, signal
def on_pre_build(config):
    os.killpg(0, signal.SIGINT)
"""


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _seen(folder: Path, *command: str) -> str:
    """What a terminal gets on the error stream of a command."""
    master, slave = os.openpty()
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", *command], cwd=folder, env=env, stderr=slave, check=True)
    os.close(slave)
    seen = b""
    with contextlib.suppress(OSError):  # how Linux says that nobody writes any more
        while piece := os.read(master, 4096):
            seen += piece
    os.close(master)
    return seen.decode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden site, built by `mkdocs build`."""
    folder = tmp_path / "project"
    shutil.copytree(GOLDEN, folder)
    build(folder, "--strict")
    return folder


def test_the_bytes_are_those_of_the_engine(tmp_path: Path) -> None:
    """By two processes where the engine has one, with nothing kept; it sums up what it did."""
    write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES})
    write_tree(tmp_path / "content", dict(files(90, words=60)))  # enough to be shared out
    build(tmp_path, env={"EXPLAINER_JOBS": "1"})
    shutil.rmtree(tmp_path / ".cache")
    done = run("explainer.cli", "build", "--jobs", "2", "--site-dir=two", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert bytes_of(tmp_path / "two") == bytes_of(tmp_path / "site")
    assert done.stdout == ""
    assert ", reprises des constructions d’avant : 0\n" in done.stderr
    assert done.stderr.endswith(" seconds\n")
    assert "\r" not in done.stderr
    assert _names(tmp_path) == {".cache", "content", "mkdocs.yml", "site", "two"}


def test_a_terminal_sees_how_far_it_is(project: Path) -> None:
    """Composing, then making pages, each on one line that goes; quiet builds show nothing."""
    assert _seen(project, "mkdocs", "build", "-q") == ""
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")  # of what is known, or stands, nothing is told
    composed, made, summary = _seen(project, "explainer.cli", "build").split("\r ")
    assert re.fullmatch(r"composition : (\d+) sur \1", composed)
    assert re.search(r"\npages : (\d+) sur \1$", made)
    assert summary.endswith(" seconds\r\n")


def test_a_mistake_is_one_line_and_leaves_the_site(project: Path) -> None:
    """Its place, exit code 1, no traceback, and no byte of the old site changes."""
    old = bytes_of(project / "site")
    write_tree(project, {"content/articles/faux.md": "---\ntitle: A\ndate: 2024-02-30\n---\n"})
    done = run("explainer.cli", "build", folder=project)
    assert done.returncode == 1
    assert "content/articles/faux.md:3:7: E208 " in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == old


@pytest.mark.parametrize("asked", ["0", "deux"])
def test_a_variable_that_is_no_number_is_one_line(project: Path, asked: str) -> None:
    """Whichever command builds, it says so, and nothing else happens."""
    old = bytes_of(project / "site")
    for command in ("mkdocs", "explainer.cli"):
        done = run(command, "build", folder=project, env={"EXPLAINER_JOBS": asked})
        assert done.returncode == 1
        assert done.stderr.startswith("Error: EXPLAINER_JOBS")
        assert done.stderr.count("\n") == 1
    assert bytes_of(project / "site") == old


def test_an_interruption_ends_both(project: Path) -> None:
    """Ctrl-C, which a terminal sends to both, is no traceback and leaves the old site, alone."""
    old = bytes_of(project / "site")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")
    write_tree(project, {"hook.py": _INTERRUPTED})
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs behind ignores it
    done = subprocess.run(
        [sys.executable, "-m", "explainer.cli", "build"],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        start_new_session=True,
    )
    assert done.returncode == 2
    assert "interrompu" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == old
    assert ".site.explainer" not in _names(project)
