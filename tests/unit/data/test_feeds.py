"""Feeds: which there are, what stands in them and in which order, what a correction changes."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from explainer import Page, Site
from explainer.limits import FEED_ARTICLES, FEED_LIST

Sites = Callable[..., Site]
Pages = Callable[..., dict[str, Page]]
ATOM = "{http://www.w3.org/2005/Atom}"

LISTS = ("", "promises/", "questions/", "corrections/")
"""The folders of the feeds that every site has."""

NAMES = ("feed.xml", "feed.json")

ARTICLE = "title: {title}\ndate: {date}\nsummary: Un résumé.\nevent: E\nthemes: [climat]"


def _article(title: str, date: str, more: str = "") -> str:
    return f"{ARTICLE.format(title=title, date=date)}\n{more}"


def _files(site: Site) -> dict[str, bytes]:
    return {f.path: f.content for f in site.files if isinstance(f.content, bytes)}


def _atom(site: Site, path: str = "feed.xml") -> ET.Element:
    return ET.fromstring(_files(site)[path])  # noqa: S314 (our own output)


def _json(site: Site, path: str = "feed.json") -> dict[str, Any]:
    feed: dict[str, Any] = json.loads(_files(site)[path])
    return feed


def _titles(feed: ET.Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_an_entry_says_what_and_since_when(site_of: Sites) -> None:
    """An entry has a lasting id, the page's address, summary, authors, themes and days at noon."""
    more = "authors: [Ann Lee]\nlang: en"
    site = site_of(
        {"articles/a.md": _article("A & B", "2024-08-13", more)}, permalinks={"articles": "textes"}
    )
    (entry,) = _atom(site).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == "https://example.org/data/articles/a.json"
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://example.org/textes/a/"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert entry.findtext(f"{ATOM}published") == "2024-08-13T12:00:00Z"
    (item,) = _json(site)["items"]
    assert item == {
        "id": "https://example.org/data/articles/a.json",
        "url": "https://example.org/textes/a/",
        "title": "A & B",
        "content_text": "Un résumé.",
        "date_published": "2024-08-13T12:00:00+00:00",
        "date_modified": "2024-08-13T12:00:00+00:00",
        "authors": [{"name": "Ann Lee"}],
        "tags": ["climat"],
        "language": "en",
    }


def test_a_correction_brings_a_text_back(site_of: Sites) -> None:
    """A corrected text is updated on the day of the correction, which its entry tells."""
    more = "corrections: [{date: 2024-09-01, kind: erratum, text: Un nom.}]"
    site = site_of(
        {
            "articles/a.md": _article("A", "2024-08-01", more),
            "articles/b.md": _article("B", "2024-08-02"),
        }
    )
    feed = _atom(site)
    assert _titles(feed) == ["A", "B"]
    assert feed.findtext(f"{ATOM}updated") == "2024-09-01T12:00:00Z"
    summary = feed.findtext(f"{ATOM}entry/{ATOM}summary")
    assert summary == "Un résumé.\n\nCorrection du 1er\u00a0septembre 2024\u00a0: Un nom."
    assert [item["title"] for item in _json(site)["items"]] == ["B", "A"]


def test_an_event_is_news_when_its_file_names_a_day_of_its_text(site_of: Sites) -> None:
    """An updated event stands in the feeds; the day of an event is no day of a text."""
    site = site_of(
        {
            "events/e.md": "title: E\nstart: 2020-01-01\nupdates: [{at: 2024-09-01, text: Neuf.}]",
            "events/f.md": "title: F\nstart: 2020-01-01",
            "events/g.md": "title: G\nupdates: [{at: 2024-09, text: Un mois.}]",
            "articles/a.md": _article("A", "2024-08-01"),
        }
    )
    assert _titles(_atom(site)) == ["E", "A"]


@pytest.mark.parametrize(
    "more",
    [
        "draft: true",
        "promote: false",
    ],
)
def test_what_is_not_to_be_shown_is_in_no_feed(site_of: Sites, more: str) -> None:
    """A draft, and a text that asks not to be promoted, stand in no feed."""
    site = site_of(
        {
            "articles/a.md": _article("Secret", "2024-08-01", more),
            "themes/climat.md": "title: climat",
        }
    )
    feeds = {path: text for path, text in _files(site).items() if "/feed." in f"/{path}"}
    assert set(feeds) == {f"{folder}{name}" for folder in LISTS for name in NAMES}
    assert not any(b"Secret" in text for text in feeds.values())


def test_a_withdrawal_is_news_of_the_corrections_alone(site_of: Sites) -> None:
    """A withdrawn text leaves every feed; that of the corrections says that it was withdrawn."""
    files = {
        "articles/a.md": _article(
            "Un récit", "2024-08-01", "withdrawn: {date: 2024-09-01, reason: Faux.}"
        ),
        "themes/climat.md": "title: climat",
    }
    feeds = {path: text for path, text in _files(site_of(files)).items() if "feed." in path}
    assert {path for path, text in feeds.items() if "Un récit".encode() in text} == {
        "corrections/feed.xml",
        "corrections/feed.json",
    }


