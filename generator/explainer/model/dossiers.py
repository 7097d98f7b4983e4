"""What is known of an event: its own file first, else what its articles say, merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from explainer.model import believed
from explainer.model.believed import Part
from explainer.model.cases import Case
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields, EventFields
from explainer.model.graph import Graph
from explainer.model.items import Moment, Statement
from explainer.model.kinds import Kind
from explainer.model.sources import SourceList, number_sources
from explainer.model.ties import cited_there
from explainer.model.told import (
    Item,
    T,
    cited_by,
    merged_moments,
    merged_statements,
    story,
)
from explainer.read.trace import Watched
from explainer.resting import Resting
from explainer.site import SiteInfo


@dataclass(frozen=True, kw_only=True)
class Dossier(Resting):
    """An event with everything that its file and its articles say."""

    event: Entity
    articles: tuple[Entity, ...]
    """Newest first."""
    merged: tuple[Entity, ...]
    """The files that were merged into the event or into one of its articles."""
    zone: str
    start: PartialDate | None
    """When it began, if somebody says so."""
    listed: PartialDate | None
    """What lists sort it by: its start, else the date of its earliest article."""
    people: tuple[Part, ...]
    named: tuple[Entity, ...]
    themes: tuple[Entity, ...]
    """The main one first."""
    organizations: tuple[Entity | str, ...]
    """Those that are entities, and texts that are none."""
    place: Entity | str
    """Where it was; empty where its file does not say."""
    subjects: tuple[Entity, ...]
    """What it is about or where it was, but for people."""
    summary: Item[str] | None
    why: Item[str] | None
    key_points: tuple[Item[Any], ...]
    questions: tuple[Item[Any], ...]
    updates: tuple[Item[Any], ...]
    moments: tuple[Item[Moment], ...]
    """In order of time."""
    statements: tuple[Item[Statement], ...]
    replies: tuple[Item[Any], ...]
    corrections: tuple[Item[Any], ...]
    cases: tuple[Case, ...]
    sources: SourceList

    @property
    def owners(self) -> tuple[Entity, ...]:
        """The event, its articles, what became them: the order in which they are believed."""
        return (self.event, *self.articles, *self.merged)

    @property
    def teller(self) -> Entity:
        """Whose text its page has: the event's own; one article's, where that is all there is."""
        event = self.event
        if event.body.strip() or event.document or len(self.articles) != 1:
            return event
        return self.articles[0]

    @property
    def tellers(self) -> tuple[Entity, ...]:
        """The files whose words its page shows."""
        lists = (self.moments, self.statements, self.key_points, self.questions, self.updates)
        items = [*(i for i in (self.summary, self.why) if i), *(i for one in lists for i in one)]
        owners = (self.event, self.teller, *(item.owner for item in items))
        return tuple({owner.id: owner for owner in owners if owner.document}.values())

    def retold(self, item: Item[T]) -> Item[T]:
        """A moment or statement of one of its files, with what the others say of it."""
        whole = self.derived("_told", self._told).get(item.place, item)
        return replace(
            item,
            equals=tuple(teller for teller in whole.tellers if teller.place != item.place),
            replies=whole.replies,
            corrections=whole.corrections,
        )

    def _told(self) -> Mapping[tuple[str, str, int], Item[Any]]:
        """Its moments and statements, by the places of files that tell them."""
        items: tuple[Item[Any], ...] = (*self.moments, *self.statements)
        return {teller.place: item for item in items for teller in item.tellers}

    @property
    def dated(self) -> bool:
        """Whether it is in public, and on which day it began is known and not doubted."""
        start = self.start
        if start is None or start.day is None or start.year < 1:
            return False
        return self.event.indexed and not (start.approximate or start.uncertain)


_LARGE: Final = (
    "summary",
    "why",
    "key_points",
    "questions",
    "updates",
    "moments",
    "statements",
    "replies",
    "corrections",
    "cases",
    "sources",
)
"""What an event says, and what is said of it: it rests until a page shows it."""


def build_dossiers(graph: Graph, site: SiteInfo) -> Watched[Dossier]:
    """The dossier of every event, by id."""
    events = (event for event in graph.of_kind(Kind.EVENT) if event.has_page)
    return Watched("#", {event.id: _dossier(graph, event, site) for event in events})


def _dossier(graph: Graph, event: Entity, site: SiteInfo) -> Dossier:
    articles = articles_of(graph, event.id)
    merged = tuple(file for entity in (event, *articles) for file in graph.merged(entity))
    owners = (event, *articles, *merged)
    tellers = (*owners, *_others(graph, event, owners))
    moments = merged_moments(graph, event, tellers, zone_of(owners, site))
    statements = merged_statements(graph, event, tellers)
    fields = event.fields
    assert isinstance(fields, EventFields)
    dates = [article_date(article) for article in articles]
    parts = believed.parts(graph, owners)
    took_part = {part.person.id for part in parts}
    named = believed.targets(graph, owners, "named")
    dossier = Dossier(
        event=event,
        articles=articles,
        merged=merged,
        zone=zone_of(owners, site),
        start=fields.start,
        listed=fields.start or min(dates, key=lambda date: date.key, default=None),
        people=parts,
        named=tuple(person for person in named if person.id not in took_part),
        themes=believed.targets(graph, owners, "themes"),
        organizations=believed.organizations(graph, owners),
        place=graph.meant(event.id, ("place",), fields.place) if fields.place else "",
        subjects=believed.subjects(graph, owners),
        summary=believed.first_text(owners, "summary"),
        why=believed.first_text(owners, "why"),
        key_points=believed.first_list(owners, "key_points"),
        questions=believed.all_of(owners, "open_questions"),
        updates=believed.all_of(owners, "updates"),
        moments=moments,
        statements=statements,
        replies=believed.all_of(owners, "replies"),
        corrections=believed.all_of(owners, "corrections"),
        cases=tuple(graph.cases_of(event)),
        sources=number_sources(
            owners, [*cited_by([*moments, *statements]), *cited_there(graph, event)]
        ),
    )
    dossier.rest(*_LARGE, known=graph.entities.table)
    return dossier


def zone_of(owners: Sequence[Entity], site: SiteInfo) -> str:
    """The IANA zone of an event: the first that one of its files names, else the site's."""
    return next((story(owner).timezone for owner in owners if story(owner).timezone), site.zone)


def _others(graph: Graph, event: Entity, owners: Sequence[Entity]) -> list[Entity]:
    """Files about other events of which a moment or statement says `event:` this one."""
    edges = (e for key in ("timeline.event", "statements.event") for e in graph.into(event.id, key))
    found = {edge.source: graph.entities[edge.source] for edge in edges}
    known = {owner.id for owner in owners}
    return [e for i, e in found.items() if i not in known and not e.withdrawn]


def article_date(article: Entity) -> PartialDate:
    """The day on which an article was published."""
    return article.kept("_date", lambda: _date(article))


def _date(article: Entity) -> PartialDate:
    assert isinstance(article.fields, ArticleFields)
    return article.fields.date


def articles_of(graph: Graph, event_id: str) -> tuple[Entity, ...]:
    """The articles that report an event, newest first."""
    ids = dict.fromkeys(edge.source for edge in graph.into(event_id, "event"))
    found = (graph.entities[entity_id] for entity_id in ids)
    articles = [article for article in found if article.has_page and not article.withdrawn]
    return tuple(sorted(articles, key=article_newness))


def article_newness(article: Entity) -> tuple[tuple[int, ...], str]:
    """What articles sort by, the latest first."""
    return (tuple(-part for part in article_date(article).key), article.slug)
