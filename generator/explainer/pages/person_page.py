"""The page of a person: what they are, where they took part, what they said."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity, Presence
from explainer.model.fields import PersonFields
from explainer.model.items import Position
from explainer.pages import items, sections
from explainer.pages.bodies import body_text
from explainer.pages.context import Entry, Fact, Group, Link, Note, Section, Statement
from explainer.pages.event_page import event_date, related_edges
from explainer.pages.evidence import evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.indexes import Indexes, Said
from explainer.pages.page import Page
from explainer.pages.view import View
from explainer.words.calendar import year_in_words

_LATEST = 3


def person_pages(view: View, person: Entity, indexes: Indexes) -> list[Page]:
    """A person's page and the further pages of its long lists.

    Somebody who is only named has a page with the name and the events that name them: no more.
    """
    evidence = evidence_of(view, person)
    shown = entity_context(view, person)
    named = _named_in(view, person, indexes)
    if person.presence is Presence.MINIMAL:
        return entity_pages(view, person, shown, [*named, *_articles(view, person, indexes)])
    shown["facts"] = _facts(view, person, indexes)
    if current := _current(view, person):
        shown["summary"] = shown.get("summary", "") or current
    parts = [
        *_events(view, person, indexes),
        *_said(view, person, indexes),
        *_positions(view, person),
        *_related(view, person),
        *named,
        *_articles(view, person, indexes),
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
        *fact(t["fact.born"], dates=[view.date(fields.born)] if fields.born else []),
        *fact(t["fact.died"], dates=[view.date(fields.died)] if fields.died else []),
        *fact(t["fact.also_known_as"], names),
        *fact(t["fact.latest"], latest),
    ]


def _date_text(view: View, dossier: Dossier) -> str:
    date = event_date(view, dossier)
    return date["text"] if date else ""


def event_entry(view: View, dossier: Dossier, note: str = "") -> Entry:
    """A line of a list of events."""
    shown = sections.entry(view, dossier.event, note=note)
    if date := event_date(view, dossier):
        shown["date"] = date
    return shown


def year_of(view: View, dossier: Dossier) -> str:
    """The heading of an event in a list by year."""
    if dossier.listed is None:
        return view.words["undated"]
    return year_in_words(dossier.listed.year, view.lang)


def _events(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    groups: dict[str, Group] = {}
    for part in indexes.parts.get(person.id, []):
        year = year_of(view, part.dossier)
        shown = event_entry(view, part.dossier, ", ".join(part.roles))
        groups.setdefault(year, Group(title=year, items=[]))["items"].append(shown)
    yield sections.section("entries", "events", view.words["section.events"], groups.values())


def _said(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    groups: dict[str, Group] = {}
    for said in indexes.said.get(person.id, []):
        shown = statement_of(view, said)
        title = shown["about"][0]["text"] if shown["about"] else view.words["other"]
        groups.setdefault(title, Group(title=title, items=[]))["items"].append(shown)
    title = view.words["section.said"]
    yield sections.section("statements", "statements", title, groups.values())


def statement_of(view: View, said: Said) -> Statement:
    """A statement on a page that is not its event's."""
    if said.dossier:
        evidence = evidence_of(view, said.dossier.event, said.dossier.sources)
        return items.statement(view, said.item, evidence, said.date, said.dossier.event)
    evidence = evidence_of(view, said.item.owner)
    return items.statement(view, said.item, evidence, said.date, said.item.owner)


def _positions(view: View, person: Entity) -> Iterable[Section]:
    held = sorted(
        _fields(person).positions,
        key=lambda p: tuple(-part for part in p.from_.key) if p.from_ else (0,),
    )
    notes = [
        Note(text=_role(view, position), label=view.period(position.from_, position.to))
        for position in held
    ]
    title = view.words["section.positions"]
    yield sections.section("notes", "positions", title, sections.plain(notes))


def _related(view: View, person: Entity) -> Iterable[Section]:
    entries = [
        sections.entry(view, view.graph.entities[other], note=role)
        for other, role in related_edges(view, person)
    ]
    title = view.words["section.related_people"]
    yield sections.section("entries", "related", title, sections.plain(entries))


def _named_in(view: View, person: Entity, indexes: Indexes) -> list[Section]:
    entries = [event_entry(view, dossier) for dossier in indexes.named.get(person.id, [])]
    title = view.words["section.named_in"]
    return [sections.section("entries", "named", title, sections.plain(entries))]


def _articles(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    entries = [
        sections.entry(view, article, date=article_date(article))
        for article in indexes.articles.get(person.id, [])
    ]
    title = view.words["section.articles"]
    yield sections.section("entries", "articles", title, sections.plain(entries))
