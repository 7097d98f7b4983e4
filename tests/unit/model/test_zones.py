"""Time zones come from the pinned data, and times are shown where they happened and at home."""

import pytest

from explainer.model.dates import PartialDate
from explainer.model.zones import clock_in_words, instant, local_time, zone

parse = PartialDate.parse
PARIS, NEW_YORK = "Europe/Paris", "America/New_York"


@pytest.mark.parametrize(
    "name", [PARIS, NEW_YORK, "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"]
)
def test_known_zones(name: str) -> None:
    """IANA names are zones."""
    assert zone(name) is not None


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Paris",
        "Europe",
        "Europe/",
        "../zones",
        "/etc/passwd",
        "Europe/../UTC",
        "leapseconds",
        "Europe/Paris ",
        "tzdata.zi",
        "Europe\\Paris",
    ],
)
def test_unknown_zones(name: str) -> None:
    """What is no zone is none, whatever file it would name."""
    assert zone(name) is None


@pytest.mark.parametrize(
    ("text", "written_in", "shown_in", "expected"),
    [
        ("2024-08-12 20:18", NEW_YORK, PARIS, "2024-08-13 02:18"),
        ("2024-08-12 20:18", PARIS, PARIS, "2024-08-12 20:18"),
        ("2024-08-12T20:18Z", NEW_YORK, PARIS, "2024-08-12 22:18"),
        ("2024-01-12T20:18Z", NEW_YORK, PARIS, "2024-01-12 21:18"),
        ("2024-01-01T00:30+14:00", PARIS, "UTC", "2023-12-31 10:30"),
        ("2024-08-12", NEW_YORK, PARIS, "2024-08-12"),
        ("2024-08", NEW_YORK, PARIS, "2024-08"),
        ("2024-08-12 20:18~", NEW_YORK, PARIS, "2024-08-13 02:18~"),
        ("2024-08-12 20:18", "Nowhere", PARIS, "2024-08-12 20:18"),
        ("2024-08-12 20:18", NEW_YORK, "Nowhere", "2024-08-12 20:18"),
        ("9999-12-31 23:30", NEW_YORK, PARIS, "9999-12-31 23:30"),
        ("-0043-03-15 10:00", NEW_YORK, PARIS, "-0043-03-15 10:00"),
    ],
)
def test_local_time(text: str, written_in: str, shown_in: str, expected: str) -> None:
    """A time moves to the clocks of the other place, and a day is the same everywhere."""
    assert local_time(parse(text), written_in, shown_in) == parse(expected)


@pytest.mark.parametrize(
    ("text", "there", "expected"),
    [
        (
            "2024-08-12 20:42",
            NEW_YORK,
            "20\u00a0h\u00a042 à New York, 2\u00a0h\u00a042 le 13 à Paris",
        ),
        ("2024-08-12 10:00", NEW_YORK, "10\u00a0h"),
        ("2024-08-12 20:42", PARIS, "20\u00a0h\u00a042"),
        ("2024-08-31 20:00", NEW_YORK, "20\u00a0h à New York, 2\u00a0h le 1er à Paris"),
        ("2024-08-12", NEW_YORK, ""),
        ("2024-08-12 20:42", "Nowhere", "20\u00a0h\u00a042"),
    ],
)
def test_clock(text: str, there: str, expected: str) -> None:
    """The time at home is said only when the day differs."""
    assert clock_in_words(parse(text), there, PARIS, "fr") == expected


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-08-12 20:42", "2024-08-12T20:42:00-04:00"),
        ("2024-08-12T20:42+14:00", "2024-08-12T20:42:00+14:00"),
        ("2024-08-12", None),
        ("2024", None),
        ("0001-01-01 10:00", None),
        ("9999-12-31 10:00", None),
        ("-0043-03-15 10:00", None),
    ],
)
def test_a_time_is_a_moment(written: str, moment: str | None) -> None:
    """A time is a moment by its offset, else by the zone's clocks; a day is none."""
    found = instant(parse(written), NEW_YORK)
    assert (found.isoformat() if found else None) == moment


def test_a_zone_that_does_not_exist_has_no_moments() -> None:
    """Without a zone only an offset says when."""
    assert instant(parse("2024-08-12 20:42"), "Mars/Olympus") is None
    assert instant(parse("2024-08-12T20:42Z"), "Mars/Olympus") is not None
