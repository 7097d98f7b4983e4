"""What is known of an event: its own file first, else what its articles say, merged."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields, EventFields, Story
from explainer.model.graph import Graph
from explainer.model.items import Moment, Statement
from explainer.model.kinds import Kind
from explainer.model.permalinks import moment_ids, statement_ids
from explainer.model.slugs import fold
from explainer.model.sources import SourceList, number_sources
from explainer.model.zones import local_time
from explainer.site import SiteInfo

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """A moment, statement or the like, with the file that says it."""

    owner: Entity
    key: str
    """The front matter key of its list: `timeline`."""
    position: int
    """Its position in that list."""
    value: T
    id: str = ""
    """The end of its anchor."""


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
    proceedings: tuple[Item[Any], ...]
    replies: tuple[Item[Any], ...]
    corrections: tuple[Item[Any], ...]
    sources: SourceList

    @property
    def owners(self) -> tuple[Entity, ...]:
        """The event, then its articles: the order in which the dossier believes them."""
        return (self.event, *self.articles)


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
    fields = event.fields
    assert isinstance(fields, EventFields)
    zone = next((story(o).timezone for o in owners if story(o).timezone), site.zone)
    dates = [article_date(article) for article in articles]
    parts = _parts(graph, owners)
    took_part = {part.person.id for part in parts}
    named = _targets(graph, owners, "named")
    return Dossier(
        event=event,
        articles=articles,
        zone=zone,
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
        moments=_moments(graph, event, owners, zone),
        statements=_statements(graph, event, owners),
        proceedings=_all(owners, "proceedings"),
        replies=_all(owners, "replies"),
        corrections=_all(owners, "corrections"),
        sources=number_sources(owners),
    )


def story(entity: Entity) -> Story:
    """The fields of an event or an article, as the type that both share."""
    assert isinstance(entity.fields, Story)
    return entity.fields


def article_date(article: Entity) -> PartialDate:
    """The day on which an article was published."""
    assert isinstance(article.fields, ArticleFields)
    return article.fields.date


def articles_of(graph: Graph, event_id: str) -> tuple[Entity, ...]:
    """The articles that report an event, newest first."""
    ids = dict.fromkeys(edge.source for edge in graph.into(event_id, "event"))
    articles = [entity for i in ids if (entity := graph.entities[i]).has_page]
    return tuple(sorted(articles, key=lambda a: (_descending(article_date(a)), a.slug)))


def _descending(date: PartialDate) -> tuple[int, ...]:
    return tuple(-part for part in date.key)


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


def items_of(owner: Entity, key: str, ids: Sequence[str] = ()) -> Iterator[Item[Any]]:
    """The items of a list of one file."""
    for position, value in enumerate(getattr(owner.fields, key, ())):
        yield Item(owner, key, position, value, ids[position] if ids else "")


def _first_list(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    owner = next((owner for owner in owners if _given(owner, key)), None)
    return tuple(items_of(owner, key)) if owner else ()


def _all(owners: Sequence[Entity], key: str) -> tuple[Item[Any], ...]:
    items = (item for owner in owners for item in items_of(owner, key))
    return tuple(_folded(items, lambda item: str(item.value)))


def _moments(
    graph: Graph, event: Entity, owners: Sequence[Entity], zone: str
) -> tuple[Item[Moment], ...]:
    found: list[Item[Moment]] = []
    for owner in owners:
        ids = moment_ids(story(owner).timeline)
        for item in items_of(owner, "timeline", ids):
            if belongs(graph, item, event):
                local = local_time(item.value.at, story(owner).timezone or zone)
                value = item.value.model_copy(update={"at": local})
                found.append(Item(owner, item.key, item.position, value, item.id))
    unique = _folded(found, lambda item: (item.value.at, fold(item.value.text)))
    return _distinct(sorted(unique, key=lambda item: item.value.at.key))


def _statements(
    graph: Graph, event: Entity, owners: Sequence[Entity]
) -> tuple[Item[Statement], ...]:
    found = (
        item
        for owner in owners
        for item in items_of(owner, "statements", statement_ids(story(owner).statements))
        if belongs(graph, item, event)
    )
    unique = _folded(found, lambda i: (i.value.by.reference or i.value.by.text, i.value.words))
    return _distinct(unique)


def belongs(graph: Graph, item: Item[Any], event: Entity) -> bool:
    """Whether a moment or statement goes to an event: its own, the one it names, or the first."""
    named = graph.target(item.owner.id, (item.key, item.position, "event"))
    if named or item.owner.kind is Kind.EVENT:
        return (named or item.owner).id == event.id
    main = graph.out(item.owner.id, "event")
    return bool(main) and main[0].target == event.id


def _folded(items: Iterable[Item[T]], key: Callable[[Item[T]], object]) -> list[Item[T]]:
    """The items without those that say what an earlier one said."""
    first: dict[object, Item[T]] = {}
    for item in items:
        first.setdefault(key(item), item)
    return list(first.values())


def _distinct(items: Iterable[Item[T]]) -> tuple[Item[T], ...]:
    """The items with ids that are unique on the page."""
    taken: set[str] = set()
    result: list[Item[T]] = []
    for item in items:
        candidate, number = item.id, 1
        while candidate in taken:
            number += 1
            candidate = f"{item.id}-{number}"
        taken.add(candidate)
        result.append(Item(item.owner, item.key, item.position, item.value, candidate))
    return tuple(result)
