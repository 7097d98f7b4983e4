"""Every language has the same words, and a language tag finds the nearest of them."""

from string import Formatter

import pytest

from explainer.words import LANGUAGES, direction, spoken, words


def test_languages_have_the_same_keys() -> None:
    """French and English name the same things."""
    assert LANGUAGES["fr"].keys() == LANGUAGES["en"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty(language: str) -> None:
    """Every word of a language says something."""
    assert all(text.strip() for text in LANGUAGES[language].values())


@pytest.mark.parametrize("key", LANGUAGES["en"])
def test_placeholders_agree(key: str) -> None:
    """A word takes the same parameters in every language."""
    found = {
        frozenset(name for _, name, _, _ in Formatter().parse(table[key]) if name)
        for table in LANGUAGES.values()
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR", "fr"), ("en-GB", "en"), ("de", "en"), ("", "en")],
)
def test_spoken(tag: str, expected: str) -> None:
    """A tag gives its primary language, and English where we have no words for it."""
    assert spoken(tag) == expected
    assert words(tag) is LANGUAGES[expected]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("FA", "rtl"), ("fr", "ltr"), ("en-GB", "ltr"), ("", "ltr")],
)
def test_direction(tag: str, expected: str) -> None:
    """Arabic, Hebrew and their like run from right to left, all else from left to right."""
    assert direction(tag) == expected
