"""The lists of words do not contradict each other."""

import pytest

from explainer.names import tables


def test_words_of_grammar_are_written_in_lower_case() -> None:
    """They are compared with a word of a text in lower case."""
    assert {word for word in tables.GRAMMAR if word != word.lower()} == {"I"} & tables.GRAMMAR


@pytest.mark.parametrize("words", [tables.TOGETHER, tables.ELISIONS, tables.BEFORE_MONTHS])
def test_words_that_are_compared_in_lower_case_are(words: frozenset[str]) -> None:
    """A capital in them would never match."""
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("words", [tables.TITLES, tables.MONTHS, tables.WORDS_TOO, tables.DAYS])
def test_words_that_are_compared_as_written_have_a_capital(words: frozenset[str]) -> None:
    """A word of a text has its capital there."""
    assert all(word[0].isupper() for word in words)


def test_a_first_name_goes_with_one_title() -> None:
    """No name stands among those of men and of women."""
    assert not tables.OF_OTHER_SEX["Mme"] & tables.OF_OTHER_SEX["M"]


def test_no_day_is_a_first_name_or_a_surname() -> None:
    """May, April, June and August are names too; the days here are nothing else."""
    people = tables.OF_OTHER_SEX["Mme"] | tables.OF_OTHER_SEX["M"] | tables.MONTHS
    assert not tables.DAYS & people


def test_titles_are_found_without_their_full_stop() -> None:
    """A title is compared without the full stop that a text may write."""
    assert not [title for title in tables.TITLES if title.endswith(".")]
