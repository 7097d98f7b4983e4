"""Every word the product prints, in each language; imports nothing of ours."""

from collections.abc import Mapping
from typing import Final

from explainer.words import en, fr

LANGUAGES: Final[Mapping[str, Mapping[str, str]]] = {"fr": fr.INTERFACE, "en": en.INTERFACE}
"""The interface words by language; the keys of all are the same (a test holds it)."""

READERS: Final[Mapping[str, Mapping[str, str]]] = {"fr": fr.READERS, "en": en.READERS}
"""Those that templates print."""

RIGHT_TO_LEFT: Final = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left."""


def spoken(language: str) -> str:
    """The interface language for a language tag: `fr-CA` gives `fr`, unknown ones `en`."""
    primary = language.partition("-")[0].lower()
    return primary if primary in LANGUAGES else "en"


def words(language: str) -> Mapping[str, str]:
    """The interface words for a language tag."""
    return LANGUAGES[spoken(language)]


def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
