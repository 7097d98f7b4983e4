"""The matcher of this project is judged by the passages, and pages show what the core says."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from benchmarks.mentions.explainer import find
from benchmarks.mentions.records import Record
from benchmarks.mentions.score import Pair, errors, score
from tests.mentions.built import built
from tests.mentions.passages import all_passages

PASSAGES = list(all_passages())


@cache
def _pairs() -> tuple[Pair, ...]:
    """What is expected in each passage, and what the matcher finds."""
    return tuple((passage, replace(passage, mentions=find(passage))) for passage in PASSAGES)


def _of(*tags: str) -> Iterator[Pair]:
    return (pair for pair in _pairs() if not tags or set(tags) & set(pair[0].tags))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_link_is_almost_always_right(language: str) -> None:
    """Of a hundred links 99 are right, and of a hundred mentions 97 are linked, or more."""
    pairs = list(_of(language))
    figures, lines = score(pairs), "\n".join(errors(pairs))
    assert figures.precision >= 0.99, lines
    assert figures.recall >= 0.97, lines


@pytest.mark.parametrize("language", ["fr", "en"])
def test_articles_are_linked_without_a_mistake(language: str) -> None:
    """In ordinary texts every mention is linked, and nothing else."""
    pairs = [pair for pair in _of("articles") if language in pair[0].tags]
    assert pairs
    assert list(errors(pairs)) == []


@pytest.mark.parametrize("tag", ["never", "quotations", "blocks", "by-hand", "own-page"])
def test_no_name_is_linked_where_none_may_be(tag: str) -> None:
    """Quotations, code, links, headings and the page itself have no link of ours."""
    wrong = [line for line in errors(_of(tag)) if ": wrong: " in line]
    assert wrong == []


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_a_page_shows_the_links_that_the_core_says(passage: Record) -> None:
    """The HTML has the core's links, and without them it is as if no name were known."""
    page = built(passage)
    assert page.shown == page.said
    assert page.html == page.bare
