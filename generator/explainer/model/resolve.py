"""Every declared reference gets its target, or a problem that says why it has none."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from explainer.model.entities import Entity
from explainer.model.field_types import RoleRef
from explainer.model.implied import kinds_of
from explainer.model.kinds import Kind
from explainer.model.references import LIKELY, How, NameIndex
from explainer.model.related import ReasonRef, TieRef
from explainer.model.relations import Declared
from explainer.model.slugs import fold, looks_like_slug, slug_fault
from explainer.read.problems import Problem
from explainer.read.yaml_tree import Path


class Edge(NamedTuple):
    """A relation between two entities, as one of them declares it."""

    relation: str
    """The key of its row in `relations.py`."""
    source: str
    target: str
    qualifier: str = ""
    """The role or the reason."""
    path: Path = ()
    """Where the source's front matter declares it."""


def resolve_references(
    declared: Iterable[tuple[Entity, Declared]],
    index: NameIndex,
    entities: Mapping[str, Entity],
) -> tuple[list[Edge], list[Problem]]:
    """The edges of all references, in order, and what does not resolve to one entity."""
    edges: list[Edge] = []
    problems: list[Problem] = []
    told: set[str] = set()
    same: dict[object, object] = {}
    for owner, reference in declared:
        if not reference.ref.reference or not (kinds := kinds_of(owner, reference)):
            continue
        match = index.find(reference.ref.reference, kinds)
        if len(match.ids) == 1:
            target = match.ids[0]
            edge = _edge(owner, reference, target)
            edges.append(Edge._make(same.setdefault(part, part) for part in edge))
            problems += _notice(owner, reference, match.how, entities[target])
        else:
            problems += _unresolved(owner, reference, match.ids, index)
    counts = Counter(edge.target for edge in edges)
    known = _Known(index, counts, _unlike(edges, entities))
    for edge in edges:
        newcomer = entities[edge.target]
        if not newcomer.document and newcomer.id not in told:
            told.add(newcomer.id)
            problems += _newcomer(entities[edge.source], edge.path, newcomer, known)
    return edges, problems


def _edge(owner: Entity, declared: Declared, target: str) -> Edge:
    ref, qualifier = declared.ref, ""
    if isinstance(ref, RoleRef | TieRef):
        qualifier = ref.role
    elif isinstance(ref, ReasonRef):
        qualifier = ref.reason
    return Edge(declared.relation.key, owner.id, target, qualifier, declared.path)


def _notice(owner: Entity, declared: Declared, how: How, target: Entity) -> list[Problem]:
    code = {How.SPELLING: "N601", How.REDIRECT: "N602"}.get(how)
    if code is None:
        return []
    written = declared.ref.reference
    return _problem(owner, declared.path, code, name=written, written=target.name, slug=target.slug)


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells whether a new name is a slip in a known one."""

    names: NameIndex
    counts: Mapping[str, int]
    """How many references lead to an entity, by its id."""
    unlike: frozenset[frozenset[str]]
    """Pairs of ids of which nobody shall be told that they are near."""

    def better(self, other: str, target: str) -> bool:
        """Whether one entity is better known: it has a file, or more texts name it."""
        more = (self.counts[other], target) > (self.counts[target], other)
        return other != target and (self.names.has_file(other) or more)


def _unlike(edges: Iterable[Edge], entities: Mapping[str, Entity]) -> frozenset[frozenset[str]]:
    """Entities that a file tells apart; and those without a page, whom no message may name."""
    apart = {frozenset((e.source, e.target)) for e in edges if e.relation == "distinct_from"}
    withheld = {frozenset((e.id,)) for e in entities.values() if not e.has_page}
    return frozenset(apart | withheld)


def _newcomer(owner: Entity, path: Path, target: Entity, known: _Known) -> list[Problem]:
    """A name that only texts know, and that is near a better known one.

    Nearness is information, never an error: two people may well have such names.
    """
    person = target.kind is Kind.PERSON
    near = known.names.near(target.name, (target.kind,), with_file=not person, likeness=LIKELY)
    for name in near:
        other = known.names.find(name, (target.kind,)).ids[0]
        quiet = known.unlike & {frozenset((other,)), frozenset((other, target.id))}
        if known.better(other, target.id) and not quiet:
            return _problem(owner, path, "N604", name=target.name, written=name)
    return []


def _unresolved(
    owner: Entity, declared: Declared, ids: tuple[str, ...], index: NameIndex
) -> list[Problem]:
    name = declared.ref.reference
    if ids:
        return _problem(owner, declared.path, "E301", name=name, ids=", ".join(ids))
    near = index.near(name, kinds_of(owner, declared))
    params = {"name": name, **({"near": ", ".join(near)} if near else {})}
    if declared.relation.implies is None:
        return _problem(owner, declared.path, "E305", **params)
    if fault := slug_fault(fold(name)):
        return _problem(owner, declared.path, "E006", slug=name, fault=fault)
    if looks_like_slug(name):
        return _problem(owner, declared.path, "E302", **params)
    return _problem(owner, declared.path, "E303", **params)


def _problem(owner: Entity, path: Path, code: str, **params: str) -> list[Problem]:
    document = owner.document
    if document is None:
        return []
    return [document.problem(code, document.tree.place(path), **params)]
