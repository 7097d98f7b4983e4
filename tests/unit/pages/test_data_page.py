"""The page that says what machines may take."""

from collections.abc import Callable

import pytest

from explainer import Site

Sites = Callable[..., Site]


def _named(site: Site, address: str = "data/") -> list[str]:
    (page,) = (page for page in site.pages if page.address == address)
    groups = page.context["sections"][0]["groups"]
    links = (entry["link"] for group in groups for entry in group["items"])
    return [link["url"] for link in links if "url" in link]


def test_every_file_that_it_names_is_there(site_of: Sites) -> None:
    """Each file of the page is in the site, and explained."""
    site = site_of({"events/e.md": "title: E\nstart: 2024-08-12"})
    named = _named(site)
    assert set(named) <= {file.path for file in site.files}
    assert {"data/graph.json", "data/events.ics", "feed.xml", "data/schema.json"} <= set(named)


def test_it_names_no_file_that_is_not_there(site_of: Sites) -> None:
    """Without an address there are no feeds and no calendar, and without a day no calendar."""
    bare = site_of({"events/e.md": "title: E\nstart: 2024-08-12"}, url="")
    assert set(_named(bare)) <= {file.path for file in bare.files}
    undated = site_of({"events/e.md": "title: E\nstart: 1789"})
    assert set(_named(undated)) <= {file.path for file in undated.files}


def test_it_names_every_part(site_of: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tables and graph stand in parts, the page has a line for each, and all are there."""
    monkeypatch.setattr("explainer.pages.data_page.DATA_RECORDS", 1)
    site = site_of({"events/a.md": "title: A", "events/b.md": "title: B"})
    named = _named(site)
    tables = [path for path in named if "graph" in path or "events" in path]
    assert tables == [
        "data/graph.json",
        "data/graph-1.json",
        "data/graph-2.json",
        "data/events-1.csv",
        "data/events-2.csv",
    ]
    assert set(named) <= {file.path for file in site.files}


def test_the_licence_is_named_where_there_is_one(site_of: Sites) -> None:
    """The page links the licence of the options; it makes none up."""
    free = "https://creativecommons.org/licenses/by/4.0/"
    assert free in _named(site_of({}, license=free))
    assert not [url for url in _named(site_of({})) if url.startswith("http")]


def test_its_address_is_a_file_where_addresses_are(site_of: Sites) -> None:
    """The page follows the style of addresses; the files stay where they are."""
    assert "data/graph.json" in _named(site_of({}, directory_urls=False), "data.html")
