"""The page of a person: what they are, where they took part, what they said."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

PERSON = {"people/ann-lee.md": "name: Ann Lee"}
ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


@pytest.mark.parametrize(
    ("positions", "summary"),
    [
        ("{role: Présidente, from: 2020}", "Présidente (depuis 2020)"),
        ("{role: Présidente, organization: Club, from: 2020}", "Présidente, Club (depuis 2020)"),
        ("{role: Présidente, from: 2020, to: 2021}", None),
        ("{role: Présidente}", None),
        (
            "{role: Juge, from: 2019}, {role: Élue, from: 2020-01-20}",
            "Élue (depuis le 20 janvier 2020)",
        ),
    ],
)
def test_the_current_position_is_the_summary(
    pages_of: Pages, positions: str, summary: str | None
) -> None:
    """Who has no summary is described by the office or job they hold, the latest of them."""
    files = {"people/ann-lee.md": f"name: Ann Lee\npositions: [{positions}]"}
    shown = pages_of(files)["people/ann-lee/"].context
    assert (shown.get("summary") or "").replace("\xa0", " ") == (summary or "")
    terms = [fact["term"] for fact in shown["facts"]]
    assert ("Fonction" in terms) is (summary is not None)


def test_a_written_summary_wins(pages_of: Pages) -> None:
    """A summary of the person's file stays, beside the position in the fact box."""
    front = "name: Ann Lee\nsummary: Juriste.\npositions: [{role: Juge, from: 2019}]"
    assert (
        pages_of({"people/ann-lee.md": front})["people/ann-lee/"].context["summary"] == "Juriste."
    )


def test_positions_are_the_latest_first(pages_of: Pages, items_at: ItemsAt) -> None:
    """The positions over time have their period; one without dates comes last."""
    front = """
        name: Ann Lee
        positions:
          - {role: Élue}
          - {role: Juge, from: 2010, to: 2015}
          - {role: Présidente, from: 2020}
        """
    page = pages_of({"people/ann-lee.md": front})["people/ann-lee/"]
    assert [(note["text"], note.get("label", "")) for note in items_at(page, "positions")] == [
        ("Présidente", "depuis 2020"),
        ("Juge", "de 2010 à 2015"),
        ("Élue", ""),
    ]


def test_nobody_holds_a_position_after_death(pages_of: Pages, items_at: ItemsAt) -> None:
    """Of a person who died no position lasts: none is current, and none reads `depuis`."""
    held = "positions: [{role: présidente, organization: Club, from: 2010}]"
    pages = pages_of(
        {
            "people/ann-lee.md": f"name: Ann Lee\ndied: 2020-03-01\n{held}",
            "people/bob-ray.md": "name: Bob Ray\nrelated: [{id: ann-lee, role: sœur, from: 2001}]",
        }
    )
    page = pages["people/ann-lee/"]
    assert "summary" not in page.context
    assert [fact["term"] for fact in page.context["facts"]] == ["Mort"]
    assert items_at(page, "positions")[0]["label"] == "à partir de 2010"
    (holder,) = items_at(pages["organizations/club/"], "holders")
    assert holder["link"]["note"] == "présidente, à partir de 2010"
    (tie,) = items_at(pages["people/bob-ray/"], "related")
    assert tie["link"]["note"] == "sœur, à partir de 2001"


def test_the_fact_box_of_a_person(pages_of: Pages) -> None:
    """Birth, death, other names and the three latest events, as far as they are known."""
    files = {
        "people/ann-lee.md": "name: Ann Lee\nborn: 1970-05\ndied: 2024\nalso_known_as: [A. Lee]",
        **{f"events/e{n}.md": f"title: E{n}\nstart: 202{n}\npeople: [Ann Lee]" for n in range(4)},
    }
    facts = {
        fact["term"]: [value["text"] for value in fact.get("links", fact.get("dates"))]
        for fact in pages_of(files)["people/ann-lee/"].context["facts"]
    }
    assert facts == {
        "Naissance": ["mai 1970"],
        "Mort": ["2024"],
        "Autres noms": ["A. Lee"],
        "Derniers événements": ["E3", "E2", "E1"],
    }


