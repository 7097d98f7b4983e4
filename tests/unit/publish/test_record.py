"""A file is known again if it is as a build left it, whatever tree it stands in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.publish.record import Record, digest_of, entry, size_of

MODE = 0o755
DIGEST = bytes(range(32))


def _digest(record: Record, path: str, file: Path) -> bytes | None:
    """What a file was made from, if it is known."""
    text = record.entry(path, file)
    return digest_of(text) if text else None


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a tree, written some time ago."""
    path = tmp_path / "tree" / "a.html"
    path.parent.mkdir()
    path.write_text("one")
    os.utime(path, ns=(0, 1_000_000_000))
    return path


@pytest.fixture
def kept(tmp_path: Path, file: Path) -> Path:
    """A record of this file."""
    place = tmp_path / ".cache" / "spare" / "site" / "record"
    Record(place, MODE).save({"a.html": entry(DIGEST, file.lstat())})
    return place


def test_a_file_is_known_again(kept: Path, file: Path) -> None:
    """In its tree, moved with its tree, by another name; at another path it is not."""
    record = Record(kept, MODE)
    assert _digest(record, "a.html", file) == DIGEST
    assert _digest(record, "b.html", file) is None
    moved = file.parent.rename(file.parent.with_name("moved")) / "a.html"
    os.link(moved, file.parents[1] / "other")
    assert _digest(record, "a.html", moved) == DIGEST
    assert _digest(record, "a.html", moved.parents[1] / "other") == DIGEST
    assert _digest(record, "a.html", file) is None


def test_an_entry_says_what_and_how_much(file: Path) -> None:
    """The digest and the size of the file come out of it again."""
    text = entry(DIGEST, file.lstat())
    assert (digest_of(text), size_of(text)) == (DIGEST, len("one"))


def _overwrite(file: Path) -> None:
    file.write_text("two")


def _append(file: Path) -> None:
    file.write_text("one more")
    os.utime(file, ns=(0, 1_000_000_000))


def _replace(file: Path) -> None:
    file.rename(file.with_name("before"))
    file.write_text("two")
    os.utime(file, ns=(0, 1_000_000_000))


def _close(file: Path) -> None:
    file.chmod(0o600)


def _link(file: Path) -> None:
    file.rename(file.with_name("before"))
    file.symlink_to("before")


@pytest.mark.parametrize("touch", [_overwrite, _append, _replace, _close, _link, Path.unlink])
def test_a_file_that_was_touched_is_unknown(
    kept: Path, file: Path, touch: Callable[[Path], None]
) -> None:
    """Written over, made longer, replaced, closed, or gone."""
    touch(file)
    assert _digest(Record(kept, MODE), "a.html", file) is None


def test_what_may_change_while_the_record_is_written_is_unknown(kept: Path, file: Path) -> None:
    """A change in the same moment would leave the same facts."""
    os.utime(kept, ns=(0, 1_000_000_000))
    assert _digest(Record(kept, MODE), "a.html", file) is None


def test_two_trees_are_known(kept: Path, file: Path) -> None:
    """The last ones: a third takes the place of the first."""
    for name in ("b", "c"):
        other = file.with_name(name)
        other.write_text(name)
        os.utime(other, ns=(0, 1_000_000_000))
        Record(kept, MODE).save({name: entry((name * 2).encode(), other.lstat())})
    record = Record(kept, MODE)
    assert _digest(record, "a.html", file) is None
    assert _digest(record, "b", file.with_name("b")) == b"bb"
    assert _digest(record, "c", file.with_name("c")) == b"cc"
    assert record.made_from([b"bb", b"x"]) == {b"bb": ["b"]}


@pytest.mark.parametrize("damage", [b"", b"\n", b"x", b"[[[", b"\xff\n[]"])
def test_a_damaged_record_knows_nothing(kept: Path, file: Path, damage: bytes) -> None:
    """Cut, overwritten, or with one sign changed."""
    whole = kept.read_bytes()
    changed = whole.replace(b"a.html", b"b.html")
    for text in (damage, damage + whole, whole[:-1], whole[: len(whole) // 2], changed):
        if text != whole:
            kept.write_bytes(text)
            assert _digest(Record(kept, MODE), "a.html", file) is None
            assert _digest(Record(kept, MODE), "b.html", file) is None


def test_where_files_get_other_modes_nothing_is_known(kept: Path, file: Path) -> None:
    """A tree is all of one mode."""
    assert _digest(Record(kept, 0o700), "a.html", file) is None


def test_another_version_knows_nothing(
    kept: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an older or newer program wrote is not read."""
    monkeypatch.setattr("explainer.publish.record._VERSION", b"0")
    assert _digest(Record(kept, MODE), "a.html", file) is None


def test_a_record_that_cannot_be_written_stays_as_it_was(kept: Path, file: Path) -> None:
    """The build does not fail, and what was known is."""
    kept.with_suffix(".new").mkdir()
    Record(kept, MODE).save({})
    assert _digest(Record(kept, MODE), "a.html", file) == DIGEST


def test_git_passes_over_it(kept: Path) -> None:
    """The folder of all records says so itself."""
    assert (kept.parents[1] / ".gitignore").read_text(encoding="utf-8") == "*\n"
