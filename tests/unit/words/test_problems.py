"""Every problem code has a message and a hint in every language."""

import re
from string import Formatter

import pytest

from explainer.words.problems import TABLES, hint_of, meaning_of, message_of

CODES = sorted(TABLES["en"].keys() - {"near", "write"})


def test_tables_have_the_same_codes() -> None:
    """French and English know the same problems."""
    assert TABLES["fr"].keys() == TABLES["en"].keys()


@pytest.mark.parametrize("code", CODES)
def test_code_has_the_form(code: str) -> None:
    """A code is E, W or N and three digits."""
    assert re.fullmatch(r"[EWN]\d{3}", code)


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize("code", CODES)
def test_code_says_something(code: str, language: str) -> None:
    """A problem has a message and a hint, each of one line, even without parameters."""
    for text in (message_of(code, {}, language), hint_of(code, {}, language)):
        assert text.strip()
        assert "\n" not in text


@pytest.mark.parametrize("code", CODES)
def test_parameters_agree(code: str) -> None:
    """A problem fills in the same parameters in every language."""

    def fields(language: str) -> set[str]:
        texts = TABLES[language][code]
        return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}

    assert fields("fr") == fields("en")


def test_parameters_are_filled_in() -> None:
    """The message says what was met, and in which place of which words."""
    assert message_of("E202", {"key": "titel"}, "en") == "unknown key “titel”"
    assert message_of("E202", {"key": "titel"}, "fr") == "clé inconnue « titel »"


def test_near_is_the_hint() -> None:
    """What was probably meant says more than the hint of the code."""
    assert hint_of("E202", {"near": "title", "known": "title"}, "en") == "did you mean title?"
    assert hint_of("E202", {"write": "title"}, "fr") == "écrivez title"
    assert hint_of("E202", {"near": "title"}, "fr") == "vouliez-vous dire title ?"


def test_nothing_near_gives_the_codes_hint() -> None:
    """With nothing near, the code's own hint stands."""
    assert hint_of("E202", {"near": "", "known": "a, b"}, "en") == "known keys: a, b"


def test_own_hint_comes_first() -> None:
    """A hint made for one place comes before all others."""
    params = {"hint": 'title: "a: b"', "near": "title"}
    assert hint_of("E103", params, "fr") == 'title: "a: b"'


@pytest.mark.parametrize(("tag", "language"), [("fr-CA", "fr"), ("en-GB", "en"), ("de", "en")])
def test_language_tags(tag: str, language: str) -> None:
    """A tag finds its language, and one that we do not speak gives English."""
    assert message_of("E102", {}, tag) == message_of("E102", {}, language)


def test_braces_of_an_author_stay_text() -> None:
    """What an author wrote is never read as a placeholder."""
    assert message_of("E202", {"key": "{known}"}, "en") == "unknown key “{known}”"
    assert hint_of("E202", {"near": "{0}"}, "en") == "did you mean {0}?"


def test_a_code_means_something_in_general() -> None:
    """Without a problem, a message shows the names of what problems fill in."""
    message, hint = meaning_of("E202", "en")
    assert (message, hint) == ("unknown key “‹key›”", "known keys: ‹known›")
    assert "{ }" in meaning_of("E112", "fr")[0]
