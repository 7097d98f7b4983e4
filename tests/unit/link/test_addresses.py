"""No two things of a site have one address: pages, lists, translations, old addresses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.link.addresses import check_addresses
from explainer.pipeline import check

Problems = Callable[..., list[str]]

TOLD = "title: E\ntimeline: [{at: 2024-08-12, text: a}, {at: 2024-08-13, text: b}]"
FEASTS = {"permalinks": {"events": "fetes"}}
BOTH = {"languages": ("fr", "en")}


@pytest.mark.parametrize(
    ("files", "options"),
    [
        ({"people.md": "title: Une page"}, {}),
        ({"people.md": "title: Une page"}, {"directory_urls": False}),
        ({"events.md": "title: Une page"}, {}),
        ({"questions.md": "title: Une page"}, {}),
        ({"promesses.md": "title: Une page"}, {"permalinks": {"promises": "promesses"}}),
        ({"network.md": "title: Une page"}, {"network": True}),
        ({"chronologie.md": "title: Une page"}, {"permalinks": {"timeline": "chronologie"}}),
        (
            {"personnes/liste.md": "title: Une page", "people/liste.md": "name: Liste"},
            {"permalinks": {"people": "personnes"}},
        ),
        (
            {
                "en/about.md": "title: Une page",
                "about.md": "title: À propos",
                "about.en.md": "title: About",
            },
            BOTH,
        ),
        (
            {
                "en/evenements/e.md": "title: Une page",
                "events/e.md": "title: E",
                "events/e.en.md": "title: F",
            },
            {**BOTH, "permalinks": {"events": "evenements"}},
        ),
        ({"fetes/e/as-of.md": "title: Une page", "events/e.md": TOLD}, FEASTS),
        ({"fetes/e/as-of/2024-08-12.md": "title: Une page", "events/e.md": TOLD}, FEASTS),
        (
            {"fetes/e/vu-du/2024-08-12.md": "title: Une page", "events/e.md": TOLD},
            {"permalinks": {"events": "fetes", "as_of": "vu-du"}},
        ),
    ],
)
def test_an_ordinary_page_cannot_stand_where_another_page_is(
    problems_of: Problems, files: dict[str, str], options: dict[str, object]
) -> None:
    """Two pages with one address are refused: lists, entities and translations included."""
    errors = [line for line in problems_of(files, **options) if " E" in line]
    assert [line.split()[1] for line in errors] == ["E312"]


@pytest.mark.parametrize(
    ("files", "options"),
    [
        ({"people.md": "title: Une page"}, {"permalinks": {"people": "personnes"}}),
        ({"personnes/aide.md": "title: Une page"}, {"permalinks": {"people": "personnes"}}),
        ({"en/about.md": "title: Une page", "about.md": "title: À propos"}, BOTH),
        ({"events/e.md": "title: E", "themes/e.md": "title: E", "e.md": "title: E"}, {}),
        ({"fetes/e/as-of.md": "title: Une page", "events/e.md": "title: E"}, FEASTS),
        ({"fetes/e/as-of/2024-08-14.md": "title: Une page", "events/e.md": TOLD}, FEASTS),
        ({"network.md": "title: Une page", "themes/network.md": "title: T"}, {}),
        ({"en/about.md": "title: A", "about.md": "title: A\ndraft: true"}, BOTH),
        (
            {
                "en/about.md": "title: Une page",
                "about.md": "title: À propos\ndraft: true",
                "about.en.md": "title: About",
            },
            BOTH,
        ),
    ],
)
def test_what_has_its_own_address_is_no_problem(
    problems_of: Problems, files: dict[str, str], options: dict[str, object]
) -> None:
    """A page may stand beside the others, and where only a draft would have been."""
    assert problems_of(files, **options) == []


def test_both_pages_are_named(content_of: Callable[..., Path]) -> None:
    """The problem of a shared address names the address and the other file."""
    files = {"about.md": "title: A", "about.en.md": "title: B", "en/about.md": "title: C"}
    site = SiteInfo(name="Site", url="", languages=("fr", "en"))
    checked = check(content_of(files), site)
    (problem,) = check_addresses(checked.graph, checked.dossiers, site)
    assert (problem.path, problem.params["address"]) == ("en/about.md", "en/about/")
    assert problem.params["other"] == "about.md"


@pytest.mark.parametrize(
    ("files", "options"),
    [
        ({"themes/a.md": "title: A\nredirects: [b]", "themes/b.md": "title: B"}, {}),
        ({"themes/a.md": "title: A\nredirects: ['/themes/b']", "themes/b.md": "title: B"}, {}),
        ({"themes/a.md": "title: A\nredirects: [a]"}, {}),
        ({"themes/a.md": "title: A\nredirects: [old, /themes/old]"}, {}),
        (
            {
                "events/e.md": "title: E",
                "events/f.md": "title: F\nredirects: [/evenements/e]",
            },
            {"permalinks": {"events": "evenements"}},
        ),
        ({"events/f.md": "title: F\nredirects: [/events]"}, {}),
        ({"events/f.md": "title: F\nredirects: [/events]"}, {"directory_urls": False}),
        (
            {"events/f.md": "title: F\nredirects: [/en/events/f]", "events/f.en.md": "title: G"},
            BOTH,
        ),
        (
            {
                "events/e.md": "title: E\nredirects: [old]",
                "events/f.md": "title: F\nredirects: [old]",
            },
            {},
        ),
    ],
)
def test_an_old_address_in_use_is_refused(
    problems_of: Problems, files: dict[str, str], options: dict[str, object]
) -> None:
    """An old address that is a page's, a list's or another old address is a problem."""
    assert [line.split()[1] for line in problems_of(files, **options)] == ["E310"]


def test_an_implied_page_s_address_is_in_use(problems_of: Problems) -> None:
    """An old address cannot be that of a page which articles imply."""
    front = "title: A\ndate: 2024-01-02\nsummary: s\nthemes: [climat]"
    files = {"articles/a.md": front, "themes/temps.md": "title: temps\nredirects: [/themes/climat]"}
    assert "themes/temps.md:3:13 E310" in problems_of(files)


def test_the_old_address_is_blamed_where_it_is_written(problems_of: Problems) -> None:
    """The problem of an old address stands at its line and column."""
    files = {"themes/a.md": "title: A\nredirects:\n  - old\n  - b", "themes/b.md": "title: B"}
    assert problems_of(files) == ["themes/a.md:5:5 E310"]


@pytest.mark.parametrize(
    "files",
    [
        {"themes/a.md": "title: A\nredirects: [old, /2019/03/old]"},
        {"themes/a.md": "title: A\nredirects: [old]", "events/b.md": "title: B\nredirects: [old]"},
        {"themes/a.md": "title: A\nredirects: [b]", "themes/b.md": "title: B\ndraft: true"},
        {"themes/a.md": "title: A\nredirects: [/people/b]", "themes/b.md": "title: B"},
    ],
)
def test_a_free_old_address_is_no_problem(problems_of: Problems, files: dict[str, str]) -> None:
    """Old slugs of two kinds, old paths, and slugs that only a draft has, are free."""
    assert problems_of(files) == []


def test_a_merged_address_is_in_use(problems_of: Problems) -> None:
    """An old address equal to a merged entity's, which leads elsewhere, is an error."""
    files = {
        "themes/climat.md": "title: C",
        "themes/meteo.md": "title: M\nmerged_into: climat",
        "themes/x.md": "title: X\nredirects: [/themes/meteo]",
    }
    assert [line.split()[1] for line in problems_of(files)] == ["E310"]


def test_a_draft_reserves_no_old_address(problems_of: Problems) -> None:
    """A draft publishes no redirect, so that its old address is free."""
    files = {
        "events/e.md": "title: E\ndraft: true\nredirects: [/events/old]",
        "events/f.md": "title: F\nredirects: [/events/old]",
    }
    assert problems_of(files) == []


@pytest.mark.parametrize("name", ["en.md", "en/events.md"])
def test_no_page_stands_where_a_second_language_has_its_own(
    problems_of: Problems, name: str
) -> None:
    """An ordinary page cannot take the address of the second home page or of one of its lists."""
    files = {"events/e.md": "title: E", "events/e.en.md": "title: F", name: "title: P"}
    found = problems_of(files)
    assert found == [f"{name}:1:1 E312"]


def test_a_translated_home_page_is_in_nobodys_way(problems_of: Problems) -> None:
    """The home page of a second language may have a file."""
    assert problems_of({"index.md": "title: A", "index.en.md": "title: B"}) == []
