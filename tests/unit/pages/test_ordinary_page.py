"""Ordinary pages: a title, a text, and sources if they have any."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]


@pytest.mark.parametrize(
    ("path", "address"), [("about.md", "about/"), ("aide/liens.md", "aide/liens/")]
)
def test_an_ordinary_page_is_where_its_file_is(pages_of: Pages, path: str, address: str) -> None:
    """The address of an ordinary page is its path."""
    page = pages_of({path: "title: Une page\nsummary: Un mot.\n---\nUn texte."})[address]
    assert page.meta["template"] == "explainer/page.html"
    assert (page.context["title"], page.context["summary"]) == ("Une page", "Un mot.")
    assert (page.src_uri, page.source, page.body) == (path, path, "Un texte.\n")
    assert page.context["sections"] == []
    assert page.context["noindex"] is False


def test_an_ordinary_page_may_have_sources(
    pages_of: Pages, items_at: Callable[[Page, str], list[Any]]
) -> None:
    """Sources of an ordinary page are listed under it."""
    page = pages_of({"about.md": "title: T\nsources: [{title: Charte}]"})["about/"]
    assert [source["title"] for source in items_at(page, "sources")] == ["Charte"]


def test_a_draft_page_is_not_published(pages_of: Pages) -> None:
    """A draft is no page."""
    assert "about/" not in pages_of({"about.md": "title: T\ndraft: true"})


def test_a_translation_takes_its_title_from_its_heading(pages_of: Pages) -> None:
    """The translation of a page titled by its heading is titled by its own heading."""
    files = {"about.md": b"# Propos\n", "about.en.md": b"# About\n\ntext\n"}
    page = pages_of(files)["en/about/"]
    assert (page.context["title"], page.body) == ("About", "text\n")


def test_a_correction_of_an_ordinary_page_is_shown(
    pages_of: Pages, items_at: Callable[[Page, str], list[Any]]
) -> None:
    """Whoever mends an ordinary page may say so on it."""
    front = "title: T\ncorrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    (note,) = items_at(pages_of({"about.md": front})["about/"], "corrections")
    assert (note["text"], note["date"]["iso"]) == ("Un nom.", "2024-01-03")
