"""Time zones from the pinned `tzdata` package, never from the machine; local times."""

import importlib.resources
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from explainer.model.dates import PartialDate
from explainer.words.calendar import other_day_in_words, two_times_in_words, with_offset_in_words


@cache
def zone(name: str) -> tzinfo | None:
    """The IANA zone of a name, or none where there is no such zone."""
    parts = name.split("/")
    if not all(part.replace("_", "").replace("-", "").replace("+", "").isalnum() for part in parts):
        return None
    folder = importlib.resources.files("tzdata.zoneinfo")
    try:
        with folder.joinpath(*parts).open("rb") as data:
            return ZoneInfo.from_file(data, key=name)
    except (OSError, ValueError):
        return None


def local_time(date: PartialDate, written_in: str, zone_name: str) -> PartialDate:
    """A date as clocks in a zone showed it.

    What has a time was written with an offset, or by the clocks of the zone `written_in`; what
    has none is the same day everywhere.
    """
    there, here = zone(written_in), zone(zone_name)
    if date.offset is not None:
        there = timezone(timedelta(minutes=date.offset))
    if there is None or here is None or there == here:
        return date
    return _moved(date, there, here)


def instant(date: PartialDate, zone_name: str) -> datetime | None:
    """The moment that a date names by its offset, else by the clocks of a zone.

    None where it names no time, or a year whose moments `datetime` cannot move between zones.
    """
    there = zone(zone_name)
    if date.offset is not None:
        there = timezone(timedelta(minutes=date.offset))
    return _instant(date, there) if there else None


def _instant(date: PartialDate, source: tzinfo) -> datetime | None:
    if date.hour is None or not date.month or not date.day or not 1 < date.year < 9999:
        return None
    return datetime(date.year, date.month, date.day, date.hour, date.minute or 0, tzinfo=source)


def _moved(date: PartialDate, source: tzinfo, target: tzinfo) -> PartialDate:
    moment = _instant(date, source)
    if moment is None:
        return date
    moved = moment.astimezone(target)
    return PartialDate(
        year=moved.year,
        month=moved.month,
        day=moved.day,
        hour=moved.hour,
        minute=moved.minute,
        approximate=date.approximate,
        uncertain=date.uncertain,
    )


def clock_in_words(date: PartialDate, zone_name: str, home_zone: str, language: str) -> str:
    """The time of day where it happened; and at home too, when the day differs.

    For example `20 h 42 à New York, 2 h 42 le 13 à Paris`; a time that kept its offset is told
    with it. Empty where the date has no time.
    """
    there, home = zone(zone_name), zone(home_zone)
    time = date.time_in_words(language)
    if date.offset is not None:
        return with_offset_in_words(time, date.offset)
    if not time or there is None or home is None:
        return time
    at_home = _moved(date, there, home)
    if at_home.day == date.day or at_home.day is None:
        return time
    here = other_day_in_words(at_home.time_in_words(language), at_home.day, language)
    return two_times_in_words(time, zone_name, here, home_zone, language)
