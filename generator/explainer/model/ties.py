"""What files say of one another on evidence, from both ends: ties, what is related, offices."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.resolve import Edge
from explainer.model.told import Item

_CITING: Final = ("related", "split_into", "positions.organization")
"""The relations whose entries in front matter may name a source."""


class Tied(NamedTuple):
    """Another entity, and what a file says of the two."""

    other: Entity
    said: Item[Any]
    """The entry of a front matter, with the file that has it."""


def told_here(graph: Graph, entity: Entity, key: str) -> list[Tied]:
    """What an entity's own file says of others, so far as its page shows them."""
    edges = graph.out(entity.id, key)
    found = (Tied(graph.entities[edge.target], _said(graph, edge)) for edge in edges)
    return [tied for tied in _promoted(key, found) if tied.other.has_page]


def told_there(graph: Graph, entity: Entity, key: str) -> list[Tied]:
    """What the files of others say of an entity, so far as its page shows them."""
    edges = graph.into(entity.id, key)
    found = (Tied(graph.entities[edge.source], _said(graph, edge)) for edge in edges)
    return [tied for tied in _promoted(key, found) if tied.other.listed]


def cited_there(graph: Graph, entity: Entity) -> Iterator[tuple[Entity, str]]:
    """The sources that others cite for what they say of an entity, each with its file."""
    for key in _CITING:
        for _, said in told_there(graph, entity, key):
            yield from ((said.owner, source_id) for source_id in said.value.source)


def is_over(*ends: Entity) -> bool:
    """Whether what lasted between these must be over: one of them is a person who died."""
    return any(getattr(end.fields, "died", None) for end in ends)


def _said(graph: Graph, edge: Edge) -> Item[Any]:
    owner, (key, position) = graph.entities[edge.source], edge.path[:2]
    return Item(owner, str(key), int(position), getattr(owner.fields, str(key))[int(position)])


def _promoted(key: str, found: Iterable[Tied]) -> Iterable[Tied]:
    """Without what asks not to be promoted, where a list of related things would do so."""
    return (tied for tied in found if key != "related" or tied.other.promoted)