def test_events_are_by_year_with_the_role(pages_of: Pages) -> None:
    """Where somebody took part is listed by year, the latest first, with their role there."""
    files = {
        **PERSON,
        "events/a.md": "title: A\nstart: 2023\npeople: [{id: ann-lee, role: hôte}]",
        "events/b.md": "title: B\nstart: 2024-02\npeople: [Ann Lee]",
        "events/c.md": "title: C\nstart: 2024-01\npeople: [Ann Lee]",
        "events/d.md": "title: D\npeople: [Ann Lee]",
    }
    events = pages_of(files)["people/ann-lee/"].context["sections"][0]
    assert [(group["title"], _names(group["items"])) for group in events["groups"]] == [
        ("2024", ["B", "C"]),
        ("2023", ["A"]),
        ("Sans date", ["D"]),
    ]
    assert events["groups"][1]["items"][0]["link"]["note"] == "hôte"


def test_what_somebody_said_is_by_theme(pages_of: Pages, items_at: ItemsAt) -> None:
    """Statements show where they were made, and cite the sources on that page."""
    files = {
        **PERSON,
        "themes/climat.md": "title: climat",
        "events/e.md": """
            title: E
            start: 2024-01-02
            statements:
              - {by: Ann Lee, quote: Jamais., about: [climat], source: ap, id: jamais}
            sources: [{id: ap, title: T}]
            """,
        "articles/a.md": f"{ARTICLE}statements: [{{by: Ann Lee, text: Oui., id: oui}}]",
    }
    page = pages_of(files)["people/ann-lee/"]
    (part,) = [part for part in page.context["sections"] if part["id"] == "statements"]
    assert [group["title"] for group in part["groups"]] == ["climat", "Autres sujets"]
    first, second = items_at(page, "statements")
    assert first["id"] == "statement:event:e:jamais"
    assert first["event"]["url"] == "events/e/"
    assert first["sources"][0]["url"] == "events/e/#source:ap"
    assert first["date"]["iso"] == "2024-01-02"
    assert second["event"]["url"] == "articles/a/"
    assert "date" not in second


def test_statements_of_a_theme_are_the_earliest_first(pages_of: Pages) -> None:
    """Within a theme statements stand by date, those without one last; so do the themes."""
    front = """
        title: {0}
        start: {1}
        statements:
          - {{by: Ann Lee, text: {0}2, about: [climat], at: {1}-02-01}}
          - {{by: Ann Lee, text: {0}1, about: [santé], at: {1}-01-01}}
        """
    files = {
        **PERSON,
        "themes/climat.md": "title: climat",
        "themes/sante.md": "title: santé",
        "events/a.md": front.format("a", 2020),
        "events/b.md": front.format("b", 2021),
        "events/c.md": "title: C\nstatements: [{by: Ann Lee, text: c, about: [santé]}]",
    }
    sections = pages_of(files)["people/ann-lee/"].context["sections"]
    (part,) = [part for part in sections if part["id"] == "statements"]
    assert [
        (group["title"], [said["words"] for said in group["items"]]) for group in part["groups"]
    ] == [
        ("santé", ["a1", "b1", "c"]),
        ("climat", ["a2", "b2"]),
    ]


def test_the_page_is_in_the_order_of_a_life(pages_of: Pages) -> None:
    """Positions, events, statements, time, company, ties, then what others say and the rest."""
    cast = "people: [Ann Lee, Bob Ray]"
    files = {
        "people/ann-lee.md": """
            name: Ann Lee
            positions: [{role: élue, from: 2020, source: ap}]
            related: [{id: bob-ray, role: associé}]
            sources: [{id: ap, title: T}]
            """,
        "people/bob-ray.md": "name: Bob Ray",
        "events/a.md": f"title: A\nstart: 2020\n{cast}\nstatements: [{{by: Ann Lee, text: x}}]",
        "events/b.md": f"title: B\nstart: 2021\n{cast}",
        "events/c.md": "title: C\nstart: 2022\npeople: [Ann Lee]\n"
        "statements: [{by: Bob Ray, text: y, about: [ann-lee]}]",
        "articles/d.md": f"{ARTICLE}named: [Ann Lee]\nevent: D\n---\nAnn Lee parle.",
    }
    shown = pages_of(files)["people/ann-lee/"].context
    assert [part["id"] for part in shown["sections"]] == [
        "positions",
        "events",
        "statements",
        "involvement",
        "shared",
        "related",
        "said-about",
        "named",
        "articles",
        "mentioned",
        "trust",
        "sources",
    ]
    assert [fact["term"] for fact in shown["facts"]] == ["Fonction", "Derniers événements"]


