"""The sources of a page, numbered: those of all its files, equal ones folded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.model.entities import Entity
from explainer.model.items import Source
from explainer.model.told import Item
from explainer.words.slugs import slugify


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source at its place in a page's list."""

    number: int
    id: str
    """The end of its anchor, unique on the page."""
    source: Source
    kind: str = ""
    """The kind that somebody gave it; empty for the default, a guess, and `other`, no kind."""


@dataclass(frozen=True)
class SourceList:
    """The numbered sources of a page, and which of them each file means by an id."""

    items: tuple[NumberedSource, ...]
    _by_written: dict[tuple[str, str], NumberedSource]

    def cited(self, owner: Entity, ids: Sequence[str]) -> list[NumberedSource]:
        """The sources that a file cites by its own ids, by number."""
        return self._found((owner, source_id) for source_id in ids)

    def behind(self, item: Item[Any]) -> list[NumberedSource]:
        """The sources of a moment or statement and of its equals, by number."""
        tellers = item.tellers
        return self._found((teller.owner, s) for teller in tellers for s in teller.value.source)

    def _found(self, cited: Iterable[tuple[Entity, str]]) -> list[NumberedSource]:
        found = (self._by_written.get((owner.id, source_id)) for owner, source_id in cited)
        return sorted({item.number: item for item in found if item}.values(), key=_number)


def _number(item: NumberedSource) -> int:
    return item.number


def number_sources(
    owners: Sequence[Entity], cited: Iterable[tuple[Entity, str]] = ()
) -> SourceList:
    """The sources of some files in their order, then those that are `cited` from other files.

    Two are equal by address, else by title and publisher.
    """
    known = {owner.id for owner in owners}
    wanted = [(owner, source) for owner in owners for source in owner.fields.sources]
    for owner, source_id in cited:
        if owner.id not in known:
            wanted += [(owner, s) for s in owner.fields.sources if s.id == source_id]
    items: dict[tuple[str, ...], NumberedSource] = {}
    written: dict[tuple[str, str], NumberedSource] = {}
    anchors: set[str] = set()
    for owner, source in wanted:
        key = (source.url,) if source.url else (source.title.casefold(), source.publisher)
        if key not in items:
            anchor = _unique(slugify(source.id or source.title)[:60], anchors)
            items[key] = NumberedSource(len(items) + 1, anchor, source, _kind(source))
        if source.id:
            written[owner.id, source.id] = items[key]
    return SourceList(tuple(items.values()), written)


def _kind(source: Source) -> str:
    given = "kind" in source.model_fields_set and source.kind != "other"
    return source.kind if given else ""


def _unique(anchor: str, taken: set[str]) -> str:
    candidate, number = anchor, 1
    while candidate in taken:
        number += 1
        candidate = f"{anchor}-{number}"
    taken.add(candidate)
    return candidate
