"""French spaces: contributors type ordinary ones, readers get those that do not break.

Only spaces that are there are changed, one for one: offsets in a text stay what they were.
Source of the rules: Imprimerie nationale, *Lexique des règles typographiques*, "Ponctuation".
"""

import re

_NARROW = "\u202f"
_NO_BREAK = "\u00a0"

# Only after what ends a word: an indent, a list sign or the `!` of an image stays as it is.
_BEFORE_HIGH = re.compile('(?<=[\\w»)\\]”"’…%€$])[ \u00a0](?=[;!?»](?![\\w/=\\[]))|(?<=«)[ \u00a0]')
_BEFORE_COLON = re.compile(r"(?<=[\w»)’\"])[ ](?=:(?:\s|$))")
_IN_NUMBER = re.compile(r"(?:(?<=\b\d)|(?<=\b\d\d)|(?<=\b\d\d\d))[ ](?=\d{3}(?!\d))")
_BEFORE_UNIT = re.compile(r"(?<=\d)[ ](?=(?:%|€|\$|h|km|kg|ans?|millions?|milliards?)(?!\w))")
_HOUR = re.compile("(?<=\\d[ \u00a0]h)[ ](?=\\d{2}(?!\\d))")
_DAY = re.compile(
    r"(?<=\d)[ ](?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre)\b)|(?<=\b1er)[ ](?=\w)"
)

_INNER = re.compile(r"(?<=“)\s|\s(?=”)")


def typographic(text: str, language: str) -> str:
    """The text with the spaces that the language's typography asks for; same length."""
    if not language.startswith("fr"):
        return text
    text = _BEFORE_HIGH.sub(_NARROW, text)
    text = _BEFORE_COLON.sub(_NO_BREAK, text)
    text = _IN_NUMBER.sub(_NARROW, text)
    for pattern in (_BEFORE_UNIT, _HOUR, _DAY):
        text = pattern.sub(_NO_BREAK, text)
    return text


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks; those in it become the inner ones."""
    if language.startswith("fr"):
        inner = _INNER.sub("", text.replace("«", "“").replace("»", "”"))
        return f"«{_NARROW}{inner}{_NARROW}»"
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
