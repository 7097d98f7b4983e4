"""An entity needs no file: an article that names it is enough."""

from collections.abc import Callable

import pytest

from explainer.model.entities import Presence
from explainer.model.graph import Graph

GraphOf = Callable[..., Graph]
ProblemsOf = Callable[..., list[str]]
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"


def presences(graph: Graph) -> dict[str, Presence]:
    """Every entity without a file, with its presence."""
    return {e.id: e.presence for e in graph.entities.values() if e.document is None}


def test_every_kind_that_articles_imply(graph_of: GraphOf) -> None:
    """An event, people and themes come from one article."""
    front = HEAD + "event: Le débat\npeople: [Ana Lu]\nnamed: [Jo Do]\nthemes: [climat]"
    assert presences(graph_of({"articles/a.md": front})) == {
        "events/le-debat": Presence.FULL,
        "people/ana-lu": Presence.IMPLIED,
        "people/jo-do": Presence.MINIMAL,
        "themes/climat": Presence.FULL,
    }


@pytest.mark.parametrize(
    "front",
    [
        "named: [Ana Lu]",
        "statements: [{by: Ana Lu, text: x}]",
        "timeline: [{at: 2024, text: x, according_to: Ana Lu}]",
        (
            "proceedings: [{person: Ana Lu, at: 2024, stage: renvoi, source: j}]\n"
            "sources: [{id: j, title: J}]"
        ),
        "replies: [{by: Ana Lu, text: x}]",
        (
            "statements: [{by: {text: y}, text: x, responses: "
            "[{by: Ana Lu, stance: disputes, text: z}]}]"
        ),
    ],
)
def test_who_took_no_part(graph_of: GraphOf, front: str) -> None:
    """Who is named, speaks, answers or stands in court has a minimal page."""
    graph = graph_of({"articles/a.md": HEAD + front})
    assert presences(graph) == {"people/ana-lu": Presence.MINIMAL}


@pytest.mark.parametrize(
    ("files", "presence"),
    [
        ({}, Presence.NONE),
        ({"articles/b.md": HEAD + "named: [Ana Lu]"}, Presence.MINIMAL),
        ({"articles/b.md": HEAD + "people: [Ana Lu]"}, Presence.IMPLIED),
    ],
)
def test_a_withdrawn_text_makes_no_page(
    graph_of: GraphOf, files: dict[str, str], presence: Presence
) -> None:
    """Whom only a withdrawn text names has no page; what others say of them stays."""
    withdrawn = HEAD + "people: [Ana Lu]\nwithdrawn: {date: 2024-01-02, reason: R}"
    graph = graph_of({"articles/a.md": withdrawn, **files})
    assert presences(graph) == {"people/ana-lu": presence}


def test_taking_part_once_is_enough(graph_of: GraphOf) -> None:
    """Who took part somewhere has a full page, even when named elsewhere."""
    files = {"articles/a.md": HEAD + "named: [Ana Lu]", "articles/b.md": HEAD + "people: [Ana Lu]"}
    assert presences(graph_of(files)) == {"people/ana-lu": Presence.IMPLIED}


def test_minimal_option(graph_of: GraphOf) -> None:
    """The option makes everybody without a file minimal."""
    graph = graph_of({"articles/a.md": HEAD + "people: [Ana Lu]"}, implied_people="minimal")
    assert presences(graph) == {"people/ana-lu": Presence.MINIMAL}


def test_refuse_option(problems_of: ProblemsOf) -> None:
    """The option makes every undeclared name a problem."""
    front = HEAD + "people: [Ana Lu]\nthemes: [climat]"
    assert problems_of({"articles/a.md": front}, undeclared="refuse") == [
        "articles/a.md:5 E303",
        "articles/a.md:6 E303",
    ]


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (["climat", "Climat", "Climat"], "Climat"),
        (["Francois", "François", "François"], "François"),
        (["François", "Francois"], "François"),
    ],
)
def test_spellings_are_one_entity(graph_of: GraphOf, spellings: list[str], name: str) -> None:
    """Spellings of one name are one entity, called by the commonest, in any order of files."""
    files = {f"articles/{n}.md": HEAD + f"themes: [{t}]" for n, t in enumerate(spellings, 1)}
    for order in (files, dict(reversed(files.items()))):
        implied = [e for e in graph_of(order).entities.values() if e.document is None]
        assert [entity.name for entity in implied] == [name]


def test_other_spelling_is_a_notice(problems_of: ProblemsOf) -> None:
    """Who writes a name otherwise than most is told."""
    files = {f"articles/{n}.md": HEAD + "themes: [François]" for n in "ab"}
    assert problems_of({**files, "articles/c.md": HEAD + "themes: [Francois]"}) == [
        "articles/c.md:5 N601"
    ]


