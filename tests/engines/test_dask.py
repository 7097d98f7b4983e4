"""A build on a Dask cluster is the build of one process: its bytes, its lines, its end."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client

from benchmarks.corpus.__main__ import files
from clusters import Cluster, cluster, tasks_of
from trees import FIVE_LINES, build, bytes_of, run, write_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
LOST = "INFO    -  Le cluster est perdu (l’ordonnanceur ou tous les workers ont disparu)"
_BLIND = """
import sys
sys.modules["dask"] = sys.modules["distributed"] = None
from mkdocs.__main__ import cli
cli()
"""


def _begin(folder: Path) -> None:
    """A generated corpus, built by one process, with nothing kept."""
    write_tree(folder, {"mkdocs.yml": FIVE_LINES})
    write_tree(folder / "content", dict(files(45, words=60)))
    build(folder, env={"EXPLAINER_JOBS": "1"})
    shutil.rmtree(folder / ".cache")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated corpus and its site, made once."""
    folder = tmp_path_factory.mktemp("corpus")
    _begin(folder)
    return folder


@pytest.fixture
def project(corpus: Path, tmp_path: Path) -> Path:
    """The generated corpus and its site, to build anew."""
    return Path(shutil.copytree(corpus, tmp_path / "project"))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler and two workers."""
    with cluster(tmp_path_factory.mktemp("cluster")) as two:
        yield two


def _built(folder: Path, address: str) -> str:
    """What a build on a cluster says, beside the same site as before."""
    arguments = ("--scheduler", address, "--site-dir=other")
    done = run("explainer.cli", "build", *arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert bytes_of(folder / "other") == bytes_of(folder / "site")
    return done.stderr


def _begun(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """A build that runs, the leader of its group."""
    return subprocess.Popen(
        [sys.executable, "-m", "explainer.cli", "build", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def test_the_bytes_are_those_of_one_process(project: Path, running: Cluster) -> None:
    """Workers find mentions, compose and render; the lines are those of any build, and one more."""
    lines = _built(project, running.address).splitlines()
    assert lines[0] == f"INFO    -  Cluster de {running.address} : 2 workers font le travail"
    assert not any("perdu" in line for line in lines)
    shutil.rmtree(project / ".cache")
    local = run("mkdocs", "build", "--site-dir=other", folder=project).stderr
    assert [_timeless(line) for line in lines[1:]] == [
        _timeless(line) for line in local.splitlines()
    ]


def test_the_golden_site_is_the_same(tmp_path: Path, running: Cluster) -> None:
    """Every kind of page, in two languages."""
    folder = Path(shutil.copytree(GOLDEN, tmp_path / "golden"))
    build(folder, env={"EXPLAINER_JOBS": "1"})
    shutil.rmtree(folder / ".cache")
    assert "perdu" not in _built(folder, running.address)


@pytest.mark.parametrize(
    ("victims", "after", "lost"),
    [
        ((1,), 4, False),
        ((1,), 8, False),
        ((1, 2), 4, True),
        ((0,), 1, True),
        ((0,), 8, True),
    ],
    ids=["a worker", "a worker at the end", "all workers", "the scheduler", "it at the end"],
)
def test_whoever_dies_the_site_is_whole(
    project: Path, tmp_path: Path, victims: tuple[int, ...], after: int, lost: bool
) -> None:
    """After so many shares of mentions, pieces or pages; one line where nobody is left."""
    with cluster(tmp_path / "cluster", after=after) as dying:
        processes = (dying.scheduler, *dying.workers)
        for number in victims:
            dying.end(processes[number].pid)
        lines = _built(project, dying.address).splitlines()
        assert all(processes[number].wait(60) for number in victims)
    said = [line for line in lines if "perdu" in line]
    assert said == ([f"{LOST} : cette machine fait le reste"] if lost else [])


@pytest.mark.parametrize("after", [0, 1, 4, 8])
def test_a_scheduler_restarted_costs_one_line(project: Path, tmp_path: Path, after: int) -> None:
    """After so many shares; when the build hears of it, there are a new one and new workers."""
    with cluster(tmp_path / "cluster", after=after) as dying:
        dying.end(dying.scheduler.pid)
        building = _begun(project, "--scheduler", dying.address, "--site-dir=other")
        dying.end(building.pid, by="SIGSTOP")
        try:
            dying.restart()
        finally:
            os.killpg(building.pid, signal.SIGCONT)
        _, errors = building.communicate(timeout=300)
        with Client(dying.address, set_as_default=False) as client:
            assert client.run_on_scheduler(tasks_of) == 0
    assert building.returncode == 0
    assert "Traceback" not in errors
    said = [line for line in errors.splitlines() if "perdu" in line]
    assert said == [f"{LOST} : cette machine fait le reste"]
    assert bytes_of(project / "other") == bytes_of(project / "site")


def test_where_no_scheduler_answers_the_site_stays(project: Path) -> None:
    """One line, exit code 1, no byte of the old site changes."""
    old = bytes_of(project / "site")
    done = run("explainer.cli", "build", "--scheduler", "tcp://127.0.0.1:1", folder=project)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: EXPLAINER_SCHEDULER : pas d’ordonnanceur Dask à ")
    assert done.stderr.count("\n") == 1
    assert bytes_of(project / "site") == old
    assert {path.name for path in project.iterdir()} == {"content", "mkdocs.yml", "site"}


def test_an_interruption_leaves_nothing_running(project: Path, tmp_path: Path) -> None:
    """Ctrl-C in the midst of it: no traceback, the old site, and no task on the cluster."""
    old = bytes_of(project / "site")
    with cluster(tmp_path / "cluster", after=4) as busy:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell runs behind ignores
        building = _begun(project, "--scheduler", busy.address)
        busy.end(building.pid, by="SIGINT")
        _, errors = building.communicate(timeout=300)
        with Client(busy.address, set_as_default=False) as client:
            assert client.run_on_scheduler(tasks_of) == 0
            assert len(client.nthreads()) == 2
    assert building.returncode == 2
    assert "interrompu" in errors
    assert "Traceback" not in errors
    assert bytes_of(project / "site") == old


def test_a_build_here_needs_nothing_of_dask(project: Path) -> None:
    """Where it cannot be imported, a build is as ever; one on a cluster says what to install."""
    command = [sys.executable, "-c", _BLIND, "build", "--site-dir=other"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=project, env=env, capture_output=True, check=True)
    assert bytes_of(project / "other") == bytes_of(project / "site")
    env["EXPLAINER_SCHEDULER"] = "tcp://127.0.0.1:1"
    done = subprocess.run(command, cwd=project, env=env, capture_output=True, check=False)
    assert done.returncode == 1
    assert "pip install 'event-explainer[dask]'" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_files_for_other_engines_are_made_there_too(project: Path, running: Cluster) -> None:
    """`explainer write` gives the same tree."""
    env = {"EXPLAINER_SCHEDULER": running.address}
    for folder, more in (("here", {}), ("there", env)):
        done = run("explainer.cli", "write", folder, folder=project, env=more)
        assert done.returncode == 0, done.stderr
        assert ("Cluster de" in done.stderr) == bool(more)
    assert bytes_of(project / "there") == bytes_of(project / "here")


def _timeless(line: str) -> str:
    return re.sub(r"\d+\.\d\d seconds", "", line)
