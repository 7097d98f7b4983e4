"""Who and what is new, and what nothing leads to."""

from collections.abc import Iterator

from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import THINGS, Kind
from explainer.read.spans import SpanKind
from explainer.report.change import Change, Finding, texts_of


def new_people(change: Change) -> Iterator[Finding]:
    """The people who were not there before, with how much of a page each gets."""
    for entity in change.new:
        if entity.kind is Kind.PERSON:
            yield _finding(change, f"report.person.{entity.presence.value}", entity)


def new_things(change: Change) -> Iterator[Finding]:
    """The events, themes, organizations and places that were not there before, by kind."""
    for kind in THINGS:
        for entity in change.new:
            if entity.kind is kind is not Kind.PERSON:
                yield _finding(change, f"report.thing.{kind.value}", entity)


def _finding(change: Change, what: str, entity: Entity) -> Finding:
    path, place = change.declared(entity)
    return Finding(what=what, path=path, place=place, params={"name": entity.name})


def orphans(change: Change) -> Iterator[Finding]:
    """The people, events, themes … with a file to which nothing leads, or nothing any more."""
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
    return entity.kind in THINGS and entity.listed and entity.document is not None
