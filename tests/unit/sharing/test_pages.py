"""Which pages have a picture for sharing, and what they say of it."""

from collections.abc import Callable

import pytest

from explainer import Page, Site
from explainer.pages.page import Deferred
from explainer.words import LANGUAGES

FOLDER = "assets/explainer/share/"

FILES = {
    "index.md": "title: Accueil",
    "about.md": "title: À propos",
    "events/e.md": "title: Fête\nstart: 2024-07-14\nthemes: [climat]\npeople: [Ann Lee, Jo Ray]",
    "events/e.en.md": "title: Feast",
    "people/ann-lee.md": "name: Ann Lee",
    "themes/climat.md": "title: climat",
    "articles/a.md": "title: A\ndate: 2024-07-15\nsummary: S.\nevent: Autre\nthemes: [Paix]",
    "organizations/o.md": "name: O",
    "places/p.md": "name: P",
}


def _pictures(site: Site) -> list[str]:
    paths = (file.path for file in site.files if isinstance(file.content, Deferred))
    return [path.removeprefix(FOLDER) for path in paths]


def _words(site: Site) -> dict[str, str]:
    """The alternative texts of the pictures, by the pages' addresses."""
    shown = {page.address: page.context.get("share_picture") for page in site.pages}
    return {address: picture["alt"] for address, picture in shown.items() if picture}


def test_things_with_a_file_have_one(site_of: Callable[..., Site]) -> None:
    """In each language a picture; no page without a file has one, no list, no ordinary page."""
    site = site_of(FILES)
    assert sorted(_pictures(site)) == [
        "articles/a.png",
        "en/events/e.png",
        "events/e.png",
        "organizations/o.png",
        "people/ann-lee.png",
        "places/p.png",
        "themes/climat.png",
    ]
    assert len(_words(site)) == 7


def test_a_page_says_where_its_picture_is(pages_of: Callable[..., dict[str, Page]]) -> None:
    """The whole address, the size, and all that is to read on it."""
    files = {"events/été.md": "title: Été\nstart: 1789"}
    page = pages_of(files, url="https://example.org/sub", permalinks={"events": "evenements"})
    assert page["evenements/été/"].context["share_picture"] == {
        "url": f"https://example.org/sub/{FOLDER}events/%C3%A9t%C3%A9.png",
        "width": 1200,
        "height": 630,
        "alt": "Événement · Été · 1789 · Site",
    }


def test_the_words_are_those_of_the_page(site_of: Callable[..., Site]) -> None:
    """Kind and date are in the page's language; a theme begins with a capital, as on its page."""
    words = {page: text.replace("\xa0", " ") for page, text in _words(site_of(FILES)).items()}
    assert words == {
        "articles/a/": "Article · A · publié le 15 juillet 2024 · Site",
        "en/events/e/": "Event · Feast · 14 July 2024 · Site",
        "events/e/": "Événement · Fête · 14 juillet 2024 · Site",
        "organizations/o/": "Organisation · O · Site",
        "people/ann-lee/": "Personne · Ann Lee · Site",
        "places/p/": "Lieu · P · Site",
        "themes/climat/": "Thème · Climat · Site",
    }


def test_a_date_that_is_only_an_article_s_says_so(site_of: Callable[..., Site]) -> None:
    """An event without a date of its own does not pretend to have one."""
    article = "title: A\ndate: 2024-07-15\nsummary: S.\nevent: e"
    words = _words(site_of({"events/e.md": "title: E", "articles/a.md": article}))
    assert "(d’après le premier article)" in words["events/e/"]


def test_a_demonstration_says_that_it_is_one(site_of: Callable[..., Site]) -> None:
    """What is shared from it is not taken for news."""
    words = _words(site_of({"themes/t.md": "title: T"}, demo=True))
    assert words["themes/t/"].endswith(f" · {LANGUAGES['fr']['banner.demo']}")


@pytest.mark.parametrize(
    "front",
    [
        "status: private",
        "status: minor",
        "draft: true",
        "withdrawn: {date: 2024-08-01, reason: R.}",
    ],
)
def test_who_is_not_in_public_has_none(site_of: Callable[..., Site], front: str) -> None:
    """No picture of a private person, a minor, a draft or what is withdrawn, and no such name."""
    files = {
        "people/ann-lee.md": f"name: Ann Lee\n{front}",
        "events/e.md": "title: E\npeople: [Ann Lee, Jo Ray]\nnamed: [Max Roe]",
    }
    site = site_of(files)
    assert _pictures(site) == ["events/e.png"]
    assert set(_words(site)) == {"events/e/"}


@pytest.mark.parametrize("option", [{"share_pictures": False}, {"url": ""}])
def test_a_site_may_have_none(site_of: Callable[..., Site], option: dict[str, object]) -> None:
    """The option turns pictures off, and a site without an address cannot name them."""
    site = site_of(FILES, **option)
    assert _pictures(site) == []
    assert _words(site) == {}


@pytest.mark.parametrize(
    "title",
    [
        "W" * 300,
        "mot " * 74 + "fin",
        "Z\u200da\u200dl\u200dg\u200do",
        "«\u202f" * 140,
        "I" * 299 + "\u0301",
    ],
)
def test_a_hostile_title_is_drawn(site_of: Callable[..., Site], title: str) -> None:
    """Very long, of one word, full of signs that are not seen: there is a picture."""
    site = site_of({"events/e.md": f'title: "{title}"'})
    (file,) = (file.content for file in site.files if isinstance(file.content, Deferred))
    assert file.make().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "title", ["الجزائر", "ירושלים", "Fête 🎉", "👩\u200d🚀", "a\u0353\u0354\u0355", "北京"]
)
def test_a_title_that_cannot_be_drawn_has_no_picture(
    site_of: Callable[..., Site], title: str
) -> None:
    """The page stands as it would without the option."""
    files = {"events/e.md": f'title: "{title}"', "events/f.md": "title: F"}
    site = site_of(files)
    assert _pictures(site) == ["events/f.png"]
    assert set(_words(site)) == {"events/f/"}


def test_a_site_s_name_that_cannot_be_drawn_leaves_all_pages_without(
    site_of: Callable[..., Site],
) -> None:
    """A picture says whose it is, or is not there."""
    assert _pictures(site_of(FILES, name="Новости 北京")) == []
    assert len(_pictures(site_of(FILES, name="Новости"))) == 7