def test_who_has_a_feed(site_of: Sites) -> None:
    """Events, themes and people with a file have a feed, and those with enough articles."""
    files = {
        f"articles/a{n}.md": _article(f"A{n}", "2024-08-01", "people: [Ann Lee, Bob Ray]")
        for n in range(FEED_ARTICLES)
    }
    files["articles/z.md"] = "title: Z\ndate: 2024-01-01\nsummary: z\nevent: Seul\nthemes: [seul]"
    files["people/ann-lee.md"] = "name: Ann Lee"
    files["themes/vide.md"] = "title: vide"
    paths = {path for path in _files(site_of(files)) if path.endswith("feed.xml")}
    assert paths == {
        *(f"{folder}feed.xml" for folder in LISTS),
        "events/e/feed.xml",
        "themes/climat/feed.xml",
        "people/ann-lee/feed.xml",
    }


def test_a_feed_is_bounded(site_of: Sites) -> None:
    """A feed has the latest entries, and no more than so many."""
    files = {
        f"articles/a{n}.md": _article(f"A{n}", f"2024-01-{n % 28 + 1:02}")
        for n in range(FEED_LIST + 5)
    }
    site = site_of(files)
    days = [e.findtext(f"{ATOM}updated") or "" for e in _atom(site).iter(f"{ATOM}entry")]
    assert len(days) == len(_json(site)["items"]) == FEED_LIST
    assert days == sorted(days, reverse=True)
    assert "2024-01-01T12:00:00Z" not in days


def test_pages_say_where_to_follow_them(pages_of: Pages) -> None:
    """A page names its own feed in both formats, else the site's."""
    pages = pages_of(
        {"articles/a.md": _article("A", "2024-08-01"), "themes/climat.md": "title: climat"}
    )
    assert [feed["url"] for feed in pages["themes/climat/"].context["feeds"]] == [
        "themes/climat/feed.xml",
        "themes/climat/feed.json",
    ]
    atom, json = pages["articles/a/"].context["feeds"]
    assert (atom["text"], atom["format"], atom["url"]) == ("Site", "Atom", "feed.xml")
    assert atom["type"] == "application/atom+xml"
    assert (json["text"], json["format"], json["url"]) == ("Site", "JSON Feed", "feed.json")
    assert json["type"] == "application/feed+json"


def test_a_site_without_an_address_has_no_feeds(site_of: Sites) -> None:
    """A feed's ids and links are whole addresses, or it has none."""
    site = site_of({"articles/a.md": _article("A", "2024-08-01")}, url="")
    assert not [path for path in _files(site) if "feed" in path]
    assert not any("feeds" in page.context for page in site.pages)


def test_a_site_without_texts_can_be_followed(site_of: Sites) -> None:
    """Before the first text the site's feed is there, empty, of a day that no clock decides."""
    feed = _atom(site_of({}))
    assert _titles(feed) == []
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T12:00:00Z"
    built = _atom(site_of({}, as_of=date(2024, 8, 13)))
    assert built.findtext(f"{ATOM}updated") == "2024-08-13T12:00:00Z"


def test_a_feed_names_the_licence(site_of: Sites) -> None:
    """The licence that the maintainer names goes with the feed."""
    site = site_of({}, license="https://example.org/l?a&b")
    links = {link.get("rel"): link.get("href") for link in _atom(site).iter(f"{ATOM}link")}
    assert links["license"] == "https://example.org/l?a&b"


def test_a_second_language_has_its_own_feeds(site_of: Callable[..., Site]) -> None:
    """The site's, its lists' and its entities' feeds stand in its tree, with its texts and ids."""
    front = "date: 2024-01-02\nsummary: S\nthemes: [danse]"
    files = {
        "articles/a.md": f"title: A\n{front}",
        "articles/a.en.md": "title: In English",
        "articles/b.md": f"title: B\n{front}",
        "themes/danse.md": "title: danse",
        "themes/danse.en.md": "title: dance",
    }
    site = site_of(files, languages=("fr", "en"))
    made = {f.path: f.content for f in site.files if f.path.endswith("feed.json")}
    feed = json.loads(bytes(made["en/feed.json"]))
    assert (feed["language"], feed["home_page_url"]) == ("en", "https://example.org/en/")
    assert [(item["title"], item["url"], item["id"]) for item in feed["items"]] == [
        (
            "In English",
            "https://example.org/en/articles/a/",
            "https://example.org/data/articles/a.json#en",
        )
    ]
    assert {"en/themes/danse/feed.json", "en/corrections/feed.json"} <= made.keys()
    pages = {page.address: page.context["feeds"][0]["url"] for page in site.pages}
    assert pages["en/articles/a/"] == pages["en/articles/"] == "en/feed.xml"
    assert pages["en/themes/danse/"] == "en/themes/danse/feed.xml"
    assert pages["articles/a/"] == "feed.xml"
