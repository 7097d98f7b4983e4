"""Dates and times read as a native writer puts them, in French and in English."""

import pytest

from explainer.words.calendar import (
    about_in_words,
    city_in_words,
    day_in_words,
    from_in_words,
    later_in_words,
    month_in_words,
    other_day_in_words,
    period_in_words,
    since_in_words,
    time_in_words,
    two_times_in_words,
    until_in_words,
    with_offset_in_words,
    year_in_words,
)


@pytest.mark.parametrize(
    ("month", "french", "english"),
    [(1, "janvier", "January"), (8, "août", "August"), (12, "décembre", "December")],
)
def test_month(month: int, french: str, english: str) -> None:
    """A month has its name, and a regional tag changes nothing."""
    assert month_in_words(month, "fr-CA") == french
    assert month_in_words(month, "en-GB") == english


@pytest.mark.parametrize(
    ("year", "french", "english"),
    [
        (2024, "2024", "2024"),
        (1, "1", "1"),
        (0, "1\u00a0av.\u00a0J.-C.", "1\u00a0BCE"),
        (-43, "44\u00a0av.\u00a0J.-C.", "44\u00a0BCE"),
    ],
)
def test_year(year: int, french: str, english: str) -> None:
    """Year 0 is 1 BCE and year -43 is 44 BCE."""
    assert year_in_words(year, "fr") == french
    assert year_in_words(year, "en") == english


@pytest.mark.parametrize(
    ("parts", "french", "english"),
    [
        ((2024, 8, 12), "12\u00a0août 2024", "12\u00a0August 2024"),
        ((2024, 1, 1), "1er\u00a0janvier 2024", "1\u00a0January 2024"),
        ((2024, 8, None), "août 2024", "August 2024"),
        ((1969, None, None), "1969", "1969"),
        (
            (-43, 3, 15),
            "15\u00a0mars 44\u00a0av.\u00a0J.-C.",
            "15\u00a0March 44\u00a0BCE",
        ),
    ],
)
def test_day(parts: tuple[int, int | None, int | None], french: str, english: str) -> None:
    """A date says as much as is known, and the first of a French month is `1er`."""
    assert day_in_words(*parts, "fr") == french
    assert day_in_words(*parts, "en") == english


@pytest.mark.parametrize(
    ("approximate", "uncertain", "french", "english"),
    [
        (False, False, "1789", "1789"),
        (True, False, "vers 1789", "about 1789"),
        (False, True, "1789 (date incertaine)", "1789 (uncertain)"),
        (True, True, "vers 1789 (date incertaine)", "about 1789 (uncertain)"),
    ],
)
def test_about(approximate: bool, uncertain: bool, french: str, english: str) -> None:
    """What is not sure about a date is said with it."""
    assert about_in_words("1789", approximate, uncertain, "fr") == french
    assert about_in_words("1789", approximate, uncertain, "en") == english


@pytest.mark.parametrize(
    ("date", "has_day", "since", "until", "starting"),
    [
        (
            "20 janvier 2025",
            True,
            "depuis le 20 janvier 2025",
            "jusqu’au 20 janvier 2025",
            "à partir du 20 janvier 2025",
        ),
        ("août 2024", False, "depuis août 2024", "jusqu’en août 2024", "à partir d’août 2024"),
        ("2017", False, "depuis 2017", "jusqu’en 2017", "à partir de 2017"),
    ],
)
def test_french_open_periods(
    date: str, has_day: bool, since: str, until: str, starting: str
) -> None:
    """A French period with one end has the article that its precision asks for."""
    assert since_in_words(date, has_day, "fr") == since
    assert until_in_words(date, has_day, "fr") == until
    assert from_in_words(date, has_day, "fr") == starting


def test_english_open_periods() -> None:
    """An English period with one end needs no article."""
    assert since_in_words("2017", False, "en") == "since 2017"
    assert until_in_words("18 July 2024", True, "en") == "until 18 July 2024"
    assert from_in_words("18 July 2024", True, "en") == "from 18 July 2024"


