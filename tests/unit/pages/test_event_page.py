"""The page of an event: the dossier, merged from its file and its articles."""

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: Un résumé.\nevent: E\n"


def _names(items: list[Any]) -> list[str]:
    return [item["link"]["text"] for item in items]


def _event(pages_of: Pages, front: str = "", **files: str) -> Page:
    more = {f"articles/{name}.md": text for name, text in files.items()}
    return pages_of({"events/e.md": f"title: E\n{front}", **more})["events/e/"]


@pytest.mark.parametrize(
    ("front", "text", "iso", "note"),
    [
        ("start: 2024-08-12", "12 août 2024", "2024-08-12", ""),
        ("start: 2024-08-12 20:18", "12 août 2024", "2024-08-12", ""),
        ("start: 2024-08-12 20:18\nend: 2024-08-12 22:00", "12 août 2024", "2024-08-12", ""),
        (
            "start: 2024-08-12\nend: 2024-08-15",
            "12 août 2024",
            "2024-08-12",
            "jusqu’au 15 août 2024",
        ),
        ("start: 1789", "1789", "1789", ""),
        ("", "2 janvier 2024", "2024-01-02", "d’après le premier article"),
    ],
)
def test_the_date_is_as_precise_as_it_is_known(
    pages_of: Pages, front: str, text: str, iso: str, note: str
) -> None:
    """An event is dated by its start, else by its earliest article, and says which."""
    date = _event(pages_of, front, a=ARTICLE).context["date"]
    assert date["text"].replace("\xa0", " ") == text
    assert (date["iso"], date.get("note", "").replace("\xa0", " ")) == (iso, note)
    assert "time" not in date


def test_an_event_without_a_date_shows_none(pages_of: Pages) -> None:
    """Where nobody says when, nothing is said."""
    shown = _event(pages_of).context
    assert "date" not in shown
    assert shown["facts"] == []


@pytest.mark.parametrize(
    ("front", "places"),
    [
        ("place: Butler", ["Butler"]),
        ("place: {text: Un hangar}", ["Un hangar"]),
        ("online: 'true'", ["en ligne"]),
        ("online: X", ["X"]),
        ("online: 'false'", []),
        ("place: Paris\nonline: X", ["Paris", "X"]),
    ],
)
def test_where_it_was(pages_of: Pages, front: str, places: list[str]) -> None:
    """The fact box says the place, and whether it was online and where."""
    facts = {f["term"]: f["links"] for f in _event(pages_of, front).context["facts"]}
    assert [link["text"] for link in facts.get("Où", [])] == places


def test_the_main_theme_stands_above_the_title(pages_of: Pages) -> None:
    """The first theme is the main one."""
    assert _event(pages_of, "themes: [climat, énergie]").context["kicker"]["text"] == "climat"


def test_the_event_s_own_word_comes_first(pages_of: Pages) -> None:
    """A field of the event's file wins; what it does not say comes from the articles."""
    article = f"{ARTICLE}themes: [énergie]\nwhy: Un article dit pourquoi.\npeople: [Bob Ray]"
    shown = _event(pages_of, "summary: Le sien.\nthemes: [climat]", a=article).context
    assert shown["summary"] == "Le sien."
    assert shown["kicker"]["text"] == "climat"
    sections = {part["id"]: part["groups"] for part in shown["sections"]}
    assert sections["why"] == [{"title": "", "items": ["Un article dit pourquoi."]}]
    assert _names(sections["people"][0]["items"]) == ["Bob Ray"]


def test_the_newest_article_speaks_for_an_event_without_file(pages_of: Pages) -> None:
    """Summary and key points of an implied event are those of its newest article."""
    pages = pages_of(
        {
            "articles/a.md": f'{ARTICLE}key_points: ["Vieux."]',
            "articles/b.md": "title: B\ndate: 2024-02-02\nsummary: Neuf.\nevent: E\n"
            'key_points: ["Neuf."]',
        }
    )
    shown = pages["events/e/"].context
    assert (shown["summary"], shown["points"]) == ("Neuf.", [{"text": "Neuf."}])
    assert pages["events/e/"].body == ""


