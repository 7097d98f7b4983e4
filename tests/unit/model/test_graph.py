"""The graph holds all entities and shows every relation from both ends."""

from collections.abc import Callable

from explainer.model.entities import Presence
from explainer.model.graph import Graph
from explainer.model.kinds import Kind

GraphOf = Callable[..., Graph]
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"
FILES = {
    "articles/a.md": HEAD + "event: Débat\npeople: [Ana Lu, Jo Do]\nthemes: [climat]",
    "articles/b.md": HEAD + "event: Débat\npeople: [Jo Do]",
    "people/jo-do.md": "name: Jo Do",
}


def test_both_ends(graph_of: GraphOf) -> None:
    """An edge is found from its source and from its target."""
    graph = graph_of(FILES)
    assert [edge.target for edge in graph.out("articles/a", "people")] == [
        "people/ana-lu",
        "people/jo-do",
    ]
    assert [edge.source for edge in graph.into("people/jo-do", "people")] == [
        "articles/a",
        "articles/b",
    ]
    assert graph.out("articles/b", "themes") == []
    assert graph.into("themes/climat", "named") == []


def test_entities_are_ordered(graph_of: GraphOf) -> None:
    """Entities come by id, also by kind."""
    graph = graph_of(FILES)
    assert list(graph.entities) == sorted(graph.entities)
    assert [entity.id for entity in graph.of_kind(Kind.PERSON)] == ["people/ana-lu", "people/jo-do"]


def test_target_of_a_place(graph_of: GraphOf) -> None:
    """The reference at a place of a front matter leads to its entity."""
    graph = graph_of(FILES)
    target = graph.target("articles/a", ("people", 1))
    assert target
    assert target.id == "people/jo-do"
    assert graph.target("articles/a", ("people", 9)) is None


def test_order_of_files(graph_of: GraphOf) -> None:
    """Any order of files gives the same entities and edges."""
    first, second = graph_of(FILES), graph_of(dict(reversed(FILES.items())))
    assert list(first.entities) == list(second.entities)
    assert {edge[:4] for edge in first.edges} == {edge[:4] for edge in second.edges}


def test_merged_entities(graph_of: GraphOf) -> None:
    """What led to a merged entity leads on, and its page goes."""
    graph = graph_of(
        {
            "articles/a.md": HEAD + "people: [ana]",
            "people/ana.md": "name: Ana\nmerged_into: bea",
            "people/bea.md": "name: Bea\nmerged_into: cleo",
            "people/cleo.md": "name: Cleo",
        }
    )
    assert [edge.target for edge in graph.out("articles/a", "people")] == ["people/cleo"]
    assert graph.entities["people/ana"].presence is Presence.NONE
    assert graph.entities["people/cleo"].has_page


def test_merged_in_a_circle(build: Callable[..., tuple[Graph, list[object]]]) -> None:
    """A circle of mergers is a problem, and ends."""
    _, problems = build(
        {"people/a.md": "name: Ana\nmerged_into: b", "people/b.md": "name: Bea\nmerged_into: a"}
    )
    assert "E304" in {getattr(problem, "code", "") for problem in problems}


def test_drafts_declare_nothing(graph_of: GraphOf) -> None:
    """A draft leads nowhere."""
    assert (
        graph_of({**FILES, "articles/c.md": HEAD + "people: [jo-do]\ndraft: true"}).out(
            "articles/c", "people"
        )
        == []
    )


def test_empty(graph_of: GraphOf) -> None:
    """No files give an empty graph."""
    assert graph_of({}).entities == {}
