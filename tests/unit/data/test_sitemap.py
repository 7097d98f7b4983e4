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


def _content(pages: list[Page], url: str = "https://example.org/") -> bytes:
    (file,) = sitemap(pages, SiteInfo(name="Site", url=url))
    assert file.path == "sitemap.xml"
    assert isinstance(file.content, bytes)
    return file.content


def _locations(pages: list[Page], url: str) -> list[str | None]:
    root = ElementTree.fromstring(_content(pages, url))  # noqa: S314 (our own)
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


def _parts() -> list[tuple[str, list[str | None], int]]:
    """The files of three pages: path, addresses and size of each."""
    found = []
    site = SiteInfo(name="Site", url="https://example.org/")
    for file in sitemap([_page("a/"), _page("b/"), _page("é/")], site):
        assert isinstance(file.content, bytes)
        root = ElementTree.fromstring(file.content)  # noqa: S314 (our own)
        assert root.tag.endswith("}sitemapindex" if "-" not in file.path else "}urlset")
        found.append((file.path, [entry.text for entry in root.iter(LOC)], len(file.content)))
    return found


def test_more_addresses_than_one_file_may_have_stand_in_parts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Then `sitemap.xml` is an index of whole addresses of files that hold every page once."""
    monkeypatch.setattr("explainer.data.sitemap.SITEMAP_ADDRESSES", 2)
    index, *parts = _parts()
    assert index[:2] == (
        "sitemap.xml",
        ["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"],
    )
    assert [part[:2] for part in parts] == [
        ("sitemap-1.xml", ["https://example.org/a/", "https://example.org/b/"]),
        ("sitemap-2.xml", ["https://example.org/%C3%A9/"]),
    ]


def test_no_part_is_larger_than_the_protocol_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part ends before it would be a byte too large; whole, it may have just that size."""
    two = len(_content([_page("a/"), _page("b/")]))
    for bound, counts in ((two, [2, 1]), (two - 1, [1, 1, 1])):
        monkeypatch.setattr("explainer.data.sitemap.SITEMAP_BYTES", bound)
        _, *parts = _parts()
        assert [len(addresses) for _, addresses, _ in parts] == counts
        assert max(size for _, _, size in parts) <= bound


def test_pages_that_fill_one_file_need_no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the bound itself there is still one file, with the same bytes."""
    pages = [_page("a/"), _page("b/")]
    before = _content(pages)
    monkeypatch.setattr("explainer.data.sitemap.SITEMAP_ADDRESSES", 2)
    monkeypatch.setattr("explainer.data.sitemap.SITEMAP_BYTES", len(before))
    assert _content(pages) == before


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
    assert b"lastmod" not in _content([_page("a/")])


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
