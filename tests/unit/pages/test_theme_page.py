"""The page of a theme: what it is, what happened, who said what."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

THEME = {"themes/climat.md": "title: climat"}


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


@pytest.mark.parametrize(
    ("front", "summary"),
    [
        ("", None),
        ("summary: Un sujet.", "Un sujet."),
        ("definition: Le temps long.", "Le temps long."),
        ("summary: Un sujet.\ndefinition: Le temps long.", "Le temps long."),
    ],
)
def test_the_definition_stands_on_top(pages_of: Pages, front: str, summary: str | None) -> None:
    """A theme's page opens with its definition, else its summary, else nothing."""
    page = pages_of({"themes/climat.md": f"title: climat\n{front}"})["themes/climat/"]
    assert page.context.get("summary") == summary


def test_events_are_by_year_the_latest_first(pages_of: Pages) -> None:
    """The chronology holds every event of the theme; the fact box the last one."""
    page = pages_of(
        {
            **THEME,
            "events/a.md": "title: A\nstart: 2023-05\nthemes: [climat]",
            "events/b.md": "title: B\nstart: 2024-01\nthemes: [climat, énergie]",
            "events/c.md": "title: C\nthemes: [climat]",
        }
    )["themes/climat/"]
    (events,) = page.context["sections"]
    assert [(group["title"], _names(group["items"])) for group in events["groups"]] == [
        ("2024", ["B"]),
        ("2023", ["A"]),
        ("Sans date", ["C"]),
    ]
    (last,) = page.context["facts"]
    assert [(link["text"], link["note"]) for link in last["links"]] == [("B", "janvier 2024")]


def test_an_event_without_date_may_be_the_last(pages_of: Pages) -> None:
    """The last event of a theme has no date beside it where none is known."""
    page = pages_of({"events/c.md": "title: C\nthemes: [climat]"})["themes/climat/"]
    (last,) = page.context["facts"]
    assert last["links"] == [{"text": "C", "kind": "event", "url": "events/c/"}]


def test_speakers_are_in_order_of_time(pages_of: Pages) -> None:
    """Who spoke first stands first, never who said most."""
    page = pages_of(
        {
            **THEME,
            "events/e.md": """
                title: E
                start: 2024
                statements:
                  - {by: Bob Ray, text: b1, about: [climat], at: 2024-03-01}
                  - {by: Bob Ray, text: b2, about: [climat], at: 2024-02-01}
                  - {by: Ann Lee, text: a1, about: [climat], at: 2024-01-01}
                  - {by: Ann Lee, text: rien}
                """,
        }
    )["themes/climat/"]
    (part,) = [part for part in page.context["sections"] if part["id"] == "statements"]
    assert [(group["title"], [s["words"] for s in group["items"]]) for group in part["groups"]] == [
        ("Ann Lee", ["a1"]),
        ("Bob Ray", ["b2", "b1"]),
    ]


def test_broader_and_narrower_show_from_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """A narrower theme names its broader one in the fact box; the broader one lists it."""
    pages = pages_of({**THEME, "themes/canicule.md": "title: canicule\nbroader: [climat]"})
    assert _names(items_at(pages["themes/climat/"], "narrower")) == ["canicule"]
    (fact,) = pages["themes/canicule/"].context["facts"]
    assert fact["term"] == "Thème plus large"
    assert [[link["text"] for link in way] for way in fact["ways"]] == [["climat"]]


def test_the_way_up_goes_to_the_broadest_theme(pages_of: Pages) -> None:
    """Each broader theme is the end of a way that begins at the top."""
    pages = pages_of(
        {
            "themes/a.md": "title: A",
            "themes/b.md": "title: B\nbroader: [a]",
            "themes/c.md": "title: C\nbroader: [b, d]",
            "themes/d.md": "title: D",
        }
    )
    (fact,) = pages["themes/c/"].context["facts"]
    ways = [[link["text"] for link in way] for way in fact["ways"]]
    assert ways == [["A", "B"], ["D"]]
    assert pages["themes/a/"].context["facts"] == []


def test_the_last_event_says_where_things_stand(pages_of: Pages, items_at: ItemsAt) -> None:
    """Before the chronology stands the last event with its answer, where it has one."""
    files = {
        **THEME,
        "events/a.md": "title: A\nstart: 2023\nthemes: [climat]\nsummary: Avant.",
        "events/b.md": "title: B\nstart: 2024\nthemes: [climat]\nsummary: Maintenant.",
    }
    page = pages_of(files)["themes/climat/"]
    assert [part["id"] for part in page.context["sections"]] == ["latest", "events"]
    (entry,) = items_at(page, "latest")
    assert (entry["link"]["text"], entry["summary"]) == ("B", "Maintenant.")


