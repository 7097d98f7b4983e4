"""The page of an event: the dossier, merged from its own file and its articles."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.fields import EventFields
from explainer.model.slugs import fold
from explainer.pages import items, sections, trust
from explainer.pages.bodies import body_text
from explainer.pages.context import Context, Fact, Group, Label, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import counted, entity_context, entity_pages, fact
from explainer.pages.indexes import Indexes
from explainer.pages.mentions import mentioned_in
from explainer.pages.neighbours import neighbours
from explainer.pages.page import Page
from explainer.pages.told import articles_section, event_date, said_about
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
        *neighbours(view, dossier),
        articles_section(view, dossier.articles),
        trusted["corrections"],
        trusted["updates"],
        *said_about(view, dossier.event, indexes),
        evidence.section(),
        *mentioned_in(view, dossier.event),
    ]
    teller = _teller(dossier)
    body = body_text(view, teller, evidence)
    return entity_pages(view, dossier.event, shown, parts, body, teller)


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
    shown["unknown"] = items.notes(view, dossier.questions[:_POINTS_ON_TOP], evidence)
    shown["facts"] = _facts(view, dossier)
    return shown


def _disputed(dossier: Dossier) -> int:
    """How many moments and statements somebody disputes."""
    answers = [m.value.responses for m in dossier.moments]
    answers += [s.value.responses for s in dossier.statements]
    return sum(any(response.stance == "disputes" for response in given) for given in answers)


def _facts(view: View, dossier: Dossier) -> list[Fact]:
    fields, t = dossier.event.fields, view.words
    assert isinstance(fields, EventFields)
    date = event_date(view, dossier)
    whole = view.graph.out(dossier.event.id, "part_of")
    part_of = [view.link(view.graph.entities[edge.target]) for edge in whole]
    return [
        *fact(t["fact.when"], dates=[date] if date else []),
        *fact(t["fact.where"], _places(view, fields)),
        *fact(t["fact.who"], _part_links(view, dossier)),
        *fact(t["fact.part_of"], part_of),
        *fact(t["fact.themes"], [view.link(theme) for theme in dossier.themes]),
        *fact(t["fact.organizations"], [Link(text=view.say(o)) for o in dossier.organizations]),
    ]


def _places(view: View, fields: EventFields) -> list[Link]:
    place = [fields.place.reference or fields.place.text] if fields.place else []
    online = [view.words["online"] if fields.online == "true" else fields.online]
    return [Link(text=view.say(name)) for name in [*place, *online] if name and name != "false"]


def _part_links(view: View, dossier: Dossier) -> list[Link]:
    return [view.link(part.person, ", ".join(part.roles)) for part in dossier.people]


def _story(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    t = view.words
    if dossier.why:
        why = sections.plain([view.say(dossier.why.value)])
        yield sections.section("text", "why", t["section.why"], why)
    further = items.notes(view, dossier.key_points[_POINTS_ON_TOP:], evidence)
    yield sections.section("notes", "essentials", t["section.points"], sections.plain(further))
    told = items.moments(view, dossier.moments, dossier.zone, evidence)
    yield sections.section("moments", "timeline", t["section.timeline"], sections.plain(told))
    said = _statements_by_theme(view, dossier, evidence)
    yield sections.section("statements", "statements", t["section.statements"], said)
    open_ = items.notes(view, dossier.questions[_POINTS_ON_TOP:], evidence)
    yield sections.section("notes", "questions", t["section.questions"], sections.plain(open_))


def _statements_by_theme(view: View, dossier: Dossier, evidence: Evidence) -> list[Group]:
    groups: dict[str, Group] = {}
    for item in dossier.statements:
        shown = items.statement(view, item, evidence, dossier.start)
        title = shown["about"][0]["text"] if shown["about"] else view.words["other"]
        groups.setdefault(fold(title), Group(title=title, items=[]))["items"].append(shown)
    return list(groups.values())


def _people(view: View, dossier: Dossier) -> Iterable[Section]:
    t = view.words
    took_part = [sections.entry(view, p.person, note=", ".join(p.roles)) for p in dossier.people]
    yield sections.section("entries", "people", t["section.people"], sections.plain(took_part))
    named = [sections.entry(view, person) for person in dossier.named]
    yield sections.section("entries", "named", t["section.named"], sections.plain(named))


def _teller(dossier: Dossier) -> Entity:
    """Whose text the page has: the event's own; one article's, where that is all there is."""
    event = dossier.event
    if event.body.strip() or event.document or len(dossier.articles) != 1:
        return event
    return dossier.articles[0]
