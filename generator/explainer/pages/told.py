"""Events and statements as other pages than their own show them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from explainer.model.addresses import entity_path
from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity
from explainer.model.fields import EventFields
from explainer.model.items import Statement
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.model.ties import Tied, told_here, told_there
from explainer.model.told import Item
from explainer.pages import items, sections
from explainer.pages.context import Date, Entry, Group, Link, Section
from explainer.pages.context import Statement as ShownStatement
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.indexes import Indexes, Said
from explainer.pages.view import View
from explainer.words.calendar import year_in_words


def event_date(view: View, dossier: Dossier) -> Date | None:
    """When an event happened, as a list shows it: from its start, else from its first article."""
    fields = dossier.event.fields
    assert isinstance(fields, EventFields)
    if dossier.listed is None:
        return None
    if dossier.start is None:
        return view.date(dossier.listed, note=view.words["first_article"])
    shown = view.date(dossier.start.day_only())
    if fields.end and fields.end.day_only() != dossier.start.day_only():
        shown["note"] = view.until(fields.end.day_only())
    return shown


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


def event_link(view: View, dossier: Dossier) -> Link:
    """An event with its date, as a line of a fact box."""
    date = event_date(view, dossier)
    return view.link(dossier.event, date["text"] if date else "")


def events_section(view: View, dossiers: Iterable[Dossier], title: str) -> Section:
    """Events by year, in the order given."""
    groups: dict[str, Group] = {}
    for dossier in dossiers:
        year = year_of(view, dossier)
        groups.setdefault(year, Group(title=year, items=[]))["items"].append(
            event_entry(view, dossier)
        )
    return sections.section("entries", "events", title, groups.values())


def statement_of(view: View, said: Said) -> ShownStatement:
    """A statement on a page that is not its event's."""
    if said.dossier:
        evidence = evidence_of(view, said.dossier.event, said.dossier.sources)
        return items.statement(view, said.item, evidence, said.dossier.start, said.dossier.event)
    evidence = evidence_of(view, said.item.owner)
    return items.statement(view, said.item, evidence, None, said.item.owner)


def passage_url(view: View, page: Entity, anchors: Iterable[str]) -> str:
    """The address of the first anchor that a page of an entity has; the page's if it has none."""
    main = page.original or page
    lang = view.lang if page.original else ""
    known = view.targets.passages(main)
    for anchor in anchors:
        if anchor in known:
            path = f"{entity_path(main, view.site, lang)}/{known[anchor]}".rstrip("/")
            return f"{view.address(path)}#{anchor}"
    return view.entity_url(page)


def said_about(view: View, entity: Entity, indexes: Indexes) -> Iterable[Section]:
    """The statements about a person or an event, the earliest first."""
    own = indexes.said.get(entity.id, [])
    others = [said for said in indexes.said_about.get(entity.id, []) if said not in own]
    said = sorted(others, key=lambda one: one.date.key if one.date else ())
    shown = [statement_of(view, one) for one in said]
    key = "section.said_about_person" if entity.kind is Kind.PERSON else "section.said_about"
    yield sections.section("statements", "said-about", view.words[key], sections.plain(shown))


def said_by_or_about(entity: Entity, indexes: Indexes) -> list[Item[Statement]]:
    """The statements that a person's or a theme's page shows, some perhaps twice."""
    said = (*indexes.said.get(entity.id, []), *indexes.said_about.get(entity.id, []))
    return [one.item for one in said]


def related(view: View, entity: Entity) -> list[Tied]:
    """What is related to an entity, as its own file says; and as an equal, as the other does."""
    mine = {tied.other.id: tied for tied in told_here(view.graph, entity, "related")}
    theirs = {tied.other.id: tied for tied in told_there(view.graph, entity, "related")}
    return [_as_one(mine.get(other), theirs.get(other)) for other in {**theirs, **mine}]


def _as_one(*found: Tied | None) -> Tied:
    first, *rest = [tied for tied in found if tied]
    said = replace(first.said, equals=tuple(tied.said for tied in rest))
    return Tied(first.other, said)


def with_reason(view: View, shown: Entry, said: Item[Any], evidence: Evidence) -> Entry:
    """The line of something related, with the first reason that is given and all evidence."""
    reason = next((teller.value.reason for teller in said.tellers if teller.value.reason), "")
    lang = view.language_beside(said.owner)
    return sections.with_summary(view, shown, reason, evidence.behind(said), lang=lang)


def whole_links(view: View, entity: Entity) -> list[Link]:
    """What an entity says it is part of."""
    edges = view.graph.out(entity.id, "part_of")
    return [view.link(view.graph.entities[edge.target]) for edge in edges]


def parts_section(view: View, entity: Entity) -> Section:
    """What says that it is part of an entity, by name."""
    edges = view.graph.into(entity.id, "part_of")
    parts = [view.graph.entities[edge.source] for edge in edges]
    listed = sorted((part for part in parts if part.listed), key=lambda p: (fold(p.name), p.id))
    entries = [sections.entry(view, part) for part in listed]
    return sections.section(
        "entries", "parts", view.words["section.parts"], sections.plain(entries)
    )


def articles_section(view: View, articles: Iterable[Entity]) -> Section:
    """The articles on an event, a person or a theme, as the lists of all three show them."""
    entries = [sections.entry(view, a, date=article_date(a)) for a in articles]
    return sections.section(
        "entries", "articles", view.words["section.articles"], sections.plain(entries)
    )
