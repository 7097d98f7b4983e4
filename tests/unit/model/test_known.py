"""What was known of an event, and when."""

from collections.abc import Callable

import pytest

from explainer.limits import AS_OF_DAYS
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier, build_dossiers
from explainer.model.graph import Graph
from explainer.model.known import Known
from explainer.site import SiteInfo

GraphOf = Callable[..., Graph]

SOURCES = """
sources:
  - {id: early, title: A, published: 2024-08-12}
  - {id: late, title: B, published: 2024-09-03}
  - {id: undated, title: C}
"""
STAGE = "person: Ann Lee, source: early"


@pytest.fixture
def known(graph_of: GraphOf) -> Callable[..., Known]:
    """Gives what was known of an event with some front matter, and of files beside it."""

    def make(front: str, **articles: str) -> Known:
        files = {f"articles/{name}.md": text for name, text in articles.items()}
        graph = graph_of({"events/e.md": f"title: E\n{front}{SOURCES}", **files})
        site = SiteInfo(name="S", url="", languages=("fr",))
        return Known(build_dossiers(graph, site)["events/e"])

    return make


def _as_of(known: Known, day: str) -> Dossier:
    return known.as_of(PartialDate.parse(day))


def _texts(dossier: Dossier) -> list[str]:
    return [item.value.text for item in dossier.moments]


AT_11 = "timeline: [{at: 2024-08-11, text: a}]\n"
START_11 = "start: 2024-08-11\nstatements: [{by: Ann Lee, text: a"


@pytest.mark.parametrize(
    ("front", "days"),
    [
        ("timeline: [{at: 2024-08-12, text: a}, {at: 2024-08-13 20:00, text: b}]", "12 13"),
        (
            "timeline: [{at: 2024, text: a, known_since: 2024-08-14}, {at: 2024-08-13, text: b}]",
            "13 14",
        ),
        ("timeline: [{at: 2024-08-12, text: a}, {at: 2024-08-12 20:00, text: b}]", ""),
        ("timeline: [{at: 2024-08-12, text: a}, {at: 2024-08, text: b}, {at: 2024, text: c}]", ""),
        ("timeline: [{at: 2024-08-12, text: a}, {at: 2024-08-13~, text: b}]", ""),
        (START_11 + "}, {by: Ann Lee, text: b, at: 2024-08-12}]", "11 12"),
        (START_11 + ", outcome: [{at: 2024-08-20, state: kept}]}]", "11 20"),
        (AT_11 + "open_questions: [{text: a, answer: b, at: 2024-08-20}]", "11 20"),
        (AT_11 + f"proceedings: [{{{STAGE}, at: 2024-08-20, stage: enquete}}]", "11 20"),
        (
            AT_11 + "replies: [{by: A, text: a, received: 2024-08-20, published: 2024-08-21}]",
            "11 21",
        ),
        (AT_11 + "updates: [{at: 2024-08-20, text: a}]", ""),
        ("", ""),
    ],
)
def test_the_days_on_which_something_became_known(
    known: Callable[..., Known], front: str, days: str
) -> None:
    """Days are those of what became known or was answered; what has no day makes none."""
    assert [str(day.day) for day in known(front).days] == days.split()


@pytest.mark.parametrize(
    ("response", "day"),
    [
        ("text: b, at: 2024-08-20, source: late", "20"),
        ("text: b, source: [late, early]", "12"),
        ("text: b, at: 2024-07-01", "12"),
    ],
)
def test_an_answer_is_as_old_as_it_says_or_as_its_first_source(
    known: Callable[..., Known], response: str, day: str
) -> None:
    """And no older, together with what it answers, than that."""
    moment = f"{{at: 2024-08-12, text: a, responses: [{{by: Bob, stance: disputes, {response}}}]}}"
    found = known(f"timeline: [{{at: 2024-08-10, text: z}}, {moment}]")
    assert str(found.days[-1].day) == day


def test_the_story_as_of_a_day(known: Callable[..., Known]) -> None:
    """A moment stands from the day on which the public knew it; a month at its end."""
    found = known(
        "why: x\nkey_points: [y]\nsummary: z\ntimeline:\n"
        "- {at: 2024-08-12, text: at once}\n"
        "- {at: 2024-08-12, text: later, known_since: 2024-08-14}\n"
        "- {at: 2024-08, text: month}\n"
    )
    assert _texts(_as_of(found, "2024-08-12")) == ["at once"]
    assert _texts(_as_of(found, "2024-08-14")) == ["at once", "later"]
    assert _texts(_as_of(found, "2024-08-31")) == ["at once", "later", "month"]
    dossier = _as_of(found, "2024-08-31")
    assert (dossier.summary, dossier.why, dossier.key_points) == (None, None, ())
    assert [found.later(PartialDate.parse(f"2024-08-{day}")) for day in (12, 14, 31)] == [2, 1, 0]


def test_answers_that_came_later_are_marked(known: Callable[..., Known]) -> None:
    """An answer without a date is as old as what it answers."""
    responses = (
        "{by: A, stance: disputes, text: a, at: 2024-08-12}, "
        "{by: B, stance: retracts, text: b, source: late}, "
        "{by: C, stance: disputes, text: c, source: undated}"
    )
    found = known(
        f"timeline: [{{at: 2024-08-12, text: a, responses: [{responses}]}}]\n"
        "statements: [{by: Bob, text: b, at: 2024-08-12, "
        "outcome: [{at: 2024-08-12, state: open}, {at: 2025, state: kept}]}]"
    )
    dossier = _as_of(found, "2024-08-13")
    assert [date.edtf if date else "" for date in dossier.moments[0].later] == [
        "",
        "2024-09-03",
        "",
    ]
    assert [o.state for o in dossier.statements[0].value.outcome] == ["open"]
    assert _as_of(found, "2024-09-03").moments[0].later == (None, None, None)


