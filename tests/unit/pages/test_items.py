"""Moments, statements, responses and notes, as templates show them."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

SOURCES = "sources: [{id: ap, title: T}, {id: verge, title: U}]\n"


@pytest.fixture
def moments(pages_of: Pages, items_at: ItemsAt) -> Callable[..., list[Any]]:
    """Gives the moments of an event whose timeline holds the given entries."""

    def make(*entries: str, front: str = "") -> list[Any]:
        timeline = "".join(f"\n- {entry}" for entry in entries)
        pages = pages_of({"events/e.md": f"title: E\n{SOURCES}{front}timeline:{timeline}"})
        return items_at(pages["events/e/"], "timeline")

    return make


@pytest.fixture
def said(pages_of: Pages, items_at: ItemsAt) -> Callable[[str], Any]:
    """Gives the one statement of an event of 12 August 2024."""

    def make(entry: str) -> Any:
        front = f"title: E\nstart: 2024-08-12\n{SOURCES}statements: [{{{entry}}}]"
        files = {"events/e.md": front, "themes/climat.md": "title: climat"}
        (shown,) = items_at(pages_of(files)["events/e/"], "statements")
        return shown

    return make


def test_a_moment_has_date_time_text_and_evidence(moments: Callable[..., list[Any]]) -> None:
    """A moment shows when by the event's clocks, what, and on what evidence."""
    (shown,) = moments(
        "{at: 2024-08-12 20:18, text: Une annonce., id: annonce, source: [verge, ap]}",
        front="timezone: America/New_York\n",
    )
    assert shown["id"] == "moment:annonce"
    assert shown["date"]["iso"] == "2024-08-12T20:18"
    assert shown["date"]["time"].replace("\xa0", " ").startswith("20 h 18 à New York, 2 h 18")
    assert [cite["number"] for cite in shown["sources"]] == [1, 2]
    assert {"attribution", "late", "lang"}.isdisjoint(shown)
    assert shown["responses"] == []


def test_a_new_day_is_marked(moments: Callable[..., list[Any]]) -> None:
    """Moments come in order of time, and the first of each day says so."""
    found = moments(
        "{at: 2024-08-13 01:00, text: c}",
        "{at: 2024-08-12 20:00, text: a}",
        "{at: 2024-08-12 21:00, text: b}",
        "{at: 2024-08, text: vague}",
    )
    assert [(item["text"], item["new_day"]) for item in found] == [
        ("a", True),
        ("b", False),
        ("c", True),
        ("vague", True),
    ]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("Ann Lee", {"text": "Ann Lee", "kind": "person", "url": "people/ann-lee/"}),
        ("{text: un témoin}", {"text": "un témoin"}),
    ],
)
def test_a_claim_says_whose_it_is(
    moments: Callable[..., list[Any]], written: str, link: dict[str, str]
) -> None:
    """An attribution is a link to a page, or a text that has none."""
    (shown,) = moments(f"{{at: 2024, text: a, according_to: {written}}}")
    assert shown["attribution"] == link


@pytest.mark.parametrize(
    ("known_since", "late"),
    [("2024-08-13", "connu depuis le 13 août 2024"), ("2025", "connu depuis 2025")],
)
def test_what_became_known_later_says_since_when(
    moments: Callable[..., list[Any]], known_since: str, late: str
) -> None:
    """`known_since` is worded beside the moment."""
    (shown,) = moments(f"{{at: 2024-08-12 20:18, text: a, known_since: {known_since}}}")
    assert shown["late"].replace("\xa0", " ") == late


@pytest.mark.parametrize(
    "known_since", ["2024-08-12 22:00", "2024-08-13T02:00Z", "2024-08-13T04:00+02:00"]
)
def test_what_became_known_on_the_same_day_says_at_what_time(
    moments: Callable[..., list[Any]], known_since: str
) -> None:
    """By the event's clocks, whatever offset it was written with."""
    entry = f"{{at: 2024-08-12 20:18, text: a, known_since: '{known_since}'}}"
    (shown,) = moments(entry, front="timezone: America/New_York\n")
    late = shown["late"].replace("\xa0", " ")
    assert late.startswith("connu depuis le 12 août 2024, 22 h à New York")


