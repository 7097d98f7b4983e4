"""Entities that became another one: `merged_into`, to the end of the chain."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from explainer.model.entities import Entity, Presence
from explainer.model.references import NameIndex
from explainer.model.resolve import Edge

_MERGED = "merged_into"


def declared_survivors(entities: Iterable[Entity], index: NameIndex) -> dict[str, str]:
    """The same before references are resolved, so that a name of both is no name of two.

    An entity whose `merged_into` means nothing, or several others, is still its own.
    """
    into: dict[str, str] = {}
    for entity in entities:
        ref = entity.merged_into
        if ref and not entity.draft:
            found = set(index.find(ref.reference, (entity.kind,)).ids) - {entity.id}
            into |= {entity.id: found.pop()} if len(found) == 1 else {}
    return {entity_id: _last(entity_id, into) for entity_id in into}


def survivors(edges: Iterable[Edge]) -> dict[str, str]:
    """The ids of merged entities, each with the id of what it became in the end."""
    into = {edge.source: edge.target for edge in edges if edge.relation == _MERGED}
    return {entity_id: _last(entity_id, into) for entity_id in into}


def merge(
    entities: Mapping[str, Entity], edges: list[Edge]
) -> tuple[dict[str, Entity], list[Edge]]:
    """Entities that say `merged_into` lose their page, and what led to them leads on."""
    into = survivors(edges)
    merged = {
        entity_id: _gone(entity) if entity_id in into else entity
        for entity_id, entity in entities.items()
    }
    moved = [
        edge
        if edge.relation == _MERGED
        else edge._replace(target=into.get(edge.target, edge.target))
        for edge in edges
    ]
    return merged, moved


def _gone(entity: Entity) -> Entity:
    gone = replace(entity, presence=Presence.NONE)
    gone.settle(entity)
    return gone


def _last(entity_id: str, into: Mapping[str, str]) -> str:
    for _ in range(len(into)):  # a circle is a problem of its own
        if entity_id not in into:
            break
        entity_id = into[entity_id]
    return entity_id
