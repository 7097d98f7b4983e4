"""Lists of everything: who and what is in them, in which order."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.model.kinds import PERMALINKS

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

EMPTY = [{"title": "", "items": ["Rien ici pour l’instant."]}]
"""What a list holds that has nothing to show."""


def _article(front: str = "", date: str = "2024-01-02") -> str:
    return f"title: A\ndate: {date}\nsummary: s\n{front}"


def _groups(page: Page) -> list[tuple[str, list[str]]]:
    """Heading and names of each group of a listing."""
    return [
        (group["title"], [entry["link"]["text"] for entry in group["items"]])
        for part in page.context["sections"]
        for group in part["groups"]
    ]


def test_people_are_by_family_name(pages_of: Pages) -> None:
    """People stand under the first letter of the name they sort by, accents or not."""
    pages = pages_of(
        {
            "people/a.md": "name: Zoé Martin",
            "people/b.md": "name: Ann Élan",
            "people/c.md": "name: Kim Jong-un\nsort_name: Kim Jong-un",
            "people/d.md": "name: Bob Eco",
            "people/e.md": "name: Pelé",
        }
    )
    assert _groups(pages["people/"]) == [
        ("E", ["Bob Eco", "Ann Élan"]),
        ("K", ["Kim Jong-un"]),
        ("M", ["Zoé Martin"]),
        ("P", ["Pelé"]),
    ]


@pytest.mark.parametrize(("implied_people", "names"), [("full", ["Ann Lee"]), ("minimal", [])])
def test_only_who_took_part_is_listed(
    pages_of: Pages, items_at: ItemsAt, implied_people: str, names: list[str]
) -> None:
    """Who is only named, quoted or answered is in no list; the option keeps the others out too."""
    pages = pages_of(
        {
            "articles/a.md": _article(
                "event: E\npeople: [Ann Lee]\nnamed: [Bob Ray]\n"
                "statements: [{by: Cid Poe, text: Oui.}]"
            )
        },
        implied_people=implied_people,
    )
    items = items_at(pages["people/"], "listing")
    assert [item["link"]["text"] for item in items if isinstance(item, dict)] == names
    assert {"people/ann-lee/", "people/bob-ray/", "people/cid-poe/"} <= pages.keys()


def test_a_country_stands_among_its_places(pages_of: Pages) -> None:
    """A place called as the country of another is under that heading; others lead the list."""
    pages = pages_of(
        {
            "places/brest.md": "name: Brest\ncountry: France",
            "places/france.md": "name: France",
            "places/ailleurs.md": "name: Ailleurs",
        }
    )
    assert _groups(pages["places/"]) == [("", ["Ailleurs"]), ("France", ["Brest", "France"])]


def test_themes_are_by_name(pages_of: Pages) -> None:
    """Themes are in alphabetical order, without regard to accents, with what they are."""
    pages = pages_of(
        {
            "themes/a.md": "title: écologie\ndefinition: La maison.",
            "themes/b.md": "title: eau\nsummary: L'or bleu.\ndefinition: Un liquide.",
            "themes/c.md": "title: zones",
        }
    )
    assert _groups(pages["themes/"]) == [("", ["eau", "écologie", "zones"])]
    items = pages["themes/"].context["sections"][0]["groups"][0]["items"]
    assert [item.get("summary") for item in items] == ["L'or bleu.", "La maison.", None]


def test_articles_are_by_month_the_latest_first(pages_of: Pages) -> None:
    """Articles stand under the month in which they were published."""
    pages = pages_of(
        {
            f"articles/{name}.md": f"title: {name}\ndate: {date}\nsummary: s"
            for name, date in [("a", "2024-01-02"), ("b", "2024-01-31"), ("c", "2023-12-31")]
        }
    )
    assert _groups(pages["articles/"]) == [
        ("janvier 2024", ["b", "a"]),
        ("décembre 2023", ["c"]),
    ]


@pytest.mark.parametrize("name", [name for name in PERMALINKS if name != "search"])
def test_an_empty_list_is_a_page(pages_of: Pages, name: str) -> None:
    """The lists that every page links to exist, be they empty, and say what they are."""
    shown = pages_of({}, network=True)[f"{name}/"].context
    assert shown["kind"] == "listing"
    assert shown["summary"]
    assert [part["groups"] for part in shown["sections"]] == [EMPTY]
    assert shown["pager"] == []


def test_what_is_withdrawn_is_in_no_list(pages_of: Pages) -> None:
    """A withdrawn text keeps its address, without index, and no list leads there."""
    pages = pages_of({"articles/a.md": _article("withdrawn: {date: 2024-02-01, reason: Faux.}")})
    assert pages["articles/a/"].context["noindex"] is True
    assert pages["articles/"].context["sections"][0]["groups"] == EMPTY
    assert [part["id"] for part in pages[""].context["sections"]] == []


def test_only_the_first_page_of_a_list_is_indexed(pages_of: Pages) -> None:
    """Further pages say their number, lead back, and are not indexed."""
    pages = pages_of({f"themes/t{n:03}.md": f"title: thème {n:03}" for n in range(51)})
    first: Any = pages["themes/"].context
    second: Any = pages["themes/page/2/"].context
    assert (first["noindex"], second["noindex"]) == (False, True)
    assert second["title"] == "Thèmes — page 2"
    assert second["breadcrumbs"] == [{"text": "Thèmes", "url": "themes/"}]
    assert first["breadcrumbs"] == []
    assert pages["themes/page/2/"].src_uri == "themes/page/2.md"