def test_related_themes_say_why(pages_of: Pages, items_at: ItemsAt) -> None:
    """A related theme is on both pages, with the reason."""
    pages = pages_of(
        {
            "themes/climat.md": "title: climat\nrelated: [{id: énergie, reason: Même débat.}]",
            "themes/énergie.md": "title: énergie",
        }
    )
    for address, other in (("themes/climat/", "énergie"), ("themes/énergie/", "climat")):
        (entry,) = items_at(pages[address], "related")
        assert (entry["link"]["text"], entry["summary"]) == (other, "Même débat.")


def test_people_are_by_family_name_and_listed_ones_only(pages_of: Pages, items_at: ItemsAt) -> None:
    """Who took part in the theme's events is listed by name; private persons are not."""
    page = pages_of(
        {
            **THEME,
            "people/zed-young.md": "name: Zed Young\nstatus: private",
            "events/e.md": "title: E\nthemes: [climat]\npeople: [Zoé Abel, Ann Lee, Zed Young]\n"
            "named: [Bob Ray]",
            "events/f.md": "title: F\nthemes: [climat]\npeople: [Ann Lee]",
        }
    )["themes/climat/"]
    assert _names(items_at(page, "people")) == ["Zoé Abel", "Ann Lee"]


def test_open_questions_keep_their_answers(pages_of: Pages, items_at: ItemsAt) -> None:
    """A question that was answered shows the answer, its date and its source."""
    front = """
        title: climat
        open_questions: [{text: "Quand ?", answer: En mai., at: 2024-05, source: ap}]
        sources: [{id: ap, title: T}]
        """
    (note,) = items_at(pages_of({"themes/climat.md": front})["themes/climat/"], "answers")
    assert (note["text"], note["answer"], note["date"]["iso"]) == (
        "Quand\u202f?",
        "En mai.",
        "2024-05",
    )
    assert note["sources"][0]["url"] == "themes/climat/#source:ap"


def test_articles_of_a_theme_are_the_latest_first(pages_of: Pages, items_at: ItemsAt) -> None:
    """Every article that declares the theme is listed by date, withdrawn ones not."""
    page = pages_of(
        {
            "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nthemes: [climat]",
            "articles/b.md": "title: B\ndate: 2024-02-02\nsummary: s\nthemes: [climat]",
            "articles/c.md": "title: C\ndate: 2024-03-02\nsummary: s\nthemes: [climat]\n"
            "withdrawn: {date: 2024-03-03, reason: Faux.}",
        }
    )["themes/climat/"]
    assert _names(items_at(page, "articles")) == ["B", "A"]


def test_a_split_theme_shows_from_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """A theme that was split names its parts, and they name it: on top, and below with why."""
    front = "title: A\nsplit_into: [{id: b, reason: Trop large en 2024.}, c]"
    files = {"themes/a.md": front, "themes/b.md": "title: B", "themes/c.md": "title: C"}
    pages = pages_of(files)
    (b, c) = items_at(pages["themes/a/"], "parts")
    assert (b["link"]["text"], b["summary"], "summary" in c) == ("B", "Trop large en 2024.", False)
    (whole,) = items_at(pages["themes/b/"], "part-of")
    assert (whole["link"]["text"], whole["summary"]) == ("A", "Trop large en 2024.")
    facts = {f["term"]: f["links"] for at in "ab" for f in pages[f"themes/{at}/"].context["facts"]}
    assert [link["text"] for link in facts["Se divise en"]] == ["B", "C"]
    assert [link["text"] for link in facts["Vient du thème"]] == ["A"]


def test_a_merged_theme_is_nobody_s_narrower_one(pages_of: Pages, items_at: ItemsAt) -> None:
    """A theme that lost its page is not listed as narrower."""
    files = {"themes/a.md": "title: A\nmerged_into: c\nbroader: c", "themes/c.md": "title: C"}
    assert items_at(pages_of(files)["themes/c/"], "narrower") == []


def test_a_statement_about_one_thing_twice_is_listed_once(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """Two names of one theme in `about` list the statement once on its page."""
    files = {
        "themes/climat.md": "title: climat\naliases: [climate]",
        "events/e.md": """
            title: E
            statements: [{by: {text: On}, text: x, about: [climat, climate]}]
            """,
    }
    assert len(items_at(pages_of(files)["themes/climat/"], "statements")) == 1


def test_the_evidence_of_a_split_stands_at_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source of the reason for a split stands behind it on the pages of both themes."""
    front = "title: A\nsplit_into: [{id: b, reason: r, source: ap}]\nsources: [{id: ap, title: T}]"
    pages = pages_of({"themes/a.md": front, "themes/b.md": "title: B"})
    for slug, anchor in (("a", "parts"), ("b", "part-of")):
        (entry,) = items_at(pages[f"themes/{slug}/"], anchor)
        cites = [cite["url"] for cite in entry["summary_sources"]]
        assert cites == [f"themes/{slug}/#source:ap"]
