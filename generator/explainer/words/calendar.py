"""Dates and times in words, from numbers: `12 août 2024`, `August 2024`, `44 av. J.-C.`."""

from typing import Final

from explainer.words import spoken

_MONTHS: Final = {
    "fr": """janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre""".split(),
    "en": """January February March April May June July August September October November
    December""".split(),
}
_CITIES: Final = {
    "fr": {"London": "Londres", "Brussels": "Bruxelles", "Moscow": "Moscou", "Beijing": "Pékin"},
    "en": {"Kiev": "Kyiv"},
}
_UNITS: Final = {
    "fr": {"month": ("mois", "mois"), "year": ("an", "ans")},
    "en": {"month": ("month", "months"), "year": ("year", "years")},
}
_NO_BREAK: Final = "\u00a0"


def month_in_words(month: int, language: str) -> str:
    """The month's name: 8 gives `août`."""
    return _MONTHS[spoken(language)][month - 1]


def year_in_words(year: int, language: str) -> str:
    """A year by astronomical numbering: -43 gives `44 av. J.-C.`, `44 BCE`."""
    if year > 0:
        return str(year)
    era = "av." + _NO_BREAK + "J.-C." if spoken(language) == "fr" else "BCE"
    return f"{1 - year}{_NO_BREAK}{era}"


def day_in_words(year: int, month: int | None, day: int | None, language: str) -> str:
    """A date of any precision: `12 août 2024`, `août 2024`, `2024`."""
    if month is None:
        return year_in_words(year, language)
    name = month_in_words(month, language)
    if day is None:
        return f"{name} {year_in_words(year, language)}"
    number = "1er" if day == 1 and spoken(language) == "fr" else str(day)
    return f"{number}{_NO_BREAK}{name} {year_in_words(year, language)}"


def about_in_words(text: str, approximate: bool, uncertain: bool, language: str) -> str:
    """A date that is approximate (`vers 1789`) or uncertain (`1789, incertain`)."""
    french = spoken(language) == "fr"
    if approximate:
        text = ("vers " if french else "about ") + text
    return text + ((" (date incertaine)" if french else " (uncertain)") if uncertain else "")


def since_in_words(date: str, has_day: bool, language: str) -> str:
    """`depuis le 20 janvier 2025`, `depuis 2017`, `since 2017`."""
    if spoken(language) != "fr":
        return f"since {date}"
    return f"depuis le {date}" if has_day else f"depuis {date}"


def from_in_words(date: str, has_day: bool, language: str) -> str:
    """`à partir du 20 janvier 2017`, `à partir de 2017`, `from 2017`: of what is over."""
    if spoken(language) != "fr":
        return f"from {date}"
    return f"à partir du {date}" if has_day else "à partir " + _elided("de ", date)


def until_in_words(date: str, has_day: bool, language: str) -> str:
    """`jusqu’au 18 juillet 2024`, `jusqu’en 2021`, `until 2021`."""
    if spoken(language) != "fr":
        return f"until {date}"
    return f"jusqu’au {date}" if has_day else f"jusqu’en {date}"


def period_in_words(
    start: str, start_has_day: bool, end: str, end_has_day: bool, language: str
) -> str:
    """A period: `du 20 janvier 2017 au 20 janvier 2021`, `de 2017 à 2021`, `since 2017`."""
    if not start or not end:
        if start:
            return since_in_words(start, start_has_day, language)
        return until_in_words(end, end_has_day, language) if end else ""
    if spoken(language) != "fr":
        return f"from {start} to {end}"
    opening = f"du {start}" if start_has_day else _elided("de ", start)
    return f"{opening} au {end}" if end_has_day else f"{opening} à {end}"


def _elided(word: str, following: str) -> str:
    return f"d’{following}" if following[:1].lower() in "aeéiou" else word + following


def later_in_words(count: int, unit: str, about: bool, language: str) -> str:
    """Some months or years after: `3 mois plus tard`, `un an plus tard`, `about 2 years later`."""
    french = spoken(language) == "fr"
    name = _UNITS[spoken(language)][unit][count > 1]
    number = ("un" if french else "one") if count == 1 else str(count)
    text = f"{number}{_NO_BREAK}{name} " + ("plus tard" if french else "later")
    return ("environ " if french else "about ") + text if about else text


def time_in_words(hour: int, minute: int, language: str) -> str:
    """A time of day: `20 h 18`, `20 h`, `20:18`."""
    if spoken(language) != "fr":
        return f"{hour}:{minute:02d}"
    return f"{hour}{_NO_BREAK}h" + (f"{_NO_BREAK}{minute:02d}" if minute else "")


def city_in_words(zone: str, language: str) -> str:
    """The city that a time zone is named after: `America/New_York` gives `New York`."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return _CITIES[spoken(language)].get(city, city)


def two_times_in_words(there: str, zone: str, here: str, home: str, language: str) -> str:
    """A time where it happened and where the site is read, when the day differs."""
    places = (city_in_words(zone, language), city_in_words(home, language))
    if spoken(language) == "fr":
        return f"{there} à {places[0]}, {here} à {places[1]}"
    return f"{there} in {places[0]}, {here} in {places[1]}"


def with_offset_in_words(time: str, minutes: int) -> str:
    """A time by the clocks of a place that has only its offset: `0 h 30 (UTC+14)`."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "\u2212" if minutes < 0 else "+"
    return f"{time} (UTC{sign}{hours}{f':{rest:02d}' if rest else ''})"


def other_day_in_words(time: str, day: int, language: str) -> str:
    """A time on another day of the same story: `2 h 42 le 13`."""
    if spoken(language) == "fr":
        return f"{time} le {'1er' if day == 1 else day}"
    return f"{time} on the {day}{_ordinal(day)}"


def _ordinal(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
