"""French spaces: contributors type ordinary ones, readers get those that do not break.

Only spaces that are there are changed, one for one: offsets in a text stay what they were.
Source of the rules: Imprimerie nationale, *Lexique des règles typographiques*, "Ponctuation".
"""

import re
from functools import lru_cache

_NARROW = "\u202f"
_NO_BREAK = "\u00a0"

# Each pattern begins with the space, so that a text is searched for spaces only.
# Only after what ends a word: an indent, a list sign or the `!` of an image stays as it is.
_BEFORE_HIGH = '(?=[;!?»](?![\\w/=\\[]))(?<=[\\w»)\\]”"’…%€$].)'
_IN_NUMBER = r"(?=\d{3}(?!\d))(?:(?<=\b\d.)|(?<=\b\d\d.)|(?<=\b\d\d\d.))"
_BEFORE_COLON = r"(?=:(?:\s|$))(?<=[\w»)’\"].)"
_BEFORE_UNIT = r"(?=(?:%|€|\$|h|km|kg|ans?|millions?|milliards?)(?!\w))(?<=\d.)"
_HOUR = r"(?=\d{2}(?!\d))(?<=\d[ \u00a0]h.)"
_DAY = (
    r"(?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"\b)(?<=\d.)|(?=\w)(?<=\b1er.)"
)
_NARROW_SPACE = re.compile(f"[ \u00a0](?:{_BEFORE_HIGH}|(?<=«.))|[ ]{_IN_NUMBER}")
_NO_BREAK_SPACE = re.compile(f"[ ](?:{_BEFORE_COLON}|{_BEFORE_UNIT}|{_HOUR}|{_DAY})")

_INNER = re.compile(r"(?<=“)\s|\s(?=”)")


@lru_cache(maxsize=1 << 16)  # a sentence stands on many pages
def typographic(text: str, language: str) -> str:
    """The text with the spaces that the language's typography asks for; same length."""
    if not language.startswith("fr"):
        return text
    return _NO_BREAK_SPACE.sub(_NO_BREAK, _NARROW_SPACE.sub(_NARROW, text))


def grouped(number: int, language: str, *, narrow: bool = False) -> str:
    """A whole number with its thousands apart: `11 898`, `11,898`.

    `narrow` is for pages, whose spaces are: a console of Windows cannot say a narrow one.
    """
    space = _NARROW if narrow else _NO_BREAK
    return f"{number:,}".replace(",", space if language.startswith("fr") else ",")


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks; those in it become the inner ones."""
    if language.startswith("fr"):
        inner = _INNER.sub("", text.replace("«", "“").replace("»", "”"))
        return f"«{_NARROW}{inner}{_NARROW}»"
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
