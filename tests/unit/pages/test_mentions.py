"""What a page tells its readers of mentions: lines, sections, excerpts, cards."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]

PEOPLE: Mapping[str, str] = {
    "people/ann-lee.md": """
        name: Ann Lee
        summary: Présidente du club.
        born: 1970
        died: 2024-12-31
        ---
        Le climat, surtout.
        """,
    "people/bob-ray.md": "name: Bob Ray",
    "people/jane-doe.md": "name: Jane Doe\nstatus: private",
    "themes/climat.md": "title: climat\ndefinition: Le temps long.",
    "events/debat.md": "title: grand débat\nstart: 2024-09-10 21:00",
}


def _article(body: str, title: str = "A") -> str:
    return (
        f"title: {title}\ndate: 2024-01-02\nsummary: s\n"
        f"people: [Ann Lee, Bob Ray, Jane Doe]\n---\n{body}"
    )


def _pages(pages_of: Pages, body: str, **more: str) -> dict[str, Page]:
    return pages_of({**PEOPLE, "articles/a.md": _article(body), **more})


def test_a_page_says_which_names_mean_what(pages_of: Pages) -> None:
    """Each name of its text has a line: where it leads, and whether it is a person's."""
    page = _pages(pages_of, "Ann Lee et Lee, Jane Doe, le climat.")["articles/a/"]
    assert page.body.splitlines()[2:] == [
        "@[Ann Lee]: ../people/ann-lee.md person",
        "@[Jane Doe]: - person",
        "@[climat]: ../themes/climat.md name",
        "@[Lee]: ../people/ann-lee.md surname",
        "@[Doe]: - surname",
    ]


def test_a_text_that_names_nobody_has_no_lines(pages_of: Pages) -> None:
    """Its body ends as it was written."""
    assert _pages(pages_of, "Rien.")["articles/a/"].body == "Rien.\n"


def _mentioned(items_at: Callable[[Page, str], list[Any]], page: Page) -> list[tuple[str, str]]:
    return [(item["link"]["text"], item.get("summary", "")) for item in items_at(page, "mentioned")]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("Un. **Ann Lee** part.[^1] Deux.\n\n[^1]: n", "Ann Lee part."),
        ("- Un.\n- Puis [le](a.md) Ann Lee.", "Puis le Ann Lee."),
        ("1. Ann Lee part.", "Ann Lee part."),
        ("Ann Lee et [[bob-ray]], [[bob-ray|lui]].", "Ann Lee et Bob Ray, lui."),
        ("Le lac{.no-link} d’Ann Lee.", "Le lac d’Ann Lee."),
        ("- [x] Ann Lee part.", "Ann Lee part."),
        ("!!! note\n    Ann Lee part. Deux.", "Ann Lee part."),
        ("Un\n:   Ann Lee part.", "Ann Lee part."),
        ("| a | b |\n|---|---|\n| Ann Lee | part |", ""),
        ("Ann Lee dit « non ».", ""),
        ("« Non. » Ann Lee part. « Oui. »", "Ann Lee part."),
        ("Un. Ann Lee lit `x` ici.", "Ann Lee lit x ici."),
    ],
)
def test_a_page_is_told_where_it_is_mentioned(
    pages_of: Pages, items_at: Callable[[Page, str], list[Any]], body: str, sentence: str
) -> None:
    """By page, with the sentence as plain text; none where a quotation would be cut off."""
    page = _pages(pages_of, body)["people/ann-lee/"]
    assert _mentioned(items_at, page) == [("A", sentence)]


def test_mentions_are_grouped_by_kind(
    pages_of: Pages, items_at: Callable[[Page, str], list[Any]]
) -> None:
    """Articles and people are told apart, and each page stands there once."""
    page = _pages(pages_of, "Le climat.\n\n## B\n\nLe climat.")["themes/climat/"]
    (section,) = [part for part in page.context["sections"] if part["id"] == "mentioned"]
    assert [len(group["items"]) for group in section["groups"]] == [1, 1]
    assert {text for text, _ in _mentioned(items_at, page)} == {"A", "Ann Lee"}


def test_who_is_mentioned_nowhere_has_no_section(
    pages_of: Pages, items_at: Callable[[Page, str], list[Any]]
) -> None:
    """Bob is declared, but no text names him."""
    assert _mentioned(items_at, _pages(pages_of, "Rien.")["people/bob-ray/"]) == []


def test_a_card_has_name_line_and_dates(pages_of: Pages) -> None:
    """A life, the day of an event, the definition of a theme; in the order of the links."""
    text = "Le grand débat, Ann Lee et le climat. [Bob](../people/bob-ray.md), [[climat]]."
    cards = _pages(pages_of, text)["articles/a/"].context["cards"]
    assert [(card["link"]["text"], card.get("summary"), card.get("dates")) for card in cards] == [
        ("grand débat", None, "10\u00a0septembre 2024"),
        ("Ann Lee", "Présidente du club.", "de 1970 au 31\u00a0décembre 2024"),
        ("climat", "Le temps long.", None),
        ("Bob Ray", None, None),
    ]


def test_a_page_without_links_has_no_cards(pages_of: Pages) -> None:
    """Nor does it load their script."""
    assert "cards" not in _pages(pages_of, "Rien de Jane Doe.")["articles/a/"].context


def _all(pages: Mapping[str, Page]) -> dict[str, tuple[str, str]]:
    return {address: (repr(page.meta), page.body) for address, page in pages.items()}


def _changed(one: Mapping[str, Page], other: Mapping[str, Page]) -> set[str]:
    before, after = _all(one), _all(other)
    return {address for address in {*before, *after} if before.get(address) != after.get(address)}


OTHERS = {
    "articles/b.md": _article("Le gel menace.", "B"),
    "articles/c.md": _article("Le climat.", "C"),
}


def test_a_new_entity_changes_the_pages_that_name_it(pages_of: Pages) -> None:
    """Its own page, the article that names it, the listing of its kind and the home; no more."""
    before = _pages(pages_of, "Rien.", **OTHERS)
    after = _pages(pages_of, "Rien.", **OTHERS, **{"themes/gel.md": "title: gel"})
    assert _changed(before, after) == {"", "articles/b/", "themes/", "themes/gel/"}


def test_a_renamed_entity_changes_the_pages_that_name_it(pages_of: Pages) -> None:
    """Those that named it lose their link, those that name it now have one."""
    gel = {**OTHERS, "themes/gel.md": "title: gel"}
    before = _pages(pages_of, "Le froid.", **gel)
    after = _pages(pages_of, "Le froid.", **{**gel, "themes/gel.md": "title: froid"})
    assert _changed(before, after) == {
        "",
        "articles/a/",
        "articles/b/",
        "themes/",
        "themes/gel/",
    }