@pytest.mark.parametrize("key", ["people", "named", "event"])
def test_a_slug_implies_nothing(problems_of: ProblemsOf, key: str) -> None:
    """What looks like a slug and resolves to nothing is a mistake."""
    assert problems_of({"articles/a.md": HEAD + f"{key}: [ana-lu]"}) == ["articles/a.md:5 E302"]


def test_a_slug_of_an_implied_entity(graph_of: GraphOf) -> None:
    """The slug of an entity that another article implies is a good reference, in any order."""
    files = {"articles/a.md": HEAD + "people: [ana-lu]", "articles/b.md": HEAD + "people: [Ana Lu]"}
    for order in (files, dict(reversed(files.items()))):
        edges = graph_of(order).into("people/ana-lu", "people")
        assert {edge.source for edge in edges} == {"articles/a", "articles/b"}


def test_a_theme_may_look_like_a_slug(graph_of: GraphOf) -> None:
    """A theme with a hyphen is a theme, where none is near."""
    assert (
        "themes/porte-avions"
        in graph_of({"articles/a.md": HEAD + "themes: [porte-avions]"}).entities
    )


def test_a_theme_near_a_known_one(problems_of: ProblemsOf) -> None:
    """A theme that looks like a slug and is near a known one is a mistake."""
    files = {
        "articles/a.md": HEAD + "themes: [relations-internationale]",
        "themes/r.md": "title: relations internationales",
    }
    assert problems_of(files) == ["articles/a.md:5 E302"]


def test_a_name_never_takes_a_used_slug(graph_of: GraphOf) -> None:
    """A name whose slug a file has means that file."""
    files = {"articles/a.md": HEAD + "people: [Ana Lu]", "people/ana-lu.md": "name: Ana María Lu"}
    graph = graph_of(files)
    assert presences(graph) == {}
    assert [edge.target for edge in graph.out("articles/a", "people")] == ["people/ana-lu"]


@pytest.mark.parametrize(
    "front",
    [
        "statements: [{by: {text: une source interne}, text: x}]",
        "organizations: [{text: des entreprises}]",
        "place: {text: un hangar}",
        "related: [Campagne]",
        "statements: [{by: {text: x}, text: y, about: [Inconnu]}]",
    ],
)
def test_what_implies_nothing(build: Callable[..., tuple[Graph, object]], front: str) -> None:
    """Texts and keys that need an existing entity make none."""
    graph, _ = build({"events/e.md": f"title: E\n{front}"})
    assert presences(graph) == {}


def test_drafts_imply_nothing(graph_of: GraphOf) -> None:
    """What only a draft names does not exist yet."""
    assert presences(graph_of({"articles/a.md": HEAD + "people: [Ana Lu]\ndraft: true"})) == {}


@pytest.mark.parametrize("name", ["'???'", "раris", "Search"])
def test_names_without_a_possible_slug(problems_of: ProblemsOf, name: str) -> None:
    """A name that no address can hold is refused."""
    problems = problems_of({"articles/a.md": HEAD + f"themes: [{name}]"})
    assert [problem.partition(" E")[0] for problem in problems] == ["articles/a.md:5"]


def test_who_is_of_some_kind_is_no_person_too(graph_of: GraphOf) -> None:
    """Who speaks is whatever a key says it is, in any order of files; only else a person."""
    files = {
        "articles/a.md": HEAD + "statements: [{by: Club, text: dit}, {by: Ana Lu, text: dit}]",
        "articles/b.md": HEAD + "organizations: [Club]",
    }
    graph = graph_of(files)
    assert set(presences(graph)) == {"organizations/club", "people/ana-lu"}
    targets = [edge.target for edge in graph.out("articles/a", "statements.by")]
    assert targets == ["organizations/club", "people/ana-lu"]


@pytest.mark.parametrize(
    ("folder", "front"),
    [
        ("events", "title: E\npart_of: [Tout]"),
        ("organizations", "name: O\npart_of: Tout"),
        ("places", "name: P\npart_of: Tout"),
    ],
)
def test_a_whole_is_of_the_kind_of_its_part(graph_of: GraphOf, folder: str, front: str) -> None:
    """What something is part of is of the same kind."""
    assert set(presences(graph_of({f"{folder}/e.md": front}))) == {f"{folder}/tout"}


@pytest.mark.parametrize("name", ["e-enfance", "saint-malo"])
def test_a_name_of_common_words_may_look_like_a_slug(graph_of: GraphOf, name: str) -> None:
    """What was a valid text of `organizations` or `place` stays valid."""
    graph = graph_of({"events/e.md": f"title: E\norganizations: [{name}]\nplace: {name}"})
    assert set(presences(graph)) == {f"organizations/{name}", f"places/{name}"}
