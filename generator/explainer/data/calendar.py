"""The events as iCalendar (RFC 5545): those whose day is known.

A year or a month is no day, and a doubted day is none either: such events are left out, for a
calendar cannot say "about". Times are given in UTC, so no zone needs to be described.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from explainer.limits import CALENDAR_LIST
from explainer.model.addresses import whole_address
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.model.fields import EventFields
from explainer.model.life import Life, at_noon, day_of, life_of
from explainer.model.zones import instant
from explainer.pages.data_page import CALENDAR
from explainer.pages.indexes import newest_first
from explainer.pages.page import StaticFile
from explainer.pages.view import View

_OCTETS: Final = 75
"""Longest line, in bytes of UTF-8 (section 3.1)."""


def calendar(view: View) -> Iterator[StaticFile]:
    """One file with the latest events; none where the site knows no address or no day."""
    dated = [dossier for dossier in view.dossiers.values() if dossier.dated]
    latest = {dossier.event.id for dossier in newest_first(dated)[:CALENDAR_LIST]}
    events = [dossier for dossier in dated if dossier.event.id in latest]
    if not (view.site.url and events):
        return
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//event-explainer//{view.lang.upper()}",
        f"NAME:{_text(view.site.name)}",
        *(line for dossier in events for line in _event(view, dossier)),
        "END:VCALENDAR",
    ]
    yield StaticFile(path=CALENDAR, content="".join(f"{_folded(x)}\r\n" for x in lines).encode())


def _event(view: View, dossier: Dossier) -> Iterator[str]:
    event, host = dossier.event, urlsplit(view.site.url).hostname
    fields, start = event.fields, dossier.start
    assert isinstance(fields, EventFields)
    assert start
    life = life_of(dossier.owners) or _life_of_day(start)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}@{host}"
    yield f"DTSTAMP:{_moment(life.changed)}"
    yield f"SEQUENCE:{life.changes}"
    yield from _when(start, fields.end, dossier.zone)
    yield f"SUMMARY:{_text(view.say(event.name))}"
    if dossier.summary:
        yield f"DESCRIPTION:{_text(view.say(dossier.summary.value))}"
    if dossier.place:
        yield f"LOCATION:{_text(view.named(dossier.place)['text'])}"
    if dossier.themes:
        yield f"CATEGORIES:{','.join(_text(view.say(theme.name)) for theme in dossier.themes)}"
    yield f"URL:{whole_address(view.entity_url(event), view.site)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _life_of_day(start: PartialDate) -> Life:
    """The life of an entry that no file dates: a stamp is required, and may not be the clock's."""
    day = day_of(start)
    assert day
    return Life(published=at_noon(day), changed=at_noon(day), changes=0)


def _when(start: PartialDate, end: PartialDate | None, zone: str) -> Iterator[str]:
    """The start and, where it is known, the end: both days or both moments, as the form asks."""
    moment = instant(start, zone)
    if moment:
        yield f"DTSTART:{_moment(moment)}"
        if end and (last := instant(end, zone)) and last > moment:
            yield f"DTEND:{_moment(last)}"
        return
    first = day_of(start)
    assert first
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    last_day = day_of(end) if end else None
    if last_day and date.max > last_day > first:  # the end is the first day that is not in it
        yield f"DTEND;VALUE=DATE:{_day(last_day + timedelta(days=1))}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _moment(when: datetime) -> str:
    utc = when.astimezone(UTC)
    return f"{_day(utc.date())}T{utc:%H%M%S}Z"


def _text(text: str) -> str:
    """A value of type TEXT (section 3.3.11)."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """A content line in parts of 75 bytes at most, none of which cuts a letter."""
    parts, room = [""], _OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            parts.append("")
            room = _OCTETS - 1  # the space that goes before what continues
        parts[-1] += char
        room -= size
    return "\r\n ".join(parts)
