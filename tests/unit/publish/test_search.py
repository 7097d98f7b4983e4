"""The index of a site: what Pagefind gets, what it writes, the same bytes each time."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from explainer.data.search import SearchRecord
from explainer.publish import search
from explainer.publish.errors import PublishError
from explainer.publish.pagefind import Pagefind, PagefindError
from explainer.publish.search import publish_index
from explainer.publish.write import Writer
from trees import bytes_of


def _record(number: int, **values: Any) -> SearchRecord:
    facets = {"kind": ("event",), "person": (f"P{number}",), "year": (str(2000 + number),)}
    given = {"url": f"events/e{number}/", "lang": "fr", "kind": "event", "title": f"E{number}"}
    return SearchRecord(**{"facets": facets, **given, **values})


def _fragments(site: Path) -> list[dict[str, Any]]:
    packed = (site / "pagefind" / "fragment").glob("*.pf_fragment")
    texts = (gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd") for path in packed)
    return [json.loads(text) for text in texts]


def test_an_index_is_the_same_each_time(tmp_path: Path) -> None:
    """Facets of many values stand in one order, whatever that of the program's hash maps."""
    records = [_record(number) for number in range(30)]
    for name in ("one", "two", "three"):
        publish_index(records, Writer(tmp_path / name))
    one = bytes_of(tmp_path / "one")
    assert one == bytes_of(tmp_path / "two") == bytes_of(tmp_path / "three")
    assert "pagefind/pagefind.js" in one


def test_no_interface_of_pagefind_is_published(tmp_path: Path) -> None:
    """Only what our own search reads is in the site."""
    publish_index([_record(1)], Writer(tmp_path))
    names = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert [name for name in names if "ui" in name or "highlight" in name] == []


def test_what_is_printed_ends_before_what_is_withheld(tmp_path: Path) -> None:
    """Signs that nobody sees part the sentences, and what a result may print from the rest."""
    publish_index([_record(1, sentences=("Un.", "Deux."), withheld=("Trois.",))], Writer(tmp_path))
    (found,) = _fragments(tmp_path)
    assert found["content"] == "Un.\u2060\u2060 Deux.\u2060\u2060\u2060 Trois."


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("l’œuvre", "\U000e006c’o\u2060euvre"),
        ("L'Élysée", "\U000e004c'Élysée"),
        ("jusqu’ici", "\U000e006a\U000e0075\U000e0073\U000e0071\U000e0075’ici"),
        ("aujourd’hui", "aujourd’hui"),
        ("Trump’s", "Trump’s"),
        ("l’\u2060a", "\U000e006c’a"),
    ],
)
def test_words_are_plain_in_the_index(tmp_path: Path, text: str, content: str) -> None:
    """Elisions and ligatures are written in signs that an index passes over."""
    publish_index([_record(1, sentences=(text,))], Writer(tmp_path))
    (found,) = _fragments(tmp_path)
    assert found["content"].rstrip("\u2060") == content


def test_a_record_without_texts_is_found_by_its_title(tmp_path: Path) -> None:
    """A title is enough."""
    record = _record(1, title="Ann Lee", aliases=("Annie",), date="2024")
    publish_index([record], Writer(tmp_path))
    (found,) = _fragments(tmp_path)
    assert found["meta"] == {"title": "Ann Lee", "aliases": "Annie", "date": "2024"}
    assert found["url"] == "events/e1/"
    assert found["filters"] == {"kind": ["event"], "person": ["P1"], "year": ["2001"]}


def test_a_program_that_cannot_run_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Pagefind's program cannot run, the maintainer reads what to do."""
    monkeypatch.setattr("explainer.publish.pagefind.get_executable", lambda: tmp_path / "none")
    with pytest.raises(PublishError) as caught:
        publish_index([_record(1)], Writer(tmp_path / "site"))
    assert "search: false" in caught.value.line("en")
    assert not (tmp_path / "site").exists()


def test_a_program_that_ends_too_early_is_an_error() -> None:
    """Who waits for an answer that will never come gets an error, and waits no longer."""
    with Pagefind() as pagefind:
        pagefind.stop()
        with pytest.raises(PagefindError):
            pagefind.index([])


def test_what_the_program_refuses_is_an_error() -> None:
    """Its own words come on."""
    with Pagefind() as pagefind, pytest.raises(PagefindError, match="url"):
        pagefind.index([{"content": "x"}])


def test_the_search_of_the_templates_knows_the_same_elisions() -> None:
    """What readers ask is made plain by the words that the index was."""
    theme = Path(__file__).parents[3] / "theme" / "assets" / "explainer"
    text = (theme / "search-words.js").read_text(encoding="utf-8")
    assert "|".join(sorted(search._SPLIT)) in text
