"""What front matter says, and each page that has to show it.

Derived from entities and edges, by other ways than the code that composes pages goes.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from explainer.model.entities import Entity, Presence
from explainer.model.fields import EventFields, Story
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.read.yaml_tree import Path


class Expected(NamedTuple):
    """A text or a link that a page must show."""

    page: str
    """The id of the page's entity."""
    text: str = ""
    link: str = ""
    """The id of the entity that it must lead to."""
    why: str = ""


BOTH_ENDS = {
    "part_of": Kind.EVENT,
    "follows": Kind.EVENT,
    "related": None,
    "broader": Kind.THEME,
    "split_into": Kind.THEME,
}
"""Relations between two entities of a kind, which both show."""

_VOICES = (
    "statements.by",
    "statements.responses.by",
    "timeline.according_to",
    "timeline.responses.by",
    "replies.by",
    "proceedings.person",
)


def expected(graph: Graph) -> Iterator[Expected]:
    """Everything that pages must show of a graph."""
    for entity in graph.entities.values():
        if _shown(entity):
            yield from _between(graph, entity)
            yield from _offices(graph, entity)
            if isinstance(entity.fields, Story):
                yield from _relations(graph, entity)
                yield from _told(graph, entity)


def _shown(entity: Entity) -> bool:
    return entity.has_page and not entity.withdrawn


def _between(graph: Graph, entity: Entity) -> Iterator[Expected]:
    for key in BOTH_ENDS:
        for edge in graph.out(entity.id, key):
            other = graph.entities[edge.target]
            if _shown(other) and (
                key != "related" or (other.fields.promote and entity.fields.promote)
            ):
                yield Expected(entity.id, link=other.id, why=key)
                yield Expected(other.id, link=entity.id, why=f"inverse of {key}")
                if edge.qualifier:
                    yield Expected(entity.id, text=edge.qualifier, why=f"reason of {key}")
                for title in _cited(entity, edge.path):
                    yield Expected(entity.id, text=title, why=f"source of {key}")
                    yield Expected(other.id, text=title, why=f"source of the inverse of {key}")


def _offices(graph: Graph, person: Entity) -> Iterator[Expected]:
    """What a person is or was, and where: at both ends, with the evidence."""
    for position in getattr(person.fields, "positions", ()):
        yield Expected(person.id, text=position.role, why="positions")
    for edge in graph.out(person.id, "positions.organization"):
        where = graph.entities[edge.target]
        if person.listed and _shown(where):
            yield Expected(person.id, link=where.id, why="positions")
            yield Expected(where.id, link=person.id, why="holders")
            for page in (person, where):
                for title in _cited(person, edge.path):
                    yield Expected(page.id, text=title, why="source of a position")


def _cited(owner: Entity, path: Path) -> Iterator[str]:
    """The titles of the sources that an entry of a front matter names."""
    key, position = path[:2]
    ids = getattr(getattr(owner.fields, str(key))[int(position)], "source", ())
    return (source.title for source in owner.fields.sources if source.id in ids)


def events_of(graph: Graph, owner: Entity) -> list[Entity]:
    """The events that a file tells of."""
    if owner.kind is Kind.EVENT:
        return [owner]
    found = {edge.target: graph.entities[edge.target] for edge in graph.out(owner.id, "event")}
    return [event for event in found.values() if _shown(event)]


def _speaks(event: Entity, owner: Entity, key: str) -> bool:
    """Whether what a file says by a key counts for the event: its own file wins."""
    return owner.id == event.id or not getattr(event.fields, key)


