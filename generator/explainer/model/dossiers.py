"""What is known of an event: its own file first, else what its articles say, merged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from explainer.model.cases import Case
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields, EventFields
from explainer.model.graph import Graph
from explainer.model.items import Moment, Statement
from explainer.model.kinds import Kind
from explainer.model.relations import RELATIONS, SUBJECTS
from explainer.model.sources import SourceList, number_sources
from explainer.model.told import (
    Item,
    T,
    all_different,
    cited_by,
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

    @cached_property
    def _told(self) -> Mapping[tuple[str, str, int], Item[Any]]:
        """Its moments and statements, by the places of files that tell them."""
        items: tuple[Item[Any], ...] = (*self.moments, *self.statements)
        return {teller.place: item for item in items for teller in item.tellers}

    def retold(self, item: Item[T]) -> Item[T]:
        """A moment or statement of one of its files, with what the others say of it."""
        whole = self._told.get(item.place, item)
        return replace(
            item,
            equals=tuple(teller for teller in whole.tellers if teller.place != item.place),
            replies=whole.replies,
            corrections=whole.corrections,
        )

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
    merged = tuple(file for entity in (event, *articles) for file in graph.merged(entity))
    owners = (event, *articles, *merged)
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
        merged=merged,
        zone=zone_of(owners, site),
        start=fields.start,
        listed=fields.start or min(dates, key=lambda date: date.key, default=None),
        people=parts,
        named=tuple(person for person in named if person.id not in took_part),
        themes=_targets(graph, owners, "themes"),
        organizations=_organizations(graph, owners),
        place=graph.meant(event.id, ("place",), fields.place) if fields.place else "",
        subjects=_subjects(graph, owners),
        summary=_first_text(owners, "summary"),
        why=_first_text(owners, "why"),
        key_points=_first_list(owners, "key_points"),
        questions=all_of(owners, "open_questions"),
        updates=all_of(owners, "updates"),
        moments=moments,
        statements=statements,
        replies=all_of(owners, "replies"),
        corrections=all_of(owners, "corrections"),
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
    return [e for i, e in found.items() if i not in known and not e.withdrawn]


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


def _organizations(graph: Graph, owners: Sequence[Entity]) -> tuple[Entity | str, ...]:
    speakers = _speakers(owners, "organizations")
    return each_once(named for owner in speakers for named in organizations_of(graph, owner))


def organizations_of(graph: Graph, owner: Entity) -> tuple[Entity | str, ...]:
    """The organizations that one file names, each once."""
    refs = enumerate(story(owner).organizations)
    return each_once(graph.meant(owner.id, ("organizations", index), ref) for index, ref in refs)


def each_once(things: Iterable[Entity | str]) -> tuple[Entity | str, ...]:
    """Entities and texts without those that came before."""
    return tuple({t if isinstance(t, str) else t.id: t for t in things}.values())


def _subjects(graph: Graph, owners: Sequence[Entity]) -> tuple[Entity, ...]:
    keys = (key for key in SUBJECTS if RELATIONS[key].to is not Kind.PERSON)
    found = (entity for key in keys for entity in _targets(graph, owners, key))
    return tuple({entity.id: entity for entity in found}.values())


def _first_text(owners: Sequence[Entity], key: str) -> Item[str] | None:
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return Item(owner, key, 0, getattr(owner.fields, key)) if owner else None


def _first_list(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return tuple(items_of(owner, key)) if owner else ()


def all_of(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    """The items of a list of several files, equal ones folded."""
    return all_different(item for owner in owners for item in items_of(owner, key))
