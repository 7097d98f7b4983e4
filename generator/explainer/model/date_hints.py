"""The ISO form of a date that was written as people write dates: `14 juillet 1789`."""

import re
from collections.abc import Mapping
from typing import Final

from explainer.model.dates import DateError, PartialDate

_TIME = r"(?:(?:\s|,|T|à|at)+(?P<hour>\d{1,2})\s?[h:H]\s?(?P<minute>\d{2})?(?:\s?min)?)?"
_FORMS: Final = [
    re.compile(form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/.\s](?P<month>\d{1,2})(?:[-/.\s](?P<day>\d{1,2}))?",
        r"(?P<day>\d{1,2})[-/.\s](?P<month>\d{1,2})[-/.\s](?P<year>\d{4})",
        r"(?:\w+\s+)?(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\s+(?P<name>[^\W\d]+)\.?\s+(?P<year>\d{4})",
        r"(?P<name>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?P<name>[^\W\d]+)\.?\s+(?P<year>\d{4})",
    )
]
"""How people write days before they know the ISO form."""
_BEFORE_CHRIST = re.compile(r"(?P<year>(?!0+\s)\d{1,4})\s+(?:av\.?|avant|bc)\b.*", re.IGNORECASE)
_MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        """janvier,january février,fevrier,february mars,march avril,april mai,may juin,june
        juillet,july août,aout,august septembre,september octobre,october novembre,november
        décembre,decembre,december""".split(),
        start=1,
    )
    for name in names.split(",")
}


def meant_date(text: str) -> str:
    """The date in its ISO form, where one can tell: of `2024/8/12 20h18`, `2024-08-12 20:18`."""
    text = " ".join(text.split())
    if match := _BEFORE_CHRIST.fullmatch(text):
        return PartialDate(year=1 - int(match["year"])).edtf
    matches = (form.fullmatch(text) for form in _FORMS)
    return next((hint for match in matches if match and (hint := _iso(match.groupdict()))), "")


def what_is_wrong(text: str, part: str) -> dict[str, str]:
    """Which part of a date is wrong, and what was meant if one can tell.

    `part` is what the reading of the ISO form stopped at.
    """
    meant = meant_date(text) if part == "form" else ""
    no_such_day = part == "form" and not meant and _names_a_day(text)
    return {"part": "day" if no_such_day else part, "near": meant}


def _names_a_day(text: str) -> bool:
    """Whether a text is a day with a month by its name: `31 novembre 2026`."""
    matches = (form.fullmatch(" ".join(text.split())) for form in _FORMS)
    parts = [match.groupdict() for match in matches if match]
    return any(part.get("day") and _month((part.get("name") or "").lower()) for part in parts)


def _iso(part: Mapping[str, str | None]) -> str:
    """The date of a match, with month and day exchanged where only that makes one."""
    name = (part.get("name") or "").lower()
    month = _month(name) if name else int(part["month"] or 0)
    day = int(part.get("day") or 0)
    time = f" {int(part['hour'] or 0):02d}:{part['minute'] or '00'}" if part["hour"] else ""
    both = [(month, day)] if name or not day else [(month, day), (day, month)]
    for m, d in both:
        meant = f"{part['year']}-{m:02d}" + (f"-{d:02d}" if d else "")
        try:
            return PartialDate.parse(meant + (time if d else "")).edtf.replace("T", " ")
        except DateError:
            continue
    return ""


def _month(name: str) -> int:
    """The number of a month by its French or English name or the beginning of one; 0 if none."""
    found = {number for word, number in _MONTH_NAMES.items() if word.startswith(name)}
    return _MONTH_NAMES.get(name) or (found.pop() if len(name) > 2 and len(found) == 1 else 0)
