"""The page of an article: its text, what it is about, what it adds of its own."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import FACT_LIST, PAGE_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


def _article(front: str = "", date: str = "2024-01-02", title: str = "A") -> str:
    return f"title: {title}\ndate: {date}\nsummary: s\n{front}"


def _facts(page: Page) -> dict[str, list[str]]:
    return {
        fact["term"]: [link["text"] for link in fact.get("links", [])]
        for fact in page.context["facts"]
    }


def test_the_fact_box_says_what_it_is_about(pages_of: Pages) -> None:
    """Event, people, who is named, themes, organizations and authors, each as written."""
    front = (
        "event: Débat\npeople: [{id: Ann Lee, role: invitée}]\nnamed: [Bob Ray]\n"
        "themes: [climat, énergie]\norganizations: [Club, {text: Un groupe}]\nauthors: [Eve]"
    )
    page = pages_of({"articles/a.md": _article(front)})["articles/a/"]
    assert _facts(page) == {
        "Événement": ["Débat"],
        "Qui": ["Ann Lee"],
        "Cités": ["Bob Ray"],
        "Thèmes": ["climat", "énergie"],
        "Organisations": ["Club", "Un groupe"],
        "Auteurs": ["Eve"],
    }
    assert page.context["facts"][1]["links"][0]["note"] == "invitée"


def test_the_date_is_that_of_publication(pages_of: Pages) -> None:
    """The date of an article says that it is the day of publication."""
    shown = pages_of({"articles/a.md": _article()})["articles/a/"].context
    assert (shown["date"]["iso"], shown["date"]["note"]) == ("2024-01-02", "publié le")
    assert "kicker" not in shown


def test_articles_of_one_event_are_a_story(pages_of: Pages) -> None:
    """Articles lead to the one before and the one after on the same event, by date."""
    pages = pages_of(
        {
            "articles/a.md": _article("event: E", "2024-01-02", "Un"),
            "articles/b.md": _article("event: E", "2024-01-03", "Deux"),
            "articles/c.md": _article("event: E", "2024-01-04", "Trois"),
            "articles/d.md": _article("event: F", "2024-01-03", "Ailleurs"),
        }
    )
    ways = {
        name: [
            pages[f"articles/{name}/"].context.get(way, {}).get("text")
            for way in ("previous", "next")
        ]
        for name in "abcd"
    }
    assert ways == {
        "a": [None, "Deux"],
        "b": ["Un", "Trois"],
        "c": ["Deux", None],
        "d": [None, None],
    }


@pytest.mark.parametrize(
    ("files", "canonical"),
    [
        ({"articles/a.md": _article("event: E")}, "events/e/"),
        ({"articles/a.md": _article("event: E"), "events/e.md": "title: E"}, None),
        ({"articles/a.md": _article("event: E"), "articles/b.md": _article("event: E")}, None),
        ({"articles/a.md": _article("event: [E, F]")}, None),
        ({"articles/a.md": _article()}, None),
    ],
)
def test_the_only_article_of_an_implied_event_points_at_it(
    pages_of: Pages, files: dict[str, str], canonical: str | None
) -> None:
    """Where an event is one article and nothing more, the event's page is the one that counts."""
    assert pages_of(files)["articles/a/"].context.get("canonical") == canonical


def test_what_an_article_tells_is_on_its_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """Moments in order of time, statements, points, questions, replies and changes are shown."""
    front = """
        title: A
        date: 2024-01-02
        summary: s
        timezone: America/New_York
        key_points: ["Un point."]
        open_questions: ["Quand ?"]
        timeline:
          - {at: 2024-01-02 21:00, text: Après.}
          - {at: 2024-01-02 20:00, text: Avant.}
        statements: [{by: Ann Lee, text: Oui.}]
        replies: [{by: Ann Lee, text: Non.}]
        corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]
        updates: [{at: 2024-01-04, text: Un ajout.}]
        """
    page = pages_of({"articles/a.md": front})["articles/a/"]
    assert [part["id"] for part in page.context["sections"]] == [
        "essentials",
        "questions",
        "timeline",
        "statements",
        "replies",
        "corrections",
        "updates",
        "trust",
    ]
    moments = items_at(page, "timeline")
    assert [moment["text"] for moment in moments] == ["Avant.", "Après."]
    assert "New York" in moments[0]["date"]["time"]
    assert items_at(page, "replies") == [
        {
            "text": "Non.",
            "by": {"text": "Ann Lee", "kind": "person", "url": "people/ann-lee/"},
        }
    ]
    assert items_at(page, "statements")[0]["words"] == "Oui."


def test_an_article_may_report_several_events(pages_of: Pages) -> None:
    """The first event stands above the title, all of them in the fact box."""
    page = pages_of({"articles/a.md": _article("event: [E, F]")})["articles/a/"]
    assert page.context["kicker"]["text"] == "E"
    assert _facts(page)["Événement"] == ["E", "F"]


@pytest.mark.parametrize("count", [FACT_LIST, FACT_LIST + 1, PAGE_LIST + 10])
@pytest.mark.parametrize("key", ["people", "named", "themes"])
def test_a_fact_box_is_short(pages_of: Pages, items_at: ItemsAt, key: str, count: int) -> None:
    """A line of the fact box names a few, and a section names all where there are more."""
    names = [f"Nom{chr(97 + n // 26)}{chr(97 + n % 26)} Jean" for n in range(count)]
    pages = pages_of({"articles/a.md": _article(f"{key}: [{', '.join(names)}]")})
    page = pages["articles/a/"]
    (line,) = page.context["facts"]
    assert [link["text"] for link in line["links"]] == names[:FACT_LIST]
    listed = [page, *(p for at, p in pages.items() if at.startswith(f"articles/a/{key}/page/"))]
    shown = [entry["link"]["text"] for part in listed for entry in items_at(part, key)]
    assert shown == (names if count > FACT_LIST else [])
    assert len(items_at(page, key)) <= PAGE_LIST


@pytest.mark.parametrize(
    ("front", "anchor", "shown"),
    [
        ("why: Parce que.", "why", "Parce que."),
        (
            (
                "proceedings: [{person: Ann Lee, at: 2024, stage: renvoi, source: j}]\n"
                "sources: [{id: j, title: J}]"
            ),
            "proceedings",
            "people/ann-lee/",
        ),
    ],
)
def test_an_article_without_event_hides_nothing(
    pages_of: Pages, items_at: ItemsAt, front: str, anchor: str, shown: str
) -> None:
    """What an article without event declares is on its own page."""
    page = pages_of({"articles/a.md": _article(front)})["articles/a/"]
    assert shown in str(items_at(page, anchor))
