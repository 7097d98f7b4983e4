"""A shared store gives back what any build put there, whole, or nothing."""

import errno
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import time_machine

from explainer.limits import SHARED_DAYS
from explainer.press.packs import Part
from explainer.press.places import Folder
from explainer.press.shared import SharedStore, fault
from explainer.workers import WorkersError

VALUES = {bytes([n]) * 32: bytes([n]) * 2_000 for n in range(40)}


def _store(folder: Path) -> SharedStore:
    """The store of a folder, in which nothing may fail."""
    return SharedStore(Folder(folder), tell=_fail)


def _fail(kind: str, reason: str) -> None:
    pytest.fail(f"{kind}: {reason}")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


class Counting(Folder):
    """A folder that counts what is asked of it, and may be out of reach."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []
        self.wrong: dict[str, Exception] = {}

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if what in self.wrong:
            raise self.wrong[what]

    def names(self) -> list[str]:
        """All files there are."""
        self._ask("names")
        return super().names()

    def read(self, parts: Sequence[Part]) -> list[bytes | None]:
        """The bytes of each part."""
        self.asked += ["part"] * len(parts)
        self._ask("read")
        return super().read(parts)

    def write(self, name: str, content: bytes) -> None:
        """Write a file."""
        self._ask("write")
        super().write(name, content)


def test_what_was_put_is_there_for_another_build(tmp_path: Path) -> None:
    """And for the same one, and nothing else is."""
    store = _store(tmp_path)
    store.put({b"a": b"one", b"b": b""})
    assert store.get([b"a", b"b", b"c"]) == {b"a": b"one", b"b": b""}
    store.put({b"c": b"three"})
    assert store.get([b"c"]) == {b"c": b"three"}
    assert _store(tmp_path).get([b"a", b"b", b"c"]) == {b"a": b"one", b"b": b"", b"c": b"three"}


def test_nothing_is_made_to_look_into(tmp_path: Path) -> None:
    """A store that was never written to is empty, and its folder is not made."""
    store = _store(tmp_path / "new")
    assert store.get([b"a"]) == {}
    store.put({})
    store.end()
    assert not (tmp_path / "new").exists()


def test_a_build_looks_once(tmp_path: Path) -> None:
    """Then it reads what it wants of each pack at once, and nothing where nothing is known."""
    _store(tmp_path).put(VALUES)
    place = Counting(tmp_path)
    store = SharedStore(place, tell=_fail)
    assert store.get(VALUES) == VALUES
    assert place.asked == ["names", "part", "read", "part", "read"]
    place.asked.clear()
    assert store.get([b"unknown"]) == {}
    assert place.asked == []
    store.end()
    _store(tmp_path).put({b"a": b"of another build"})
    assert store.get([b"a"]) == {b"a": b"of another build"}


@pytest.mark.parametrize("at", [0, 5, 11, 400, 700, -1])
def test_damage_costs_what_is_damaged(tmp_path: Path, at: int) -> None:
    """One bit anywhere: right values or none, and what is made again is found the next time."""
    _store(tmp_path).put(VALUES)
    (pack,) = _files(tmp_path)
    content = bytearray(pack.read_bytes())
    content[at] ^= 1
    pack.write_bytes(content)
    found = _store(tmp_path).get(VALUES)
    assert found.items() < VALUES.items()
    again = {digest: value for digest, value in VALUES.items() if digest not in found}
    _store(tmp_path).put(again)
    assert _store(tmp_path).get(VALUES) == VALUES


@pytest.mark.parametrize("length", [0, 11, 480, 600])
def test_a_pack_that_is_cut_off_gives_what_is_whole(tmp_path: Path, length: int) -> None:
    """Or nothing; the values of other packs are there."""
    _store(tmp_path).put(VALUES)
    (pack,) = _files(tmp_path)
    pack.write_bytes(pack.read_bytes()[:length])
    _store(tmp_path).put({b"a": b"one"})
    found = _store(tmp_path).get([b"a", *VALUES])
    assert found.items() < {b"a": b"one", **VALUES}.items()
    assert found[b"a"] == b"one"


def test_what_goes_while_a_build_runs_is_made_again(tmp_path: Path) -> None:
    """A pack that a rule of the bucket deletes meanwhile is as one that never was."""
    _store(tmp_path).put(VALUES)
    store = _store(tmp_path)
    assert store.get([b"a"]) == {}
    _files(tmp_path)[0].unlink()
    assert store.get(VALUES) == {}
    store.put(VALUES)
    assert store.get(VALUES) == VALUES


def test_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    """They put the same values, and others, and all are there."""
    own = [{**VALUES, bytes([n]): bytes([n])} for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda values: _store(tmp_path).put(values), own))
    found = _store(tmp_path).get([*VALUES, *(bytes([n]) for n in range(8))])
    assert found == {**VALUES, **{bytes([n]): bytes([n]) for n in range(8)}}


def test_many_packs_get_an_index(tmp_path: Path) -> None:
    """The next build reads it in place of their heads, and again when many more came."""
    for number in range(70):
        _store(tmp_path).put({bytes([number]): b"x"})
    place = Counting(tmp_path)
    SharedStore(place, tell=_fail).get([b"\0"])
    assert place.asked.count("part") == 70 + 1
    assert place.asked.count("write") == 1
    place.asked.clear()
    for number in range(70, 73):
        _store(tmp_path).put({bytes([number]): b"x"})
    found = SharedStore(place, tell=_fail).get(bytes([n]) for n in range(73))
    assert found == {bytes([n]): b"x" for n in range(73)}
    assert place.asked.count("part") == 1 + 3 + 73
    assert place.asked.count("write") == 0


def test_an_index_names_no_pack_that_is_gone(tmp_path: Path) -> None:
    """What has been swept is not asked for; a damaged index costs time alone."""
    for number in range(70):
        _store(tmp_path).put({bytes([number]): b"x"})
    _store(tmp_path).get([b"\0"])
    (index,) = _files(tmp_path / "index")
    first = next(path for path in _files(tmp_path) if "index" not in path.parts)
    first.unlink()
    all_of_them = [bytes([n]) for n in range(70)]
    assert len(_store(tmp_path).get(all_of_them)) == 69
    index.write_bytes(index.read_bytes()[:-1] + b"\xff")
    assert len(_store(tmp_path).get(all_of_them)) == 69


def test_what_builds_take_is_renewed(tmp_path: Path) -> None:
    """So what is old by its day is what none has taken: a rule by age sweeps that alone."""
    with time_machine.travel("2026-01-01"):
        _store(tmp_path).put({b"used": b"a", b"unused": b"b"})
    with time_machine.travel("2026-01-05"):
        assert _store(tmp_path).get([b"used"]) == {b"used": b"a"}
    assert [path.name for path in tmp_path.iterdir()] == ["2026-01-01"]
    with time_machine.travel(f"2026-01-{2 + SHARED_DAYS}"):
        assert _store(tmp_path).get([b"used"]) == {b"used": b"a"}
    for old in _files(tmp_path / "2026-01-01"):
        old.unlink()
    assert _store(tmp_path).get([b"used", b"unused"]) == {b"used": b"a"}


def _of_library(name: str) -> Exception:
    return type(name, (Exception,), {})("a text that may hold more than a log should")


REASONS: list[tuple[Callable[[], Exception], str]] = [
    (lambda: PermissionError(errno.EACCES, "x"), "denied"),
    (lambda: PermissionError("without a number"), "denied"),
    (lambda: FileNotFoundError("without a number"), "missing"),
    (lambda: OSError(errno.ENOSPC, "x"), "full"),
    (lambda: OSError(errno.EDQUOT, "x"), "full"),
    (lambda: OSError(errno.EROFS, "x"), "denied"),
    (lambda: OSError(errno.EBUSY, "x"), "busy"),
    (lambda: OSError(errno.EIO, "a server's text,\nof two lines"), "Input/output error"),
    (TimeoutError, "late"),
    (lambda: _of_library("EndpointConnectionError"), "EndpointConnectionError"),
]


@pytest.mark.parametrize(("error", "reason"), REASONS)
def test_what_failed_has_a_word(error: Callable[[], Exception], reason: str) -> None:
    """Ours, the system's, or the name of a library's error, never its text."""
    assert fault(error()) == reason


def test_a_store_out_of_reach_is_told_once_and_left(tmp_path: Path) -> None:
    """Nothing more is asked of it in this build; the next one tries again."""
    _store(tmp_path).put({b"a": b"one"})
    told: list[tuple[str, str]] = []
    place = Counting(tmp_path)
    store = SharedStore(place, tell=lambda *what: told.append(what))
    place.wrong = {"names": TimeoutError()}
    assert store.get([b"a"]) == store.get([b"b"]) == {}
    store.put({b"b": b"two"})
    assert told == [("unread", "late")]
    assert place.asked == ["names"]
    store.end()
    place.wrong.clear()
    assert store.get([b"a", b"b"]) == {b"a": b"one"}


def test_a_store_that_takes_nothing_is_still_read(tmp_path: Path) -> None:
    """A full one, or one that this build may only read; it is told once."""
    _store(tmp_path).put(VALUES)
    told: list[tuple[str, str]] = []
    place = Counting(tmp_path)
    store = SharedStore(place, tell=lambda *what: told.append(what))
    place.wrong = {"write": OSError(errno.ENOSPC, "No space left on device")}
    store.put({b"a": b"one"})
    store.put({b"b": b"two"})
    assert store.get(VALUES) == VALUES
    place.wrong = {"read": TimeoutError()}
    assert store.get(VALUES) == {}
    assert told == [("unkept", "full")]


def test_a_build_that_is_nothing_without_its_store_ends(tmp_path: Path) -> None:
    """What is raised where it is told comes out, also where what is taken is to be put anew."""

    def end(kind: str, reason: str) -> None:
        raise WorkersError(f"{kind} {reason}")

    with time_machine.travel("2026-01-01"):
        _store(tmp_path).put({b"a": b"one"})
    place = Counting(tmp_path)
    place.wrong = {"write": OSError(errno.ENOSPC, "No space left on device")}
    with time_machine.travel(f"2026-01-{2 + SHARED_DAYS}"):
        for ask in (lambda s: s.put({b"b": b"two"}), lambda s: s.get([b"a"])):
            with pytest.raises(WorkersError, match="unkept full"):
                ask(SharedStore(place, tell=end))
