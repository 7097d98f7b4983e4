"""The page of a person: what they are, where they took part, what they said."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity, Presence
from explainer.model.fields import PersonFields
from explainer.model.items import Position
from explainer.model.told import Item, items_of
from explainer.pages import sections, trust
from explainer.pages.bodies import body_text
from explainer.pages.context import Fact, Group, Link, Note, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.indexes import Indexes, Said, newest_first
from explainer.pages.involvement import involvement
from explainer.pages.mentions import mentioned_in
from explainer.pages.page import Page
from explainer.pages.shared import shared_section
from explainer.pages.ties import ties_section
from explainer.pages.told import (
    articles_section,
    event_date,
    event_entry,
    said_about,
    statement_of,
    year_of,
)
from explainer.pages.view import View

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
    if current := _current(view, person):
        shown["summary"] = shown.get("summary", "") or current
    parts = [
        *_positions(view, person, evidence),
        *_events(view, person, indexes),
        *_said(view, person, indexes),
        *involvement(view, person, indexes),
        shared_section(view, person, indexes),
        ties_section(view, person),
        *said_about(view, person, indexes),
        *named,
        articles_section(view, indexes.articles.get(person.id, [])),
        *mentioned_in(view, person),
        *trust.sections_of(view, person, evidence),
        evidence.section(),
    ]
    return entity_pages(view, person, shown, parts, body_text(view, person, evidence))


def _fields(person: Entity) -> PersonFields:
    assert isinstance(person.fields, PersonFields)
    return person.fields


def _current(view: View, person: Entity) -> str:
    """The office or job held today, with since when: `Président des États-Unis depuis 2025`."""
    held = [
        position for position in _fields(person).positions if position.from_ and not position.to
    ]
    if not held:
        return ""
    position = max(held, key=lambda p: p.from_.key if p.from_ else ())
    return f"{_role(view, position)} ({view.period(position.from_, position.to)})"


def _role(view: View, position: Position) -> str:
    return view.say(", ".join(part for part in (position.role, position.organization) if part))


def _facts(view: View, person: Entity, indexes: Indexes) -> list[Fact]:
    fields, t = _fields(person), view.words
    names = [Link(text=view.say(known.name)) for known in fields.also_known_as]
    current = _current(view, person)
    latest = [
        view.link(i.dossier.event, _date_text(view, i.dossier))
        for i in indexes.parts.get(person.id, [])[:_LATEST]
    ]
    return [
        *fact(t["fact.position"], [Link(text=current)] if current else []),
        *fact(t["fact.latest"], latest),
        *fact(t["fact.born"], dates=[view.date(fields.born)] if fields.born else []),
        *fact(t["fact.died"], dates=[view.date(fields.died)] if fields.died else []),
        *fact(t["fact.also_known_as"], names),
    ]


def _date_text(view: View, dossier: Dossier) -> str:
    date = event_date(view, dossier)
    return date["text"] if date else ""


def _events(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    groups: dict[str, Group] = {}
    for part in indexes.parts.get(person.id, []):
        year = year_of(view, part.dossier)
        shown = event_entry(view, part.dossier, ", ".join(part.roles))
        groups.setdefault(year, Group(title=year, items=[]))["items"].append(shown)
    yield sections.section("entries", "events", view.words["section.events"], groups.values())


def _said(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    """Statements by theme, within a theme the earliest first."""
    groups: dict[str, Group] = {}
    for said in sorted(indexes.said.get(person.id, []), key=_earliest_first):
        shown = statement_of(view, said)
        title = shown["about"][0]["text"] if shown["about"] else view.words["other"]
        groups.setdefault(title, Group(title=title, items=[]))["items"].append(shown)
    title = view.words["section.said"]
    yield sections.section("statements", "statements", title, groups.values())


def _earliest_first(said: Said) -> tuple[bool, tuple[int, ...]]:
    return (said.date is None, said.date.key if said.date else ())


def _positions(view: View, person: Entity, evidence: Evidence) -> Iterable[Section]:
    held = sorted(items_of(person, "positions"), key=_latest_first)
    shown = [_position(view, item, evidence) for item in held]
    title = view.words["section.positions"]
    yield sections.section("notes", "positions", title, sections.plain(shown))


def _latest_first(item: Item[Position]) -> tuple[int, ...]:
    start = item.value.from_
    return tuple(-part for part in start.key) if start else (0,)


def _position(view: View, item: Item[Position], evidence: Evidence) -> Note:
    value = item.value
    shown = Note(text=_role(view, value), label=view.period(value.from_, value.to))
    if cites := evidence.cites(item, value.source):
        shown["sources"] = cites
    return shown


def _named_in(view: View, person: Entity, indexes: Indexes) -> list[Section]:
    found = [*indexes.named.get(person.id, []), *indexes.heard.get(person.id, [])]
    entries = [event_entry(view, dossier) for dossier in newest_first(found)]
    title = view.words["section.named_in"]
    return [sections.section("entries", "named", title, sections.plain(entries))]
