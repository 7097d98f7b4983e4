"""The messages and hints of every problem code, by language."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from explainer.words import en, fr
from explainer.words.en import terms as terms_en
from explainer.words.fr import terms as terms_fr

TABLES: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "en": en.PROBLEMS,
    "fr": fr.PROBLEMS,
}
"""Message and hint by language and code; the codes of all are the same (a test holds it)."""

TERMS: Final = {"en": terms_en.TERMS, "fr": terms_fr.TERMS}
"""The words for the part of a date, the fault of a slug, or what a text has too much of."""


_WORDED: Final = {"part", "fault", "detail", "status", "unit"}
"""The parameters whose value may be one of `TERMS`."""


def message_of(code: str, params: Mapping[str, str], language: str) -> str:
    """The message of a code, with its parameters filled in."""
    return _entry(code, language)[0].format_map(_values(params, language))


class _Named(dict[str, str]):
    """Shows in a message the name of what it fills in."""

    def __missing__(self, key: str) -> str:
        return f"‹{key}›"


def meaning_of(code: str, language: str) -> tuple[str, str]:
    """Message and hint of a code in general: `‹key›` stands for what a problem fills in."""
    message, hint = _entry(code, language)
    return message.format_map(_Named()), hint.format_map(_Named())


def hint_of(code: str, params: Mapping[str, str], language: str) -> str:
    """What mends the mistake; a parameter `hint` says it better than the code's own hint."""
    if "hint" in params:
        return params["hint"]
    if "write" in params:
        return _entry("write", language)[0].format(write=params["write"])
    if near := params.get("near"):
        return _entry("near", language)[0].format(near=near)
    hint = _entry(code, language)[1]
    if variant := params.get("variant"):
        hint = _variants(language)[code, variant]
    return hint.format_map(_values(params, language))


def _variants(language: str) -> Mapping[tuple[str, str], str]:
    tables = {"en": terms_en.VARIANTS, "fr": terms_fr.VARIANTS}
    return tables.get(language.partition("-")[0], tables["en"])


def _entry(code: str, language: str) -> tuple[str, str]:
    return TABLES.get(language.partition("-")[0], TABLES["en"])[code]


def _values(params: Mapping[str, str], language: str) -> Mapping[str, str]:
    """The parameters, those that are words of ours in the reader's language."""
    terms = TERMS.get(language.partition("-")[0], TERMS["en"])
    worded = {key: terms.get(params[key], params[key]) for key in _WORDED & params.keys()}
    return defaultdict(str, {**params, **worded})