@pytest.mark.parametrize(
    ("start", "start_day", "end", "end_day", "expected"),
    [
        (
            "20 janvier 2017",
            True,
            "20 janvier 2021",
            True,
            "du 20 janvier 2017 au 20 janvier 2021",
        ),
        ("2017", False, "2021", False, "de 2017 à 2021"),
        ("août 2017", False, "2021", False, "d’août 2017 à 2021"),
        ("2017", False, "3 mai 2021", True, "de 2017 au 3 mai 2021"),
        ("2017", False, "", False, "depuis 2017"),
        ("", False, "2021", False, "jusqu’en 2021"),
        ("", False, "", False, ""),
    ],
)
def test_french_period(start: str, start_day: bool, end: str, end_day: bool, expected: str) -> None:
    """A French period joins its ends, elides `de`, and is empty when nothing is known."""
    assert period_in_words(start, start_day, end, end_day, "fr") == expected


def test_english_period() -> None:
    """An English period runs from one end to the other, or since the one that is known."""
    assert period_in_words("2017", False, "2021", False, "en") == "from 2017 to 2021"
    assert period_in_words("2017", False, "", False, "en") == "since 2017"


@pytest.mark.parametrize(
    ("hour", "minute", "french", "english"),
    [
        (20, 18, "20\u00a0h\u00a018", "20:18"),
        (20, 0, "20\u00a0h", "20:00"),
        (2, 5, "2\u00a0h\u00a005", "2:05"),
        (0, 30, "0\u00a0h\u00a030", "0:30"),
    ],
)
def test_time(hour: int, minute: int, french: str, english: str) -> None:
    """Minutes have two digits, and a full hour needs none in French."""
    assert time_in_words(hour, minute, "fr") == french
    assert time_in_words(hour, minute, "en") == english


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("America/New_York", "fr", "New York"),
        ("Europe/London", "fr", "Londres"),
        ("Europe/London", "en", "London"),
        ("Europe/Kiev", "en", "Kyiv"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("UTC", "fr", "UTC"),
    ],
)
def test_city(zone: str, language: str, expected: str) -> None:
    """A zone is called by its city, in the language of the page."""
    assert city_in_words(zone, language) == expected


def test_two_times() -> None:
    """Two clocks are named by their cities."""
    french = two_times_in_words("20 h 42", "America/New_York", "2 h 42", "Europe/Paris", "fr")
    english = two_times_in_words("20:42", "America/New_York", "1:42", "Europe/London", "en")
    assert french == "20 h 42 à New York, 2 h 42 à Paris"
    assert english == "20:42 in New York, 1:42 in London"


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (1, "2 h le 1er", "2 h on the 1st"),
        (2, "2 h le 2", "2 h on the 2nd"),
        (3, "2 h le 3", "2 h on the 3rd"),
        (11, "2 h le 11", "2 h on the 11th"),
        (12, "2 h le 12", "2 h on the 12th"),
        (13, "2 h le 13", "2 h on the 13th"),
        (22, "2 h le 22", "2 h on the 22nd"),
        (31, "2 h le 31", "2 h on the 31st"),
    ],
)
def test_other_day(day: int, french: str, english: str) -> None:
    """The day of a time is an ordinal in English and a plain number in French but for the first."""
    assert other_day_in_words("2 h", day, "fr") == french
    assert other_day_in_words("2 h", day, "en") == english


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(840, "0 h 30 (UTC+14)"), (-210, "0 h 30 (UTC−3:30)"), (0, "0 h 30 (UTC+0)")],
)
def test_a_time_with_its_offset(minutes: int, expected: str) -> None:
    """A time whose place is not known is told with how far it is from UTC."""
    assert with_offset_in_words("0 h 30", minutes) == expected


@pytest.mark.parametrize(
    ("count", "unit", "about", "french", "english"),
    [
        (1, "month", False, "un mois plus tard", "one month later"),
        (3, "month", False, "3 mois plus tard", "3 months later"),
        (1, "year", False, "un an plus tard", "one year later"),
        (16, "year", True, "environ 16 ans plus tard", "about 16 years later"),
    ],
)
def test_how_long_after(count: int, unit: str, about: bool, french: str, english: str) -> None:
    """Months and years between two entries of a timeline."""
    assert later_in_words(count, unit, about, "fr").replace("\xa0", " ") == french
    assert later_in_words(count, unit, about, "en").replace("\xa0", " ") == english