def _relations(graph: Graph, owner: Entity) -> Iterator[Expected]:
    events = events_of(graph, owner)
    if owner.kind is Kind.ARTICLE:
        for event in events:
            yield Expected(owner.id, link=event.id, why="event")
            yield Expected(event.id, link=owner.id, why="articles of an event")
    for key in ("people", "named", "themes", "organizations", "place"):
        for edge in graph.out(owner.id, key):
            other = graph.entities[edge.target]
            if not _shown(other):
                continue
            yield Expected(owner.id, link=other.id, why=key)
            if owner.kind is Kind.ARTICLE and owner.listed:
                yield Expected(other.id, link=owner.id, why=f"articles by {key}")
            for event in events:
                if event.listed and _speaks(event, owner, key):
                    yield Expected(event.id, link=other.id, why=f"{key} of an event")
                    yield Expected(other.id, link=event.id, why=f"events by {key}")
                    if key == "people" and edge.qualifier:
                        yield Expected(event.id, text=edge.qualifier, why="role")
                        yield Expected(other.id, text=edge.qualifier, why="role")
    for key in _VOICES:
        for edge in graph.out(owner.id, key):
            other = graph.entities[edge.target]
            if other.kind is Kind.PERSON and _shown(other):
                for event in events:
                    if event.listed:
                        yield Expected(other.id, link=event.id, why=f"heard by {key}")


def _told(graph: Graph, owner: Entity) -> Iterator[Expected]:
    fields = owner.fields
    assert isinstance(fields, Story)
    events = events_of(graph, owner)
    for key in ("open_questions", "updates", "corrections", "replies"):
        for item in getattr(fields, key):
            for page in {owner.id, *(event.id for event in events)}:
                yield Expected(page, text=item.text, why=key)
                if getattr(item, "answer", ""):
                    yield Expected(page, text=item.answer, why="answer")
                if getattr(item, "was", ""):
                    yield Expected(page, text=item.was, why="was")
    for source in fields.sources:
        yield Expected(owner.id, text=source.title, why="sources")
    for position, item in enumerate(fields.timeline):
        places = _pages_of(graph, owner, "timeline", position)
        yield from _item(places, item, "timeline")
    for position, item in enumerate(fields.statements):
        places = _pages_of(graph, owner, "statements", position)
        places |= _of_statement(graph, owner, position, len(item.about))
        yield from _item(places, item, "statements")
    for position, item in enumerate(fields.proceedings):
        for place in _pages_of(graph, owner, "proceedings", position):
            yield Expected(place, text=item.court, why="proceedings")


def _pages_of(graph: Graph, owner: Entity, key: str, position: int) -> set[str]:
    """The page of the file that tells something, and of the event that it belongs to."""
    named = graph.target(owner.id, (key, position, "event"))
    main = [named] if named else events_of(graph, owner)[:1]
    places = {event.id for event in main if _shown(event)}
    return places | ({owner.id} if owner.kind is Kind.ARTICLE else set())


def _of_statement(graph: Graph, owner: Entity, position: int, about: int) -> set[str]:
    """The pages of the speaker and of what a statement is about."""
    if not all(event.listed for event in events_of(graph, owner)):
        return set()
    found = [graph.target(owner.id, ("statements", position, "by"))]
    found += [graph.target(owner.id, ("statements", position, "about", i)) for i in range(about)]
    full = (Presence.FULL, Presence.IMPLIED)
    return {e.id for e in found if e and _shown(e) and e.presence in full and e.kind != "article"}


def _item(places: set[str], item: Any, why: str) -> Iterator[Expected]:
    """The texts of a moment or a statement, with all that answers it."""
    for page in sorted(places):
        for text in _texts(item):
            yield Expected(page, text=text, why=why)


_TEXTS = ("text", "quote")


def _texts(item: BaseModel) -> Iterator[str]:
    yield from (text for key in _TEXTS if (text := getattr(item, key, "")))
    if original := getattr(item, "original", None):
        yield original.text
    for key in ("responses", "outcome"):
        for answer in getattr(item, key, ()):
            yield from _texts(answer)


def fields_of_event(event: Entity) -> EventFields:
    """An event's fields."""
    assert isinstance(event.fields, EventFields)
    return event.fields
