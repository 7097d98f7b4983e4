"""Tools in folders of the benchmark's own, each pinned with hashes."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.peers.peer import LOCKS, python_of

_STAMP = "installed"


def from_pypi(lock: str) -> Callable[[Path], None]:
    """What installs a lock file of ours into a folder, as a virtual environment."""
    return partial(_install, LOCKS / f"{lock}.lock", _make_venv)


def from_npm(name: str) -> Callable[[Path], None]:
    """What installs a lock file of ours into a folder, as Node's modules."""
    return partial(_install, LOCKS / name / "package-lock.json", _make_modules)


def _install(lock: Path, make: Callable[[Path, Path], None], folder: Path) -> None:
    """Make a folder anew unless the same lock file made it."""
    stamp = folder / _STAMP
    if stamp.is_file() and stamp.read_bytes() == lock.read_bytes():
        return
    shutil.rmtree(folder, ignore_errors=True)
    make(lock, folder)
    shutil.copyfile(lock, stamp)


def _make_venv(lock: Path, folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = (python_of(folder), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([*pip, "--require-hashes", "-r", lock], check=True)


def _make_modules(lock: Path, folder: Path) -> None:
    shutil.copytree(lock.parent, folder)
    subprocess.run(["npm", "ci", "--no-progress"], cwd=folder, check=True)  # noqa: S607