def test_a_gap_in_time_is_told(moments: Callable[..., list[Any]]) -> None:
    """An entry a month or more after the one before says how long after."""
    found = moments(
        "{at: 2024-08-12, text: a}",
        "{at: 2024-08-30, text: b}",
        "{at: 2024-11-30, text: c}",
        "{at: 2027, text: d}",
    )
    assert [item.get("gap", {}).get("text", "").replace("\xa0", " ") for item in found] == [
        "",
        "",
        "3 mois plus tard",
        "3 ans plus tard",
    ]
    assert [found[2]["gap"]["unit"], found[3]["gap"]["unit"]] == ["month", "year"]


@pytest.mark.parametrize("known_since", ["2024-08-12", "2024-08", "2024"])
def test_what_was_known_at_once_is_not_late(
    moments: Callable[..., list[Any]], known_since: str
) -> None:
    """What the public knew on the same day is not marked."""
    (shown,) = moments(f"{{at: 2024-08-12 20:18, text: a, known_since: {known_since}}}")
    assert "late" not in shown


@pytest.mark.parametrize(
    ("stance", "label"),
    [
        ("disputes", "contesté"),
        ("supports", "confirmé"),
        ("nuances", "nuancé"),
        ("corrects", "corrigé"),
        ("retracts", "retiré"),
    ],
)
def test_a_response_stands_with_its_moment(
    moments: Callable[..., list[Any]], stance: str, label: str
) -> None:
    """Who answers a moment is in the same entry, with stance, date and evidence."""
    (shown,) = moments(
        "{at: 2024, text: a, responses: [{by: {text: On}, stance: "
        f"{stance}, text: Non., at: 2024-08-13, source: ap}}]}}"
    )
    (response,) = shown["responses"]
    assert (response["stance"], response["label"], response["text"]) == (stance, label, "Non.")
    assert response["by"] == {"text": "On"}
    assert response["date"]["iso"] == "2024-08-13"
    assert [cite["title"] for cite in response["sources"]] == ["T"]


def test_responses_keep_their_order(moments: Callable[..., list[Any]]) -> None:
    """Responses are shown as written, undated ones without a date."""
    given = "{by: Ann Lee, stance: nuances, text: a}, {by: Bob Ray, stance: supports, text: b}"
    (shown,) = moments(f"{{at: 2024, text: a, responses: [{given}]}}")
    assert [(r["by"]["text"], "date" in r) for r in shown["responses"]] == [
        ("Ann Lee", False),
        ("Bob Ray", False),
    ]


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("by: Ann Lee, text: Oui.", {"words": "Oui.", "quoted": False, "label": "affirmation"}),
        (
            "by: Ann Lee, quote: Oui., source: ap, kind: promise",
            {"words": "Oui.", "quoted": True, "kind": "promise", "label": "promesse"},
        ),
        ("by: Ann Lee, text: Oui., kind: opinion", {"kind": "opinion", "label": "opinion"}),
        (
            "by: Ann Lee, quote: Oui., source: ap, translation: press",
            {"translation": "traduit par la presse"},
        ),
        (
            "by: On, quote: Oui., source: ap, translation: ours, original: {lang: en, text: Yes.}",
            {"translation": "traduit par nous", "original": {"lang": "en", "text": "Yes."}},
        ),
    ],
)
def test_a_statement_says_what_kind_of_words_it_has(
    said: Callable[[str], Any], entry: str, shown: dict[str, Any]
) -> None:
    """Exact words and paraphrases, claims, promises, opinions and translations are told apart."""
    found = said(entry)
    assert {key: found[key] for key in shown} == shown


def test_a_statement_without_more_has_no_more(said: Callable[[str], Any]) -> None:
    """What was not written is absent, and the speaker and first words make the anchor."""
    found = said("by: Ann Lee, text: Il fera beau.")
    assert found["id"] == "statement:ann-lee-il-fera-beau"
    assert {"translation", "original", "event", "lang"}.isdisjoint(found)
    assert (found["about"], found["sources"], found["responses"]) == ([], [], [])


