"""A large index stands in parts: which record goes where, and what an edit makes again."""

import json
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from explainer.data.search import SearchRecord
from explainer.publish.parts import Part, divided
from explainer.publish.publication import begin
from explainer.publish.search import publish_index
from explainer.publish.spare import spare_of
from explainer.publish.write import Writer
from trees import bytes_of

MOST = 10


def _record(number: int, lang: str = "fr", title: str = "") -> SearchRecord:
    url = f"{lang}/e{number}/"
    facets = {"kind": ("event",)}
    return SearchRecord(
        url=url, lang=lang, kind="event", title=title or f"E{number}", facets=facets
    )


def _records(count: int, lang: str = "fr") -> list[SearchRecord]:
    return [_record(number, lang) for number in range(count)]


def _places(parts: Iterable[Part]) -> dict[str, str]:
    """The folder of each record's part, by the record's address."""
    return {record.url: part.folder for part in parts for record in part.records}


@pytest.mark.parametrize("count", [1, MOST - 1, MOST])
def test_up_to_the_limit_there_is_one_part(count: int) -> None:
    """All records in the order in which they came, of each language so many, and no word of it."""
    records = [*_records(count), *_records(count, "en")]
    assert list(divided(records, MOST)) == [Part(0, tuple(records))]


@pytest.mark.parametrize("count", [MOST + 1, 2 * MOST, 2 * MOST + 1, 400, 5000])
def test_every_record_is_in_one_part_of_its_language(count: int) -> None:
    """Parts are divided evenly, hardly larger than was asked, and none is empty."""
    records = [*_records(count), *_records(3, "en-GB")]
    parts = list(divided(records, MOST))
    found = [record for part in parts for record in part.records]
    assert Counter(record.url for record in found) == Counter(record.url for record in records)
    folders = [part.folder for part in parts]
    assert folders == ["", *(f"fr-{number}/" for number in range(1, len(parts)))]
    assert parts[0].numbers == (("en", 1), ("fr", len(parts)))
    assert all(part.records and not part.numbers for part in parts[1:])
    assert max(len(part.records) for part in parts) <= MOST + 3 + 4 * MOST**0.5


def test_a_part_is_the_same_in_any_order() -> None:
    """Where a record goes depends on no other; in a part they stand as they came."""
    records = _records(200)
    mixed = [*records[1::2], *reversed(records[::2])]
    assert _places(divided(mixed, MOST)) == _places(divided(records, MOST))
    for part in divided(mixed, MOST):
        assert list(part.records) == [record for record in mixed if record in part.records]


def test_a_page_more_moves_no_other() -> None:
    """Nor does another language, however much comes; half move once a language has doubled."""
    before = _places(divided(_records(165), 20))
    after = _places(divided([*_records(320), *_records(50, "en")], 20))
    assert {url: after[url] for url in before} == before
    doubled = _places(divided(_records(330), 20))
    stayed = sum(doubled[url] == folder for url, folder in before.items() if not folder)
    assert 0 < stayed < sum(not folder for folder in before.values())


def test_an_index_in_parts_is_the_same_each_time(tmp_path: Path) -> None:
    """The same bytes, the programs once, and the script says how many parts there are."""
    records = [*_records(35), *_records(12, "en"), *_records(2, "de")]
    for name in ("one", "two"):
        publish_index(records, Writer(tmp_path / name), MOST)
    one = bytes_of(tmp_path / "one")
    assert one == bytes_of(tmp_path / "two")
    script = one["pagefind/pagefind.js"].decode()
    assert script.endswith('\nexport const parts={"fr":4,"en":2,"de":1};\n')
    programs = {path for path in one if path.endswith(("pagefind.js", ".pagefind"))}
    assert programs == {
        "pagefind/pagefind.js",
        *(f"pagefind/wasm.{lang}.pagefind" for lang in ("de", "en", "fr", "unknown")),
    }
    for part in ("en-1", "fr-1", "fr-2", "fr-3"):
        assert [*json.loads(one[f"pagefind/{part}/pagefind-entry.json"])["languages"]] == [part]


def test_a_small_index_is_not_changed_by_the_limit(tmp_path: Path) -> None:
    """Where all goes into one part, the index is that without any limit."""
    publish_index(_records(10), Writer(tmp_path / "one"), 10)
    publish_index(_records(10), Writer(tmp_path / "two"), 10**6)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    assert b"export const parts" not in bytes_of(tmp_path / "one")["pagefind/pagefind.js"]


def _build(project: Path, records: list[SearchRecord]) -> dict[str, int]:
    """Build a site that is an index alone; gives its files, each by the number of the system."""
    spare = spare_of(project, project / "site")
    publication = begin(
        project / "site", [], [], spare=spare, adopt=True, language="en", tell=lambda _: None
    )
    assert publication.renewal
    publish_index(records, publication.renewal, MOST)
    for path in publication.staging.folder.rglob("*"):  # old enough to be known again
        if path.is_file() and path.stat().st_mtime_ns > 10**18:
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**18))
    publication.finish([], strict=False, tell=lambda _: None)
    found = (project / "site" / "pagefind").rglob("*")
    site = project / "site" / "pagefind"
    return {p.relative_to(site).as_posix(): p.stat().st_ino for p in found if p.is_file()}


def _entries(files: Iterable[str]) -> set[str]:
    """The parts that files belong to."""
    return {path.split("/")[0] if path.split("/")[0].startswith("fr-") else "" for path in files}


def test_an_edit_makes_its_part_again_and_no_other(tmp_path: Path) -> None:
    """Every file of the other parts is the file of before, and all is as in a first build."""
    records = _records(35)
    before = _build(tmp_path / "a", records)
    (edited,) = [part for part in divided(records, MOST) if part.folder == "fr-2/"]
    url = edited.records[0].url
    records = [_record(n, title="Autre" if r.url == url else "") for n, r in enumerate(records)]
    after = _build(tmp_path / "a", records)
    changed = {path for path, number in after.items() if before.get(path) != number}
    assert _entries(before) == {"", "fr-1", "fr-2", "fr-3"}
    assert _entries(changed) == {"fr-2"}
    _build(tmp_path / "b", records)
    index = [bytes_of(tmp_path / name / "site" / "pagefind") for name in ("a", "b")]
    assert index[0] == index[1]


def test_parts_go_where_a_site_shrinks(tmp_path: Path) -> None:
    """Below the limit nothing is left of them."""
    _build(tmp_path / "a", _records(35))
    files = _build(tmp_path / "a", _records(MOST))
    assert _entries(files) == {""}
    _build(tmp_path / "b", _records(MOST))
    index = [bytes_of(tmp_path / name / "site" / "pagefind") for name in ("a", "b")]
    assert index[0] == index[1]
