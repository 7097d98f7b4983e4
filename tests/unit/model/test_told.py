"""Moments and statements of several files are one list."""

from collections.abc import Callable

import pytest

from explainer.model.answers import answers_to
from explainer.model.graph import Graph
from explainer.model.told import (
    cited_by,
    local_moments,
    merged_moments,
    merged_statements,
    own_statements,
)

GraphOf = Callable[..., Graph]
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"


def texts(graph: Graph, event: str = "events/e", zone: str = "Europe/Paris") -> list[str]:
    """The timeline of an event, as date and text."""
    owners = [graph.entities[event], *(e for e in graph.entities.values() if e.kind == "article")]
    moments = merged_moments(graph, graph.entities[event], owners, zone)
    return [f"{item.value.at.edtf} {item.value.text}" for item in moments]


def said(graph: Graph, event: str = "events/e") -> list[tuple[str, str]]:
    """What was said at an event, as id and words."""
    owners = [graph.entities[event], *(e for e in graph.entities.values() if e.kind == "article")]
    statements = merged_statements(graph, graph.entities[event], owners)
    return [(item.id, item.value.words) for item in statements]


def test_order_of_time(graph_of: GraphOf) -> None:
    """Moments of all files come in order of time."""
    files = {
        "events/e.md": "title: E\ntimeline: [{at: 2024-08, text: b}, {at: 2023, text: a}]",
        "articles/a.md": HEAD + "event: e\ntimeline: [{at: 2024-08-12, text: c}]",
    }
    assert texts(graph_of(files)) == ["2023 a", "2024-08 b", "2024-08-12 c"]


def test_a_date_known_in_part_stands_where_its_file_writes_it(graph_of: GraphOf) -> None:
    """A year or a month alone follows what its file tells of that time before it."""
    dates = ["2024-03-01", "2024", "2024-08-12", "2024-08-12 20:00", "2024-08", "2024-09-01"]
    told = ", ".join(f"{{at: {date}, text: m}}" for date in dates)
    graph = graph_of({"events/e.md": f"title: E\ntimeline: [{told}]"})
    assert texts(graph) == [f"{date.replace(' ', 'T')} m" for date in dates]


def test_what_follows_a_date_known_in_part_stays_behind_it(graph_of: GraphOf) -> None:
    """A year alone that is written first comes before its months; other files do not move it."""
    files = {
        "events/e.md": "title: E\ntimeline: [{at: 2024, text: a}, {at: 2024-03, text: b}]",
        "articles/a.md": HEAD + "event: e\ntimeline: [{at: 2024-01, text: c}]",
    }
    assert texts(graph_of(files)) == ["2024 a", "2024-01 c", "2024-03 b"]


def test_order_of_time_across_zones(graph_of: GraphOf) -> None:
    """Times are compared on the clocks of one zone."""
    front = "event: e\ntimezone: America/New_York\ntimeline: [{at: 2024-08-12 20:00, text: b}]"
    files = {
        "events/e.md": "title: E\ntimeline: [{at: 2024-08-12 23:00, text: a}]",
        "articles/a.md": HEAD + front,
    }
    assert texts(graph_of(files)) == ["2024-08-12T23:00 a", "2024-08-13T02:00 b"]


def test_equal_moments_are_one(graph_of: GraphOf) -> None:
    """Two files that tell the same of the same time tell it once."""
    files = {
        "events/e.md": "title: E\ntimeline: [{at: 2024-08-12, text: L’Annonce}]",
        "articles/a.md": HEAD + "event: e\ntimeline: [{at: 2024-08-12, text: l'annonce}]",
    }
    assert texts(graph_of(files)) == ["2024-08-12 L’Annonce"]


def test_equal_statements_are_one(graph_of: GraphOf) -> None:
    """Two files that quote the same words of the same person quote them once."""
    front = "event: e\nstatements: [{by: Ana Lu, text: oui}]"
    files = {
        "events/e.md": "title: E",
        "articles/a.md": HEAD + front,
        "articles/b.md": HEAD + front,
    }
    assert said(graph_of(files)) == [("ana-lu-oui", "oui")]


