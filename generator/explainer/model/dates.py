"""Dates that keep the precision they were written with, `1969`, `2024-08~`, `-0043`.

Of EDTF (ISO 8601-2:2019) the year, month, day, `~` (approximate), `?` (uncertain) and negative
years by astronomical numbering; and minutes, with or without an offset.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from explainer.limits import YEAR_SPAN
from explainer.words.calendar import about_in_words, day_in_words, time_in_words

_FORM = re.compile(
    r"(?P<year>-?[0-9]{4,6})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
    r"(?P<mark>[~?%]?)"
)


class DateError(ValueError):
    """A text that is not a date: `part` says which part of it is wrong."""

    def __init__(self, text: str, part: str) -> None:
        self.text, self.part = text, part
        super().__init__(f"{text}: {part}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date of any precision, from a year to a minute."""

    year: int
    """Astronomical: 0 is 1 BCE, -43 is 44 BCE."""
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    offset: int | None = None
    """Minutes east of UTC; none where the zone of the event or the site applies."""
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """The date that a text says, or `DateError`."""
        match = _FORM.fullmatch(text.strip())
        if not match:
            raise DateError(text, "form")
        part = {key: match[key] for key in ("year", "month", "day", "hour", "minute")}
        numbers = {key: int(value) for key, value in part.items() if value is not None}
        _check(text, numbers)
        return cls(
            **numbers,
            offset=_offset(text, match["offset"]),
            approximate=match["mark"] in ("~", "%"),
            uncertain=match["mark"] in ("?", "%"),
        )

    @property
    def key(self) -> tuple[int, int, int, int, int]:
        """What dates sort by: the less precise first."""
        time = (-1, -1) if self.hour is None else (self.hour, self.minute or 0)
        return (self.year, self.month or 0, self.day or 0, *time)

    @property
    def edtf(self) -> str:
        """The date in EDTF, as written but for the offset's spelling: `2024-08-12T20:18`."""
        year = f"{self.year:05d}" if self.year < 0 else f"{self.year:04d}"
        text = year + "".join(f"-{part:02d}" for part in (self.month, self.day) if part)
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute or 0:02d}{self._offset_text()}"
        marks = {(True, False): "~", (False, True): "?", (True, True): "%"}
        return text + marks.get((self.approximate, self.uncertain), "")

    @property
    def iso(self) -> str:
        """The date for `<time datetime>` and schema.org, empty where HTML has no form for it."""
        return self.edtf.rstrip("~?%") if self.year > 0 else ""

    def _offset_text(self) -> str:
        if self.offset is None:
            return ""
        sign, minutes = ("-" if self.offset < 0 else "+"), abs(self.offset)
        return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"

    def before(self, other: "PartialDate") -> bool:
        """Whether this date is earlier, as far as both are precise."""
        if self.offset is not None and other.offset is not None:
            return self._instant() < other._instant()
        pairs = zip(self.parts, other.parts, strict=False)
        return next((mine < theirs for mine, theirs in pairs if mine != theirs), False)

    @property
    def parts(self) -> tuple[int, ...]:
        """What is known of it, from the year down."""
        parts = (self.year, self.month, self.day, self.hour, self.minute)
        return tuple(part for part in parts if part is not None)

    @property
    def spans(self) -> tuple[tuple[int, ...], ...]:
        """The year and the month in which it lies, as `parts`, as far as it is more precise."""
        return tuple(self.parts[:length] for length in (1, 2) if length < len(self.parts))

    def last_day(self) -> "PartialDate":
        """Its day; of a month or a year the last one."""
        month = self.month or 12
        day = self.day or calendar.monthrange(_like(self.year), month)[1]
        return PartialDate(year=self.year, month=month, day=day)

    def _instant(self) -> int:
        """Minutes on one scale for all zones; 400 years have 146,097 days in every era."""
        cycle, year = divmod(self.year, 400)
        days = date(year + 400, self.month or 1, self.day or 1).toordinal() + cycle * 146_097
        return (days * 24 + (self.hour or 0)) * 60 + (self.minute or 0) - (self.offset or 0)

    def day_only(self) -> "PartialDate":
        """The same date without its time."""
        return PartialDate(
            year=self.year,
            month=self.month,
            day=self.day,
            approximate=self.approximate,
            uncertain=self.uncertain,
        )

    def in_words(self, language: str) -> str:
        """The date in prose, without its time: `12 août 2024`, `vers 1789`."""
        text = day_in_words(self.year, self.month, self.day, language)
        return about_in_words(text, self.approximate, self.uncertain, language)

    def time_in_words(self, language: str) -> str:
        """The time of day in prose, empty where the date has none."""
        if self.hour is None:
            return ""
        return time_in_words(self.hour, self.minute or 0, language)


def _check(text: str, numbers: dict[str, int]) -> None:
    year, month = numbers["year"], numbers.get("month", 1)
    digits = len(text.strip().lstrip("-").partition("-")[0].rstrip("~?%"))
    if digits != 4 or not YEAR_SPAN[0] <= year <= YEAR_SPAN[1]:
        raise DateError(text, "year")
    if not 1 <= month <= 12:
        raise DateError(text, "month")
    days = calendar.monthrange(_like(year), month)[1]
    if not 1 <= numbers.get("day", 1) <= days:
        raise DateError(text, "day")
    if numbers.get("hour", 0) > 23:
        raise DateError(text, "hour")
    if numbers.get("minute", 0) > 59:
        raise DateError(text, "minute")


def _like(year: int) -> int:
    """A year with the same days that `calendar` knows, which begins at 1.

    The proleptic Gregorian calendar repeats every 400 years.
    """
    return year % 400 + 400


def _offset(text: str, written: str | None) -> int | None:
    if written is None:
        return None
    if written == "Z":
        return 0
    hours, minutes = int(written[1:3]), int(written[4:6])
    if hours > 14 or minutes > 59:
        raise DateError(text, "offset")
    return (hours * 60 + minutes) * (-1 if written[0] == "-" else 1)
