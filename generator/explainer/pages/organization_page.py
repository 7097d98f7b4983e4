"""The page of an organization: what it is, where it plays a part, what it said, who serves it."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from explainer.model.entities import Entity
from explainer.model.fields import OrganizationFields
from explainer.model.items import Position
from explainer.model.ties import Tied, is_over, told_there
from explainer.pages import sections, trust
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.context import Entry, Fact, Link, Section
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact, rest_of_fact
from explainer.pages.indexes import Indexes
from explainer.pages.mentions import mentioned_in
from explainer.pages.page import Page
from explainer.pages.told import (
    articles_section,
    event_link,
    events_section,
    parts_section,
    said_about,
    said_by_or_about,
    whole_links,
)
from explainer.pages.view import View
from explainer.pages.voices import answered, heard_in, said_by

_LATEST = 3


def organization_pages(view: View, organization: Entity, indexes: Indexes) -> list[Page]:
    """An organization's page and the further pages of its long lists."""
    evidence, t = evidence_of(view, organization), view.words
    shown = entity_context(view, organization)
    shown["facts"] = _facts(view, organization, indexes)
    parts = [
        events_section(view, indexes.by_subject.get(organization.id, []), t["section.events"]),
        said_by(view, organization, indexes, t["section.said_by_organization"]),
        *said_about(view, organization, indexes),
        answered(view, organization, indexes),
        heard_in(view, organization, indexes),
        *_holders(view, organization, evidence),
        parts_section(view, organization),
        *rest_of_fact("names", t["fact.also_known_as"], _names(view, organization)),
        articles_section(view, indexes.articles.get(organization.id, [])),
        *mentioned_in(view, organization),
        *trust.sections_of(view, organization, evidence),
        basis(view, organization, evidence.sources, said_by_or_about(organization, indexes)),
        evidence.section(organization),
    ]
    return entity_pages(view, organization, shown, parts, body_text(view, organization, evidence))


def _facts(view: View, organization: Entity, indexes: Indexes) -> list[Fact]:
    fields, t = organization.fields, view.words
    assert isinstance(fields, OrganizationFields)
    latest = indexes.by_subject.get(organization.id, [])[:_LATEST]
    return [
        *fact(t["fact.also_known_as"], _names(view, organization)),
        *fact(t["fact.part_of"], whole_links(view, organization)),
        *fact(t["fact.website"], _website(fields.website)),
        *fact(t["fact.latest"], [event_link(view, dossier) for dossier in latest]),
    ]


def _names(view: View, organization: Entity) -> list[Link]:
    """Its other names, each with when it had it."""
    assert isinstance(organization.fields, OrganizationFields)
    names = []
    for known in organization.fields.also_known_as:
        link = Link(text=view.say(known.name))
        if period := view.period(known.from_, known.to):
            link["note"] = period
        names.append(link)
    return names


def _website(address: str) -> list[Link]:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return [Link(text=host, url=address)] if host else []


def _holders(view: View, organization: Entity, evidence: Evidence) -> Iterable[Section]:
    """Who holds or held a position there, the latest first."""
    held = sorted(told_there(view.graph, organization, "positions.organization"), key=_latest_first)
    entries = [_holder(view, tied, evidence) for tied in held]
    title = view.words["section.holders"]
    yield sections.section("entries", "holders", title, sections.plain(entries))


def _holder(view: View, tied: Tied, evidence: Evidence) -> Entry:
    position, over = tied.said.value, is_over(tied.other)
    shown = sections.entry(view, tied.other, note=_term(view, position, over=over))
    return sections.with_summary(view, shown, "", evidence.cites(tied.said, position.source))


def _latest_first(tied: Tied) -> tuple[tuple[int, ...], str]:
    start = tied.said.value.from_
    return (tuple(-part for part in start.key) if start else (0,), tied.other.id)


def _term(view: View, position: Position, *, over: bool) -> str:
    """`directeur général, depuis 2008`."""
    period = view.period(position.from_, position.to, over=over)
    return ", ".join(part for part in (position.role, period) if part)