def test_the_answers_to_equal_moments_stay(graph_of: GraphOf) -> None:
    """A moment that two files tell keeps what either cites and is answered, each answer once."""
    first = "responses: [{by: {text: Bo}, stance: disputes, text: Non.}]"
    second = (
        "responses: [{by: {text: Bo}, stance: disputes, text: non.}, "
        "{by: Cy Lo, stance: supports, text: Oui.}]"
    )
    moment = "timeline: [{at: 2024, text: a, source: s, %s}]\nsources: [{id: s, title: S}]"
    graph = graph_of(
        {
            "events/e.md": f"title: E\n{moment % first}",
            "articles/a.md": f"{HEAD}event: e\n{moment % second}",
        }
    )
    owners = [graph.entities["events/e"], graph.entities["articles/a"]]
    (item,) = merged_moments(graph, owners[0], owners, "Europe/Paris")
    answers = [(teller.owner.slug, index, r.text) for teller, index, r in answers_to(item)]
    assert answers == [("e", 0, "Non."), ("a", 1, "Oui.")]
    assert [owner.slug for owner, _ in cited_by([item])] == ["e", "a"]


def test_what_concerns_equal_statements_stays(graph_of: GraphOf) -> None:
    """Replies and corrections of both files concern the one that remains; equal ones are one."""
    said = "statements: [{by: Ana Lu, text: oui, id: %s}]\n"
    reply = "replies: [{by: Bo Do, text: Non., concerns: %s}]\n"
    mended = "corrections: [{date: 2024-01-02, kind: erratum, text: %s, concerns: %s}]"
    graph = graph_of(
        {
            "events/e.md": "title: E\n" + said % "x" + reply % "x" + mended % ("a", "x"),
            "articles/a.md": HEAD + "event: e\n" + said % "y" + reply % "y" + mended % ("b", "y"),
        }
    )
    owners = [graph.entities["events/e"], graph.entities["articles/a"]]
    (item,) = merged_statements(graph, owners[0], owners)
    assert [reply.value.concerns for reply in item.replies] == ["x"]
    assert [correction.value.text for correction in item.corrections] == ["a", "b"]


def test_ids_are_unique_on_the_page(graph_of: GraphOf) -> None:
    """Two files may write one id for different things."""
    front = "event: e\nstatements: [{by: Ana Lu, text: %s, id: x}]"
    files = {
        "events/e.md": "title: E",
        "articles/a.md": HEAD + front % "oui",
        "articles/b.md": HEAD + front % "non",
    }
    assert said(graph_of(files)) == [("x", "oui"), ("x-2", "non")]


@pytest.mark.parametrize(
    ("entry", "first", "second"),
    [("", ["oui"], []), (", event: f", [], ["oui"]), (", event: e", ["oui"], [])],
)
def test_main_event_receives(
    graph_of: GraphOf, entry: str, first: list[str], second: list[str]
) -> None:
    """The first event of an article receives its statements, unless an entry names another."""
    files = {
        "events/e.md": "title: E",
        "events/f.md": "title: F",
        "articles/a.md": HEAD + f"event: [e, f]\nstatements: [{{by: Ana Lu, text: oui{entry}}}]",
    }
    graph = graph_of(files)
    assert [words for _, words in said(graph)] == first
    assert [words for _, words in said(graph, "events/f")] == second


def test_local_moments(graph_of: GraphOf) -> None:
    """A file's own moments keep their order and move to the asked clocks."""
    front = "timeline: [{at: 2024-08-12T20:00Z, text: b}, {at: 2023, text: a}]"
    article = graph_of({"articles/a.md": HEAD + front}).entities["articles/a"]
    found = [(m.value.at.edtf, m.position) for m in local_moments(article, "Europe/Paris")]
    assert found == [("2024-08-12T22:00", 0), ("2023", 1)]


def test_all_citations_of_an_entry_are_found(graph_of: GraphOf) -> None:
    """What a statement, its responses and its outcome cite is found, with the file that cites."""
    front = """
        title: E
        sources: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
        statements:
          - by: {text: On}
            text: x
            kind: promise
            source: a
            responses: [{by: {text: Un}, stance: disputes, text: y, source: b}]
            outcome: [{at: 2024, state: kept, text: z, source: [c, a]}]
        """
    event = graph_of({"events/e.md": front}).entities["events/e"]
    cited = [(owner.id, source) for owner, source in cited_by(own_statements(event))]
    assert cited == [("events/e", source) for source in ("a", "b", "c", "a")]


def test_entries_that_cite_nothing(graph_of: GraphOf) -> None:
    """A moment without sources, and no moment at all, cite nothing."""
    event = graph_of({"events/e.md": "title: E\ntimeline: [{at: 2024, text: x}]"}).entities[
        "events/e"
    ]
    assert list(cited_by(local_moments(event, "Europe/Paris"))) == []
    assert list(cited_by([])) == []
