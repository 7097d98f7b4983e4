"""Bytes stand in files, and come back whole or not at all."""

import os
import pickle
from pathlib import Path

import pytest

from explainer.heap import Heap, HeapError, bytes_of, sweep


@pytest.fixture
def heap(tmp_path: Path) -> Heap:
    """A heap in a folder that is not there yet."""
    return Heap.beside(tmp_path / "cache" / "known")


def test_what_was_put_there_comes_back(heap: Heap) -> None:
    """In any order, the empty too."""
    values = [b"", b"one", bytes(100_000), "né".encode()]
    stored = [heap.put(value) for value in values]
    assert [one.read() for one in reversed(stored)] == values[::-1]
    assert [bytes_of(one) for one in (*stored, b"bytes")] == [*values, b"bytes"]


def test_another_process_reads_it(heap: Heap) -> None:
    """By the path of the file; it may add nothing to it."""
    stored = heap.put(b"value")
    other = Heap(heap.path)
    assert other.read(stored.place, stored.length) == b"value"
    with pytest.raises(OSError, match=r".*"):
        other.put(b"more")


def test_a_forked_process_reads_it(heap: Heap) -> None:
    """While this one goes on adding: neither moves the other's place in the file."""
    stored = [heap.put(str(n).encode()) for n in range(100)]
    child = os.fork()
    if not child:
        os._exit(0 if all(one.read() == str(n).encode() for n, one in enumerate(stored)) else 1)
    more = [heap.put(b"more") for _ in range(100)]
    assert os.waitpid(child, 0)[1] == 0
    assert {one.read() for one in more} == {b"more"}


@pytest.mark.parametrize("change", ["cut", "other", "gone"])
def test_damage_is_an_error(heap: Heap, change: str) -> None:
    """Bytes that are not those that were put there are never given."""
    stored = heap.put(b"value")
    whole = Heap(heap.path)
    if change == "gone":
        heap.path.unlink()
    else:
        heap.path.write_bytes(b"val" if change == "cut" else b"VALUE")
    stored = type(stored)(whole, stored.place, stored.length, stored.digest)
    with pytest.raises(HeapError) as error:
        stored.read()
    assert error.value.filename == str(heap.path)


def test_sent_elsewhere_it_is_its_bytes(heap: Heap) -> None:
    """Another machine has no such file."""
    assert pickle.loads(pickle.dumps(heap.put(b"value"))) == b"value"  # noqa: S301 - our own bytes


def test_what_no_file_names_is_swept(tmp_path: Path) -> None:
    """Heaps of builds that were killed; not those of another file."""
    file = tmp_path / "known"
    kept, gone, other = Heap.beside(file), Heap.beside(file), Heap.beside(tmp_path / "other")
    for heap in (kept, gone, other):
        heap.put(b"value")
    sweep(file, [kept.path])
    assert {path for path in tmp_path.iterdir() if path.suffix == ".heap"} == {
        kept.path,
        other.path,
    }


def test_what_is_dropped_is_still_read(heap: Heap) -> None:
    """By the process that made it, on systems that keep what is open."""
    stored = heap.put(b"value")
    heap.drop()
    assert not heap.path.exists()
    assert stored.read() == b"value"