def test_an_event_of_one_article_shows_its_text(pages_of: Pages) -> None:
    """An event with one article and no file of its own has that article's text."""
    article = f"{ARTICLE}sources: [{{id: ap, title: T}}]\n---\nLe texte.[^ap] [B](b.md)"
    other = "title: B\ndate: 2024-01-02\nsummary: s"
    pages = pages_of({"articles/a.md": article, "articles/b.md": other})
    assert pages["events/e/"].body == (
        "Le texte.[^ap] [B](../articles/b.md)\n\n@[^ap]: 1 #source:ap\n"
    )
    assert pages["articles/a/"].body.startswith("Le texte.[^ap] [B](b.md)\n")


def test_an_event_with_a_file_shows_its_own_text(pages_of: Pages) -> None:
    """The text of an article stays on the article's page where the event has a file."""
    assert _event(pages_of, a=f"{ARTICLE}\n---\nLe texte.").body.strip() == ""
    assert _event(pages_of, "---\nLe sien.", a=f"{ARTICLE}\n---\nLe texte.").body == "Le sien.\n"


def test_two_roles_of_one_person_are_both_shown(pages_of: Pages) -> None:
    """Where two articles give different roles, the event shows both."""
    pages = pages_of(
        {
            "articles/a.md": f"{ARTICLE}people: [{{id: Ann Lee, role: hôte}}]",
            "articles/b.md": f"{ARTICLE}people: [{{id: Ann Lee, role: invitée}}, Bob Ray]",
        }
    )
    facts = {fact["term"]: fact for fact in pages["events/e/"].context["facts"]}
    notes = [link.get("note") for link in facts["Qui"]["links"]]
    assert notes == ["hôte, invitée", None]


def test_who_took_part_is_not_named_as_well(pages_of: Pages, items_at: ItemsAt) -> None:
    """Somebody who took part by one article and is named by another took part."""
    page = pages_of(
        {
            "articles/a.md": f"{ARTICLE}people: [Ann Lee]",
            "articles/b.md": f"{ARTICLE}named: [Ann Lee, Bob Ray]",
        }
    )["events/e/"]
    assert _names(items_at(page, "people")) == ["Ann Lee"]
    assert _names(items_at(page, "named")) == ["Bob Ray"]


def test_three_points_and_questions_stand_on_top(pages_of: Pages, items_at: ItemsAt) -> None:
    """The first three key points and open questions are at the head, the rest in sections."""
    page = _event(
        pages_of, 'key_points: ["a", "b", "c", "d", "e"]\nopen_questions: ["v", "w", "x", "y"]'
    )
    assert [note["text"] for note in page.context["points"]] == ["a", "b", "c"]
    assert [note["text"] for note in page.context["unknown"]] == ["v", "w", "x"]
    assert [note["text"] for note in items_at(page, "essentials")] == ["d", "e"]
    assert [note["text"] for note in items_at(page, "questions")] == ["y"]


def test_what_was_answered_since_stands_apart(pages_of: Pages, items_at: ItemsAt) -> None:
    """An answered question leaves the first screen; it stands with its answer and its day below."""
    answered = '{text: "u", answer: Oui., at: 2024-03-01}'
    page = _event(pages_of, f'open_questions: [{answered}, "v", "w", "x", "y"]')
    assert [note["text"] for note in page.context["unknown"]] == ["v", "w", "x"]
    assert [note["text"] for note in items_at(page, "questions")] == ["y"]
    (note,) = items_at(page, "answers")
    assert (note["text"], note["answer"], note["date"]["iso"]) == ("u", "Oui.", "2024-03-01")


