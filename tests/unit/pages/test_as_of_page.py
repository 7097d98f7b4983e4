"""The page of an event as of a past day."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

EVENT = """
    title: Débat
    summary: Ce que l'on sait aujourd'hui.
    ai: generated
    timeline:
      - at: 2024-08-12
        text: a
        source: ap
        responses:
          - {by: Ann Lee, stance: disputes, text: non, at: 2024-08-13}
          - {by: Ann Lee, stance: retracts, text: je retire, at: 2024-09-03}
      - {at: 2024-08-13, text: b}
    statements: [{by: Ann Lee, text: c, at: 2024-09-03}]
    open_questions: [{text: "Qui ?", answer: Elle, at: 2024-09-03}]
    replies: [{by: Ann Lee, text: Je maintiens., published: 2024-09-03}]
    proceedings:
      - {person: Ann Lee, at: 2024-08-12, stage: enquete, source: ap}
      - {person: Ann Lee, at: 2025-02, stage: non_lieu, source: ap}
    corrections: [{date: 2024-09-03, kind: erratum, text: d}]
    sources: [{id: ap, title: AP}]
    """
FILES = {"events/debat.md": EVENT, "events/debat.en.md": "title: Debate"}


@pytest.fixture
def past(pages_of: Pages) -> Callable[[str], Page]:
    """Gives the page of the event as of a day."""
    pages = pages_of(FILES)
    return lambda day: pages[f"events/debat/as-of/{day}/"]


def _plain(text: str) -> str:
    return text.replace("\xa0", " ")


def test_it_says_what_it_is_and_what_counts(past: Callable[[str], Page]) -> None:
    """A past day says so, counts what came later, leads to the present, and is not indexed."""
    shown = past("2024-08-12").context
    assert _plain(shown["title"]) == "Débat — vu du 12 août 2024"
    text = "Ce que le public pouvait savoir à la fin du 12 août 2024."
    assert _plain(shown["as_of"]["text"]) == text
    assert shown["as_of"]["later"] == "7 éléments ont été connus plus tard."
    assert shown["as_of"]["present"]["url"] == shown["canonical"] == "events/debat/"
    assert shown["noindex"] is True
    assert [crumb["url"] for crumb in shown["breadcrumbs"]] == ["events/", "events/debat/"]
    assert [label["kind"] for label in shown["labels"]] == ["ai"]
    assert "summary" not in shown
    assert past("2024-08-12").body == ""


def test_days_lead_to_one_another(past: Callable[[str], Page]) -> None:
    """The first has none before, the last none after."""
    first, second, last = (past(f"2024-{day}").context for day in ("08-12", "08-13", "09-03"))
    assert "previous" not in first
    assert first["next"]["url"] == second["next"]["url"].replace("09-03", "08-13")
    assert second["previous"]["url"] == "events/debat/as-of/2024-08-12/"
    assert "next" not in last
    assert last["as_of"]["later"] == "1 élément a été connu plus tard."


def test_nothing_later_is_counted_where_all_is_known(pages_of: Pages) -> None:
    """On the last day the page says nothing of later ones."""
    told = "title: E\ntimeline: [{at: 2024-01-01, text: a}, {at: 2024-01-02, text: b}]"
    page = pages_of({"events/e.md": told})["events/e/as-of/2024-01-02/"]
    assert "later" not in page.context["as_of"]


def test_answers_of_later_are_left_out_but_for_what_retracts(
    past: Callable[[str], Page], items_at: ItemsAt
) -> None:
    """What is told no more stands with its retraction, which is dated and marked."""
    (moment,) = items_at(past("2024-08-12"), "timeline")
    assert [
        (r["stance"], _plain(r["date"]["text"]), r["later"], r["by"]["text"])
        for r in moment["responses"]
    ] == [("retracts", "3 septembre 2024", "plus tard", "Ann Lee")]
    moment = items_at(past("2024-09-03"), "timeline")[0]
    assert [(r["stance"], r.get("later")) for r in moment["responses"]] == [
        ("disputes", None),
        ("retracts", None),
    ]


def test_who_was_cleared_later_is_told_so(past: Callable[[str], Page], items_at: ItemsAt) -> None:
    """The latest stage stands first, marked."""
    (case,) = items_at(past("2024-08-12"), "proceedings")
    assert [(stage["text"], stage.get("later")) for stage in case["stages"]] == [
        ("non-lieu", "plus tard"),
        ("enquête", None),
    ]
    assert case["standing"] == "cleared"


def test_a_reply_of_later_is_marked(past: Callable[[str], Page], items_at: ItemsAt) -> None:
    """A reply stands whole on every day."""
    (early,) = items_at(past("2024-08-12"), "replies")
    (late,) = items_at(past("2024-09-03"), "replies")
    assert (early["text"], early["later"]) == ("Je maintiens.", "plus tard")
    assert "later" not in late


def test_what_nobody_had_said_or_answered(past: Callable[[str], Page], items_at: ItemsAt) -> None:
    """Statements and answers stand from their day on; the question was open before."""
    before, after = past("2024-08-13"), past("2024-09-03")
    assert items_at(before, "statements") == []
    assert items_at(after, "statements")[0]["words"] == "c"
    assert "answer" not in items_at(before, "questions")[0]
    assert items_at(after, "answers")[0]["answer"] == "Elle"
    assert items_at(after, "questions") == items_at(before, "answers") == []
    assert items_at(before, "corrections") == []


def test_a_translated_event_has_its_past_in_both_languages(pages_of: Pages) -> None:
    """The English page has the same days, in English."""
    pages = pages_of(FILES, languages=("fr", "en"))
    shown = pages["en/events/debat/as-of/2024-08-12/"].context
    assert _plain(shown["title"]) == "Debate — as of 12 August 2024"
    assert shown["canonical"] == "en/events/debat/"


def test_months_are_seen_from_their_end(pages_of: Pages) -> None:
    """Where there are too many days the title says that a month's end is meant."""
    moments = "".join(
        f"\n- {{at: 2024-0{month}-{day:02d}, text: m}}"
        for month in (1, 2, 3)
        for day in range(1, 28)
    )
    pages = pages_of({"events/e.md": f"title: E\ntimeline:{moments}"})
    shown = pages["events/e/as-of/2024-02/"].context
    assert _plain(shown["title"]) == "E — vu de fin février 2024"
    assert _plain(shown["as_of"]["text"]) == "Ce que le public pouvait savoir fin février 2024."
    assert shown["as_of"]["later"] == "27 éléments ont été connus plus tard."