@pytest.mark.parametrize(
    ("at", "iso"), [("", "2024-08-12"), (", at: 2024-08-13 09:00", "2024-08-13")]
)
def test_a_statement_is_of_the_event_s_day(said: Callable[[str], Any], at: str, iso: str) -> None:
    """Without a date of its own, a statement was made on the day of the event."""
    assert said(f"by: Ann Lee, text: Oui.{at}")["date"]["iso"] == iso


def test_a_statement_is_about_known_things(said: Callable[[str], Any]) -> None:
    """What a statement is about is linked."""
    about = said("by: Ann Lee, text: Oui., about: [climat]")["about"]
    assert about == [{"text": "climat", "kind": "theme", "url": "themes/climat/"}]


def test_words_in_another_language_are_marked(pages_of: Pages, items_at: ItemsAt) -> None:
    """Moments and statements from an English article are marked English on a French page."""
    page = pages_of(
        {
            "events/e.md": "title: E",
            "articles/a.md": """
                title: A
                date: 2024-01-02
                lang: en
                summary: s
                event: E
                timeline: [{at: 2024, text: It begins.}]
                statements: [{by: {text: They}, text: Yes.}]
                """,
        }
    )["events/e/"]
    assert items_at(page, "timeline")[0]["lang"] == "en"
    assert items_at(page, "statements")[0]["lang"] == "en"


def test_a_note_shows_what_it_has(pages_of: Pages) -> None:
    """A key point, written as a text or as a map, has its evidence only where it cites some."""
    pages = pages_of(
        {"events/e.md": f'title: E\n{SOURCES}key_points: ["Un.", {{text: Deux., source: ap}}]'}
    )
    first, second = pages["events/e/"].context["points"]
    assert first == {"text": "Un."}
    (cite,) = second["sources"]
    assert (cite["number"], cite["url"], cite["title"]) == (1, "events/e/#source:ap", "T")


@pytest.mark.parametrize(
    ("state", "label"),
    [
        ("open", "en suspens"),
        ("broken", "rompue"),
        ("kept", "tenue"),
        ("partly", "tenue en partie"),
    ],
)
def test_an_outcome_says_what_became_of_a_promise(
    said: Callable[[str], Any], state: str, label: str
) -> None:
    """An outcome has a state in words, a date, what happened, and its evidence."""
    outcome = f"{{at: 2025-01-20, state: {state}, text: Un décret., source: verge}}"
    (shown,) = said(f"by: Ann Lee, text: Oui., kind: promise, outcome: [{outcome}]")["outcomes"]
    assert (shown["state"], shown["label"], shown["text"]) == (state, label, "Un décret.")
    assert shown["date"]["iso"] == "2025-01-20"
    assert [cite["title"] for cite in shown["sources"]] == ["U"]


def test_an_outcome_goes_wherever_the_promise_goes(pages_of: Pages, items_at: ItemsAt) -> None:
    """The event, its theme, the speaker and the list of promises all show what became of it."""
    outcome = "[{at: 2024, state: open}, {at: 2025, state: kept}]"
    pages = pages_of(
        {
            "events/e.md": "title: E\nstatements: [{by: Ann Lee, text: Oui., kind: promise, "
            f"about: [climat], outcome: {outcome}}}]",
            "themes/climat.md": "title: climat",
            "people/ann-lee.md": "name: Ann Lee",
        }
    )
    for address, anchor in (
        ("events/e/", "statements"),
        ("themes/climat/", "statements"),
        ("people/ann-lee/", "statements"),
        ("promises/", "listing"),
    ):
        (shown,) = items_at(pages[address], anchor)
        assert [outcome["state"] for outcome in shown["outcomes"]] == ["kept", "open"], address


def test_a_correction_says_of_what_kind_it_is(pages_of: Pages, items_at: ItemsAt) -> None:
    """A correction shows its kind, and what stood there before, if somebody says so."""
    corrections = (
        "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom., was: Un autre.}, "
        "{date: 2024-01-04, kind: precision, text: Un lieu.}]"
    )
    page = pages_of({"events/e.md": f"title: E\n{corrections}"})["events/e/"]
    first, second = items_at(page, "corrections")
    assert (first["label"], first["was"]) == ("erratum", "Un autre.")
    assert second["label"] == "précision"
    assert "was" not in second