def test_disputed_points_are_counted(pages_of: Pages) -> None:
    """A label says how many moments and statements somebody disputes, each once."""
    dispute = "{by: {text: On}, stance: disputes, text: Non.}"
    other = "{by: {text: On}, stance: supports, text: Oui.}"
    front = (
        f"timeline:\n- {{at: 2024, text: a, responses: [{dispute}, {dispute}]}}\n"
        f"- {{at: 2024, text: b, responses: [{other}]}}\n"
        f"statements:\n- {{by: {{text: On}}, text: c, responses: [{dispute}]}}"
    )
    assert _event(pages_of, front).context["labels"] == [
        {"text": "2 points contestés", "kind": "disputed"}
    ]


def test_statements_are_by_theme(pages_of: Pages) -> None:
    """Statements stand under what they are about first; those about nothing under the rest."""
    front = (
        "statements:\n"
        "- {by: {text: On}, text: a, about: [climat]}\n"
        "- {by: {text: On}, text: b}\n"
        "- {by: {text: On}, text: c, about: [climat, énergie]}\n"
    )
    pages = pages_of(
        {
            "events/e.md": f"title: E\n{front}",
            "themes/climat.md": "title: climat",
            "themes/energie.md": "title: énergie",
        }
    )
    groups = pages["events/e/"].context["sections"][0]["groups"]
    assert [(group["title"], [s["words"] for s in group["items"]]) for group in groups] == [
        ("climat", ["a", "c"]),
        ("Autres sujets", ["b"]),
    ]


def test_answers_stand_before_the_neighbours(pages_of: Pages) -> None:
    """Court cases and replies follow the people; corrections and updates follow the articles."""
    front = """
        people: [Ann Lee]
        themes: [climat, santé]
        follows: [Avant]
        proceedings: [{person: Ann Lee, at: 2024, stage: enquete, source: ap}]
        replies: [{by: Ann Lee, text: Non.}]
        corrections: [{date: 2024-02-01, kind: erratum, text: x}]
        updates: [{at: 2024-03-01, text: y}]
        sources: [{id: ap, title: T}]
        """
    files = {"events/e.md": f"title: E\n{textwrap.dedent(front)}", "articles/a.md": ARTICLE}
    shown = pages_of(files)["events/e/"].context
    assert [part["id"] for part in shown["sections"]] == [
        "people",
        "proceedings",
        "replies",
        "before",
        "themes",
        "articles",
        "corrections",
        "updates",
        "trust",
        "sources",
    ]


def test_neighbours_are_shown_with_their_reason(pages_of: Pages, items_at: ItemsAt) -> None:
    """What came before, what followed, the whole and its parts, and what is related and why."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nfollows: [avant]\npart_of: [tout]\n"
            "related: [{id: autre, reason: Même lieu.}]",
            "events/avant.md": "title: Avant\nstart: 2024-01-01",
            "events/apres.md": "title: Après\nfollows: [e]",
            "events/tout.md": "title: Tout",
            "events/part.md": "title: Partie\npart_of: [e]",
            "events/autre.md": "title: Autre\nrelated: [{id: tout, reason: Autre raison.}]",
        }
    )
    page = pages["events/e/"]
    found = {
        anchor: _names(items_at(page, anchor))
        for anchor in ("before", "after", "part-of", "parts", "related")
    }
    assert found == {
        "before": ["Avant"],
        "after": ["Après"],
        "part-of": ["Tout"],
        "parts": ["Partie"],
        "related": ["Autre"],
    }
    assert items_at(page, "before")[0]["date"]["iso"] == "2024-01-01"
    assert items_at(page, "related")[0]["summary"] == "Même lieu."
    assert items_at(pages["events/autre/"], "related")[0]["summary"] == "Même lieu."
    assert _names(items_at(pages["events/autre/"], "related")) == ["E", "Tout"]


def test_events_related_from_both_sides_show_once(pages_of: Pages, items_at: ItemsAt) -> None:
    """Each page shows its own reason where both sides give one."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nrelated: [{id: f, reason: De E.}]",
            "events/f.md": "title: F\nrelated: [{id: e, reason: De F.}]",
        }
    )
    for address, reason in (("events/e/", "De E."), ("events/f/", "De F.")):
        assert [item["summary"] for item in items_at(pages[address], "related")] == [reason]


