"""The messages and hints of every problem code, by language."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from explainer.words import problems_en, problems_fr

TABLES: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "en": problems_en.PROBLEMS,
    "fr": problems_fr.PROBLEMS,
}
"""Message and hint by language and code; the codes of all are the same (a test holds it)."""


def message_of(code: str, params: Mapping[str, str], language: str) -> str:
    """The message of a code, with its parameters filled in."""
    return _entry(code, language)[0].format_map(_values(params))


def hint_of(code: str, params: Mapping[str, str], language: str) -> str:
    """What mends the mistake; a parameter `hint` says it better than the code's own hint."""
    if "hint" in params:
        return params["hint"]
    near = params.get("near")
    if near:
        return _entry("near", language)[0].format(near=near)
    return _entry(code, language)[1].format_map(_values(params))


def _entry(code: str, language: str) -> tuple[str, str]:
    table = TABLES.get(language.partition("-")[0], TABLES["en"])
    return table[code]


def _values(params: Mapping[str, str]) -> Mapping[str, str]:
    return defaultdict(str, params)
