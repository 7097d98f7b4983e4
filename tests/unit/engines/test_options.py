"""The options of a site become one checked value."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from explainer import Page, Site, SiteInfo
from explainer.engines.options import (
    CHOICES,
    OptionError,
    ordinary_links,
    site_info,
    site_links,
    template_data,
    theme_folder,
)
from explainer.limits import FOOTER_LIST
from explainer.model.kinds import lists_of


@pytest.fixture(autouse=True)
def _no_source_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build machine's own date says nothing here."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def _site(options: Mapping[str, Any], **more: Any) -> SiteInfo:
    given: dict[str, Any] = {"name": "Site", "url": "", "language": "fr", **more}
    return site_info(options=options, **given)


def test_without_options_the_defaults_hold() -> None:
    """A site without a single option is a site in the theme's language."""
    assert _site({}) == SiteInfo(name="Site", url="", languages=("fr",), permalinks={})


def test_empty_options_are_the_defaults() -> None:
    """What an engine hands over as none means the default."""
    nothing = dict.fromkeys(
        (
            "languages",
            "timezone",
            "permalinks",
            "share_pictures",
            "demo",
            "network",
            "license",
            "verify_after_days",
            *CHOICES,
        )
    )
    assert _site(nothing) == _site({})


@pytest.mark.parametrize(
    ("options", "name", "value"),
    [
        ({"languages": ["en", "fr"]}, "languages", ("en", "fr")),
        ({"languages": "fr"}, "languages", ("fr",)),
        ({"languages": ["fr-CA", "zh-Hant-TW"]}, "languages", ("fr-CA", "zh-Hant-TW")),
        ({"permalinks": {"timeline": "timeline"}}, "permalinks", {"timeline": "timeline"}),
        (
            {"permalinks": {"events": "people", "people": "personnes"}},
            "permalinks",
            {"events": "people", "people": "personnes"},
        ),
        ({"timezone": "America/New_York"}, "timezone", "America/New_York"),
        ({"permalinks": {"events": "evenements"}}, "permalinks", {"events": "evenements"}),
        ({"undeclared": "refuse"}, "undeclared", "refuse"),
        ({"implied_people": "minimal"}, "implied_people", "minimal"),
        ({"link_people": "off"}, "link_people", "off"),
        ({"verify_after_days": 90}, "verify_after_days", 90),
        ({"demo": True}, "demo", True),
        ({"network": True}, "network", True),
        ({"license": "https://example.org/l"}, "license", "https://example.org/l"),
    ],
)
def test_each_option_is_taken(options: dict[str, Any], name: str, value: object) -> None:
    """Every option of the plugin reaches the site's value."""
    assert getattr(_site(options), name) == value


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a", "https://example.org/a/"),
    ],
)
def test_the_address_ends_in_a_slash(written: str, url: str) -> None:
    """The site's address is a folder's, or empty."""
    assert _site({}, url=written).url == url


def test_address_style_is_the_engine_s() -> None:
    """Whether addresses are folders is the engine's setting, not an option of ours."""
    assert not _site({}, directory_urls=False).directory_urls


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"undeclared": "maybe"}, "undeclared"),
        ({"implied_people": "none"}, "implied_people"),
        ({"link_people": True}, "link_people"),
        ({"timezone": "Paris"}, "timezone"),
        ({"license": "CC BY"}, "license"),
        ({"license": 'https://x"onclick='}, "license"),
        ({"license": "javascript:alert(1)"}, "license"),
        ({"license": ["https://example.org/l"]}, "license"),
        ({"timezone": "../etc/passwd"}, "timezone"),
        ({"permalinks": {"sites": "lieux"}}, "permalinks"),
        ({"permalinks": {"events": "Événements"}}, "permalinks"),
        ({"permalinks": {"events": "a/b"}}, "permalinks"),
        ({"permalinks": {"events": ".."}}, "permalinks"),
        ({"permalinks": {"events": ""}}, "permalinks"),
        ({"permalinks": {"events": 5}}, "permalinks"),
        ({"permalinks": {"events": "a", "people": "a"}}, "permalinks"),
        ({"permalinks": {"events": "people"}}, "permalinks"),
        ({"permalinks": {"events": "assets"}}, "permalinks"),
        ({"permalinks": {"events": "timeline"}}, "permalinks"),
        ({"permalinks": {"events": "en"}, "languages": ["fr", "en"]}, "permalinks"),
        ({"permalinks": "abc"}, "permalinks"),
        ({"permalinks": ["a"]}, "permalinks"),
        ({"timezone": 5}, "timezone"),
        ({"languages": ["x/../y"]}, "languages"),
        ({"languages": [5]}, "languages"),
        ({"languages": 5}, "languages"),
        ({"languages": {"fr": "en"}}, "languages"),
        ({"languages": ["français"]}, "languages"),
        ({"verify_after_days": 0}, "verify_after_days"),
        ({"verify_after_days": True}, "verify_after_days"),
        ({"verify_after_days": "90"}, "verify_after_days"),
        ({"demo": "yes"}, "demo"),
        ({"demo": 1}, "demo"),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, Any], word: str) -> None:
    """An option whose value cannot be is refused in a message that begins with its name."""
    with pytest.raises(OptionError, match=f"^{word}: "):
        _site(options)


