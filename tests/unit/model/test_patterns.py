"""The patterns of single values say what the code says of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model import patterns
from explainer.model.dates import DateError, PartialDate
from explainer.model.slugs import old_parts, slug_fault
from explainer.model.zones import zone
from properties.strategies import dates


def _is(pattern: str, text: str) -> bool:
    return bool(re.search(patterns.whole(pattern), text))


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except DateError:
        return None


SOME = dates | st.text("0123456789-: TZ+~?%", max_size=20) | st.from_regex(patterns.DATE)


@given(SOME)
def test_dates(text: str) -> None:
    """A text has the form of a date exactly where it is one, and of a day where it names one."""
    date = _date(text)
    assert _is(patterns.DATE, text) == (date is not None)
    assert _is(patterns.DAY, text) == (date is not None and date.day is not None)


@pytest.mark.parametrize("month", range(14))
@pytest.mark.parametrize("year", ["2023", "2024", "1900", "2000", "-0001", "-0004", "0000"])
def test_days_of_months(year: str, month: int) -> None:
    """The days of every month, those of leap years included, are the calendar's."""
    for day in range(33):
        text = f"{year}-{month:02}-{day:02}"
        assert _is(patterns.DAY, text) == (_date(text) is not None), text


@given(
    st.text("abz09-_/. AÉé\t[]^`{}|~\x7f", min_size=1, max_size=8)
    | st.lists(st.sampled_from(["/", "a", ".html", "tags", "html", " "]), min_size=1).map("".join)
)
def test_old_addresses(text: str) -> None:
    """What has the form of an old slug or path is one, as far as ASCII goes."""
    old = text.strip()
    faults = {slug_fault(part) for part in old_parts(old)}
    if not any(char in "Éé" for char in text):
        assert _is(patterns.OLD_ADDRESS, text) == (faults == {""})
    elif faults == {""}:
        assert _is(patterns.OLD_ADDRESS, text)


@pytest.mark.parametrize("name", ["UTC", "Europe/Paris", "America/Argentina/Ushuaia", "Etc/GMT+5"])
def test_zones(name: str) -> None:
    """A zone has the form of one."""
    assert zone(name)
    assert _is(patterns.ZONE, name)


@pytest.mark.parametrize("name", ["", "Paris time", "Europe/", "/etc/passwd", "../UTC", "Zürich"])
def test_what_is_no_zone(name: str) -> None:
    """What has not the form of a zone is none."""
    assert not zone(name)
    assert not _is(patterns.ZONE, name)
