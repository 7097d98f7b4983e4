"""What several files of one event say by a key: whose word counts, and each thing once.

The owners are the event, then those whom it believes next (`Dossier.owners`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.relations import RELATIONS, SUBJECTS
from explainer.model.told import Item, all_different, items_of, story


@dataclass(frozen=True, slots=True)
class Part:
    """A person in an event, and in which roles."""

    person: Entity
    roles: tuple[str, ...] = ()
    lang: str = ""
    """The language of the roles: that of the first file that gives one."""


def _given(owner: Entity, key: str) -> bool:
    return bool(getattr(owner.fields, key, None))


def _speakers(owners: Sequence[Entity], key: str) -> Sequence[Entity]:
    """Whose word counts for a key: the event's own, where it says anything."""
    return owners[:1] if _given(owners[0], key) else owners[1:]


def targets(graph: Graph, owners: Sequence[Entity], key: str) -> tuple[Entity, ...]:
    """The entities that files lead to by one key, each once."""
    ids = (edge.target for o in _speakers(owners, key) for edge in graph.out(o.id, key))
    return tuple(graph.entities[entity_id] for entity_id in dict.fromkeys(ids))


def parts(graph: Graph, owners: Sequence[Entity]) -> tuple[Part, ...]:
    """Who took part, with all roles that files give them."""
    roles: dict[str, dict[str, str]] = {}
    for owner in _speakers(owners, "people"):
        for edge in graph.out(owner.id, "people"):
            known = roles.setdefault(edge.target, {})
            if edge.qualifier:
                known.setdefault(edge.qualifier, (owner.original or owner).lang)
    return tuple(
        Part(graph.entities[key], tuple(names), next(iter(names.values()), ""))
        for key, names in roles.items()
    )


def organizations(graph: Graph, owners: Sequence[Entity]) -> tuple[Entity | str, ...]:
    """The organizations of an event."""
    speakers = _speakers(owners, "organizations")
    return each_once(named for owner in speakers for named in organizations_of(graph, owner))


def organizations_of(graph: Graph, owner: Entity) -> tuple[Entity | str, ...]:
    """The organizations that one file names, each once."""
    refs = enumerate(story(owner).organizations)
    return each_once(graph.meant(owner.id, ("organizations", index), ref) for index, ref in refs)


def each_once(things: Iterable[Entity | str]) -> tuple[Entity | str, ...]:
    """Entities and texts without those that came before."""
    return tuple({t if isinstance(t, str) else t.id: t for t in things}.values())


def subjects(graph: Graph, owners: Sequence[Entity]) -> tuple[Entity, ...]:
    """What an event is about or where it was, but for people."""
    keys = (key for key in SUBJECTS if RELATIONS[key].to is not Kind.PERSON)
    found = (entity for key in keys for entity in targets(graph, owners, key))
    return tuple({entity.id: entity for entity in found}.values())


def first_text(owners: Sequence[Entity], key: str) -> Item[str] | None:
    """The text of the first file that has one."""
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return Item(owner, key, 0, getattr(owner.fields, key)) if owner else None


def first_list(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    """The list of the first file that has one."""
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return tuple(items_of(owner, key)) if owner else ()


def all_of(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    """The items of a list of several files, equal ones folded."""
    return all_different(item for owner in owners for item in items_of(owner, key))
