"""The file of the timeline's filters: every event that the timeline lists, with its facets."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from explainer import Site

Sites = Callable[..., Site]

EVENT = "title: {title}\nstart: {start}\nsummary: S.\npeople: [Ada]\nthemes: [{theme}]"


def _files(*events: tuple[str, str, str]) -> dict[str, str]:
    return {
        f"events/{title.lower()}.md": EVENT.format(title=title, start=start, theme=theme)
        for title, start, theme in events
    }


def _read(site: Site, path: str = "timeline/events.json") -> Any:
    (found,) = (file.content for file in site.files if file.path == path)
    return json.loads(bytes(found))  # type: ignore[arg-type]


def test_each_event_has_its_facets(site_of: Sites) -> None:
    """By month, the latest first: the entry as the page has it, and the slugs of its facets."""
    files = _files(("A", "2024-01-01", "climat"), ("B", "2023-05-01", "climat"))
    read = _read(site_of({**files, **_files(("C", "2023-05-02", "énergie"))}))
    assert read["names"] == {
        "year": {"2023": "2023", "2024": "2024"},
        "theme": {"climat": "climat"},
        "person": {"ada": "Ada"},
    }
    assert [group["title"] for group in read["groups"]] == ["janvier 2024", "mai 2023"]
    first = read["groups"][0]["items"][0]
    assert (first["link"]["url"], first["summary"]) == ("events/a/", "S.")
    facets = [
        (event["year"], event["theme"], event["person"])
        for group in read["groups"]
        for event in group["items"]
    ]
    assert facets == [
        (["2024"], ["climat"], ["ada"]),
        (["2023"], [], ["ada"]),
        (["2023"], ["climat"], ["ada"]),
    ]


def test_a_second_language_has_its_own_file(site_of: Sites) -> None:
    """The file of a language holds what its timeline holds, at the addresses of its pages."""
    files = _files(("A", "2024-01-01", "climat"), ("B", "2023-05-01", "climat"))
    site = site_of({**files, "events/a.en.md": "title: In English"}, languages=("fr", "en"))
    read = _read(site, "en/timeline/events.json")
    (event,) = read["groups"][0]["items"]
    assert event["link"] == {"text": "In English", "kind": "event", "url": "en/events/a/"}
    assert read["names"] == {"year": {"2024": "2024"}, "theme": {}, "person": {}}


@pytest.mark.parametrize(
    ("options", "file"),
    [
        ({}, "timeline/events.json"),
        ({"permalinks": {"timeline": "chronologie"}}, "chronologie/events.json"),
    ],
)
def test_the_timeline_names_its_file(site_of: Sites, options: dict[str, Any], file: str) -> None:
    """Only the timeline says where the file is, and the file is there."""
    site = site_of(_files(("A", "2024-01-01", "climat")), **options)
    page = file.removesuffix("events.json")
    named = {p.address: p.context["filters"] for p in site.pages if "filters" in p.context}
    assert named == {page: {"file": file, "page": page}}
    assert file in {made.path for made in site.files}


def test_of_many_events_no_script_combines_filters(
    site_of: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader's device takes in the file whole: of more events there is none, and no script."""
    files = _files(("A", "2024-01-01", "climat"), ("B", "2023-05-01", "climat"))
    monkeypatch.setattr("explainer.pages.event_lists.FILTERED_EVENTS", 2)
    assert len(_read(site_of(files))["groups"]) == 2
    monkeypatch.setattr("explainer.pages.event_lists.FILTERED_EVENTS", 1)
    site = site_of(files)
    assert "timeline/events.json" not in {file.path for file in site.files}
    assert not [page for page in site.pages if "filters" in page.context]
    assert "timeline/theme/climat/" in {page.address for page in site.pages}


def test_without_events_there_is_no_file(site_of: Sites) -> None:
    """Nothing to filter: no file."""
    paths = {file.path for file in site_of({"themes/t.md": "title: t"}).files}
    assert "timeline/events.json" not in paths
