"""The life of a text: when it appeared, when it last changed."""

from datetime import date

import pytest

from explainer.model.dates import PartialDate
from explainer.model.life import at_noon, day_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-08-13", date(2024, 8, 13)),
        ("2024-08-13 23:59", date(2024, 8, 13)),
        ("2024-08-13T00:30+14:00", date(2024, 8, 13)),
        ("0001-01-01", date(1, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("2024-08", None),
        ("2024", None),
        ("0000-01-01", None),
        ("-0043-03-15", None),
    ],
)
def test_only_a_day_is_a_day(written: str, day: date | None) -> None:
    """A month or a year is no day, and calendars begin with year 1."""
    assert day_of(PartialDate.parse(written)) == day


def test_a_day_is_noon_in_greenwich() -> None:
    """A day as a moment is the same day from the Azores to Fiji."""
    assert at_noon(date(2024, 8, 13)).isoformat() == "2024-08-13T12:00:00+00:00"
