"""Who and what is new, and what nothing leads to."""

from collections.abc import Iterator

from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.read.problems import Place
from explainer.read.spans import SpanKind
from explainer.report.change import Change, Finding, texts_of


def new_people(change: Change) -> Iterator[Finding]:
    """The people who were not there before, with how much of a page each gets."""
    for entity in change.new:
        if entity.kind is Kind.PERSON:
            yield _finding(change, f"report.person.{entity.presence.value}", entity)


def new_things(change: Change) -> Iterator[Finding]:
    """The events and themes that were not there before; and the organizations."""
    for kind in (Kind.EVENT, Kind.THEME):
        for entity in change.new:
            if entity.kind is kind:
                yield _finding(change, f"report.thing.{kind.value}", entity)
    known = {fold(name) for name, _, _ in _organizations(change.before)}
    for name, path, place in _organizations(change.graph):
        if fold(name) not in known:
            known.add(fold(name))
            params = {"name": name}
            yield Finding(what="report.thing.organization", path=path, place=place, params=params)


def _finding(change: Change, what: str, entity: Entity) -> Finding:
    path, place = change.declared(entity)
    return Finding(what=what, path=path, place=place, params={"name": entity.name})


def _organizations(graph: Graph) -> Iterator[tuple[str, str, Place]]:
    """The organizations that articles and events name, with where."""
    for entity in graph.entities.values():
        if isinstance(entity.fields, Story) and entity.document and not entity.fields.draft:
            for position, ref in enumerate(entity.fields.organizations):
                place = entity.document.tree.place(("organizations", position))
                yield ref.reference or ref.text, entity.document.path, place


def orphans(change: Change) -> Iterator[Finding]:
    """The people, themes and events with a file to which nothing leads, or nothing any more."""
    lonely = _lonely(change.before)
    for key in sorted(_lonely(change.graph)):
        earlier = change.earlier.get(key)
        if earlier is None or earlier.id not in lonely:
            yield _finding(change, "report.orphan", change.graph.entities[key])


def _lonely(graph: Graph) -> set[str]:
    """The ids to which no relation leads, and no link of a text, from somewhere else."""
    edges = (edge for edge in graph.edges if edge.relation != "distinct_from")
    reached = {edge.target for edge in edges if edge.source != edge.target}
    targets = Targets.of(graph, {}, "")  # only anchors ask for dossiers and a zone
    for entity in graph.entities.values():
        for text in texts_of(entity).values():
            for span in text.body.of(SpanKind.LINK):
                target = targets.find(text.path, span.target).entity
                if target and target.id != entity.id:
                    reached.add(target.id)
    return {key for key, e in graph.entities.items() if _has_own_page(e) and key not in reached}


def _has_own_page(entity: Entity) -> bool:
    subject = entity.kind in (Kind.PERSON, Kind.THEME, Kind.EVENT)
    return subject and entity.listed and entity.document is not None
