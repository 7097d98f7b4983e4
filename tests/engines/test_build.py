"""`explainer build` is the engine's build: its bytes, its lines, its end."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trees import build, bytes_of, run, write_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
_INTERRUPTED = """
import os, signal
def on_pre_build(config):
    os.killpg(0, signal.SIGINT)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden site, built by `mkdocs build`."""
    folder = tmp_path / "project"
    shutil.copytree(GOLDEN, folder)
    build(folder, "--strict")
    return folder


def test_the_bytes_are_those_of_the_engine(project: Path) -> None:
    """With another number of jobs and nothing kept from before; it sums up what it did."""
    shutil.rmtree(project / ".cache")
    done = run("explainer.cli", "build", "--strict", "--jobs", "2", "--site-dir=x", folder=project)
    assert done.returncode == 0, done.stderr
    assert bytes_of(project / "x") == bytes_of(project / "site")
    assert done.stdout == ""
    assert ", reprises des constructions d’avant : 0\n" in done.stderr
    assert " seconds\n" in done.stderr
    assert "\r" not in done.stderr
    assert {p.name for p in project.iterdir()} == {".cache", "content", "mkdocs.yml", "site", "x"}


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
    done = subprocess.run(
        [sys.executable, "-m", "explainer.cli", "build"],
        cwd=project,
        env={**os.environ},
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
    assert not (project / ".site.explainer").exists()
