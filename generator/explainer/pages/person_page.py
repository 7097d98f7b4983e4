"""The page of a person: what they are, where they took part, what they said."""

from collections.abc import Iterable

from explainer.model.entities import Entity, Presence
from explainer.model.fields import PersonFields
from explainer.model.items import Position
from explainer.model.ties import is_over
from explainer.model.told import Item, held_at, items_of
from explainer.pages import items, sections, trust
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.context import Fact, Group, Link, Note, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact, rest_of_fact
from explainer.pages.indexes import Indexes, newest_first
from explainer.pages.involvement import involvement
from explainer.pages.mentions import mentioned_in
from explainer.pages.page import Page
from explainer.pages.shared import shared_section
from explainer.pages.ties import ties_section
from explainer.pages.told import (
    articles_section,
    event_entry,
    event_link,
    said_about,
    said_by_or_about,
    year_of,
)
from explainer.pages.view import View
from explainer.pages.voices import said_by

_LATEST = 3


def person_pages(view: View, person: Entity, indexes: Indexes) -> list[Page]:
    """A person's page and the further pages of its long lists.

    Somebody who is only named has a page with the name and the events that name them: no more.
    """
    evidence = evidence_of(view, person)
    shown = entity_context(view, person)
    named = _named_in(view, person, indexes)
    if person.presence is Presence.MINIMAL:
        return entity_pages(
            view,
            person,
            shown,
            [*named, articles_section(view, indexes.articles.get(person.id, []))],
        )
    shown["facts"] = _facts(view, person, indexes)
    for held in _current(view, person):
        shown.setdefault("summary", f"{held['text']} ({held['note']})")
    parts = [
        *_positions(view, person, evidence),
        *rest_of_fact("names", view.words["fact.also_known_as"], _names(view, person)),
        *_events(view, person, indexes),
        said_by(view, person, indexes, view.words["section.said"]),
        *involvement(view, person, indexes),
        shared_section(view, person, indexes),
        ties_section(view, person, evidence),
        *said_about(view, person, indexes),
        *named,
        articles_section(view, indexes.articles.get(person.id, [])),
        *mentioned_in(view, person),
        *trust.sections_of(view, person, evidence),
        basis(view, person, evidence.sources, said_by_or_about(person, indexes)),
        evidence.section(person),
    ]
    return entity_pages(view, person, shown, parts, body_text(view, person, evidence))


def _fields(person: Entity) -> PersonFields:
    assert isinstance(person.fields, PersonFields)
    return person.fields


def _current(view: View, person: Entity) -> list[Link]:
    """The office or job held today, with since when: `Président, États-Unis (depuis 2025)`."""
    held = [
        item for item in items_of(person, "positions") if item.value.from_ and not item.value.to
    ]
    if not held or is_over(person):
        return []
    position = max(held, key=lambda item: item.value.from_.key)
    parts = (view.say(position.value.role), _held_at(view, position)["text"])
    shown = Link(text=", ".join(part for part in parts if part))
    shown["note"] = view.period(position.value.from_, None)
    return [items.in_language(shown, view.language_beside(person))]


def _held_at(view: View, position: Item[Position]) -> Link:
    """Where a position is held; a link without words where nobody says."""
    return view.named(held_at(view.graph, position))


def _facts(view: View, person: Entity, indexes: Indexes) -> list[Fact]:
    fields, t = _fields(person), view.words
    latest = [event_link(view, i.dossier) for i in indexes.parts.get(person.id, [])[:_LATEST]]
    return [
        *fact(t["fact.position"], _current(view, person)),
        *fact(t["fact.latest"], latest),
        *fact(t["fact.born"], dates=[view.date(fields.born)] if fields.born else []),
        *fact(t["fact.died"], dates=[view.date(fields.died)] if fields.died else []),
        *fact(t["fact.also_known_as"], _names(view, person)),
    ]


def _names(view: View, person: Entity) -> list[Link]:
    return [Link(text=view.say(known.name)) for known in _fields(person).also_known_as]


def _events(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    groups: dict[str, Group] = {}
    for part in indexes.parts.get(person.id, []):
        year = year_of(view, part.dossier)
        shown = event_entry(view, part.dossier)
        shown["link"] = view.link(part.dossier.event, ", ".join(part.roles), part.lang)
        groups.setdefault(year, Group(title=year, items=[]))["items"].append(shown)
    yield sections.section("entries", "events", view.words["section.events"], groups.values())


def _positions(view: View, person: Entity, evidence: Evidence) -> Iterable[Section]:
    held = sorted(items_of(person, "positions"), key=_latest_first)
    over = is_over(person)
    shown = [_position(view, item, evidence, over=over) for item in held]
    title = view.words["section.positions"]
    yield sections.section("notes", "positions", title, sections.plain(shown))


def _latest_first(item: Item[Position]) -> tuple[int, ...]:
    start = item.value.from_
    return tuple(-part for part in start.key) if start else (0,)


def _position(view: View, item: Item[Position], evidence: Evidence, *, over: bool) -> Note:
    value = item.value
    shown = Note(text=view.say(value.role), label=view.period(value.from_, value.to, over=over))
    items.in_language(shown, view.language_beside(item.owner))
    if (organization := _held_at(view, item))["text"]:
        shown["link"] = organization
    if cites := evidence.cites(item, value.source):
        shown["sources"] = cites
    return shown


def _named_in(view: View, person: Entity, indexes: Indexes) -> list[Section]:
    found = [*indexes.named.get(person.id, []), *indexes.heard.get(person.id, [])]
    entries = [event_entry(view, dossier) for dossier in newest_first(found)]
    title = view.words["section.named_in"]
    return [sections.section("entries", "named", title, sections.plain(entries))]
