"""The lock keeps one build out while another runs, and ends with it."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from explainer.publish.lock import release_lock, take_lock

_HOLD = """
import sys
from pathlib import Path
from explainer.publish.lock import take_lock
take_lock(Path(sys.argv[1]), print, 0)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the lock is; its folder does not exist yet."""
    return tmp_path / "folder" / "lock"


def _take(path: Path, seconds: float = 0) -> int:
    return take_lock(path, lambda: None, seconds)


def test_a_lock_is_held_once(path: Path) -> None:
    """While it is held, nobody else gets it; once released, it is gone and can be taken anew."""
    first = _take(path)
    with pytest.raises(TimeoutError):
        _take(path)
    release_lock(path, first)
    assert not path.exists()
    release_lock(path, _take(path))


def test_who_waits_is_told_once_and_gets_the_lock(path: Path) -> None:
    """A build that waits goes on as soon as the other has ended, though the file was removed."""
    first = _take(path)
    told = threading.Event()
    taken: list[int] = []
    other = threading.Thread(target=lambda: taken.append(take_lock(path, told.set, 60)))
    other.start()
    assert told.wait(60)
    release_lock(path, first)
    other.join(60)
    with pytest.raises(TimeoutError):
        _take(path)
    release_lock(path, taken[0])


def test_the_lock_of_a_killed_process_is_free(path: Path) -> None:
    """A build that was killed leaves its file but keeps nobody out."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(TimeoutError):
            _take(path)
        other.kill()
        other.wait()
        assert path.exists()
        release_lock(path, _take(path))


def test_a_lock_removed_while_waiting_is_not_the_lock(path: Path) -> None:
    """The lock is the file that has its name: one that was removed keeps nobody out."""
    first = _take(path)
    path.unlink()
    second = _take(path)
    os.close(first)
    with pytest.raises(TimeoutError):
        _take(path)
    release_lock(path, second)
