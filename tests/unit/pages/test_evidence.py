"""Sources, numbered, and where their entries stand."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("title: T", {}),
        ("title: T, publisher: AP", {"by": "AP"}),
        ("title: T, publisher: AP, author: [A. B, C. D]", {"by": "A. B, C. D, AP"}),
        (
            "title: T, url: https://www.example.com/a",
            {"url": "https://www.example.com/a", "host": "example.com"},
        ),
        ("title: T, published: 2024-01", {"date": {"text": "janvier 2024", "iso": "2024-01"}}),
        ("title: T, archive: https://a.example/x", {"archive": "https://a.example/x"}),
        ("title: T, excerpt: Un extrait.", {"excerpt": "Un extrait."}),
        ("title: T, lang: en", {"lang": "en"}),
        ("title: T, lang: fr", {}),
        ("title: T, kind: official", {"kind": "source officielle"}),
    ],
)
def test_an_entry_says_what_is_known(
    pages_of: Pages, items_at: ItemsAt, written: str, shown: dict[str, Any]
) -> None:
    """An entry of the list of sources has what was written, and no key for what was not."""
    pages = pages_of({"themes/t.md": f"title: T\nsources: [{{{written}}}]"})
    plain = {"id": "source:t", "number": 1, "title": "T"}
    assert items_at(pages["themes/t/"], "sources") == [{**plain, **shown}]


def test_a_dossier_numbers_the_sources_of_all_its_files(pages_of: Pages, items_at: ItemsAt) -> None:
    """The event's sources come first, then its articles'; equal ones are one entry."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nsources: [{title: Un, url: https://a.example/1}]",
            "articles/a.md": """
                title: A
                date: 2024-01-02
                summary: s
                event: E
                key_points: [{text: Un point., source: [b, a]}]
                sources:
                  - {id: a, title: Le même, url: https://a.example/1}
                  - {id: b, title: Deux}
                """,
        }
    )
    page = pages["events/e/"]
    assert [(s["number"], s["title"]) for s in items_at(page, "sources")] == [
        (1, "Un"),
        (2, "Deux"),
    ]
    assert page.context["points"][0]["sources"] == [
        {"number": 1, "url": "events/e/#source:un", "title": "Un", "id": "cite:un:1"},
        {"number": 2, "url": "events/e/#source:b", "title": "Deux", "id": "cite:b:1"},
    ]


def test_a_number_says_who_published_its_source(pages_of: Pages) -> None:
    """A citation carries the title of its source and, where one is written, the publisher."""
    pages = pages_of(
        {
            "events/e.md": """
                title: E
                key_points: [{text: Un point., source: [t, u]}]
                sources: [{id: t, title: T, publisher: Le Journal}, {id: u, title: U}]
                """
        }
    )
    cites = pages["events/e/"].context["points"][0]["sources"]
    assert [(cite["title"], cite.get("by")) for cite in cites] == [("T", "Le Journal"), ("U", None)]


def test_an_article_numbers_its_own(pages_of: Pages, items_at: ItemsAt) -> None:
    """An article's page lists the sources of that article, from 1."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nsources: [{title: Un}]",
            "articles/a.md": """
                title: A
                date: 2024-01-02
                summary: s
                event: E
                sources: [{title: Deux}]
                """,
        }
    )
    assert [(s["number"], s["title"]) for s in items_at(pages["articles/a/"], "sources")] == [
        (1, "Deux")
    ]


def test_every_citation_leads_to_an_entry(rich_pages: dict[str, Page]) -> None:
    """The address of a citation, on any page, is that of a source's entry with its number."""
    entries = {
        (f"{address}#{item['id']}", item["number"])
        for address, page in rich_pages.items()
        for part in page.context["sections"]
        if part["kind"] == "sources"
        for group in part["groups"]
        for item in group["items"]
    }
    cites = {pair for page in rich_pages.values() for pair in _cites(page.context)}
    assert cites
    assert cites <= entries


def _cites(value: object) -> set[tuple[str, int]]:
    if isinstance(value, dict):
        own = {(value["url"], value["number"])} if {"url", "number"} <= value.keys() else set()
        own = {pair for pair in own if "#source:" in pair[0]}
        return own.union(*(_cites(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(_cites(inner) for inner in value))
    return set()


def test_a_citation_of_a_far_source_leads_to_its_page(pages_of: Pages) -> None:
    """A source beyond the fiftieth is cited at the further page that lists it."""
    sources = "".join(f"\n- {{id: s{number}, title: Source {number}}}" for number in range(1, 103))
    points = "key_points: [{text: Un., source: [s50, s51, s102]}]"
    pages = pages_of({"events/e.md": f"title: E\n{points}\nsources:{sources}"})
    assert [cite["url"] for cite in pages["events/e/"].context["points"][0]["sources"]] == [
        "events/e/#source:s50",
        "events/e/sources/page/2/#source:s51",
        "events/e/sources/page/3/#source:s102",
    ]
