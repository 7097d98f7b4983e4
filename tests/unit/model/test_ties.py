"""What files say of one another is found from both ends, with its evidence."""

from collections.abc import Callable

import pytest

from explainer.model.graph import Graph
from explainer.model.ties import cited_there, told_here, told_there

Graphs = Callable[..., Graph]

ANN = """
    name: Ann Lee
    {extra}
    positions: [{{role: présidente, organization: Club, source: acte}}]
    related: [{{id: bob-ray, role: frère, source: [ap, acte]}}]
    sources: [{{id: ap, title: Dépêche}}, {{id: acte, title: Acte}}]
    """


def _files(extra: str = "promote: true") -> dict[str, str]:
    return {"people/ann-lee.md": ANN.format(extra=extra), "people/bob-ray.md": "name: Bob Ray"}


def test_a_tie_is_seen_from_both_ends(graph_of: Graphs) -> None:
    """The same entry of a front matter is told here at one end and there at the other."""
    graph = graph_of(_files())
    ann, bob = graph.entities["people/ann-lee"], graph.entities["people/bob-ray"]
    (here,), (there,) = told_here(graph, ann, "related"), told_there(graph, bob, "related")
    assert (here.other, there.other) == (bob, ann)
    assert here.said == there.said
    assert here.said.value.role == "frère"
    assert told_there(graph, ann, "related") == told_here(graph, bob, "related") == []


def test_the_other_end_cites_what_the_entry_cites(graph_of: Graphs) -> None:
    """Of another file only the sources of what it says of an entity are evidence there."""
    graph = graph_of(_files())
    cited = {
        name: [(owner.id, source) for owner, source in cited_there(graph, graph.entities[name])]
        for name in ("people/bob-ray", "organizations/club", "people/ann-lee")
    }
    assert cited == {
        "people/bob-ray": [("people/ann-lee", "ap"), ("people/ann-lee", "acte")],
        "organizations/club": [("people/ann-lee", "acte")],
        "people/ann-lee": [],
    }


@pytest.mark.parametrize(
    ("extra", "ties", "offices"),
    [
        ("promote: false", 0, 1),
        ("withdrawn: {date: 2024-01-01, reason: r}", 0, 0),
        ("draft: true", 0, 0),
    ],
)
def test_what_is_not_public_says_nothing_elsewhere(
    graph_of: Graphs, extra: str, ties: int, offices: int
) -> None:
    """No related list promotes who asks for that; drafts and withdrawn files say nothing."""
    graph = graph_of({**_files(extra), "organizations/club.md": "name: Club"})
    bob, club = graph.entities["people/bob-ray"], graph.entities["organizations/club"]
    assert len(told_there(graph, bob, "related")) == ties
    assert len(told_there(graph, club, "positions.organization")) == offices
    assert len(list(cited_there(graph, bob))) == 2 * ties
