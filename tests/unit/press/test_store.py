"""The store gives back what was put there, whole, or nothing."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from explainer.limits import STORE_BUILDS
from explainer.press.store import FILE, Store

_ALL = STORE_BUILDS + 10
"""Builds after which nothing is kept that none of them took."""


def test_what_was_put_is_there_for_another_build(tmp_path: Path) -> None:
    """And nothing else is."""
    Store(tmp_path / "cache").put({b"a": b"one", b"b": b""})
    assert Store(tmp_path / "cache").get([b"a", b"b", b"c"]) == {b"a": b"one", b"b": b""}


def test_nothing_is_made_to_look_into(tmp_path: Path) -> None:
    """A store that was never written to is empty, and its folder is not made."""
    assert Store(tmp_path / "cache").get([b"a"]) == {}
    Store(tmp_path / "cache").end()
    Store(tmp_path / "cache").put({})
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("cut", [0, 100, 5_000, 20_000])
@pytest.mark.parametrize("noise", [b"", b"\xff" * 3_000])
def test_a_damaged_file_is_an_empty_store(tmp_path: Path, cut: int, noise: bytes) -> None:
    """Cut anywhere or overwritten, it gives right values or none, and takes new ones."""
    values = {bytes([n]): bytes([n]) * 2_000 for n in range(40)}
    Store(tmp_path).put(values)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:cut] + noise + whole[cut + len(noise) :] * bool(noise))
    found = Store(tmp_path).get(values)
    assert found.items() <= values.items()
    Store(tmp_path).put({b"new": b"value"})
    Store(tmp_path).put({b"new": b"value"})
    assert Store(tmp_path).get([b"new"]) == {b"new": b"value"}


def test_a_changed_value_is_not_given(tmp_path: Path) -> None:
    """One bit is enough."""
    Store(tmp_path).put({b"a": b"<p>one</p>"})
    with sqlite3.connect(tmp_path / FILE) as database:
        (sealed,) = database.execute("select value from finished").fetchone()
        changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
        database.execute("update finished set value = ?", (changed,))
    database.close()
    assert Store(tmp_path).get([b"a"]) == {}


def test_a_value_is_not_given_for_another_digest(tmp_path: Path) -> None:
    """The seal knows under which digest a value was put."""
    Store(tmp_path).put({b"a": b"one"})
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("update finished set digest = ?", (b"b",))
    database.close()
    assert Store(tmp_path).get([b"b"]) == {}


def test_a_store_of_another_version_is_empty(tmp_path: Path) -> None:
    """What an older or newer program wrote is thrown away, not read."""
    Store(tmp_path).put({b"a": b"one"})
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("pragma user_version = 99")
    database.close()
    assert Store(tmp_path).get([b"a"]) == {}


def test_what_was_unused_longest_goes_first(tmp_path: Path) -> None:
    """A store over its bound keeps what this build used, then what the last builds did."""
    for number in range(4):
        store = Store(tmp_path, most=250)
        store.get([b"\0"])
        store.put({bytes([number]): b"x" * 84})  # with its seal a hundred bytes
        store.end()
    assert set(Store(tmp_path).get([b"\0", b"\1", b"\2", b"\3"])) == {b"\0", b"\3"}


def test_what_no_build_uses_goes_in_time(tmp_path: Path) -> None:
    """What somebody had removed from the site is not kept for ever; what each build takes is."""
    Store(tmp_path).put({b"used": b"a", b"unused": b"b"})
    for _ in range(_ALL):
        assert set(Store(tmp_path).get([b"unused"])) <= {b"unused"}  # a look ends no build
        store = Store(tmp_path)
        store.get([b"used"])
        store.end()
    assert set(Store(tmp_path).get([b"used", b"unused"])) == {b"used"}


def test_two_sites_built_in_turn_keep_what_they_use(tmp_path: Path) -> None:
    """Each build is the other's unused one, and none of them has a number of the other's kind."""
    values = {bytes([n]): b"x" for n in range(20)}
    Store(tmp_path).put(values)
    for number in range(2 * _ALL):
        store = Store(tmp_path)
        store.use(list(values)[number % 2 :: 2])
        store.end()
    assert Store(tmp_path).get(values) == values


def test_a_long_preview_makes_nothing_older(tmp_path: Path) -> None:
    """It is one build, the number of which is low when it ends."""
    Store(tmp_path).put({b"a": b"x"})
    preview = Store(tmp_path)
    preview.put({b"b": b"x"})
    for _ in range(2 * _ALL):
        store = Store(tmp_path)
        store.use([b"a", b"b"])
        store.end()
    preview.use([b"a"])
    preview.put({b"b": b"x"})
    preview.end()
    Store(tmp_path).end()
    assert Store(tmp_path).get([b"a", b"b"]) == {b"a": b"x", b"b": b"x"}


def test_what_stands_in_a_site_is_used(tmp_path: Path) -> None:
    """It is kept although no build takes it from the store."""
    Store(tmp_path).put({b"stands": b"a", b"unused": b"b"})
    for _ in range(_ALL):
        store = Store(tmp_path)
        store.use([b"stands", b"never put"])
        store.end()
    assert Store(tmp_path).get([b"stands", b"unused", b"never put"]) == {b"stands": b"a"}


def test_git_looks_away(tmp_path: Path) -> None:
    """The folder of the store tells Git to ignore it."""
    Store(tmp_path / "cache").put({b"a": b"one"})
    assert (tmp_path / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_a_build_used_stays_beyond_the_bound(tmp_path: Path) -> None:
    """A site larger than the bound is kept whole."""
    store = Store(tmp_path, most=10)
    values = {bytes([n]): b"x" * 100 for n in range(5)}
    store.put(values)
    store.end()
    assert Store(tmp_path).get(values) == values


def test_a_store_that_another_build_holds_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is read, nothing written, nothing lost."""
    monkeypatch.setattr("explainer.press.store._WAIT", 0.0)
    Store(tmp_path).put({b"a": b"one"})
    with sqlite3.connect(tmp_path / FILE, isolation_level=None) as other:
        other.execute("begin exclusive")
        assert Store(tmp_path).get([b"a"]) == {}
        Store(tmp_path).put({b"b": b"two"})
        other.execute("rollback")
    other.close()
    assert Store(tmp_path).get([b"a", b"b"]) == {b"a": b"one"}


def test_a_folder_that_cannot_be_written_costs_only_the_store(tmp_path: Path) -> None:
    """A file in the place of the folder, say."""
    (tmp_path / "cache").write_text("a file")
    Store(tmp_path / "cache").put({b"a": b"one"})
    assert Store(tmp_path / "cache").get([b"a"]) == {}


def test_a_store_of_an_older_version_begins_anew(tmp_path: Path) -> None:
    """Its table of before is not taken for ours, by one build or by several."""
    with closing(sqlite3.connect(tmp_path / FILE)) as old, old:
        old.execute("create table finished (digest blob primary key, used integer, value blob)")
        old.execute("pragma user_version = 1")
    stores = [Store(tmp_path) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: stores[n].put({bytes([n]): b"x"}), range(4)))
    kept = Store(tmp_path).get(bytes([n]) for n in range(4))
    assert kept == {bytes([n]): b"x" for n in range(4)}


def test_builds_that_put_and_do_not_end_make_no_build_old(tmp_path: Path) -> None:
    """A preview is one build, however often something is put."""
    Store(tmp_path).put({b"first": b"1"})
    preview = Store(tmp_path)
    for number in range(_ALL):
        preview.put({str(number).encode(): b"x"})
    preview.end()
    assert Store(tmp_path).get([b"first"]) == {b"first": b"1"}
