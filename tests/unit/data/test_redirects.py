"""Pages at old addresses lead to the new ones, from any depth."""

import re
from collections.abc import Callable
from urllib.parse import quote, unquote, urljoin

import pytest

from explainer import Site

HOME = "https://example.org/"


def _redirects(site: Site) -> dict[str, str]:
    """The text of each redirect page by its file."""
    return {
        file.path: file.content.decode()
        for file in site.files
        if isinstance(file.content, bytes) and file.path.endswith(".html")
    }


def _leads_to(path: str, text: str) -> str:
    """The address, from the site's root, that a redirect page at a path leads to."""
    target = re.search(r'content="0; url=([^"]*)"', text)
    assert target is not None
    at = HOME + path.removesuffix("index.html")
    return unquote(urljoin(at, target[1])).removeprefix(HOME)


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize(
    ("old", "at"), [("vieux", "events/vieux"), ("/vieux", "vieux"), ("/a/b/c/vieux", "a/b/c/vieux")]
)
@pytest.mark.parametrize(
    ("file", "front", "new"),
    [
        ("events/neuf.md", "title: Neuf", "events/neuf"),
        ("events/été.md", "title: Été", "events/été"),
    ],
)
def test_an_old_address_leads_to_the_new_one(
    site_of: Callable[..., Site],
    old: str,
    at: str,
    file: str,
    front: str,
    new: str,
    directory_urls: bool,
) -> None:
    """The relative address in a redirect page is right at any depth, in both address styles."""
    site = site_of({file: f"{front}\nredirects: [{old}]"}, directory_urls=directory_urls)
    ending, page = ("/", "/index.html") if directory_urls else (".html", ".html")
    files = _redirects(site)
    assert list(files) == [at + page]
    assert _leads_to(at + page, files[at + page]) == new + ending
    shared = at.startswith("events/")
    up = at.count("/") + directory_urls - shared
    assert (
        f'url={"../" * up}{quote(new.removeprefix("events/" if shared else "")) + ending}"'
        in (files[at + page])
    )


@pytest.mark.parametrize("directory_urls", [True, False])
def test_an_old_file_leads_on(site_of: Callable[..., Site], directory_urls: bool) -> None:
    """An old path that ends in `.html` is that file, in both address styles."""
    front = "title: Neuf\nredirects: [/2024/01/02/vieux.html]"
    files = _redirects(site_of({"events/neuf.md": front}, directory_urls=directory_urls))
    assert list(files) == ["2024/01/02/vieux.html"]
    new = "events/neuf/" if directory_urls else "events/neuf.html"
    assert _leads_to("2024/01/02/vieux.html", files["2024/01/02/vieux.html"]) == new


@pytest.mark.parametrize(
    ("file", "front", "at", "new"),
    [
        ("people/ann-lee.md", "name: Ann Lee", "personnes/vieux/", "personnes/ann-lee/"),
        ("about.md", "title: À propos", "vieux/", "about/"),
        ("aide/liens.md", "title: Liens", "vieux/", "aide/liens/"),
        ("index.md", "title: Accueil", "vieux/", ""),
    ],
)
def test_every_kind_has_redirects(
    site_of: Callable[..., Site], file: str, front: str, at: str, new: str
) -> None:
    """An old slug stands in the folder of its kind, by its renamed name."""
    site = site_of({file: f"{front}\nredirects: [vieux]"}, permalinks={"people": "personnes"})
    files = _redirects(site)
    path = f"{at}index.html"
    assert _leads_to(path, files[path]) == new


@pytest.mark.parametrize("directory_urls", [True, False])
def test_a_redirect_to_the_home_page_leads_there(
    site_of: Callable[..., Site], directory_urls: bool
) -> None:
    """Redirects of the home page lead to the root, or to its file where addresses are files."""
    site = site_of(
        {"index.md": "title: Accueil\nredirects: [/a/vieux]"}, directory_urls=directory_urls
    )
    ((path, text),) = _redirects(site).items()
    assert _leads_to(path, text) == ("" if directory_urls else "index.html")


