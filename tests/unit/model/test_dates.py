"""A date keeps the precision it was written with."""

import pytest

from explainer.model.dates import DateError, PartialDate

parse = PartialDate.parse


@pytest.mark.parametrize(
    ("text", "edtf", "iso"),
    [
        ("1969", "1969", "1969"),
        ("1969-07", "1969-07", "1969-07"),
        ("1969-07-20", "1969-07-20", "1969-07-20"),
        ("2024-08~", "2024-08~", "2024-08"),
        ("1789?", "1789?", "1789"),
        ("1789%", "1789%", "1789"),
        ("-0043", "-0043", ""),
        ("-0043-03-15", "-0043-03-15", ""),
        ("0000", "0000", ""),
        ("0001", "0001", "0001"),
        ("9999", "9999", "9999"),
        ("-9999", "-9999", ""),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("0000-02-29", "0000-02-29", ""),
        ("2024-08-12 20:18", "2024-08-12T20:18", "2024-08-12T20:18"),
        ("2024-08-12T20:18", "2024-08-12T20:18", "2024-08-12T20:18"),
        ("2024-08-12T20:18Z", "2024-08-12T20:18+00:00", "2024-08-12T20:18+00:00"),
        ("2024-01-01T00:30+14:00", "2024-01-01T00:30+14:00", "2024-01-01T00:30+14:00"),
        ("2024-01-01T00:30-03:30", "2024-01-01T00:30-03:30", "2024-01-01T00:30-03:30"),
        ("2024-01-01T23:59+00:59", "2024-01-01T23:59+00:59", "2024-01-01T23:59+00:59"),
        (" 2024 ", "2024", "2024"),
    ],
)
def test_written_forms(text: str, edtf: str, iso: str) -> None:
    """A date is written back in EDTF as precise as it came, and in ISO where that has a form."""
    date = parse(text)
    assert (date.edtf, date.iso) == (edtf, iso)
    assert parse(date.edtf) == date


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2024-13-45", "month"),
        ("2024-00", "month"),
        ("2024-02-30", "day"),
        ("2023-02-29", "day"),
        ("1900-02-29", "day"),
        ("2024-04-00", "day"),
        ("10000", "year"),
        ("-10000", "year"),
        ("00012", "year"),
        ("-00012", "year"),
        ("2024-01-01 24:00", "hour"),
        ("2024-01-01 23:60", "minute"),
        ("2024-01-01T10:00+15:00", "offset"),
        ("2024-01-01T10:00+01:60", "offset"),
        ("", "form"),
        ("hier", "form"),
        ("24-08-12", "form"),
        ("2024/08/12", "form"),
        ("202X", "form"),
        ("2024/2025", "form"),
        ("Y12345", "form"),
        ("2024-08-12 20", "form"),
        ("2024-8-1", "form"),
        ("1" * 10_000, "form"),
    ],
)
def test_refused(text: str, part: str) -> None:
    """What is no date is refused, naming the part that is wrong."""
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.part == part
    assert caught.value.text == text
    assert str(caught.value) == f"{text}: {part}"


def test_order() -> None:
    """Dates sort by time, and a year alone before its months, a month before its days."""
    written = [
        "-0043",
        "0000",
        "1789",
        "1969",
        "1969-07",
        "1969-07-20",
        "1969-07-20 00:00",
        "1969-07-20 20:17",
        "1969-08",
        "2024",
    ]
    dates = [parse(text) for text in written]
    assert sorted([*dates[5:], *dates[:5]], key=lambda date: date.key) == dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024", "2024-12-31"),
        ("2024-02", "2024-02-29"),
        ("2023-02~", "2023-02-28"),
        ("-0044-02", "-0044-02-29"),
        ("2024-08-12 20:18", "2024-08-12"),
        ("2024-08-12T20:18+02:00", "2024-08-12"),
    ],
)
def test_the_last_day(text: str, day: str) -> None:
    """A month and a year end on their last day; a time is of its day."""
    assert parse(text).last_day().edtf == day


def test_what_a_date_lies_in() -> None:
    """A date lies in its year and month, as far as it says more than they do."""
    assert parse("2024-08-12 20:18").spans == ((2024,), (2024, 8))
    assert parse("2024-08").spans == ((2024,),)
    assert parse("2024").spans == ()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023", "2024", True),
        ("2024", "2023", False),
        ("2024", "2024-05", False),
        ("2024-05", "2024", False),
        ("2024-04", "2024-05-01", True),
        ("2024-05-01 10:00", "2024-05-01", False),
        ("2024-05-01 10:00", "2024-05-01 10:01", True),
        ("2024", "2024", False),
        ("-0044", "-0043", True),
        ("2024-05-01T10:00+02:00", "2024-05-01 09:30", False),
        ("2024-05-01 09:30", "2024-05-01T10:00+02:00", True),
    ],
)
def test_before(first: str, second: str, expected: bool) -> None:
    """One date is before another only as far as both are precise."""
    assert parse(first).before(parse(second)) is expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2024-05-01T10:00Z", "2024-05-01T10:01Z"),
        ("2024-05-01T10:00+02:00", "2024-05-01T09:00Z"),
        ("2024-02-29T00:00Z", "2024-02-29T00:30Z"),
        ("2024-05-02T00:30+02:00", "2024-05-01T23:00Z"),
        ("2024-01-01T00:15Z", "2023-12-31T23:30-01:00"),
        ("2000-01-01T00:30+02:00", "1999-12-31T23:00Z"),
        ("1999-12-31T23:30Z", "2000-01-01T00:00Z"),
        ("-0001-12-31T23:30-01:00", "0000-01-01T00:45Z"),
    ],
)
def test_before_in_other_zones(first: str, second: str) -> None:
    """Two times with offsets are compared as instants, over days, years and eras."""
    assert parse(first).before(parse(second))
    assert not parse(second).before(parse(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2024-05-01T10:00Z", "2024-05-01T12:00+02:00"),
        ("2024-05-01T09:30Z", "2024-05-01T10:30+01:00"),
        ("2024-01-01T00:00Z", "2023-12-31T20:30-03:30"),
    ],
)
def test_one_instant_in_two_zones(first: str, second: str) -> None:
    """Neither of two clocks is before the other at one instant."""
    assert not parse(first).before(parse(second))
    assert not parse(second).before(parse(first))


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("2024-08-12 20:18", "12\u00a0août 2024", "12\u00a0August 2024"),
        ("1789~", "vers 1789", "about 1789"),
        ("1789?", "1789 (date incertaine)", "1789 (uncertain)"),
        ("1789", "1789", "1789"),
        ("-0043", "44\u00a0av.\u00a0J.-C.", "44\u00a0BCE"),
        ("0000", "1\u00a0av.\u00a0J.-C.", "1\u00a0BCE"),
    ],
)
def test_in_words(text: str, french: str, english: str) -> None:
    """A date reads as prose in the language of the page, without its time."""
    assert parse(text).in_words("fr") == french
    assert parse(text).in_words("en") == english


def test_time_in_words() -> None:
    """A time reads as prose, and a date without one has none."""
    assert parse("2024-08-12 20:18").time_in_words("fr") == "20\u00a0h\u00a018"
    assert parse("2024-08-12 00:00").time_in_words("en") == "0:00"
    assert parse("2024-08-12").time_in_words("fr") == ""


def test_day_only() -> None:
    """The day of a time keeps its doubts and loses its clock."""
    assert parse("2024-08-12T20:18+02:00").day_only() == parse("2024-08-12")
    assert parse("2024-08~").day_only() == parse("2024-08~")
    assert parse("2024-08?").day_only() == parse("2024-08?")