def test_the_choices_are_named() -> None:
    """The message of an option with few words gives all of them."""
    with pytest.raises(OptionError, match="imply, refuse"):
        _site({"undeclared": "x"})


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("1700000000", date(2023, 11, 14)),
        ("0", date(1970, 1, 1)),
        ("", None),
        ("yesterday", None),
        ("99999999999999999", None),
        ("²", None),
    ],
)
def test_the_day_of_the_build_is_source_date_epoch(
    monkeypatch: pytest.MonkeyPatch, seconds: str, day: date | None
) -> None:
    """The only day that a build knows is the one that the environment asks for, in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert _site({}).as_of == day


def test_the_templates_are_found() -> None:
    """The theme's folder holds the templates and the styles."""
    assert (theme_folder() / "partials" / "explainer").is_dir()
    assert (theme_folder() / "assets" / "explainer").is_dir()


@pytest.mark.parametrize(("directory_urls", "ending"), [(True, "/"), (False, ".html")])
def test_templates_know_the_parts_of_addresses(directory_urls: bool, ending: str) -> None:
    """Templates link to each listing by its renamed address, in the site's style."""
    site = _site({"permalinks": {"events": "evenements"}}, directory_urls=directory_urls)
    data = template_data(site)
    assert data["parts"].keys() == set(lists_of(site))
    assert data["lists"] == list(lists_of(site))  # some template engines sort the keys of maps
    assert data["parts"]["events"] == f"evenements{ending}"
    assert data["parts"]["people"] == f"people{ending}"
    assert (data["lang"], data["demo"]) == ("fr", False)


def test_templates_link_to_pages_that_exist(pages_of: Callable[..., dict[str, Page]]) -> None:
    """Every part that templates link to is the address of a page."""
    site = _site({"permalinks": {"timeline": "chronologie"}, "network": True})
    pages = pages_of({}, permalinks={"timeline": "chronologie"}, network=True)
    data = template_data(site)
    assert {*data["parts"].values(), data["data"]} <= pages.keys()


def test_the_foot_links_to_ordinary_pages_only(site_of: Callable[..., Site]) -> None:
    """Ordinary pages with a file are in the foot; the home page, lists and entities are not."""
    site = site_of(
        {
            "index.md": "title: Accueil",
            "about.md": "title: Qui ?",
            "aide/liens.md": "title: Liens",
            "events/e.md": "title: E",
        }
    )
    assert ordinary_links(site.pages) == {
        "fr": [
            {"text": "Qui\u202f?", "url": "about/"},
            {"text": "Liens", "url": "aide/liens/"},
        ]
    }


def test_the_lists_of_a_second_language_are_known(site_of: Callable[..., Site]) -> None:
    """Each further language with a home page has a folder; the site's own has none."""
    assert site_links(site_of({"events/e.md": "title: E"}).pages)["trees"] == []
    both = {"events/e.md": "title: E", "events/e.en.md": "title: F"}
    assert site_links(site_of(both).pages)["trees"] == [
        {"lang": "en", "words": "en", "tree": "en/"}
    ]


def test_the_foot_is_in_the_language_of_the_page(site_of: Callable[..., Site]) -> None:
    """The foot links to a page once: in the reader's language, else in the one that it has."""
    site = site_of({"about.md": "title: A", "about.en.md": "title: B", "legal.md": "title: C"})
    assert ordinary_links(site.pages) == {
        "en": [
            {"text": "B", "url": "en/about/"},
            {"text": "C", "url": "legal/", "lang": "fr"},
        ],
        "fr": [{"text": "A", "url": "about/"}, {"text": "C", "url": "legal/"}],
    }


def test_the_foot_is_short(site_of: Callable[..., Site]) -> None:
    """However many ordinary pages there are, the foot has a bound."""
    site = site_of({f"p{number}.md": f"title: P{number}" for number in range(FOOTER_LIST + 5)})
    assert len(ordinary_links(site.pages)["fr"]) == FOOTER_LIST