def test_answers_and_corrections_of_equal_moments(known: Callable[..., Known]) -> None:
    """What another file answers to the same moment counts too; what was mended later does not."""
    same = "timeline: [{at: 2024-08-12, text: a, id: one"
    found = known(
        f"{same}}}]\ncorrections: [{{date: 2024-08-20, kind: erratum, text: c, concerns: one}}]",
        x="title: X\ndate: 2024-08-13\nsummary: S.\nevent: E\n"
        f"{same}, responses: [{{by: Bob, stance: disputes, text: b, at: 2024-08-14}}]}}]",
    )
    assert [day.edtf for day in found.days] == ["2024-08-12", "2024-08-14"]
    (then,) = _as_of(found, "2024-08-12").moments
    assert [date.edtf if date else "" for date in then.equals[0].later] == ["2024-08-14"]
    assert then.corrections == ()
    (then,) = _as_of(found, "2024-08-20").moments
    assert (then.equals[0].later, len(then.corrections)) == ((None,), 1)


def test_a_question_is_open_until_its_answer(known: Callable[..., Known]) -> None:
    """What answers it later is not told, nor on what evidence."""
    questions = "{text: a, answer: b, at: 2024-09, source: late}, {text: c, answer: d}, e"
    found = known(f"open_questions: [{questions}]")
    then = [item.value for item in _as_of(found, "2024-09-29").questions]
    assert [(q.text, q.answer, q.source) for q in then] == [
        ("a", "", ()),
        ("c", "d", ()),
        ("e", "", ()),
    ]
    assert _as_of(found, "2024-09-30").questions[0].value.answer == "b"


def test_the_latest_stage_of_a_case_stands_wherever_an_earlier_one_does(
    known: Callable[..., Known],
) -> None:
    """Who was cleared later is told so on earlier days too; before any stage there is no case."""
    found = known(
        f"proceedings: [{{{STAGE}, at: 2024-08-12, stage: enquete}}, "
        f"{{{STAGE}, at: 2024-10-01, stage: renvoi}}, {{{STAGE}, at: 2025, stage: relaxe}}]"
    )
    assert _as_of(found, "2024-08-11").cases == ()
    (case,) = _as_of(found, "2024-08-12").cases
    assert [stage.value.stage for stage in case.stages] == ["relaxe", "enquete"]
    assert (case.later, case.standing.value) == (True, "cleared")
    (case,) = _as_of(found, "2025-12-31").cases
    assert [stage.value.stage for stage in case.stages] == ["relaxe", "renvoi", "enquete"]
    assert not case.later


def test_a_reply_stands_with_what_it_answers(known: Callable[..., Known]) -> None:
    """Whenever it came; but not before what it answers."""
    found = known(
        "timeline: [{at: 2024-08-12, text: a, id: one}, {at: 2024-08-20, text: b, id: two}]\n"
        "replies: [{by: A, text: x, concerns: one, published: 2024-09-01},"
        " {by: A, text: y, concerns: two, published: 2024-09-01}, {by: A, text: z}]"
    )
    dossier = _as_of(found, "2024-08-12")
    assert [r.value.text for r in dossier.replies] == ["x", "z"]
    (reply,) = dossier.moments[0].replies
    assert [date.edtf for date in reply.later if date] == ["2024-09-01"]
    assert dossier.replies[1].later == ()


def test_articles_and_corrections_by_then(known: Callable[..., Known]) -> None:
    """What the site itself published and mended later is not told."""
    found = known(
        "updates: [{at: 2024-08-13, text: a}, {at: 2024-08-14, text: b}]\n"
        "corrections: [{date: 2024-08-14, kind: erratum, text: c}]",
        x="title: X\ndate: 2024-08-13\nsummary: S.\nevent: E",
        y="title: Y\ndate: 2024-08-14\nsummary: S.\nevent: E",
    )
    dossier = _as_of(found, "2024-08-13")
    assert [article.slug for article in dossier.articles] == ["x"]
    assert [update.value.text for update in dossier.updates] == ["a"]
    assert dossier.corrections == ()


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        ([f"2024-{1 + n // 28:02d}-{1 + n % 28:02d}" for n in range(AS_OF_DAYS)], "2024-02-22"),
        (
            [f"{2000 + n // 12}-{1 + n % 12:02d}-{d}" for n in range(AS_OF_DAYS) for d in (10, 20)],
            "2004-02",
        ),
    ],
)
def test_many_days_become_months(known: Callable[..., Known], dates: list[str], last: str) -> None:
    """No event has more than `AS_OF_DAYS`: days, else months."""
    found = known("timeline:\n" + "".join(f"- {{at: {date}, text: m}}\n" for date in dates))
    assert (len(found.days), found.days[-1].edtf) == (AS_OF_DAYS, last)


def test_many_months_become_years_and_the_latest_are_kept(known: Callable[..., Known]) -> None:
    """An event that is told over centuries is shown as of its last years."""
    dates = [f"{1900 + year}-0{month}-01" for year in range(60) for month in (1, 5)]
    found = known("timeline:\n" + "".join(f"- {{at: {date}, text: m}}\n" for date in dates))
    assert [found.days[0].edtf, found.days[-1].edtf] == ["1910", "1959"]
    assert len(found.days) == AS_OF_DAYS
    assert len(_as_of(found, "1910").moments) == 22
