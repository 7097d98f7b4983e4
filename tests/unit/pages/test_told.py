"""Events and statements as other pages than their own show them."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import PAGE_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"
THEME = {"themes/climat.md": "title: climat"}


@pytest.mark.parametrize(
    ("front", "year", "date"),
    [
        ("start: 2024-08-12 20:18", "2024", {"text": "12 août 2024", "iso": "2024-08-12"}),
        (
            "start: 2024-08-12\nend: 2024-08-15",
            "2024",
            {"text": "12 août 2024", "iso": "2024-08-12", "note": "jusqu’au 15 août 2024"},
        ),
        (
            "start: 2024-08-12 20:18\nend: 2024-08-12 22:00",
            "2024",
            {"text": "12 août 2024", "iso": "2024-08-12"},
        ),
        ("start: -0043", "44 av. J.-C.", {"text": "44 av. J.-C."}),
        ("", "Sans date", None),
    ],
)
def test_an_event_in_a_list_has_its_date_and_year(
    pages_of: Pages, front: str, year: str, date: dict[str, str] | None
) -> None:
    """An event is listed under its year, with its date as far as it is known."""
    files = {**THEME, "events/e.md": f"title: E\nthemes: [climat]\n{front}"}
    (part,) = pages_of(files)["themes/climat/"].context["sections"]
    (group,) = part["groups"]
    shown = {key: _plain(text) for key, text in group["items"][0].get("date", {}).items()}
    assert (_plain(group["title"]), shown) == (year, date or {})


def _plain(text: str) -> str:
    return text.replace("\xa0", " ")


def test_an_event_without_date_has_that_of_its_first_article(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """The date of the earliest article stands in for the event's own, and says so."""
    files = {
        "articles/a.md": f"{ARTICLE}event: E\nthemes: [climat]",
        "articles/b.md": f"{ARTICLE.replace('01-02', '03-02')}event: E",
    }
    (entry,) = items_at(pages_of(files)["themes/climat/"], "events")
    assert (entry["date"]["iso"], entry["date"]["note"]) == (
        "2024-01-02",
        "d’après le premier article",
    )


def test_a_statement_cites_the_sources_of_where_it_was_made(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """On a theme's page, a quotation leads to its event or article, and to the source there."""
    said = "statements: [{by: {text: On}, quote: Oui., source: ap, about: [climat], id: oui}]"
    sources = "sources: [{title: Autre}, {id: ap, title: T}]"
    files = {
        **THEME,
        "events/e.md": f"title: E\nstart: 2024-03-01\n{said}\n{sources}",
        "articles/a.md": f"{ARTICLE}{said}\n{sources}",
    }
    found = {
        item["event"]["url"]: item
        for item in items_at(pages_of(files)["themes/climat/"], "statements")
    }
    assert found.keys() == {"events/e/", "articles/a/"}
    for url, item in found.items():
        assert item["sources"] == [{"number": 2, "url": f"{url}#source:ap", "title": "T"}]
    assert found["events/e/"]["date"]["iso"] == "2024-03-01"
    assert "date" not in found["articles/a/"]


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [
        ("people/ann-lee.md", "name: Ann Lee", "people/ann-lee/"),
        ("events/ann-lee.md", "title: Ann Lee", "events/ann-lee/"),
    ],
)
def test_what_was_said_about_a_page_is_on_it(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """Statements about a person or an event are there, the earliest first."""
    files = {
        path: front,
        "events/e.md": """
            title: E
            start: 2024
            statements:
              - {by: {text: On}, text: Après., about: [ann-lee], at: 2024-05-02}
              - {by: {text: On}, text: Avant., about: [ann-lee], at: 2024-05-01}
              - {by: {text: On}, text: Ailleurs.}
            """,
        "articles/a.md": f"{ARTICLE}statements: [{{by: {{text: X}}, text: Z., about: [ann-lee]}}]",
    }
    shown = items_at(pages_of(files)[address], "said-about")
    assert [item["words"] for item in shown] == ["Z.", "Avant.", "Après."]
    assert len({item["id"] for item in shown}) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [("fr", "Ce qui a été dit de cette personne"), ("en", "What was said about this person")],
)
def test_nobody_is_a_thing(pages_of: Pages, lang: str, title: str) -> None:
    """The heading over what was said about somebody is of a person."""
    files = {
        "people/ann-lee.md": f"name: Ann Lee\nlang: {lang}",
        "events/e.md": "title: E\nstatements: [{by: {text: On}, text: Oui., about: [ann-lee]}]",
    }
    sections = pages_of(files)["people/ann-lee/"].context["sections"]
    assert title in [section["title"] for section in sections]


def test_what_was_said_in_a_withdrawn_text_is_on_no_other_page(pages_of: Pages) -> None:
    """A statement of a withdrawn event or article is repeated nowhere."""
    said = "statements: [{by: Ann Lee, text: Faux mot., about: [climat, bob-ray]}]"
    gone = "withdrawn: {date: 2024-02-02, reason: Faux.}"
    pages = pages_of(
        {
            **THEME,
            "people/ann-lee.md": "name: Ann Lee",
            "people/bob-ray.md": "name: Bob Ray",
            "events/e.md": f"title: E\n{said}\n{gone}",
            "articles/a.md": f"{ARTICLE}{said}\n{gone}",
        }
    )
    assert [at for at, page in pages.items() if "Faux mot." in str(page.context)] == []


@pytest.mark.parametrize(
    ("mine", "theirs", "first", "second"),
    [
        ("", "", None, None),
        ("related: [{id: f, reason: un}]", "", "un", "un"),
        ("", "related: [{id: e, reason: deux}]", "deux", "deux"),
        ("related: [{id: f, reason: un}]", "related: [{id: e, reason: deux}]", "un", "deux"),
        ("related: [f]", "related: [{id: e, reason: deux}]", "deux", "deux"),
    ],
)
def test_what_is_related_is_told_once(
    pages_of: Pages,
    items_at: ItemsAt,
    mine: str,
    theirs: str,
    first: str | None,
    second: str | None,
) -> None:
    """Two events that name each other are listed once each, each page with its own reason first."""
    pages = pages_of({"events/e.md": f"title: E\n{mine}", "events/f.md": f"title: F\n{theirs}"})
    for address, reason in (("events/e/", first), ("events/f/", second)):
        reasons = [entry["summary"] for entry in items_at(pages[address], "related")]
        assert reasons == ([reason] if reason else [])


def test_a_passage_has_an_address_wherever_it_stands(pages_of: Pages, items_at: ItemsAt) -> None:
    """A moment beyond the first page of a timeline is linked to where it stands."""
    moments = "".join(
        f"\n  - {{at: 2024-01-02, text: Un fait {n}., id: m{n}}}" for n in range(PAGE_LIST + 1)
    )
    corrections = "".join(
        f"\n  - {{date: 2024-01-0{day}, kind: erratum, text: t, concerns: {concerns}}}"
        for day, concerns in ((5, "m0"), (4, f"m{PAGE_LIST}"), (3, "page"))
    )
    front = f"title: E\ntimeline:{moments}\ncorrections:{corrections}"
    shown = items_at(pages_of({"events/e.md": front})["corrections/"], "listing")
    assert [note["link"]["url"] for note in shown] == [
        "events/e/#moment:m0",
        f"events/e/timeline/page/2/#moment:m{PAGE_LIST}",
        "events/e/",
    ]
