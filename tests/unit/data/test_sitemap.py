"""The sitemap lists what search engines may keep, whole and well formed."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from explainer import Page, Site, SiteInfo
from explainer.data.sitemap import sitemap
from explainer.pages.page import page_meta

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def _page(address: str, *, noindex: bool = False) -> Page:
    meta = page_meta("page", "T", "", {"noindex": noindex})
    return Page(src_uri="x.md", address=address, source=None, meta=meta, body="")


def _locations(pages: list[Page], url: str) -> list[str | None]:
    (file,) = sitemap(pages, SiteInfo(name="Site", url=url))
    assert file.path == "sitemap.xml"
    assert isinstance(file.content, bytes)
    root = ElementTree.fromstring(file.content)  # noqa: S314 (our own)
    assert not "".join(entry.tail or "" for entry in root).strip()
    return [entry.text for entry in root.iter(LOC)]


@pytest.mark.parametrize(
    ("url", "address", "location"),
    [
        ("https://example.org/", "", "https://example.org/"),
        ("https://example.org/", "events/e/", "https://example.org/events/e/"),
        ("https://example.org/", "events/e.html", "https://example.org/events/e.html"),
        ("https://example.org/sub/", "events/e/", "https://example.org/sub/events/e/"),
        ("https://example.org/", "thèmes/été/", "https://example.org/th%C3%A8mes/%C3%A9t%C3%A9/"),
        ("https://example.org/?a=1&b=<2>/", "", "https://example.org/?a=1&b=<2>/"),
    ],
)
def test_addresses_are_whole_and_escaped(url: str, address: str, location: str) -> None:
    """A location is the whole address, percent-encoded, and the file is well-formed XML."""
    assert _locations([_page(address)], url) == [location]


def test_what_is_not_indexed_is_not_listed() -> None:
    """A page that asks search engines to stay away is not in the sitemap."""
    pages = [_page("a/"), _page("b/", noindex=True), _page("c/")]
    assert _locations(pages, "https://example.org/") == [
        "https://example.org/a/",
        "https://example.org/c/",
    ]


def test_a_site_without_an_address_has_an_empty_sitemap() -> None:
    """Without whole addresses there is nothing that the protocol allows to list."""
    assert _locations([_page("a/")], "") == []


def test_a_demonstration_lists_nothing(site_of: Callable[..., Site]) -> None:
    """No page of a demonstration site is offered to search engines."""
    site = site_of({"events/e.md": "title: E"}, demo=True)
    sitemaps = [file.content for file in site.files if file.path == "sitemap.xml"]
    assert [b"<loc>" in text for text in sitemaps if isinstance(text, bytes)] == [False]


def test_a_sitemap_has_no_date() -> None:
    """The same pages give the same bytes on any day."""
    (file,) = sitemap([_page("a/")], SiteInfo(name="Site", url="https://example.org/"))
    assert isinstance(file.content, bytes)
    assert b"lastmod" not in file.content


def test_an_implied_person_is_not_in_the_sitemap(site_of: Callable[..., Site]) -> None:
    """Nobody is offered to search engines for having been named once."""
    site = site_of(
        {"articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\npeople: [Ann Lee, Bob Ray]"}
    )
    (text,) = [file.content for file in site.files if file.path == "sitemap.xml"]
    assert isinstance(text, bytes)
    assert b"/articles/a/" in text
    assert b"ann-lee" not in text


def test_every_page_that_may_be_indexed_is_in_the_sitemap(site_of: Callable[..., Site]) -> None:
    """An article is listed also where its event's page is the canonical one."""
    files = {"articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nevent: Foo"}
    (text,) = [file.content for file in site_of(files).files if file.path == "sitemap.xml"]
    assert isinstance(text, bytes)
    assert b"/events/foo/" in text
    assert b"/articles/a/" in text


def test_a_withdrawn_text_is_not_in_the_sitemap(site_of: Callable[..., Site]) -> None:
    """What was withdrawn is not offered to search engines."""
    site = site_of({"events/e.md": "title: E\nwithdrawn: {date: 2024-01-02, reason: Faux.}"})
    (text,) = [file.content for file in site.files if file.path == "sitemap.xml"]
    assert isinstance(text, bytes)
    assert b"/events/e/" not in text
