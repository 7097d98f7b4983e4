"""The index of a live preview."""

import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.data.search import SearchRecord
from explainer.publish.background import BackgroundIndex
from explainer.publish.parts import divided
from explainer.publish.search import publish_index
from explainer.publish.write import Writer
from trees import bytes_of


@pytest.fixture
def index() -> Iterator[BackgroundIndex]:
    """An index of nothing yet."""
    made = BackgroundIndex()
    yield made
    made.close()


def _record(title: str) -> SearchRecord:
    return SearchRecord(url="e/", lang="fr", kind="event", title=title, facets={"kind": ("event",)})


def _never(reason: str) -> None:
    raise AssertionError(reason)


def _entry(site: Path) -> bytes:
    path = site / "pagefind" / "pagefind-entry.json"
    return path.read_bytes() if path.exists() else b""


def test_the_first_index_is_there_at_once(index: BackgroundIndex, tmp_path: Path) -> None:
    """The preview begins with a search."""
    index.follow([_record("Un")], tmp_path, _never)
    assert _entry(tmp_path)


def test_a_build_that_empties_the_folder_keeps_the_search(
    index: BackgroundIndex, tmp_path: Path
) -> None:
    """Where nothing changed, the index of before stands in the new folder, byte by byte."""
    records = [_record("Un")]
    index.follow(records, tmp_path / "a", _never)
    index.follow(records, tmp_path / "b", _never)
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b") != {}


def test_a_change_is_searched_soon(index: BackgroundIndex, tmp_path: Path) -> None:
    """The index of before is there meanwhile, then that of the change."""
    index.follow([_record("Un")], tmp_path, _never)
    before = _entry(tmp_path)
    index.follow([_record("Deux")], tmp_path, _never)
    end = time.monotonic() + 20
    while _entry(tmp_path) in (b"", before):
        assert time.monotonic() < end
        time.sleep(0.05)


def _files(site: Path) -> dict[str, bytes]:
    """All files of a site; none at the moment in which another index is put there."""
    with suppress(FileNotFoundError):
        return bytes_of(site)
    return {}


def _moments(site: Path) -> dict[str, int]:
    """When each file of the index was made: a copy keeps that."""
    found = (path for path in (site / "pagefind").rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in found}


def test_a_change_makes_one_part_again(tmp_path: Path) -> None:
    """The others are lent from one index to the next, and all is as in a first one."""
    records = [replace(_record(f"E{number}"), url=f"e{number}/") for number in range(35)]
    (part,) = [part for part in divided(records, 10) if part.folder == "fr-2/"]
    changed = [replace(r, title="Autre") if r == part.records[0] else r for r in records]
    publish_index(changed, Writer(tmp_path / "first"), 10)
    with closing(BackgroundIndex(most=10)) as index:
        index.follow(records, tmp_path / "site", _never)
        before = _moments(tmp_path / "site")
        index.follow(changed, tmp_path / "site", _never)
        end = time.monotonic() + 20
        while _files(tmp_path / "site") != bytes_of(tmp_path / "first"):
            assert time.monotonic() < end
            time.sleep(0.05)
        after = _moments(tmp_path / "site")
    made = {path for path in after if after[path] != before.get(path)}
    assert made == {path for path in after if path.startswith("pagefind/fr-2/")}


def test_what_is_given_up_says_nothing_and_changes_nothing(
    index: BackgroundIndex, tmp_path: Path
) -> None:
    """A newer build ends the index of an older one, and its folder is left alone."""
    index.follow([_record("Un")], tmp_path / "a", _never)
    index.follow([_record(f"E{n}") for n in range(3000)], tmp_path / "b", _never)
    before = _entry(tmp_path / "b")
    index.give_up()
    assert _entry(tmp_path / "b") == before == _entry(tmp_path / "a")


def test_a_program_that_cannot_run_is_told(
    index: BackgroundIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview goes on without a search, and says why."""
    monkeypatch.setattr("explainer.publish.pagefind.get_executable", lambda: tmp_path / "none")
    told: list[str] = []
    index.follow([_record("Un")], tmp_path / "site", told.append)
    assert len(told) == 1
    assert not (tmp_path / "site").exists()


def test_a_site_without_records_has_no_index(index: BackgroundIndex, tmp_path: Path) -> None:
    """Nothing is made of nothing."""
    index.follow([], tmp_path, _never)
    assert list(tmp_path.iterdir()) == []
