"""The forms of single values as regular expressions that Python and JSON Schema read alike.

Only what both engines understand the same way: ASCII classes, no named groups, no lookbehind.
"""

from typing import Final

from explainer.limits import SLUG_LENGTH
from explainer.model.slugs import RESERVED_WORDS

LANGUAGE: Final = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"
"""A language tag (BCP 47): language, script, region."""

WIKIDATA: Final = r"[QPL][0-9]+"

_NOT_IN_ADDRESS: Final = r'\x00-\x20\x7f"<>\\^`{|}'
"""What RFC 3986 leaves out of addresses, in ASCII."""
ADDRESS: Final = rf"https?://[^/\s{_NOT_IN_ADDRESS}][^{_NOT_IN_ADDRESS}]*"

ZONE: Final = r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*"
"""The form of an IANA zone's name; which of them exist is `zones.py`'s to say."""

_PART: Final = rf"[^\s\x00-,./:-@A-Z\[-^`{{-\x7f]{{1,{SLUG_LENGTH}}}"
_KEPT: Final = "|".join(RESERVED_WORDS)
OLD_ADDRESS: Final = (
    rf"(?!(/*|/.*/)({_KEPT})(/|(\.html)?\s*$))({_PART}|/+{_PART}(/{_PART})*(/*|\.html))"
)
"""An old slug, or an old path that starts with a slash, as far as ASCII goes (see `slug_fault`)."""

_LONG: Final = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
_SHORT: Final = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_FEBRUARY: Final = "02-(0[1-9]|1[0-9]|2[0-8])"
_LEAP: Final = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
_FULL: Final = f"([0-9]{{4}}-({_LONG}|{_SHORT}|{_FEBRUARY})|{_LEAP})"
_TIME: Final = "[T ]([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?"

DAY: Final = f"-?{_FULL}({_TIME})?[~?%]?"
"""A date that names its day (EDTF, and a time), in the proleptic Gregorian calendar."""

DATE: Final = f"({DAY}|-?[0-9]{{4}}(-(0[1-9]|1[0-2]))?[~?%]?)"
"""A date of any precision: what `PartialDate.parse` reads."""


DEGREES: Final = r"[+-]?[0-9]{1,3}(\.[0-9]{1,12})?"
"""An angle in decimal degrees, as geographic coordinates have it (ISO 6709)."""


def whole(pattern: str) -> str:
    """A pattern for the whole of a value, spaces around it aside."""
    return rf"^\s*({pattern})\s*$"
