"""The calendar: events whose day is known, in the form that RFC 5545 asks for."""

import re
import time
from collections.abc import Callable

import pytest

from explainer import Site

Sites = Callable[..., Site]
Event = dict[str, str]

_LINE = re.compile(
    r'(?P<name>[A-Z-]+(;[A-Z-]+=("[^"\x00-\x1f]*"|[^":;,\x00-\x1f]*))*):(?P<value>.*)'
)


def _lines(data: bytes) -> list[str]:
    """The content lines of a file, unfolded (section 3.1)."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    assert all(line.decode() for line in physical)  # each by itself is whole UTF-8
    return data[:-2].decode().replace("\r\n ", "").split("\r\n")


def _events(data: bytes) -> list[Event]:
    """The events of a file, by property with its parameters; the rest of the grammar holds."""
    matches = [_LINE.fullmatch(line) for line in _lines(data)]
    pairs = [(match["name"], match["value"]) for match in matches if match]
    assert len(pairs) == len(matches)
    assert pairs[0] == ("BEGIN", "VCALENDAR")
    assert pairs[-1] == ("END", "VCALENDAR")
    assert ("VERSION", "2.0") in pairs
    events: list[Event] = []
    for name, value in pairs:
        if (name, value) == ("BEGIN", "VEVENT"):
            events.append({})
        elif events and name not in ("BEGIN", "END"):
            assert name not in events[-1]
            events[-1][name] = value
    assert all({"UID", "DTSTAMP"} <= event.keys() for event in events)
    return events


def _calendar(site: Site) -> list[Event]:
    found = [f.content for f in site.files if f.path == "data/events.ics"]
    return [event for data in found if isinstance(data, bytes) for event in _events(data)]


def _text(value: str) -> str:
    """A value of type TEXT as it was (section 3.3.11)."""
    signs = {"n": "\n"} | {sign: sign for sign in "\\;,"}
    return re.sub(r"\\(.)", lambda match: signs[match[1]], value)


def test_the_calendar_has_the_latest_events(
    site_of: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs fetch it again and again: it has so many events, in the order of their ids."""
    monkeypatch.setattr("explainer.data.calendar.CALENDAR_LIST", 2)
    days = {"a": "2024-01-03", "b": "1789-07-14", "c": "2024-01-05"}
    site = site_of({f"events/{k}.md": f"title: {k}\nstart: {day}" for k, day in days.items()})
    assert [event["SUMMARY"] for event in _calendar(site)] == ["a", "c"]


@pytest.mark.parametrize(
    ("front", "when"),
    [
        ("start: 2024-08-12", {"DTSTART;VALUE=DATE": "20240812"}),
        (
            "start: 2024-07-15\nend: 2024-07-18",
            {"DTSTART;VALUE=DATE": "20240715", "DTEND;VALUE=DATE": "20240719"},
        ),
        ("start: 2024-07-15\nend: 2024-08", {"DTSTART;VALUE=DATE": "20240715"}),
        ("start: 2024-07-15\nend: 2024-07-15", {"DTSTART;VALUE=DATE": "20240715"}),
        ("start: 9999-12-30\nend: 9999-12-31", {"DTSTART;VALUE=DATE": "99991230"}),
        (
            "start: 2024-08-12 20:42\nend: 2024-08-12 22:48\ntimezone: America/New_York",
            {"DTSTART": "20240813T004200Z", "DTEND": "20240813T024800Z"},
        ),
        ("start: 2024-01-01T00:30+14:00", {"DTSTART": "20231231T103000Z"}),
        ("start: 2024-01-01 00:30\nend: 2024-01-02", {"DTSTART": "20231231T233000Z"}),
        ("start: 2024-01-01 00:30\nend: 2024-01-01 00:30", {"DTSTART": "20231231T233000Z"}),
        ("start: 0001-01-01 10:00", {"DTSTART;VALUE=DATE": "00010101"}),
    ],
)
def test_when_an_event_is(site_of: Sites, front: str, when: Event) -> None:
    """Days end before the day after the last; times are UTC; start and end are of one type."""
    (event,) = _calendar(site_of({"events/e.md": f"title: E\n{front}"}))
    assert {key: value for key, value in event.items() if key.startswith(("DTSTART", "DTEND"))} == (
        when
    )


