"""An organization as a voice: what it said, what it answered, where else it is heard."""

from collections.abc import Callable
from typing import Any

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

FILES = {
    "organizations/club.md": "name: Club",
    "events/e.md": """
        title: E
        start: 2024
        statements:
          - {by: Club, text: dit, about: [climat]}
          - {by: Ann Lee, text: du club, about: [Club]}
          - by: Ann Lee
            text: contesté
            responses: [{by: Club, stance: disputes, text: Non.}]
          - by: Ann Lee
            text: du club, contesté
            about: [Club]
            responses: [{by: Club, stance: disputes, text: Non.}]
        """,
    "events/f.md": """
        title: F
        timeline: [{at: 2024, text: t, according_to: Club}]
        """,
    "events/g.md": """
        title: G
        organizations: [Club]
        timeline: [{at: 2024, text: t, according_to: Club}]
        """,
    "themes/climat.md": "title: climat",
}


def _words(items: list[Any]) -> list[str]:
    return [item["words"] for item in items]


def test_what_it_said_and_answered(pages_of: Pages, items_at: ItemsAt) -> None:
    """Each statement is there once: what it said, what was said of it, what else it answered."""
    page = pages_of(FILES)["organizations/club/"]
    assert _words(items_at(page, "statements")) == ["dit"]
    assert _words(items_at(page, "said-about")) == ["du club", "du club, contesté"]
    assert _words(items_at(page, "answered")) == ["contesté"]
    (shown,) = items_at(page, "answered")
    assert [response["text"] for response in shown["responses"]] == ["Non."]


def test_a_theme_heads_what_was_said_of_it(pages_of: Pages) -> None:
    """The heading of a theme leads to its page; statements about nothing have a bare heading."""
    front = """
        title: E
        statements:
          - {by: ann-lee, text: Oui., about: [climat]}
          - {by: ann-lee, text: Non.}
        """
    files = {
        "events/e.md": front,
        "people/ann-lee.md": "name: Ann Lee",
        "themes/climat.md": "title: climat",
    }
    pages = pages_of(files)
    for address in ("people/ann-lee/", "events/e/"):
        (section,) = (p for p in pages[address].context["sections"] if p["id"] == "statements")
        links = [group.get("link", {}).get("url") for group in section["groups"]]
        assert links == ["themes/climat/", None]


def test_where_else_it_is_heard(pages_of: Pages, items_at: ItemsAt) -> None:
    """The events where it only speaks are apart from those in which it plays a part."""
    page = pages_of(FILES)["organizations/club/"]
    assert [entry["link"]["text"] for entry in items_at(page, "events")] == ["G"]
    assert [entry["link"]["text"] for entry in items_at(page, "heard")] == ["E", "F"]


def test_a_place_may_speak(pages_of: Pages, items_at: ItemsAt) -> None:
    """`by:` takes an entity of any kind, and the words are on its page."""
    files = {
        "places/bresil.md": "name: Brésil",
        "events/e.md": "title: E\nstatements: [{by: Brésil, text: dit}]",
    }
    pages = pages_of(files)
    assert _words(items_at(pages["places/bresil/"], "statements")) == ["dit"]
    assert "people/bresil/" not in pages
