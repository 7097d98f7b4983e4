"""New names that may be somebody or something the site knows already."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import THINGS, Kind
from explainer.model.references import LIKELY
from explainer.model.slugs import fold
from explainer.report.change import Change, Finding

_CANDIDATES = 50
"""Most entities with something in common that one new name is compared with."""

_LIKE_TITLES = 0.9
"""The likeness from which on two titles may be one: long ones share words without reason."""

Keys = Callable[[Entity], Iterable[object]]
"""What likely twins share."""


def duplicates(change: Change) -> Iterator[Finding]:
    """Each new entity with the others that it may be, unless `distinct_from` says it is not.

    Entities are put into groups by what twins share, so that no two are compared without reason.
    """
    told = {frozenset((e.source, e.target)) for e in change.graph.edges if _tells_apart(e.relation)}
    new = [entity for entity in change.new if entity.kind in THINGS]
    for reason, found in _reasons(change.graph, new):
        for entity, other in found:
            if (pair := frozenset((entity.id, other.id))) not in told:
                told.add(pair)
                path, place = change.declared(entity)
                params = {"name": entity.name, "other": other.name}
                what = f"report.duplicate.{reason}"
                yield Finding(what=what, path=path, place=place, params=params)


def _tells_apart(relation: str) -> bool:
    return relation in ("distinct_from", "merged_into")


def _reasons(
    graph: Graph, new: list[Entity]
) -> Iterator[tuple[str, Iterator[tuple[Entity, Entity]]]]:
    """The surest reason first: a pair is told once."""
    yield "order", _grouped(graph, new, _sorted_words, lambda *_: True)
    yield "initials", _grouped(graph, new, _surname_and_initial, _by_initials)
    yield "spelling", _spelled_alike(graph, new)
    yield "surname", _grouped(graph, new, _surname_and_event(graph), _same_start)


def _grouped(
    graph: Graph, new: list[Entity], keys: Keys, alike: Callable[[Entity, Entity], bool]
) -> Iterator[tuple[Entity, Entity]]:
    groups: dict[tuple[Kind, object], list[Entity]] = defaultdict(list)
    for entity in graph.entities.values():
        if entity.kind in THINGS and not entity.draft:
            for key in keys(entity):
                groups[entity.kind, key].append(entity)
    for entity in new:
        for key in keys(entity):
            for other in groups[entity.kind, key][:_CANDIDATES]:
                if other.id != entity.id and alike(entity, other):
                    yield entity, other


def _spelled_alike(graph: Graph, new: list[Entity]) -> Iterator[tuple[Entity, Entity]]:
    for entity in new:
        kinds = (entity.kind,)
        likeness = LIKELY if entity.kind is Kind.PERSON else _LIKE_TITLES
        for name in graph.index.near(entity.name, kinds, likeness=likeness):
            for other in graph.index.find(name, kinds).ids:
                if other != entity.id:
                    yield entity, graph.entities[other]


def _words(entity: Entity) -> list[str]:
    return fold(entity.name).split("-")


def _surname(entity: Entity) -> str:
    return fold(entity.sort_name).partition("-")[0]


def _sorted_words(entity: Entity) -> Iterable[object]:
    return (tuple(sorted(_words(entity))),)


def _surname_and_initial(entity: Entity) -> Iterable[object]:
    words = _words(entity)
    return ((words[-1], words[0][:1]),) if entity.kind is Kind.PERSON and len(words) > 1 else ()


def _by_initials(entity: Entity, other: Entity) -> bool:
    """Whether each first name of one is the other's, or its first letter: `J. D.`, `James`."""
    pairs = list(zip(_words(entity)[:-1], _words(other)[:-1], strict=False))
    short = any(len(one) == 1 or len(two) == 1 for one, two in pairs)
    return short and all(one.startswith(two) or two.startswith(one) for one, two in pairs)


def _same_start(entity: Entity, other: Entity) -> bool:
    """Whether first names begin alike, or one has none: Don and Donald, not Ivanka and Donald."""
    one, two = _words(entity), _words(other)
    return min(len(one), len(two)) == 1 or one[0][:1] == two[0][:1]


def _surname_and_event(graph: Graph) -> Keys:
    """By surname and each event in which somebody stands, by whatever relation."""
    found: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        kinds = [graph.entities[end].kind for end in (edge.source, edge.target)]
        if kinds[0] in (Kind.ARTICLE, Kind.EVENT) and kinds[1] is Kind.PERSON:
            events = [event.target for event in graph.out(edge.source, "event")]
            found[edge.target].update(events or [edge.source])
    return lambda person: [(_surname(person), event) for event in sorted(found[person.id])]
