"""Every reference leads to one entity, or is a problem where it is written."""

from collections.abc import Callable

import pytest

from explainer.model.graph import Graph
from explainer.read.problems import Problem

Build = Callable[..., tuple[Graph, list[Problem]]]
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"


def test_edges(build: Build) -> None:
    """An edge has its relation, its two ends, its role or reason, and its place."""
    graph, problems = build(
        {
            "articles/a.md": HEAD + "people:\n  - Ana Lu: hôte\nevent: E",
            "events/e.md": "title: E\nrelated: [{id: F, reason: même lieu}]",
            "events/f.md": "title: F",
            "people/ana-lu.md": "name: Ana Lu\nrelated: [{id: jo-do, role: sœur}]",
            "people/jo-do.md": "name: Jo Do",
        }
    )
    assert problems == []
    assert {edge[:4] for edge in graph.edges} == {
        ("people", "articles/a", "people/ana-lu", "hôte"),
        ("event", "articles/a", "events/e", ""),
        ("related", "events/e", "events/f", "même lieu"),
        ("related", "people/ana-lu", "people/jo-do", "sœur"),
    }
    assert graph.out("articles/a", "people")[0].path == ("people", 0)


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("people: [Trump]", "E301"),
        ("statements: [{by: Trump, text: x}]", "E301"),
        ("people: [donald-trmp]", "E302"),
        ("statements: [{by: {text: x}, text: y, about: [Inconnu]}]", "E305"),
    ],
)
def test_unresolved(build: Build, front: str, code: str) -> None:
    """Two meanings, a lost slug and a name that must exist are problems of the line."""
    people = {
        "people/donald-trump.md": "name: Donald Trump\naliases: [Trump]",
        "people/ivanka-trump.md": "name: Ivanka Trump\naliases: [Trump]",
    }
    _, problems = build({**people, "articles/a.md": HEAD + front})
    errors = [p for p in problems if p.is_error]
    assert [(p.code, p.path, p.place.line) for p in errors] == [(code, "articles/a.md", 5)]


def test_both_meanings_are_named(build: Build) -> None:
    """A reference that may be two names both."""
    _, problems = build(
        {
            "people/a.md": "name: Ana\naliases: [X Y]",
            "people/b.md": "name: Bea\naliases: [X Y]",
            "articles/a.md": HEAD + "people: [X Y]",
        }
    )
    found = next(p for p in problems if p.code == "E301")
    assert found.params["ids"] == "people/a, people/b"


def test_nearest_names_are_told(build: Build) -> None:
    """A lost slug comes with the names that are near."""
    files = {"articles/a.md": HEAD + "people: [donald-trmp]", "people/d.md": "name: Donald Trump"}
    found = next(p for p in build(files)[1] if p.code == "E302")
    assert found.params["near"] == "Donald Trump"


@pytest.mark.parametrize(
    ("written", "code", "params"),
    [
        ("ana lu", "N601", {"name": "ana lu", "written": "Ana Lu"}),
        ("anna-lu", "N602", {"name": "anna-lu", "slug": "ana-lu"}),
    ],
)
def test_notices(build: Build, written: str, code: str, params: dict[str, str]) -> None:
    """Another spelling and an old slug work, with a notice that gives the right form."""
    files = {
        "articles/a.md": HEAD + f"people: [{written}]",
        "people/ana-lu.md": "name: Ana Lu\nredirects: [anna-lu]",
    }
    graph, problems = build(files)
    assert [p.code for p in problems] == [code]
    assert params.items() <= problems[0].params.items()
    assert [edge.target for edge in graph.edges] == ["people/ana-lu"]


def test_any_kind(build: Build) -> None:
    """A statement may be about anything, by slug or by id."""
    files = {
        "articles/a.md": HEAD + "statements: [{by: {text: x}, text: y, about: [cop, themes/cop]}]",
        "themes/cop.md": "title: La COP",
    }
    graph, problems = build(files)
    assert problems == []
    assert [edge.target for edge in graph.out("articles/a", "statements.about")] == [
        "themes/cop",
        "themes/cop",
    ]


def test_same_kind(build: Build) -> None:
    """What is related to a theme is a theme."""
    files = {"themes/a.md": "title: A\nrelated: [b]", "events/b.md": "title: b"}
    assert [p.code for p in build(files)[1]] == ["E305"]
