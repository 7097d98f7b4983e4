"""The page of an event: the dossier, merged from its own file and its articles."""

from collections.abc import Iterable
from typing import Any

from explainer.model.answers import answers_to
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.fields import EventFields
from explainer.model.slugs import fold
from explainer.model.told import Item
from explainer.pages import items, sections, trust
from explainer.pages.as_of import past_days
from explainer.pages.asked import asked, unanswered
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.context import Context, Entry, Fact, Group, Label, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import counted, entity_context, entity_pages, fact, rest_of_fact
from explainer.pages.indexes import Indexes
from explainer.pages.mentions import mentioned_in
from explainer.pages.neighbours import neighbours
from explainer.pages.page import Page
from explainer.pages.shares import shared
from explainer.pages.told import articles_section, event_date, said_about, said_by_or_about
from explainer.pages.view import View

_POINTS_ON_TOP = 3


def event_pages(view: View, event: Entity, indexes: Indexes) -> list[Page]:
    """An event's page and the further pages of its long lists."""
    dossier = view.dossiers[event.id]
    evidence = evidence_of(view, event, dossier.sources)
    shown = _head(view, dossier, evidence)
    trusted = {part["id"]: part for part in trust.sections_of_dossier(view, dossier, evidence)}
    parts = [
        *_story(view, dossier, evidence),
        *_people(view, dossier),
        trusted["proceedings"],
        trusted["replies"],
        *neighbours(view, dossier, evidence),
        *past_days(view, dossier),
        articles_section(view, dossier.articles),
        trusted["corrections"],
        trusted["updates"],
        *said_about(view, dossier.event, indexes),
        basis(view, event, dossier.sources, _told(dossier, indexes)),
        evidence.section(dossier.teller),
        *mentioned_in(view, dossier.event),
    ]
    teller = dossier.teller
    body = body_text(view, teller, evidence)
    return entity_pages(view, dossier.event, shown, parts, body, teller)


def _told(dossier: Dossier, indexes: Indexes) -> Iterable[Item[Any]]:
    """All moments and statements of the page, those about the event among them."""
    about = said_by_or_about(dossier.event, indexes)
    return [*dossier.moments, *dossier.statements, *about]


def _head(view: View, dossier: Dossier, evidence: Evidence) -> Context:
    event = dossier.event
    shown = entity_context(view, event)
    if dossier.themes:
        shown["kicker"] = view.link(dossier.themes[0])
    if dossier.summary and "summary" not in shown:
        shown["summary"] = view.say(dossier.summary.value)
    if date := event_date(view, dossier):
        shown["date"] = date
    labels = trust.labels(view, event, len(dossier.replies))
    if labels := [*labels, *shown.get("labels", [])]:
        shown["labels"] = labels
    if disputed := _disputed(dossier):
        label = Label(text=counted(view, "disputed", disputed), kind="disputed")
        shown["labels"] = [*shown.get("labels", []), label]
    shown["points"] = items.notes(view, dossier.key_points[:_POINTS_ON_TOP], evidence)
    shown["unknown"] = items.notes(view, unanswered(dossier.questions)[:_POINTS_ON_TOP], evidence)
    shown["facts"] = _facts(view, dossier)
    return shown


def _disputed(dossier: Dossier) -> int:
    """How many moments and statements somebody disputes."""
    told: tuple[Item[Any], ...] = (*dossier.moments, *dossier.statements)
    return sum(any(r.stance == "disputes" for *_, r in answers_to(item)) for item in told)


def _facts(view: View, dossier: Dossier) -> list[Fact]:
    t = view.words
    date = event_date(view, dossier)
    whole = view.graph.out(dossier.event.id, "part_of")
    part_of = [view.link(view.graph.entities[edge.target]) for edge in whole]
    return [
        *fact(t["fact.when"], dates=[date] if date else []),
        *fact(t["fact.where"], _places(view, dossier)),
        *fact(t["fact.who"], _part_links(view, dossier)),
        *fact(t["fact.part_of"], part_of),
        *fact(t["fact.themes"], [view.link(theme) for theme in dossier.themes]),
        *fact(t["fact.organizations"], _organization_links(view, dossier)),
    ]


def _places(view: View, dossier: Dossier) -> list[Link]:
    fields = dossier.event.fields
    assert isinstance(fields, EventFields)
    online = view.words["online"] if fields.online == "true" else fields.online
    return [view.named(where) for where in (dossier.place, online) if where not in ("", "false")]


def _part_links(view: View, dossier: Dossier) -> list[Link]:
    return [view.link(part.person, ", ".join(part.roles), part.lang) for part in dossier.people]


def _organization_links(view: View, dossier: Dossier) -> list[Link]:
    return [view.named(named) for named in dossier.organizations]


def _story(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    t = view.words
    if dossier.why:
        why = sections.plain([view.say(dossier.why.value)])
        yield sections.section("text", "why", t["section.why"], why)
    further = items.notes(view, dossier.key_points[_POINTS_ON_TOP:], evidence)
    yield sections.section("notes", "essentials", t["section.points"], sections.plain(further))
    told = items.moments(view, dossier.moments, dossier.zone, evidence)
    timeline = sections.section("moments", "timeline", t["section.timeline"], sections.plain(told))
    yield shared(view, dossier.event, timeline, dossier.moments, evidence)
    said = sections.section(
        "statements",
        "statements",
        t["section.statements"],
        statements_by_theme(view, dossier, evidence),
    )
    yield shared(view, dossier.event, said, dossier.statements, evidence)
    yield from asked(view, dossier.questions, evidence, on_top=_POINTS_ON_TOP)


def statements_by_theme(view: View, dossier: Dossier, evidence: Evidence) -> list[Group]:
    """What was said, under the first theme of each statement."""
    groups: dict[str, Group] = {}
    for item in dossier.statements:
        shown = items.statement(view, item, evidence, dossier.start)
        title = shown["about"][0]["text"] if shown["about"] else view.words["other"]
        group = groups.setdefault(fold(title), Group(title=title, items=[]))
        group["items"].append(shown)
        for theme in shown["about"][:1]:
            group["link"] = Link(**theme)
    return list(groups.values())


def _people(view: View, dossier: Dossier) -> Iterable[Section]:
    t = view.words
    took_part = [Entry(link=link) for link in _part_links(view, dossier)]
    yield sections.section("entries", "people", t["section.people"], sections.plain(took_part))
    named = [sections.entry(view, person) for person in dossier.named]
    yield sections.section("entries", "named", t["section.named"], sections.plain(named))
    organizations = _organization_links(view, dossier)
    yield from rest_of_fact("organizations", t["nav.organizations"], organizations)
