"""The page of a theme: what it is, where things stand, what happened, who said what."""

from collections.abc import Iterable

from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.ties import told_here, told_there
from explainer.model.told import items_of
from explainer.pages import sections, trust
from explainer.pages.asked import asked
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.chains import targets, way_up
from explainer.pages.context import Context, Group, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.indexes import Indexes
from explainer.pages.listing_pages import dossier_entry
from explainer.pages.mentions import mentioned_in
from explainer.pages.page import Page
from explainer.pages.told import (
    articles_section,
    event_link,
    events_section,
    related,
    said_by_or_about,
    statement_of,
    with_reason,
)
from explainer.pages.view import View


def theme_pages(view: View, theme: Entity, indexes: Indexes) -> list[Page]:
    """A theme's page and the further pages of its long lists."""
    evidence = evidence_of(view, theme)
    shown = _head(view, theme, indexes)
    parts = [
        *_latest(view, theme, indexes),
        *asked(view, list(items_of(theme, "open_questions")), evidence),
        events_section(
            view, indexes.by_subject.get(theme.id, []), view.words["section.chronology"]
        ),
        *_speakers(view, theme, indexes),
        *_around(view, theme, evidence),
        *_people(view, theme, indexes),
        articles_section(view, indexes.articles.get(theme.id, [])),
        *mentioned_in(view, theme),
        *trust.sections_of(view, theme, evidence),
        basis(view, theme, evidence.sources, said_by_or_about(theme, indexes)),
        evidence.section(theme),
    ]
    return entity_pages(view, theme, shown, parts, body_text(view, theme, evidence))


def _head(view: View, theme: Entity, indexes: Indexes) -> Context:
    shown = entity_context(view, theme)
    fields, graph, t = theme.fields, view.graph, view.words
    assert isinstance(fields, ThemeFields)
    shown["summary"] = view.say(fields.definition) or shown.get("summary", "")
    latest = [event_link(view, d) for d in indexes.by_subject.get(theme.id, [])[:1]]
    parts = [graph.entities[e.target] for e in graph.out(theme.id, "split_into")]
    whole = [graph.entities[e.source] for e in graph.into(theme.id, "split_into")]
    shown["facts"] = [
        *fact(t["fact.last_event"], latest),
        *fact(t["fact.broader"], ways=_broader(view, theme)),
        *fact(t["section.parts_themes"], [view.link(part) for part in parts if part.has_page]),
        *fact(t["section.part-of_themes"], [view.link(one) for one in whole if one.has_page]),
    ]
    if not shown["summary"]:
        del shown["summary"]
    return shown


def _broader(view: View, theme: Entity) -> Iterable[list[Link]]:
    """The ways from the broadest themes down to those that are one step broader."""
    step = targets(view, "broader")
    for broader in dict.fromkeys(step(theme.id)):
        yield [view.link(view.graph.entities[above]) for above in way_up(broader, step)]


def _latest(view: View, theme: Entity, indexes: Indexes) -> Iterable[Section]:
    """Where things stand: the last event, with the sentence that answers."""
    latest = [dossier_entry(view, d) for d in indexes.by_subject.get(theme.id, [])[:1] if d.summary]
    yield sections.section(
        "entries", "latest", view.words["section.latest"], sections.plain(latest)
    )


def _speakers(view: View, theme: Entity, indexes: Indexes) -> Iterable[Section]:
    """Statements by speaker, the earliest first: never by how much somebody says."""
    said = sorted(indexes.said_about.get(theme.id, []), key=lambda s: s.date.key if s.date else ())
    groups: dict[str, Group] = {}
    for one in said:
        shown = statement_of(view, one)
        name = shown["by"]["text"]
        groups.setdefault(name, Group(title=name, items=[]))["items"].append(shown)
    title = view.words["section.statements"]
    yield sections.section("statements", "statements", title, groups.values())


def _around(view: View, theme: Entity, evidence: Evidence) -> Iterable[Section]:
    graph, t = view.graph, view.words
    narrower = (graph.entities[edge.source] for edge in graph.into(theme.id, "broader"))
    entries = [sections.entry(view, one) for one in narrower if one.has_page]
    title = t["section.narrower_themes"]
    yield sections.section("entries", "narrower", title, sections.plain(entries))
    for anchor, found in (
        ("parts", told_here(graph, theme, "split_into")),
        ("part-of", told_there(graph, theme, "split_into")),
        ("related", related(view, theme)),
    ):
        entries = [
            with_reason(view, sections.entry(view, other), said, evidence) for other, said in found
        ]
        title = t[f"section.{anchor}_themes"]
        yield sections.section("entries", anchor, title, sections.plain(entries))


def _people(view: View, theme: Entity, indexes: Indexes) -> Iterable[Section]:
    """Who took part in the theme's events, by name."""
    dossiers = indexes.by_subject.get(theme.id, [])
    people = {part.person.id: part.person for d in dossiers for part in d.people}
    ordered = sorted(people.values(), key=lambda person: (person.sort_name.casefold(), person.id))
    entries = [sections.entry(view, person) for person in ordered if person.listed]
    title = view.words["section.people"]
    yield sections.section("entries", "people", title, sections.plain(entries))
