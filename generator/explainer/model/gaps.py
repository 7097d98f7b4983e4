"""How much time passed between two dates, as far as both are known."""

from dataclasses import dataclass
from typing import Literal

from explainer.model.dates import PartialDate

_YEAR = 12
"""Months."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Time in which nothing is told: a month at least."""

    count: int
    unit: Literal["month", "year"]
    about: bool
    """Whether one of the two dates is approximate or uncertain."""


def gap_between(earlier: PartialDate, later: PartialDate) -> Gap | None:
    """The whole months or years between two dates; none under a month.

    Of dates without a day or a month, those of the calendar: two at least, for one may be a day.
    """
    about = any(date.approximate or date.uncertain for date in (earlier, later))
    years = later.year - earlier.year
    if earlier.month is None or later.month is None:
        return Gap(years, "year", about) if years > 1 else None
    months = years * _YEAR + later.month - earlier.month
    if earlier.day is None or later.day is None:
        least = 2
    else:
        least = 1
        months -= later.day < earlier.day
    if months < least:
        return None
    return Gap(months // _YEAR, "year", about) if months >= _YEAR else Gap(months, "month", about)
