"""What is known of an event: its own file first, else what its articles say, merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from explainer.model.cases import Case
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields, EventFields
from explainer.model.graph import Graph
from explainer.model.items import Moment, Statement
from explainer.model.kinds import Kind
from explainer.model.sources import SourceList, number_sources
from explainer.model.told import (
    Item,
    cited_by,
    folded,
    items_of,
    merged_moments,
    merged_statements,
    story,
)
from explainer.site import SiteInfo


@dataclass(frozen=True, slots=True)
class Part:
    """A person in an event, and in which roles."""

    person: Entity
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """An event with everything that its file and its articles say."""

    event: Entity
    articles: tuple[Entity, ...]
    """Newest first."""
    zone: str
    start: PartialDate | None
    """When it began, if somebody says so."""
    listed: PartialDate | None
    """What lists sort it by: its start, else the date of its earliest article."""
    people: tuple[Part, ...]
    named: tuple[Entity, ...]
    themes: tuple[Entity, ...]
    """The main one first."""
    organizations: tuple[str, ...]
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
        """The event, then its articles: the order in which the dossier believes them."""
        return (self.event, *self.articles)

    @property
    def dated(self) -> bool:
        """Whether it is in public, and on which day it began is known and not doubted."""
        start = self.start
        if start is None or start.day is None or start.year < 1:
            return False
        return self.event.indexed and not (start.approximate or start.uncertain)


def build_dossiers(graph: Graph, site: SiteInfo) -> dict[str, Dossier]:
    """The dossier of every event, by id."""
    return {
        event.id: _dossier(graph, event, site)
        for event in graph.of_kind(Kind.EVENT)
        if event.has_page
    }


def _dossier(graph: Graph, event: Entity, site: SiteInfo) -> Dossier:
    articles = articles_of(graph, event.id)
    owners = (event, *articles)
    tellers = (*owners, *_others(graph, event, owners))
    moments = merged_moments(graph, event, tellers, zone_of(owners, site))
    statements = merged_statements(graph, event, tellers)
    fields = event.fields
    assert isinstance(fields, EventFields)
    dates = [article_date(article) for article in articles]
    parts = _parts(graph, owners)
    took_part = {part.person.id for part in parts}
    named = _targets(graph, owners, "named")
    return Dossier(
        event=event,
        articles=articles,
        zone=zone_of(owners, site),
        start=fields.start,
        listed=fields.start or min(dates, key=lambda date: date.key, default=None),
        people=parts,
        named=tuple(person for person in named if person.id not in took_part),
        themes=_targets(graph, owners, "themes"),
        organizations=_organizations(owners),
        summary=_first_text(owners, "summary"),
        why=_first_text(owners, "why"),
        key_points=_first_list(owners, "key_points"),
        questions=_all(owners, "open_questions"),
        updates=_all(owners, "updates"),
        moments=moments,
        statements=statements,
        replies=_all(owners, "replies"),
        corrections=_all(owners, "corrections"),
        cases=tuple(graph.cases_of(event)),
        sources=number_sources(owners, cited_by([*moments, *statements])),
    )


def zone_of(owners: Sequence[Entity], site: SiteInfo) -> str:
    """The IANA zone of an event: the first that one of its files names, else the site's."""
    return next((story(owner).timezone for owner in owners if story(owner).timezone), site.zone)


def _others(graph: Graph, event: Entity, owners: Sequence[Entity]) -> list[Entity]:
    """Files about other events of which a moment or statement says `event:` this one."""
    edges = (e for key in ("timeline.event", "statements.event") for e in graph.into(event.id, key))
    found = {edge.source: graph.entities[edge.source] for edge in edges}
    known = {owner.id for owner in owners}
    return [e for i, e in found.items() if i not in known and e.has_page and not e.withdrawn]


def article_date(article: Entity) -> PartialDate:
    """The day on which an article was published."""
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


def _given(owner: Entity, key: str) -> bool:
    return bool(getattr(owner.fields, key, None))


def _speakers(owners: Sequence[Entity], key: str) -> Sequence[Entity]:
    """Whose word counts for a key: the event's own, where it says anything."""
    return owners[:1] if _given(owners[0], key) else owners[1:]


def _targets(graph: Graph, owners: Sequence[Entity], key: str) -> tuple[Entity, ...]:
    ids = (edge.target for o in _speakers(owners, key) for edge in graph.out(o.id, key))
    return tuple(graph.entities[entity_id] for entity_id in dict.fromkeys(ids))


def _parts(graph: Graph, owners: Sequence[Entity]) -> tuple[Part, ...]:
    roles: dict[str, dict[str, None]] = {}
    for owner in _speakers(owners, "people"):
        for edge in graph.out(owner.id, "people"):
            known = roles.setdefault(edge.target, {})
            if edge.qualifier:
                known[edge.qualifier] = None
    return tuple(Part(graph.entities[key], tuple(names)) for key, names in roles.items())


def _organizations(owners: Sequence[Entity]) -> tuple[str, ...]:
    speakers = _speakers(owners, "organizations")
    refs = (ref for owner in speakers for ref in story(owner).organizations)
    return tuple(dict.fromkeys(ref.reference or ref.text for ref in refs))


def _first_text(owners: Sequence[Entity], key: str) -> Item[str] | None:
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return Item(owner, key, 0, getattr(owner.fields, key)) if owner else None


def _first_list(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return tuple(items_of(owner, key)) if owner else ()


def _all(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    items = (item for owner in owners for item in items_of(owner, key))
    return tuple(folded(items, lambda item: str(item.value)))
