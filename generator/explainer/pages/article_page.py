"""The page of an article: its text, what it is about, and what it adds of its own."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.model.believed import organizations_of
from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity
from explainer.model.items import Moment, Statement
from explainer.model.sources import number_sources
from explainer.model.told import (
    Item,
    cited_by,
    in_order,
    items_of,
    local_moments,
    own_statements,
    story,
)
from explainer.pages import items, sections, trust
from explainer.pages.asked import asked
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.context import Context, Fact, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact, rest_of_fact
from explainer.pages.page import Page
from explainer.pages.shares import shared
from explainer.pages.view import View


def article_pages(view: View, article: Entity) -> list[Page]:
    """An article's page and the further pages of its long lists."""
    told = _told(view, article)
    cited = (*trust.sources_of_cases(view, article), *cited_by([*told.moments, *told.statements]))
    evidence = evidence_of(view, article, number_sources([article], cited))
    events = [
        view.dossiers[e.target]
        for e in view.graph.out(article.id, "event")
        if e.target in view.dossiers
    ]
    shown = _head(view, article, events)
    parts = [
        *_own(view, article, told, evidence),
        *_rest_of_facts(view, article),
        *trust.sections_of(view, article, evidence),
        basis(view, article, evidence.sources, [*told.moments, *told.statements]),
        evidence.section(article),
    ]
    return entity_pages(view, article, shown, parts, body_text(view, article, evidence))


class _Told(NamedTuple):
    """What an article tells, in order, with what other files of its event say of it."""

    zone: str
    moments: list[Item[Moment]]
    statements: list[Item[Statement]]


def _told(view: View, article: Entity) -> _Told:
    declared = story(article).timezone
    zone = declared or view.site.zone
    moments = in_order(local_moments(article, zone, declared=bool(declared)), zone)
    return _Told(zone, [*map(view.retold, moments)], [*map(view.retold, own_statements(article))])


def _head(view: View, article: Entity, events: list[Dossier]) -> Context:
    shown = entity_context(view, article)
    date = article_date(article)
    shown["date"] = view.date(date, note=view.words["published"])
    labels = trust.labels(view, article, len(story(article).replies))
    if labels := [*labels, *shown.get("labels", [])]:
        shown["labels"] = labels
    if events:
        shown["kicker"] = view.link(events[0].event)
        _story_so_far(view, shown, article, events[0])
    shown["facts"] = _facts(view, article, events)
    if len(events) == 1 and not events[0].event.document and len(events[0].articles) == 1:
        shown["canonical"] = view.entity_url(events[0].event)
    return shown


def _story_so_far(view: View, shown: Context, article: Entity, dossier: Dossier) -> None:
    """Links to the articles before and after on the same event, in order of time."""
    ids = [entity.id for entity in reversed(dossier.articles)]
    position = ids.index(article.id)
    if position > 0:
        shown["previous"] = view.link(view.graph.entities[ids[position - 1]])
    if position + 1 < len(ids):
        shown["next"] = view.link(view.graph.entities[ids[position + 1]])


def _facts(view: View, article: Entity, events: list[Dossier]) -> list[Fact]:
    t, named = view.words, _named(view, article)
    return [
        *fact(t["fact.event"], [view.link(dossier.event) for dossier in events]),
        *fact(t["fact.who"], named["people"]),
        *fact(t["fact.named"], named["named"]),
        *fact(t["fact.themes"], named["themes"]),
        *fact(t["fact.organizations"], named["organizations"]),
        *fact(t["fact.authors"], [Link(text=view.say(name)) for name in article.fields.authors]),
    ]


def _named(view: View, article: Entity) -> dict[str, list[Link]]:
    """Whom and what the article declares, by key."""
    found = {key: _links(view, article, key) for key in ("people", "named", "themes")}
    organizations = organizations_of(view.graph, article)
    return {**found, "organizations": [view.named(named) for named in organizations]}


def _links(view: View, article: Entity, key: str) -> list[Link]:
    edges = view.graph.out(article.id, key)
    lang = (article.original or article).lang
    return [view.link(view.graph.entities[edge.target], edge.qualifier, lang) for edge in edges]


def _rest_of_facts(view: View, article: Entity) -> Iterable[Section]:
    """What the fact box has no room for, with what it has."""
    for key, links in _named(view, article).items():
        title = view.words[f"section.{key}" if key in ("people", "named") else f"nav.{key}"]
        yield from rest_of_fact(key, title, links)


def _own(view: View, article: Entity, told: _Told, evidence: Evidence) -> Iterable[Section]:
    """What the article's front matter tells, in the article's own words."""
    t, fields = view.words, story(article)
    why = [view.say(fields.why)] if fields.why else []
    yield sections.section("text", "why", t["section.why"], sections.plain(why))
    points = sections.plain(items.notes(view, items_of(article, "key_points"), evidence))
    yield sections.section("notes", "essentials", t["section.points"], points)
    yield from asked(view, list(items_of(article, "open_questions")), evidence)
    moments = sections.plain(items.moments(view, told.moments, told.zone, evidence))
    timeline = sections.section("moments", "timeline", t["section.timeline"], moments)
    yield shared(view, article, timeline, told.moments, evidence)
    said = sections.plain(items.statement(view, item, evidence, None) for item in told.statements)
    spoken = sections.section("statements", "statements", t["section.statements"], said)
    yield shared(view, article, spoken, told.statements, evidence)
