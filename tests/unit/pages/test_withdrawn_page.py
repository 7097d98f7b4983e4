"""The page of a withdrawn text: since when and why, and the text no more."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

GONE = 'withdrawn: {date: 2024-02-02, reason: "Une source fausse ?"}'
TOLD = """timeline: [{at: 2024, text: Fait secret.}]
key_points: ["Point secret."]
why: Sens secret."""
KINDS = [
    (
        "articles/a.md",
        f"title: A\ndate: 2024-01-02\nsummary: Mot secret.\nevent: E\n{TOLD}",
        "articles/a/",
    ),
    ("events/a.md", f"title: A\nsummary: Mot secret.\n{TOLD}", "events/a/"),
    ("people/a.md", "name: A\nsummary: Mot secret.", "people/a/"),
    ("themes/a.md", "title: A\nsummary: Mot secret.\ndefinition: Sens secret.", "themes/a/"),
    ("a.md", "title: A\nsummary: Mot secret.", "a/"),
]


@pytest.mark.parametrize(("path", "front", "address"), KINDS)
def test_a_withdrawn_page_says_since_when_and_why(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """The page stays at its address with its title, the date and the reason."""
    page = pages_of({path: f"{front}\n{GONE}\n---\nTexte secret."})[address]
    assert items_at(page, "withdrawn") == [
        "Ce texte n’est plus publié depuis le 2\xa0février 2024.",
        "Une source fausse\u202f?",
    ]
    assert page.context["title"] == "A"
    assert [part["id"] for part in page.context["sections"]] == ["withdrawn"]


@pytest.mark.parametrize(("path", "front", "address"), KINDS)
def test_nothing_of_a_withdrawn_text_is_published(
    pages_of: Pages, path: str, front: str, address: str
) -> None:
    """Neither text nor summary nor facts are on any page, nor in what search engines read."""
    pages = pages_of({path: f"{front}\n{GONE}\n---\nTexte secret."})
    assert pages[address].body == ""
    assert [at for at, page in pages.items() if "secret" in f"{page.meta}{page.body}"] == []


def test_the_picture_of_a_withdrawn_text_goes(pages_of: Pages) -> None:
    """A picture is part of what is published no more."""
    image = "image: {src: a.svg, alt: Une rue.}"
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    pages = pages_of({"themes/a.md": f"title: A\n{image}\n{GONE}", "themes/a.svg": drawing})
    assert "picture" not in pages["themes/a/"].context


@pytest.mark.parametrize(("path", "front", "address"), KINDS)
def test_a_withdrawn_page_is_not_indexed_nor_listed(
    pages_of: Pages, path: str, front: str, address: str
) -> None:
    """Search engines are asked to stay away, and the lists of the site do not show it."""
    pages = pages_of({path: f"{front}\n{GONE}"})
    assert pages[address].context["noindex"] is True
    lists = ("", "articles/", "events/", "people/", "themes/", "timeline/")
    assert [at for at in lists if address in str(pages[at].context["sections"])] == []


def test_a_withdrawn_page_has_no_further_pages(pages_of: Pages) -> None:
    """The further pages of a long list go with the text."""
    moments = "".join(f"\n- {{at: {1900 + n}, text: Fait {n}.}}" for n in range(60))
    pages = pages_of({"events/a.md": f"title: A\n{GONE}\ntimeline:{moments}"})
    assert [at for at in pages if at.startswith("events/a/")] == ["events/a/"]


def test_translations_are_withdrawn_too(pages_of: Pages, items_at: ItemsAt) -> None:
    """A translation of a withdrawn text is withdrawn, in its own language."""
    files = {
        "events/a.md": f"title: A\n{GONE}\n---\nTexte secret.",
        "events/a.en.md": "title: B\nsummary: A secret.\n---\nSecret text.",
    }
    pages = pages_of(files)
    page = pages["en/events/a/"]
    since, _ = items_at(page, "withdrawn")
    assert (page.context["title"], page.context["lang"], page.body) == ("B", "en", "")
    assert since == "This text has been withdrawn since 2\u00a0February 2024."
    assert "ecret" not in str(page.meta)
    assert [a["url"] for a in page.context["alternates"]] == ["events/a/", "en/events/a/"]


def test_a_withdrawn_page_counts_what_it_shows(pages_of: Pages, items_at: ItemsAt) -> None:
    """A page with the label “1 correction” says which, a withdrawn one too; or has no label."""
    front = "title: A\ncorrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    page = pages_of({"events/a.md": f"{front}\n{GONE}"})["events/a/"]
    assert ("labels" in page.context) is bool(items_at(page, "corrections"))
