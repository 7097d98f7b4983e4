"""A published text that changes says so; one that was verified long ago is looked at again."""

from collections.abc import Callable
from datetime import date

import pytest

from explainer.report.upkeep import untold_changes, unverified

Found = Callable[..., list[str]]

ARTICLE = "title: A\ndate: 2024-01-01\nsummary: Dix.\n"


def _changed(found: Found, before: str, now: str) -> list[str]:
    return found(untold_changes, {"articles/a.md": now}, {"articles/a.md": before})


def test_a_figure_that_changes(found: Found) -> None:
    """The keys that say something else are named, at the first of them."""
    now = ARTICLE.replace("Dix", "Onze") + "key_points: [Un.]\n---\nDouze."
    assert _changed(found, ARTICLE, now) == ["articles/a.md:4 text: summary, key_points, body"]


@pytest.mark.parametrize(
    "record",
    [
        "updated: 2024-01-02",
        "corrections: [{date: 2024-01-02, kind: erratum, text: Onze.}]",
        "updates: [{at: 2024-01-02, text: Onze.}]",
    ],
)
def test_a_change_that_is_told(found: Found, record: str) -> None:
    """A new `updated`, correction or update tells the reader."""
    assert _changed(found, ARTICLE, ARTICLE.replace("Dix", "Onze") + record) == []


def test_an_old_record_tells_nothing_new(found: Found) -> None:
    """What stood there before does not speak of this change."""
    record = "updated: 2024-01-02\ncorrections: [{date: 2024-01-02, kind: erratum, text: Onze.}]"
    before, now = ARTICLE + record, ARTICLE.replace("Dix", "Onze") + record
    assert _changed(found, before, now) == ["articles/a.md:4 text: summary"]


def test_what_readers_do_not_read(found: Found) -> None:
    """Line breaks, ids, sources, tags of order: none of it changes what the text says."""
    item = "timeline: [{at: 2024-01-01, text: Un fait}]\n"
    before = ARTICLE + item + "---\nUn texte\nlong."
    now = ARTICLE + item.replace("fait}", "fait, id: x, source: s}")
    now += "sources: [{title: S, id: s}]\naliases: [B]\n---\nUn  texte long."
    assert _changed(found, before, now) == []


def test_a_translation_that_changes(found: Found) -> None:
    """The text of another language counts, at its own file; the main file's record tells it."""
    before = {"themes/t.md": "title: T", "themes/t.en.md": "title: U"}
    now = {"themes/t.md": "title: T", "themes/t.en.md": "title: V"}
    assert found(untold_changes, now, before) == ["themes/t.en.md:2 text: title"]


@pytest.mark.parametrize("state", ["draft: true", "withdrawn: {date: 2024-01-01, reason: R}"])
def test_what_is_not_published(found: Found, state: str) -> None:
    """A draft or a withdrawn text owes nothing."""
    now = {"articles/a.md": ARTICLE.replace("Dix", "Onze") + state}
    assert found(untold_changes, now, {"articles/a.md": ARTICLE}) == []


def test_a_renamed_file_is_compared_with_itself(found: Found) -> None:
    """A new slug is no way around."""
    now = {"articles/b.md": ARTICLE.replace("Dix", "Onze") + "redirects: [a]"}
    assert found(untold_changes, now, {"articles/a.md": ARTICLE}) == [
        "articles/b.md:4 text: summary"
    ]


OLD = {
    "events/e.md": "title: E\nlast_verified: 2023-01-01",
    "events/f.md": "title: F\nlast_verified: 2024-01-01",
}


def test_old_verifications(found: Found) -> None:
    """Old is counted in days from the newest date of the content, never from the clock."""
    now = OLD | {"articles/a.md": ARTICLE}
    assert found(unverified, now, verify_after_days=364) == [
        "events/e.md:3 unverified.since: E | 2023-01-01"
    ]


def test_the_limit_is_the_site_s(found: Found) -> None:
    """A verification of exactly as many days as the limit still holds."""
    assert found(unverified, OLD | {"articles/a.md": ARTICLE}) == []


def test_the_day_of_the_build(found: Found) -> None:
    """Where the build stands for a day, that day counts."""
    assert len(found(unverified, OLD, as_of=date(2026, 1, 1))) == 2


def test_days_before_our_era(found: Found) -> None:
    """A verification of before year one is old too."""
    now = {"events/e.md": "title: E\nlast_verified: -0043-03-15", "articles/a.md": ARTICLE}
    assert found(unverified, now) == ["events/e.md:3 unverified.since: E | -0043-03-15"]


def test_only_what_the_change_touches(found: Found) -> None:
    """A change is not told of the whole site's age."""
    before = OLD | {"articles/a.md": ARTICLE}
    now = before | {"events/e.md": OLD["events/e.md"] + "\nsummary: S"}
    assert found(unverified, now, before, verify_after_days=9) == [
        "events/e.md:3 unverified.since: E | 2023-01-01"
    ]