def test_a_merged_entity_leads_to_what_it_became(site_of: Callable[..., Site]) -> None:
    """The address of a merged theme and its old ones all lead to the one that remains."""
    site = site_of(
        {
            "themes/climat.md": "title: climat",
            "themes/meteo.md": "title: météo\nmerged_into: climat\nredirects: [temps]",
        }
    )
    files = _redirects(site)
    assert list(files) == ["themes/meteo/index.html", "themes/temps/index.html"]
    assert {_leads_to(path, text) for path, text in files.items()} == {"themes/climat/"}
    assert "themes/meteo/" not in {page.address for page in site.pages}


def test_merges_are_followed_to_the_end(site_of: Callable[..., Site]) -> None:
    """What was merged into something merged leads to the one that remains."""
    site = site_of(
        {
            "themes/a.md": "title: A\nmerged_into: b",
            "themes/b.md": "title: B\nmerged_into: c\nredirects: [vieux]",
            "themes/c.md": "title: C",
        }
    )
    leads = {path: _leads_to(path, text) for path, text in _redirects(site).items()}
    assert leads == {
        "themes/a/index.html": "themes/c/",
        "themes/b/index.html": "themes/c/",
        "themes/vieux/index.html": "themes/c/",
    }


def test_what_was_merged_into_a_draft_leads_nowhere(site_of: Callable[..., Site]) -> None:
    """No redirect page leads to a page that does not exist."""
    files = {"themes/a.md": "title: A\nmerged_into: b", "themes/b.md": "title: B\ndraft: true"}
    assert _redirects(site_of(files)) == {}


def test_what_has_no_page_has_no_redirect(site_of: Callable[..., Site]) -> None:
    """The old address of a draft or of a private person leads nowhere and names nobody."""
    site = site_of(
        {
            "events/e.md": "title: E\ndraft: true\nredirects: [vieux]",
            "people/cid-poe.md": "name: Cid Poe\nstatus: private\nredirects: [c-p]",
        }
    )
    assert _redirects(site) == {}


def test_a_redirect_page_says_where_and_is_not_indexed(site_of: Callable[..., Site]) -> None:
    """A redirect page has the canonical address, asks not to be indexed, and has a plain link."""
    site = site_of({"events/neuf.md": "title: Neuf\nredirects: [vieux]"})
    text = _redirects(site)["events/vieux/index.html"]
    assert '<html lang="fr">' in text
    assert '<link rel="canonical" href="https://example.org/events/neuf/">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<a href="../neuf/">Neuf</a>' in text


def test_a_redirect_page_speaks_the_page_s_language(site_of: Callable[..., Site]) -> None:
    """The page of an English text moves in English."""
    site = site_of({"events/neuf.md": "title: New\nlang: en\nredirects: [vieux]"})
    text = _redirects(site)["events/vieux/index.html"]
    assert '<html lang="en">' in text
    assert "This page has a new address:" in text


def test_without_an_address_the_canonical_is_relative(site_of: Callable[..., Site]) -> None:
    """A site that does not know its address names the new page relatively."""
    site = site_of({"events/neuf.md": "title: Neuf\nredirects: [vieux]"}, url="")
    assert '<link rel="canonical" href="../neuf/">' in _redirects(site)["events/vieux/index.html"]


def test_a_title_is_text_in_a_redirect_page(site_of: Callable[..., Site]) -> None:
    """A title with markup is shown, never run."""
    title = '"\'</title><script>alert(1)</script>"'
    site = site_of({"events/neuf.md": f"title: {title}\nredirects: [vieux]"})
    text = _redirects(site)["events/vieux/index.html"]
    assert "<script" not in text
    assert text.count("</title>") == 1
    assert "&lt;script&gt;" in text


def test_merged_translations_lead_on(site_of: Callable[..., Site]) -> None:
    """The address of a merged page's translation leads on too."""
    files = {
        "people/a.md": "name: A B\nmerged_into: b",
        "people/a.en.md": "name: A E",
        "people/b.md": "name: B C",
        "events/e.md": "title: E\npeople: [b]",
    }
    found = _redirects(site_of(files, languages=("fr", "en")))
    path = "en/people/a/index.html"
    assert _leads_to(path, found[path]) == "people/b/"
