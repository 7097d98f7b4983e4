"""Moments and statements of several files as one list: local times, equal ones folded."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.graph import Graph
from explainer.model.items import (
    Correction,
    Moment,
    Position,
    Reply,
    Statement,
)
from explainer.model.kinds import Kind
from explainer.model.permalinks import moment_ids, statement_ids
from explainer.model.slugs import fold
from explainer.model.zones import local_time
from explainer.words.slugs import slugify

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
    replies: "tuple[Item[Reply], ...]" = ()
    """The replies that concern it."""
    corrections: "tuple[Item[Correction], ...]" = ()
    """The corrections that concern it."""
    equals: "tuple[Item[T], ...]" = ()
    """The equal items of other files, for which it stands."""
    later: tuple[PartialDate | None, ...] = ()
    """Told as of a day: for each of its responses, or for a reply itself, when it came if later."""

    @property
    def place(self) -> tuple[str, str, int]:
        """Which file has it, in which list, at which position."""
        return (self.owner.id, self.key, self.position)

    @property
    def tellers(self) -> "tuple[Item[T], ...]":
        """The item, and its equals: whatever one of them cites or answers counts for it."""
        return (self, *self.equals)


def story(entity: Entity) -> Story:
    """The fields of an event or an article, as the type that both share."""
    assert isinstance(entity.fields, Story)
    return entity.fields


def items_of(owner: Entity, key: str) -> Iterator[Item[Any]]:
    """The items of a list of one file."""
    for position, value in enumerate(getattr(owner.fields, key, ())):
        yield Item(owner, key, position, value)


def held_at(graph: Graph, position: Item[Position]) -> Entity | str:
    """Where somebody holds or held a position; empty where nobody says."""
    ref, path = position.value.organization, (position.key, position.position, "organization")
    return graph.meant(position.owner.id, path, ref) if ref else ""


def _answered(owner: Entity, key: str, ids: Sequence[str]) -> Iterator[Item[Any]]:
    """The items of a list of one file with their ids, and what concerns them."""
    replies, corrections = (_by_concerned(owner, about) for about in ("replies", "corrections"))
    for item, item_id in zip(items_of(owner, key), ids, strict=True):
        yield replace(
            item,
            id=item_id,
            replies=replies.get(item_id, ()),
            corrections=corrections.get(item_id, ()),
        )


def _by_concerned(owner: Entity, key: str) -> dict[str, tuple[Item[Any], ...]]:
    """The replies or corrections of one file by the id of what they concern."""
    found: dict[str, tuple[Item[Any], ...]] = {}
    for item in items_of(owner, key):
        concerned = slugify(item.value.concerns)
        found[concerned] = (*found.get(concerned, ()), item)
    return found


def merged_moments(
    graph: Graph, event: Entity, owners: Sequence[Entity], zone: str
) -> tuple[Item[Moment], ...]:
    """The timeline of an event from all its files, in order of time on the zone's clocks."""
    declared = any(story(owner).timezone for owner in owners)
    found = [
        item
        for owner in owners
        for item in local_moments(owner, zone, declared=declared)
        if event_of(graph, item) == event.id
    ]
    unique = folded(found, lambda item: (item.value.at, fold(item.value.text)))
    return _distinct(in_order(unique, zone))


def in_order(moments: Iterable[Item[Moment]], zone: str) -> list[Item[Moment]]:
    """Moments, in the order written, by time, as clocks in a zone show it.

    A year or a month alone stands behind what its file tells of that time before it; a day alone
    before the hours of the day.
    """
    keys: list[tuple[int, ...]] = []
    latest: dict[tuple[str, tuple[int, ...]], tuple[int, ...]] = {}
    items = list(moments)
    for item in items:
        at, file = local_time(item.value.at, zone, zone), item.owner.id
        key = max(at.key, latest.get((file, at.parts), at.key))
        for span in at.spans:
            latest[file, span] = max(key, latest.get((file, span), key))
        keys.append(key)
    return [items[index] for index in sorted(range(len(items)), key=keys.__getitem__)]


def merged_statements(
    graph: Graph, event: Entity, owners: Sequence[Entity]
) -> tuple[Item[Statement], ...]:
    """What was said at an event, from all its files, in the order written."""
    found = (
        item
        for owner in owners
        for item in own_statements(owner)
        if event_of(graph, item) == event.id
    )
    unique = folded(found, lambda item: (_speaker(graph, item), item.value.words))
    return _distinct(unique)


def _speaker(graph: Graph, item: Item[Statement]) -> str:
    speaker = graph.target(item.owner.id, (item.key, item.position, "by"))
    return speaker.id if speaker else fold(item.value.by.reference or item.value.by.text)


def local_moments(owner: Entity, zone: str, *, declared: bool = True) -> Iterator[Item[Moment]]:
    """The moments of one file, in the order written, as clocks in the zone showed them.

    Where nobody has declared the zone (it is the site's), a moment stays on the day that was
    written with its offset: the site's clocks are not those of the event.
    """
    written_in = story(owner).timezone or zone
    for item in _answered(owner, "timeline", moment_ids(story(owner).timeline)):
        local = local_time(item.value.at, written_in, zone)
        if not declared and local.day != item.value.at.day:
            local = item.value.at
        known = item.value.known_since and local_time(item.value.known_since, written_in, zone)
        yield replace(item, value=item.value.model_copy(update={"at": local, "known_since": known}))


def own_statements(owner: Entity) -> Iterator[Item[Statement]]:
    """The statements of one file, in the order written."""
    yield from _answered(owner, "statements", statement_ids(story(owner).statements))


def event_of(graph: Graph, item: Item[Any]) -> str:
    """The id of the event that a moment or statement goes to: the one it names, else its file's.

    Of an article that is the first event; empty where there is none.
    """
    if named := graph.target(item.owner.id, (item.key, item.position, "event")):
        return named.id
    if item.owner.kind is Kind.EVENT:
        return graph.survivors.get(item.owner.id, item.owner.id)
    main = graph.out(item.owner.id, "event")
    return main[0].target if main else ""


def folded(items: Iterable[Item[T]], key: Callable[[Item[T]], object]) -> list[Item[T]]:
    """The items without those that say what an earlier one said; what concerns both stays."""
    first: dict[object, Item[T]] = {}
    for item in items:
        said = first.setdefault(key(item), item)
        if said is not item:
            first[key(item)] = _joined(said, item)
    return list(first.values())


def _joined(said: Item[T], equal: Item[T]) -> Item[T]:
    """An item that stands for an equal one too."""
    return replace(
        said,
        equals=(*said.equals, equal),
        replies=all_different((*said.replies, *equal.replies)),
        corrections=all_different((*said.corrections, *equal.corrections)),
    )


def all_different(items: Iterable[Item[T]]) -> tuple[Item[T], ...]:
    """The items of several files, each once: each file has its own ids for what they concern."""
    return tuple(folded(items, lambda item: str(_unplaced(item.value))))


def _unplaced(value: Any) -> Any:
    concerned = "concerns" in type(value).model_fields
    return value.model_copy(update={"concerns": ""}) if concerned else value


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
        result.append(replace(item, id=candidate))
    return tuple(result)


def cited_by(items: Iterable[Item[Any]]) -> Iterator[tuple[Entity, str]]:
    """The sources that moments, statements and their responses cite, each with its file."""
    for item in items:
        for teller in item.tellers:
            value = teller.value
            for cited in (value, *value.responses, *getattr(value, "outcome", ())):
                yield from ((teller.owner, source_id) for source_id in cited.source)
