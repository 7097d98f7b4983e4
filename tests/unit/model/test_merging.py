"""Entities that became another one."""

from collections.abc import Callable

import pytest

from explainer.model.graph import Graph
from explainer.model.merging import survivors
from explainer.model.resolve import Edge
from explainer.read.problems import Problem


def _edges(*pairs: str) -> list[Edge]:
    return [Edge("merged_into", *pair) for pair in pairs]


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ((), {}),
        (("ab",), {"a": "b"}),
        (("ab", "bc"), {"a": "c", "b": "c"}),
        (("bc", "ab", "dc"), {"b": "c", "a": "c", "d": "c"}),
    ],
)
def test_what_an_entity_became(pairs: tuple[str, ...], found: dict[str, str]) -> None:
    """Each merged entity leads to the end of its chain, in whatever order they are declared."""
    assert survivors(_edges(*pairs)) == found


@pytest.mark.parametrize(
    ("front", "written"),
    [("merged_into: sommet-2024", "Sommet"), ("merged_into: Sommet", "sommet des rives")],
)
def test_a_name_that_a_merged_entity_shares_is_the_survivor_s(
    build: Callable[..., tuple[Graph, list[Problem]]], front: str, written: str
) -> None:
    """Two files of one title are no two meanings where one says that it became the other."""
    names = "aliases: [Sommet des rives]"
    graph, problems = build(
        {
            "events/sommet-2024.md": f"title: Sommet\n{names}",
            "events/sommet-copie.md": f"title: Sommet\n{names}\n{front}",
            "articles/a.md": f"title: T\ndate: 2024-08-13\nsummary: S\nevent: {written}",
        }
    )
    assert [problem.line() for problem in problems if problem.is_error] == []
    assert [edge.target for edge in graph.out("articles/a", "event")] == ["events/sommet-2024"]


@pytest.mark.parametrize(
    "front", ["merged_into: autre", "merged_into: sommet-2024\ndraft: true", "merged_into: Sommet"]
)
def test_a_shared_name_of_others_stays_of_several(
    build: Callable[..., tuple[Graph, list[Problem]]], front: str
) -> None:
    """What became a third, is a draft, or says a name of several, takes nothing away."""
    _, problems = build(
        {
            "events/autre.md": "title: Autre\naliases: [Sommet]",
            "events/sommet-2024.md": "title: Sommet",
            "events/sommet-copie.md": f"title: Sommet\n{front}",
            "articles/a.md": "title: T\ndate: 2024-08-13\nsummary: S\nevent: Sommet",
        }
    )
    assert ("articles/a.md", "E301") in [(problem.path, problem.code) for problem in problems]


def test_a_circle_ends() -> None:
    """A circle, which is a mistake of its own, is followed once around."""
    assert set(survivors(_edges("ab", "ba"))) == {"a", "b"}


def test_only_mergers_count() -> None:
    """Another relation changes nobody."""
    assert survivors([Edge("follows", "a", "b")]) == {}
