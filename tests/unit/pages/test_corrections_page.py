"""The page of all corrections, by month."""

from collections.abc import Callable
from typing import Any

from explainer import Page

Pages = Callable[..., dict[str, Page]]

FILES = {
    "articles/a.md": """
        title: A
        date: 2024-01-02
        summary: s
        statements: [{by: {text: On}, text: Oui., id: oui}]
        corrections:
          - {date: 2024-02-01, kind: erratum, text: Un nom., was: Un autre.}
          - {date: 2024-03-05, kind: precision, text: Un lieu., concerns: oui}
        """,
    "events/e.md": """
        title: E
        corrections: [{date: 2024-03-04, kind: update, text: Une date.}]
        """,
    "people/p.md": "name: Ann Lee\ncorrections: [{date: 2024-03-03, kind: withdrawal, text: x}]",
    "themes/t.md": "title: climat\ncorrections: [{date: 2024-03-02, kind: erratum, text: y}]",
    "about.md": "title: À propos\ncorrections: [{date: 2024-03-01, kind: erratum, text: z}]",
}


def _groups(page: Page) -> dict[str, list[Any]]:
    groups = page.context["sections"][0]["groups"]
    return {group["title"]: group["items"] for group in groups}


def test_corrections_of_every_page_are_by_month(pages_of: Pages) -> None:
    """Every page of every kind is heard, the latest correction first, under its month."""
    groups = _groups(pages_of(FILES)["corrections/"])
    told = {
        month: [(note["label"], note["link"]["text"]) for note in notes]
        for month, notes in groups.items()
    }
    assert told == {
        "mars 2024": [
            ("précision", "A"),
            ("mise à jour", "E"),
            ("retrait", "Ann Lee"),
            ("erratum", "climat"),
            ("erratum", "À propos"),
        ],
        "février 2024": [("erratum", "A")],
    }


def test_a_correction_leads_to_what_it_concerns(pages_of: Pages) -> None:
    """A correction has its text, what stood there before, its date, and a way to the passage."""
    groups = _groups(pages_of(FILES)["corrections/"])
    (erratum,) = groups["février 2024"]
    assert (erratum["text"], erratum["was"]) == ("Un nom.", "Un autre.")
    assert (erratum["date"]["iso"], erratum["link"]["url"]) == ("2024-02-01", "articles/a/")
    assert groups["mars 2024"][0]["link"]["url"] == "articles/a/#statement:oui"


def test_the_address_is_the_maintainer_s(pages_of: Pages) -> None:
    """The part of the address can be renamed, as that of any list."""
    pages = pages_of(FILES, permalinks={"corrections": "rectificatifs"})
    page = pages["rectificatifs/"]
    assert (page.src_uri, page.context["title"]) == ("corrections/index.md", "Corrections")
    assert page.context["noindex"] is False