def test_who_is_only_named_has_a_short_page(pages_of: Pages) -> None:
    """Somebody who is only named has a name and the events that name them: no more."""
    pages = pages_of({"articles/a.md": f"{ARTICLE}event: E\nnamed: [Ann Lee]"})
    shown = pages["people/ann-lee/"].context
    assert [part["id"] for part in shown["sections"]] == ["named", "articles"]
    assert {"facts", "summary", "labels"}.isdisjoint(shown)
    assert pages["people/ann-lee/"].body == ""


@pytest.mark.parametrize(
    ("implied_people", "anchors"), [("full", ["events", "articles"]), ("minimal", ["articles"])]
)
def test_the_option_makes_pages_of_implied_people_short(
    pages_of: Pages, implied_people: str, anchors: list[str]
) -> None:
    """An implied person who took part has a full page, unless the site wants none."""
    pages = pages_of(
        {"articles/a.md": f"{ARTICLE}event: E\npeople: [Ann Lee]"}, implied_people=implied_people
    )
    shown = pages["people/ann-lee/"].context
    assert [part["id"] for part in shown["sections"]] == anchors
    assert ("facts" in shown) is (implied_people == "full")


def test_a_person_s_text_and_sources_are_shown(pages_of: Pages, items_at: ItemsAt) -> None:
    """The body of a person's file is the text of the page."""
    page = pages_of(
        {"people/ann-lee.md": "name: Ann Lee\nsources: [{id: ap, title: T}]\n---\nUn mot.[^ap]"}
    )["people/ann-lee/"]
    assert page.body == "Un mot.[^ap]\n\n@[^ap]: 1 #source:ap\n"
    assert [source["title"] for source in items_at(page, "sources")] == ["T"]


def test_a_position_cites_its_source(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source of a position is cited beside it."""
    front = """
        name: Ann Lee
        positions: [{role: chef, from: 2020, source: ap}, {role: élue, from: 2010}]
        sources: [{id: ap, title: T}]
        """
    page = pages_of({"people/ann-lee.md": front})["people/ann-lee/"]
    cited, bare = items_at(page, "positions")
    assert [cite["number"] for cite in cited["sources"]] == [1]
    assert "sources" not in bare


def test_anchors_of_statements_are_unique(pages_of: Pages, items_at: ItemsAt) -> None:
    """Statements from an event and an article with one slug have two anchors."""
    files = {
        **PERSON,
        "events/foo.md": "title: Foo\nstatements: [{by: Ann Lee, text: x, id: i}]",
        "articles/foo.md": f"{ARTICLE}statements: [{{by: Ann Lee, text: y, id: i}}]",
    }
    found = items_at(pages_of(files)["people/ann-lee/"], "statements")
    assert [item["id"] for item in found] == ["statement:event:foo:i", "statement:article:foo:i"]


def test_a_text_about_somebody_cites_on_their_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """What was said about a person shows there with the speaker."""
    front = "title: E\nstatements: [{by: {text: On}, text: Oui., about: [ann-lee]}]"
    page = pages_of({**PERSON, "events/e.md": front})["people/ann-lee/"]
    (shown,) = items_at(page, "said-about")
    assert (shown["by"]["text"], shown["event"]["url"]) == ("On", "events/e/")


def test_a_statement_about_its_speaker_has_one_anchor(pages_of: Pages, items_at: ItemsAt) -> None:
    """Somebody who speaks of themselves has the statement once, or under two anchors."""
    front = "title: E\nstatements: [{by: Ann Lee, text: x, about: [ann-lee]}]"
    page = pages_of({**PERSON, "events/e.md": front})["people/ann-lee/"]
    ids = [item["id"] for anchor in ("statements", "said-about") for item in items_at(page, anchor)]
    assert ids
    assert len(ids) == len(set(ids))
