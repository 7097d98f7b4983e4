"""The page of an article: its text, what it is about, and what it adds of its own."""

from collections.abc import Iterable

from explainer.limits import FACT_LIST
from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity
from explainer.model.sources import number_sources
from explainer.model.told import in_order, items_of, local_moments, own_statements, story
from explainer.pages import items, sections, trust
from explainer.pages.bodies import body_text
from explainer.pages.context import Context, Entry, Fact, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.page import Page
from explainer.pages.shares import shared
from explainer.pages.view import View


def article_pages(view: View, article: Entity) -> list[Page]:
    """An article's page and the further pages of its long lists."""
    cited = trust.sources_of_cases(view, article)
    evidence = evidence_of(view, article, number_sources([article], cited))
    events = [
        view.dossiers[e.target]
        for e in view.graph.out(article.id, "event")
        if e.target in view.dossiers
    ]
    shown = _head(view, article, events)
    parts = [
        *_own(view, article, evidence),
        *_rest_of_facts(view, article),
        *trust.sections_of(view, article, evidence),
        evidence.section(),
    ]
    return entity_pages(view, article, shown, parts, body_text(view, article, evidence))


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
    t = view.words
    organizations = [
        Link(text=view.say(ref.reference or ref.text)) for ref in story(article).organizations
    ]
    return [
        *fact(t["fact.event"], [view.link(dossier.event) for dossier in events]),
        *fact(t["fact.who"], _links(view, article, "people")),
        *fact(t["fact.named"], _links(view, article, "named")),
        *fact(t["fact.themes"], _links(view, article, "themes")),
        *fact(t["fact.organizations"], organizations),
        *fact(t["fact.authors"], [Link(text=view.say(name)) for name in article.fields.authors]),
    ]


def _links(view: View, article: Entity, key: str) -> list[Link]:
    edges = view.graph.out(article.id, key)
    return [view.link(view.graph.entities[edge.target], edge.qualifier) for edge in edges]


def _rest_of_facts(view: View, article: Entity) -> Iterable[Section]:
    """The people and themes that the fact box has no room for, with those that it has."""
    for key in ("people", "named", "themes"):
        entries = [Entry(link=link) for link in _links(view, article, key)]
        if len(entries) > FACT_LIST:
            title = view.words[f"section.{key}" if key != "themes" else "nav.themes"]
            yield sections.section("entries", key, title, sections.plain(entries))


def _own(view: View, article: Entity, evidence: Evidence) -> Iterable[Section]:
    """What the article's front matter tells, in the article's own words."""
    t, fields = view.words, story(article)
    zone = fields.timezone or view.site.zone
    why = [view.say(fields.why)] if fields.why else []
    yield sections.section("text", "why", t["section.why"], sections.plain(why))
    for key, anchor in (("key_points", "essentials"), ("open_questions", "questions")):
        shown = items.notes(view, items_of(article, key), evidence)
        title = t["section.points" if anchor == "essentials" else "section.questions"]
        yield sections.section("notes", anchor, title, sections.plain(shown))
    moments = in_order(local_moments(article, zone, declared=bool(fields.timezone)), zone)
    told = sections.plain(items.moments(view, moments, zone, evidence))
    timeline = sections.section("moments", "timeline", t["section.timeline"], told)
    yield shared(view, article, timeline, moments, evidence)
    statements = list(own_statements(article))
    said = sections.plain(items.statement(view, item, evidence, None) for item in statements)
    spoken = sections.section("statements", "statements", t["section.statements"], said)
    yield shared(view, article, spoken, statements, evidence)
