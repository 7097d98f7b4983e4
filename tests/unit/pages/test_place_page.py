"""The page of a place: where it is, what it holds, what happened there."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\nevent: E\n"


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


def _facts(page: Page) -> dict[str, list[str]]:
    return {
        fact["term"]: [link["text"] for link in fact["links"]] for fact in page.context["facts"]
    }


def test_a_name_is_enough(pages_of: Pages, items_at: ItemsAt) -> None:
    """An event's place has a page with the event and with the articles that tell of it."""
    pages = pages_of({"events/e.md": "title: E\nplace: Lyon", "articles/a.md": ARTICLE})
    page = pages["places/lyon/"]
    assert not page.context["noindex"]
    assert _names(items_at(page, "events")) == ["E"]
    assert _names(items_at(page, "articles")) == ["A"]
    (where,) = (fact for fact in pages["events/e/"].context["facts"] if fact["term"] == "Où")
    assert where["links"] == [{"text": "Lyon", "kind": "place", "url": "places/lyon/"}]


def test_facts(rich_pages: dict[str, Page]) -> None:
    """Country, what it is part of, coordinates as people read them."""
    assert _facts(rich_pages["places/philadelphie/"]) == {
        "Pays": ["États-Unis"],
        "Fait partie de": ["Pennsylvanie"],
        "Coordonnées": ["39,953°\u00a0N, 75,164°\u00a0O"],
    }


PARTS = {
    "places/salle.md": "name: Salle\npart_of: palais",
    "places/palais.md": "name: Palais\npart_of: [jardin, ville]",
    "places/jardin.md": "name: Jardin",
    "places/ville.md": "name: Ville\ncountry: France",
    "places/ailleurs.md": "name: Ailleurs",
    "places/bord.md": "name: Bord\ncountry: Belgique",
    "events/e.md": "title: E\nplace: Salle",
}


def test_a_part_is_in_the_country_of_the_whole(pages_of: Pages, items_at: ItemsAt) -> None:
    """The country comes from the nearest whole that names one; the whole shows its parts."""
    pages = pages_of(PARTS)
    assert _facts(pages["places/salle/"])["Pays"] == ["France"]
    assert "Pays" not in _facts(pages["places/jardin/"])
    assert _names(items_at(pages["places/palais/"], "parts")) == ["Salle"]


def test_the_list_is_by_country(pages_of: Pages) -> None:
    """First the places whose country nobody says, under no heading; then A to Z in each country."""
    (part,) = pages_of(PARTS)["places/"].context["sections"]
    assert [(group["title"], _names(group["items"])) for group in part["groups"]] == [
        ("", ["Ailleurs", "Jardin"]),
        ("Belgique", ["Bord"]),
        ("France", ["Palais", "Salle", "Ville"]),
    ]


def test_a_translation_names_the_country(pages_of: Pages) -> None:
    """A sidecar says the country in its language; the coordinates are facts, and stay."""
    files = {
        "places/vienne.md": "name: Vienne\ncountry: Autriche\nlat: 48.2\nlon: 16.4",
        "places/vienne.en.md": "name: Vienna\ncountry: Austria",
    }
    page = pages_of(files, languages=("fr", "en"))["en/places/vienne/"]
    assert page.context["title"] == "Vienna"
    assert _facts(page) == {
        "Country": ["Austria"],
        "Coordinates": ["48.2°\u00a0N, 16.4°\u00a0E"],
    }


@pytest.mark.parametrize(("key", "code"), [("lat", "E308"), ("website", "E202")])
def test_facts_of_a_translation_are_refused(
    problems_of: Callable[..., list[str]], key: str, code: str
) -> None:
    """Neither coordinates nor another kind's keys belong in a sidecar."""
    files = {"places/a.md": "name: A", "places/a.en.md": f"{key}: https://a.example/"}
    (problem,) = problems_of(files, languages=("fr", "en"))
    assert problem == f"places/a.en.md:2:1 {code}"
