"""The page of an article: its text, what it is about, and what it adds of its own."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity
from explainer.model.told import items_of, local_moments, own_statements, story
from explainer.pages import items, sections
from explainer.pages.bodies import body_text
from explainer.pages.context import Context, Fact, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.page import Page
from explainer.pages.view import View


def article_pages(view: View, article: Entity) -> list[Page]:
    """An article's page and the further pages of its long lists."""
    evidence = evidence_of(view, article)
    events = [
        view.dossiers[e.target]
        for e in view.graph.out(article.id, "event")
        if e.target in view.dossiers
    ]
    shown = _head(view, article, events)
    parts = [*_own(view, article, evidence), evidence.section()]
    return entity_pages(view, article, shown, parts, body_text(view, article, evidence))


def _head(view: View, article: Entity, events: list[Dossier]) -> Context:
    shown = entity_context(view, article)
    date = article_date(article)
    shown["date"] = view.date(date, note=view.words["published"])
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
    if article.id not in ids:
        return
    position = ids.index(article.id)
    if position > 0:
        shown["previous"] = view.link(view.graph.entities[ids[position - 1]])
    if position + 1 < len(ids):
        shown["next"] = view.link(view.graph.entities[ids[position + 1]])


def _facts(view: View, article: Entity, events: list[Dossier]) -> list[Fact]:
    t, graph = view.words, view.graph
    people = [
        view.link(graph.entities[e.target], e.qualifier) for e in graph.out(article.id, "people")
    ]
    named = [view.link(graph.entities[e.target]) for e in graph.out(article.id, "named")]
    themes = [view.link(graph.entities[e.target]) for e in graph.out(article.id, "themes")]
    organizations = story(article).organizations
    return [
        *fact(t["fact.event"], [view.link(dossier.event) for dossier in events]),
        *fact(t["fact.who"], people),
        *fact(t["fact.named"], named),
        *fact(t["fact.themes"], themes),
        *fact(
            t["fact.organizations"],
            [Link(text=view.say(ref.reference or ref.text)) for ref in organizations],
        ),
        *fact(t["fact.authors"], [Link(text=view.say(name)) for name in article.fields.authors]),
    ]


def _own(view: View, article: Entity, evidence: Evidence) -> Iterable[Section]:
    """What the article's front matter tells, in the article's own words."""
    t, fields = view.words, story(article)
    zone = fields.timezone or view.site.zone
    for key, anchor in (("key_points", "essentials"), ("open_questions", "questions")):
        shown = items.notes(view, items_of(article, key), evidence)
        title = t["section.points" if anchor == "essentials" else "section.questions"]
        yield sections.section("notes", anchor, title, sections.plain(shown))
    told = items.moments(
        view,
        sorted(local_moments(article, zone), key=lambda item: item.value.at.key),
        zone,
        evidence,
    )
    yield sections.section("moments", "timeline", t["section.timeline"], sections.plain(told))
    said = [items.statement(view, item, evidence, None) for item in own_statements(article)]
    title = t["section.statements"]
    yield sections.section("statements", "statements", title, sections.plain(said))
    for key in ("replies", "corrections", "updates"):
        notes = items.notes(view, items_of(article, key), evidence)
        yield sections.section("notes", key, t[f"section.{key}"], sections.plain(notes))
