"""The texts of the site that are news: what they are called, when they appeared and changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Final

from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import ArticleFields, Story

_NOON: Final = time(12, tzinfo=UTC)
"""The time of a day that has none: noon in Greenwich is the same day almost everywhere on Earth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """When a text appeared, when it last changed, and how often."""

    published: datetime
    changed: datetime
    changes: int
    """How many corrections and updates its file names."""


def life_of(owners: Iterable[Entity]) -> Life | None:
    """The life of a text of one file or several; None where no file names a day of its own."""
    files = list(owners)
    found = [owner.kept("_life", partial(_days, owner)) for owner in files]
    days = sorted(day for own, _ in found for day in own)
    if not days:
        return None
    changes = sum(number for _, number in found)
    return Life(published=at_noon(days[0]), changed=at_noon(days[-1]), changes=changes)


def day_of(when: PartialDate) -> date | None:
    """The day of a date; None where it has none, or before year 1."""
    if not when.month or not when.day or when.year < 1:
        return None
    return date(when.year, when.month, when.day)


def told_on(owner: Entity, when: PartialDate) -> date | None:
    """The day on which what a file tells is new: its own, or that of the article if later."""
    told = [owner.fields.date] if isinstance(owner.fields, ArticleFields) else []
    return max((day for of in (when, *told) if (day := day_of(of))), default=None)


def at_noon(day: date) -> datetime:
    """A day as a moment."""
    return datetime.combine(day, _NOON)


def _days(owner: Entity) -> tuple[tuple[date, ...], int]:
    """The days that a file names as its own, and how many of them are changes."""
    days = tuple(day for when in _dates(owner) if (day := day_of(when)))
    return days, len(owner.fields.corrections) + len(_updates(owner))


def _dates(owner: Entity) -> Iterator[PartialDate]:
    fields = owner.fields
    if isinstance(fields, ArticleFields):
        yield fields.date
    if fields.updated:
        yield fields.updated
    yield from (correction.date for correction in fields.corrections)
    yield from _updates(owner)


def _updates(owner: Entity) -> list[PartialDate]:
    fields = owner.fields
    return [update.at for update in fields.updates] if isinstance(fields, Story) else []
