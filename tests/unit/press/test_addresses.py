"""Relative addresses are those of MkDocs, byte for byte."""

from urllib.parse import urljoin

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils import get_relative_url, normalize_url

from explainer.press.addresses import canonical_url, relative_url, url_filter, url_of

_PARTS = st.sampled_from(["a", "b", "é", "x.html", "x.y", "", ".", "..", "c#d/e", "%20"])
PATHS = st.builds("/".join, st.lists(_PARTS, max_size=5))


class _Page:
    def __init__(self, url: str) -> None:
        self.url = url


@given(PATHS, PATHS)
def test_an_address_is_relative_as_in_mkdocs(url: str, page_url: str) -> None:
    """From any address to any other."""
    assert relative_url(url, page_url) == get_relative_url(url, page_url)


@given(PATHS | st.sampled_from(["https://a.example/", "//a", "#x", "mailto:a@b.c"]), PATHS)
def test_the_filter_of_templates_is_mkdocss(url: str, page_url: str) -> None:
    """Whatever a template hands it: addresses of the site, of elsewhere, of the page itself."""
    templates = jinja2.Environment(autoescape=True)
    templates.filters["url"] = url_filter
    page = _Page(page_url)
    found = templates.from_string("{{ (to | url) | safe }}").render(to=url, page=page)
    assert found == normalize_url(url, page=page)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dest_uri", "directory_urls", "url"),
    [
        ("index.html", True, "./"),
        ("people/x/index.html", True, "people/x/"),
        ("people/x.html", False, "people/x.html"),
        ("people/index.html", False, "people/index.html"),
        ("articles/l’été/index.html", True, "articles/l%E2%80%99%C3%A9t%C3%A9/"),
        ("feed.xml", True, "feed.xml"),
    ],
)
def test_a_file_has_an_address(dest_uri: str, directory_urls: bool, url: str) -> None:
    """That of its folder for an index where folders are addresses; its path, quoted, otherwise."""
    assert url_of(dest_uri, directory_urls=directory_urls) == url


@pytest.mark.parametrize(
    "url",
    ["", "a/", "a/b-c/", "%C3%A9t%C3%A9/", "a:b/c/", "a/page.html", "../a/", "a/./b/", "//a/b/"],
)
@pytest.mark.parametrize(
    "site_url",
    ["https://e.org", "https://e.org/", "https://e.org/sub/", "https://e.org/sub/x.html"],
)
def test_a_whole_address_is_joined_as_browsers_do(site_url: str, url: str) -> None:
    """By RFC 3986, whether the address is a usual one or not."""
    assert canonical_url(site_url, url) == urljoin(site_url, url)
