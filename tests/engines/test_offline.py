"""A build needs no network, and publishes nothing of its environment."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trees import build, bytes_of, served, write_tree

GOLDEN = Path(__file__).parents[1] / "golden" / "site"

REFUSING = """
import runpy, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        raise OSError(f"no network: {event}")
sys.addaudithook(refuse)
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""Runs a module that gets an error wherever Python would speak to another machine."""

UNSHARED = ("unshare", "--map-root-user", "--net")
"""Runs a command in a network of its own, without a single device that is up (Linux)."""


def _unshared() -> tuple[str, ...]:
    """The command for a network of its own; none where the system lets nobody have one."""
    if not shutil.which(UNSHARED[0]):
        return ()
    return UNSHARED if subprocess.run([*UNSHARED, "true"], check=False).returncode == 0 else ()


WAYS = {
    "refused": [sys.executable, "-c", REFUSING],
    # Where no process may have a network of its own, Python's refusal proves the same.
    "absent": [*_unshared(), sys.executable, *(["-m"] if _unshared() else ["-c", REFUSING])],
}

offline = pytest.mark.parametrize("command", WAYS.values(), ids=WAYS)


def _copy(folder: Path) -> Path:
    shutil.copytree(GOLDEN, folder)
    return folder


@offline
def test_a_build_without_network_gives_the_same_bytes(tmp_path: Path, command: list[str]) -> None:
    """Where no other machine can be reached, the site is the one that is built where they can."""
    here, alone = _copy(tmp_path / "here"), _copy(tmp_path / "alone")
    build(here, "-q")
    done = subprocess.run(
        [*command, "mkdocs", "build", "-q"], cwd=alone, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert bytes_of(alone / "site") == bytes_of(here / "site")


@offline
def test_there_is_no_network_in_these_tests(tmp_path: Path, command: list[str]) -> None:
    """The command that builds without network cannot reach a server that answers others."""
    ask = "import sys, urllib.request\nprint(urllib.request.urlopen(sys.argv[1]).status)\n"
    write_tree(tmp_path, {"ask.py": ask})
    with served(tmp_path) as origin:
        for way, answer in ((command, b""), ([sys.executable, "-m"], b"200\n")):
            asked = [*way, "ask", origin]
            done = subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False)
            assert done.stdout == answer


def test_no_secret_of_the_environment_is_written(tmp_path: Path) -> None:
    """No file that a build leaves, in the site or beside it, holds a value of its environment."""
    project = _copy(tmp_path / "project")
    secrets = {f"{name}_SECRET": f"c0ffee-{name}" for name in ("A", "GITHUB_TOKEN", "SITE")}
    build(project, env={**secrets, "SECRET": "c0ffee"})
    files = bytes_of(project)
    assert len(files) > 50
    assert [name for name, data in files.items() if b"c0ffee" in data] == []
