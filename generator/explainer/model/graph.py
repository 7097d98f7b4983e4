"""The graph: all entities, and all relations in both directions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath

from explainer.model.cases import Case, cases_by_story, main_events
from explainer.model.checks import check_entity, check_whole
from explainer.model.collect import collect_entities
from explainer.model.entities import Entity
from explainer.model.field_types import Ref
from explainer.model.implied import imply_entities
from explainer.model.merging import declared_survivors, merge, survivors
from explainer.model.references import NameIndex
from explainer.model.relations import Declared, declared_in
from explainer.model.resolve import Edge, resolve_references
from explainer.model.withheld import check_withheld
from explainer.read.documents import Documents
from explainer.read.problems import Problem
from explainer.read.trace import Watched, changed, tell
from explainer.read.yaml_tree import Path
from explainer.site import SiteInfo


@dataclass(frozen=True)
class Graph:
    """Entities and edges of a site; never changed once built."""

    entities: Watched[Entity]
    """By id, in order of id."""
    edges: tuple[Edge, ...]
    assets: Mapping[str, FilePath]
    index: NameIndex
    """What finds an entity by its name."""

    @cached_property
    def _out(self) -> Mapping[tuple[str, str], list[Edge]]:
        return _grouped(self.edges, by_source=True)

    @cached_property
    def _into(self) -> Mapping[tuple[str, str], list[Edge]]:
        return _grouped(self.edges, by_source=False)

    @cached_property
    def _targets(self) -> Mapping[tuple[str, Path], str]:
        return {(edge.source, edge.path): edge.target for edge in self.edges}

    @cached_property
    def survivors(self) -> Mapping[str, str]:
        """The ids of merged entities, each with the id of what it became in the end."""
        return survivors(self.edges)

    @cached_property
    def _merged(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entity_id, survivor in self.survivors.items():
            found[survivor].append(entity_id)
        return found

    def merged(self, entity: Entity) -> tuple[Entity, ...]:
        """The files of entities that became this one, at any remove; not withdrawn ones."""
        tell(f"&{entity.id}")
        files = (self.entities[entity_id] for entity_id in self._merged.get(entity.id, ()))
        return tuple(file for file in files if not file.withdrawn)

    @cached_property
    def _cases(self) -> Mapping[str, tuple[Case, ...]]:
        return cases_by_story(self.entities, self.edges)

    @cached_property
    def _main_events(self) -> Mapping[str, str]:
        return main_events(self.edges)

    def lay_out(self) -> None:
        """Look up what many ask for before one does: `read.trace` tells each of his own only."""
        _ = self._out, self._into, self._targets, self.survivors, self._merged, self._cases
        _ = self._main_events

    def cases_of(self, entity: Entity) -> list[Case]:
        """The court cases that an event's or an article's page tells of.

        An article's are those of which it tells a stage, each with the latest of all its stages.
        """
        story = self._main_events.get(entity.id, entity.id)
        tell(f">event:{entity.id}")
        tell(f"!{story}")
        return [
            case.as_told_by(entity)
            for case in self._cases.get(story, ())
            if story == entity.id or case.is_told_by(entity)
        ]

    def out(self, source: str, relation: str) -> list[Edge]:
        """The edges that an entity declares by one key, in the order written."""
        tell(f">{relation}:{source}")
        return self._out.get((source, relation), [])

    def into(self, target: str, relation: str) -> list[Edge]:
        """The edges by one key that lead to an entity, by the id of their source."""
        tell(f"<{relation}:{target}")
        return self._into.get((target, relation), [])

    def target(self, source: str, path: Path) -> Entity | None:
        """The entity that the reference at a place of a front matter means."""
        tell(f">:{source}")
        target = self._targets.get((source, path))
        return self.entities[target] if target else None

    def meant(self, source: str, path: Path, ref: Ref) -> Entity | str:
        """What a reference in a front matter means: an entity, or a text that is none."""
        return self.target(source, path) or ref.text or ref.reference

    def changed(self, before: "Graph") -> set[str]:
        """What `read.trace` tells of lookups that an earlier graph answered in another way."""
        ends = ((">", self._out, before._out), ("<", self._into, before._into))
        edges = {q for sign, now, then in ends for q in changed(sign, _named(then), _named(now))}
        sources = {f">:{question.partition(':')[2]}" for question in edges if question[0] == ">"}
        merged = changed("&", before._merged, self._merged)
        return edges | sources | merged | changed("!", before._cases, self._cases)

    def of_kind(self, kind: str) -> list[Entity]:
        """The entities of a kind, by id."""
        return [entity for entity in self.entities.values() if entity.kind == kind]


def _grouped(edges: Iterable[Edge], *, by_source: bool) -> dict[tuple[str, str], list[Edge]]:
    """The edges by one of their ends and their relation."""
    groups: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.source if by_source else edge.target, edge.relation].append(edge)
    return dict(groups)


def _named(groups: Mapping[tuple[str, str], list[Edge]]) -> dict[str, list[Edge]]:
    """Groups of edges by what asks for them."""
    return {f"{relation}:{end}": edges for (end, relation), edges in groups.items()}


def _declared(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Declared]]:
    """All references, each with its owner, opened one owner after the other."""
    for entity in entities:
        if not entity.draft:
            for reference in declared_in(entity.fields):
                yield entity, reference


def build_graph(documents: Documents, site: SiteInfo) -> tuple[Graph, list[Problem]]:
    """All entities and relations that the documents declare or imply, and what is wrong."""
    explicit, problems = collect_entities(documents.texts, site)
    index = NameIndex()
    for entity in explicit.values():
        index.add(entity)
        problems += check_entity(entity, site.as_of, demo=site.demo)
    index.merge(declared_survivors(explicit.values(), index))
    implied = imply_entities(_declared(explicit.values()), index, site)
    entities = {entity.id: entity for entity in [*explicit.values(), *implied]}
    edges, more = resolve_references(_declared(explicit.values()), index, entities)
    entities, edges = merge(entities, edges)
    problems += more + check_whole(entities, edges)
    problems += check_withheld(entities, edges, documents.assets)
    ordered = Watched("=", dict(sorted(entities.items())))
    graph = Graph(entities=ordered, edges=tuple(edges), assets=documents.assets, index=index)
    return graph, problems