def test_articles_are_the_latest_first(pages_of: Pages, items_at: ItemsAt) -> None:
    """The articles of an event are listed by date."""
    older = "title: Vieux\ndate: 2023-01-02\nsummary: s\nevent: E"
    assert _names(items_at(_event(pages_of, a=older, b=ARTICLE), "articles")) == ["A", "Vieux"]


def test_replies_corrections_and_updates_are_shown_whole(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """What somebody answers, and what was mended or added, comes from all files of the dossier."""
    page = _event(
        pages_of,
        "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]",
        a=f"{ARTICLE}replies: [{{by: Ann Lee, text: Non.}}]\nupdates: [{{at: 2024, text: Plus.}}]",
    )
    assert [note["text"] for note in items_at(page, "replies")] == ["Non."]
    assert [note["text"] for note in items_at(page, "corrections")] == ["Un nom."]
    assert [note["text"] for note in items_at(page, "updates")] == ["Plus."]


def test_a_withdrawn_article_is_not_in_its_event(pages_of: Pages, items_at: ItemsAt) -> None:
    """An event lists no withdrawn article and repeats nothing of it."""
    gone = f"{ARTICLE}timeline: [{{at: 2024, text: Faux fait.}}]\npeople: [Ann Lee]\n"
    page = _event(pages_of, a=f"{gone}withdrawn: {{date: 2024-02-02, reason: Faux.}}")
    assert "Faux fait." not in str(page.context)
    assert "Ann Lee" not in str(page.context)
    assert items_at(page, "articles") == []


def test_an_unpromoted_event_is_in_no_related_list(pages_of: Pages, items_at: ItemsAt) -> None:
    """`promote: false` keeps an event out of related lists, and in the story."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nrelated: [{id: f, reason: r}]\nfollows: [f]",
            "events/f.md": "title: F\npromote: false",
        }
    )
    assert _names(items_at(pages["events/e/"], "related")) == []
    assert _names(items_at(pages["events/e/"], "before")) == ["F"]


@pytest.mark.parametrize(
    ("path", "front", "more"),
    [
        ("articles/a.md", ARTICLE, {"events/e.md": "title: E"}),
        ("events/e.md", "title: E\n", {}),
        ("articles/a.md", ARTICLE.replace("event: E\n", ""), {}),
    ],
)
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("timeline", "{at: 2024, text: Fait., event: f}"),
        ("statements", "{by: {text: On}, text: Fait., event: f}"),
    ],
)
def test_an_entry_goes_to_the_event_that_it_names(
    pages_of: Pages,
    items_at: ItemsAt,
    path: str,
    front: str,
    more: dict[str, str],
    key: str,
    value: str,
) -> None:
    """An entry that says `event: f` is on the page of f, whatever file tells it."""
    files = {**more, path: f"{front}{key}: [{value}]", "events/f.md": "title: F"}
    assert len(items_at(pages_of(files)["events/f/"], key)) == 1


def test_an_entry_told_elsewhere_cites_on_its_page(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source of an entry from another event's file is listed where the entry is."""
    told = "timeline: [{at: 2024, text: Fait., event: f, source: ap}]"
    sources = "sources: [{id: non, title: Autre}, {id: ap, title: Dépêche}]"
    files = {"events/e.md": f"title: E\n{told}\n{sources}", "events/f.md": "title: F"}
    page = pages_of(files)["events/f/"]
    (moment,) = items_at(page, "timeline")
    assert [cite["url"].partition("#")[2] for cite in moment["sources"]] == ["source:ap"]
    assert [source["id"] for source in items_at(page, "sources")] == ["source:ap"]