@pytest.mark.parametrize(
    "front",
    [
        "",
        "start: 1789",
        "start: 2024-08",
        "start: 2024-08-12~",
        "start: 2024-08-12?",
        "start: -0043-03-15",
        "start: 2024-08-12\ndraft: true",
        "start: 2024-08-12\nwithdrawn: {date: 2024-09-01, reason: Faux.}",
    ],
)
def test_what_no_calendar_can_say_is_left_out(site_of: Sites, front: str) -> None:
    """No day, a doubted one, one before year 1, or an event not shown: no entry, and no file."""
    site = site_of({"events/e.md": f"title: E\n{front}"})
    assert "data/events.ics" not in {file.path for file in site.files}


def test_an_entry_keeps_its_id_and_says_when_it_changed(site_of: Sites) -> None:
    """The id is the event's; the stamp its texts' last day; each correction counts."""
    files = {
        "events/e.md": """
            title: E
            start: 2024-08-12
            updates: [{at: 2024-08-20, text: Neuf.}]
            corrections: [{date: 2024-08-21, kind: erratum, text: Un nom.}]
            """,
        "events/f.md": "title: F\nstart: 2024-08-13",
    }
    site = site_of(files, permalinks={"events": "evenements"})
    event, other = _calendar(site)
    assert event["UID"] == "events/e@example.org"
    assert event["URL"] == "https://example.org/evenements/e/"
    assert (event["DTSTAMP"], event["SEQUENCE"]) == ("20240821T120000Z", "2")
    assert (other["DTSTAMP"], other["SEQUENCE"]) == ("20240813T120000Z", "0")


def test_a_file_is_the_same_in_any_zone(site_of: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moments are UTC whatever zone the machine keeps, and nothing stands between the entries."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        site = site_of({"events/e.md": "title: E\nstart: 2024-08-12 20:42\nthemes: [a, b]"})
    finally:
        monkeypatch.undo()
        time.tzset()
    (data,) = [file.content for file in site.files if file.path == "data/events.ics"]
    assert isinstance(data, bytes)
    assert _lines(data) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//event-explainer//FR",
        "NAME:Site",
        "BEGIN:VEVENT",
        "UID:events/e@example.org",
        "DTSTAMP:20240812T120000Z",
        "SEQUENCE:0",
        "DTSTART:20240812T184200Z",
        "SUMMARY:E",
        "CATEGORIES:a,b",
        "URL:https://example.org/events/e/",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_lines_fold_as_late_as_they_may(site_of: Sites) -> None:
    """A line of 75 bytes stands whole; one byte more goes on behind a space, up to 75 again."""
    for title, rest in (("x" * 67, []), ("x" * (67 + 74), [75]), ("x" * (68 + 74), [75, 2])):
        site = site_of({"events/e.md": f"title: {title}\nstart: 2024-08-12"})
        (data,) = [file.content for file in site.files if file.path == "data/events.ics"]
        assert isinstance(data, bytes)
        physical = data.decode().split("\r\n")
        at = next(n for n, line in enumerate(physical) if line.startswith("SUMMARY:"))
        assert len(physical[at]) == 75
        assert [len(line) for line in physical[at + 1 :] if line.startswith(" ")] == rest


def test_hostile_texts_are_text(site_of: Sites) -> None:
    """What separates values and lines is escaped, and long lines fold between letters."""
    title = 'a\\;b,c:d"e X END:VEVENT ' + "é😀" * 60
    summary = "un\\ndeux; trois, " + "\U0001d538" * 80
    files = {
        "events/e.md": f"""
            title: '{title}'
            summary: |
              {summary}
              END:VEVENT
            start: 2024-08-12
            place: "Lyon; Paris, Nice"
            themes: ["un, deux"]
            """
    }
    (event,) = _calendar(site_of(files))
    assert _text(event["SUMMARY"]) == title
    assert _text(event["DESCRIPTION"]).splitlines() == [summary, "END:VEVENT"]
    assert _text(event["LOCATION"]).replace("\u202f", " ") == "Lyon; Paris, Nice"
    assert _text(event["CATEGORIES"]) == "un, deux"


def test_a_site_without_an_address_has_no_calendar(site_of: Sites) -> None:
    """Ids of entries need the name of a host."""
    assert _calendar(site_of({"events/e.md": "title: E\nstart: 2024-08-12"}, url="")) == []
