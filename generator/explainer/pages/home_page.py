"""The front page."""

from collections.abc import Iterable, Sequence
from itertools import islice

from explainer.limits import HOME_LIST
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.model.languages import in_tree
from explainer.pages import sections
from explainer.pages.bodies import body_text
from explainer.pages.changes import entry, news
from explainer.pages.context import More, Note, Section
from explainer.pages.event_lists import months
from explainer.pages.evidence import evidence_of
from explainer.pages.heads import context
from explainer.pages.indexes import Indexes, newest_first
from explainer.pages.listing_pages import (
    article_entry,
    dossier_entry,
    listed_of,
    newest_articles,
    theme_entry,
)
from explainer.pages.page import Page, page_meta
from explainer.pages.returns import link_back
from explainer.pages.view import View

_POINTS = 3


def home_page(view: View, indexes: Indexes, index: Entity | None) -> Page:
    """The front page: one lead, what changed, what is new, the themes, the months, the people.

    `index.md` stands on top, or its text in a second language.
    """
    featured = _featured(view, index)
    if index and not view.tells(index):
        index = None
    title = index.name if index and index.name != "index" else view.site.name
    shown = context(view, "home", title)
    if index and index.fields.summary:
        shown["summary"] = view.say(index.fields.summary)
    dossiers = _in_order(view, featured)
    if dossiers:
        lead = dossiers[0]
        shown["lead"] = dossier_entry(view, lead)
        points = [Note(text=view.say(item.value.text)) for item in lead.key_points[:_POINTS]]
        shown["points"] = points
    shown["sections"] = list(_sections(view, indexes, dossiers[1 : HOME_LIST + 1]))
    body = ""
    if index:
        evidence = evidence_of(view, index)
        body = body_text(view, index, evidence)
        sources = evidence.section(index)
        shown["sections"] += [part for part in [sources] if part["groups"][0]["items"]]
    meta = page_meta("home", shown["title"], shown.get("summary", ""), shown)
    source = index.document.path if index and index.document else None
    link_back(shown, view.home)
    return Page(
        src_uri=in_tree("index.md", view.tree),
        address=view.home,
        source=source,
        meta=meta,
        body=body,
    )


def _in_order(view: View, featured: Sequence[Dossier]) -> list[Dossier]:
    """The featured events, then all others that are promoted, the latest first."""
    promoted = (d for d in view.dossiers.values() if view.lists(d.event) and d.event.promoted)
    ordered = [*featured, *newest_first(promoted)]
    return list({dossier.event.id: dossier for dossier in ordered}.values())


def _featured(view: View, index: Entity | None) -> list[Dossier]:
    edges = view.graph.out(index.id, "featured") if index else []
    found = [view.dossiers[edge.target] for edge in edges if edge.target in view.dossiers]
    return [dossier for dossier in found if view.lists(dossier.event)]


def _sections(view: View, indexes: Indexes, dossiers: list[Dossier]) -> Iterable[Section]:
    t = view.words
    promoted = [article for article in newest_articles(view) if article.promoted]
    latest = promoted[: HOME_LIST // 2]
    changes = [entry(view, change) for change in news(view)[: HOME_LIST // 2]]
    for anchor, title, entries in (
        ("corrections", t["home.corrections"], changes),
        ("events", t["home.events"], [dossier_entry(view, d) for d in dossiers]),
        ("themes", t["nav.themes"], [theme_entry(view, x) for x in _busiest_themes(view, indexes)]),
        ("timeline", t["nav.timeline"], list(islice(months(view), HOME_LIST))),
        ("articles", t["home.articles"], [article_entry(view, a) for a in latest]),
        ("people", t["nav.people"], [sections.entry(view, p) for p in _busiest(view, indexes)]),
    ):
        if entries:
            part = sections.section("entries", anchor, title, sections.plain(entries))
            url = view.address(view.part(anchor))
            part["more"] = More(url=url, text=t[f"home.all_{anchor}"])
            yield part


def _busiest_themes(view: View, indexes: Indexes) -> list[Entity]:
    themes = listed_of(view, Kind.THEME)
    ranked = sorted(themes, key=lambda t: (-len(indexes.by_subject.get(t.id, [])), t.id))
    return ranked[:HOME_LIST]


def _busiest(view: View, indexes: Indexes) -> list[Entity]:
    people = listed_of(view, Kind.PERSON)
    ranked = sorted(people, key=lambda p: (-len(indexes.parts.get(p.id, [])), p.id))
    return ranked[:HOME_LIST]
