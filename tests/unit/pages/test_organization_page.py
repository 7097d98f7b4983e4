"""The page of an organization: what it is, where it plays a part, who served it, what it said."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\nevent: E\n"


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


def _facts(page: Page) -> dict[str, list[Any]]:
    return {fact["term"]: fact.get("links", []) for fact in page.context["facts"]}


@pytest.fixture
def rich(rich_pages: dict[str, Page]) -> Page:
    """The page of an organization that says everything about itself."""
    return rich_pages["organizations/chaine-une/"]


def test_a_name_is_enough(pages_of: Pages, items_at: ItemsAt) -> None:
    """An article that names an organization makes its page, which is in the list and indexed."""
    pages = pages_of({"articles/a.md": ARTICLE + "organizations: [Tesla, {text: Un groupe}]"})
    page = pages["organizations/tesla/"]
    assert not page.context["noindex"]
    assert _names(items_at(page, "events")) == ["E"]
    assert _names(items_at(page, "articles")) == ["A"]
    assert _names(items_at(pages["organizations/"], "listing")) == ["Tesla"]
    link = {"text": "Tesla", "kind": "organization", "url": "organizations/tesla/"}
    for address in ("articles/a/", "events/e/"):
        assert _facts(pages[address])["Organisations"] == [link, {"text": "Un groupe"}]


def test_facts(rich: Page) -> None:
    """Other names with when it had them, what it is part of, its site, its last events."""
    facts = _facts(rich)
    assert facts["Autres noms"] == [{"text": "Première Chaîne", "note": "jusqu’en 1990"}]
    assert [link["url"] for link in facts["Fait partie de"]] == ["organizations/groupe-un/"]
    assert facts["Site web"] == [{"text": "example.org", "url": "https://www.example.org/"}]
    assert [link["text"] for link in facts["Derniers événements"]] == ["Débat"]


def test_a_whole_shows_its_parts(rich_pages: dict[str, Page], items_at: ItemsAt) -> None:
    """What says that it is part of an organization is on that one's page."""
    assert _names(items_at(rich_pages["organizations/groupe-un/"], "parts")) == ["Chaîne Une"]


def test_who_held_a_position(pages_of: Pages, items_at: ItemsAt) -> None:
    """The latest first, with role and time; private and withdrawn people are not there."""
    pages = pages_of(
        {
            "organizations/club.md": "name: Club\nalso_known_as: [Cercle]",
            "people/ann-lee.md": """
                name: Ann Lee
                positions:
                  - {role: trésorière, organization: Cercle, from: 2010, to: 2015}
                  - {role: présidente, organization: club, from: 2020}
                """,
            "people/bob-ray.md": "name: Bob Ray\npositions: [{role: membre, organization: Club}]",
            "people/cid-poe.md": """
                name: Cid Poe
                status: private
                positions: [{role: membre, organization: Club}]
                """,
        }
    )
    held = items_at(pages["organizations/club/"], "holders")
    assert [(entry["link"]["text"], entry["link"]["note"]) for entry in held] == [
        ("Ann Lee", "présidente, depuis 2020"),
        ("Ann Lee", "trésorière, de 2010 à 2015"),
        ("Bob Ray", "membre"),
    ]
    links = [note["link"]["url"] for note in items_at(pages["people/ann-lee/"], "positions")]
    assert links == ["organizations/club/"] * 2


def test_the_evidence_of_a_position_stands_at_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source of a position stands behind it on the pages of both."""
    held = "positions: [{role: présidente, organization: Club, source: ap}]"
    front = f"name: Ann Lee\n{held}\nsources: [{{id: ap, title: Dépêche}}]"
    pages = pages_of({"people/ann-lee.md": front, "organizations/club.md": "name: Club"})
    club = pages["organizations/club/"]
    (holder,) = items_at(club, "holders")
    assert [cite["url"] for cite in holder["sources"]] == ["organizations/club/#source:ap"]
    assert [source["title"] for source in items_at(club, "sources")] == ["Dépêche"]


def test_a_position_may_be_at_a_text(pages_of: Pages, items_at: ItemsAt) -> None:
    """A state is a text without a page, and a role alone is enough."""
    positions = "[{role: présidente, organization: {text: Utopie}, from: 2020}, {role: maire}]"
    pages = pages_of({"people/ann-lee.md": f"name: Ann Lee\npositions: {positions}"})
    page = pages["people/ann-lee/"]
    notes = items_at(page, "positions")
    assert [note.get("link") for note in notes] == [{"text": "Utopie"}, None]
    assert page.context["summary"] == "présidente, Utopie (depuis 2020)"
    assert "organizations/utopie/" not in pages


def test_text_and_sources(pages_of: Pages, items_at: ItemsAt) -> None:
    """The text of its file is on its page, with the sources."""
    front = "name: Club\nsources: [{id: ap, title: T}]\n---\nUn club.[^ap]"
    page = pages_of({"organizations/club.md": front})["organizations/club/"]
    assert page.body.startswith("Un club.")
    assert [source["title"] for source in items_at(page, "sources")] == ["T"]


def test_a_translation(pages_of: Pages) -> None:
    """A sidecar gives name and summary in its language; the facts stay."""
    files = {
        "organizations/club.md": "name: Le Club\nsummary: Un club.\nwebsite: https://a.example/",
        "organizations/club.en.md": "name: The Club\nsummary: A club.",
    }
    page = pages_of(files, languages=("fr", "en"))["en/organizations/club/"]
    assert (page.context["title"], page.context["summary"]) == ("The Club", "A club.")
    assert _facts(page)["Website"] == [{"text": "a.example", "url": "https://a.example/"}]
