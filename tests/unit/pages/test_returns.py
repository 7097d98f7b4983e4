"""From each entry of the list of sources back to the places of its page that cite it."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


def _places(page: Page, items_at: ItemsAt) -> dict[str, list[tuple[str, str]]]:
    """The places of each source, as mark and anchor."""
    return {
        source["title"]: [(place["mark"], place["id"]) for place in source.get("places", [])]
        for source in items_at(page, "sources")
    }


def test_an_entry_leads_back_to_all_its_places(pages_of: Pages, items_at: ItemsAt) -> None:
    """In the order of reading: the first screen, the text, the sections; answers are places too."""
    front = """
        title: E
        key_points: [{text: Point., source: ap}]
        timeline:
          - at: 2024
            text: Il part.
            source: ap
            responses: [{by: {text: Bo}, stance: disputes, text: Non., source: ap}]
        sources: [{id: ap, title: AP}, {id: afp, title: AFP}, {title: Charte}]
        ---
        Un.[^ap] Deux.[^afp] Trois.[^ap]
        """
    page = pages_of({"events/e.md": front})["events/e/"]
    assert _places(page, items_at) == {
        "AP": [
            ("a", "cite:ap:1"),
            ("b", "text:ap:1"),
            ("c", "text:ap:2"),
            ("d", "cite:ap:2"),
            ("e", "cite:ap:3"),
        ],
        "AFP": [("", "text:afp:1")],
        "Charte": [],
    }
    (moment,) = items_at(page, "timeline")
    assert moment["sources"][0]["id"] == "cite:ap:2"
    assert moment["responses"][0]["sources"][0]["id"] == "cite:ap:3"
    assert page.context["notes"] is True


def test_places_beyond_the_alphabet_have_no_way_back(pages_of: Pages, items_at: ItemsAt) -> None:
    """An entry leads back to 26 places, and only they have an anchor."""
    points = ", ".join(f"{{text: Point {n}., source: ap}}" for n in range(30))
    front = f"title: E\nkey_points: [{points}]\nsources: [{{id: ap, title: AP}}]"
    page = pages_of({"events/e.md": front})["events/e/"]
    marks = [mark for mark, _ in _places(page, items_at)["AP"]]
    assert (len(marks), marks[0], marks[-1]) == (26, "a", "z")
    further = items_at(page, "essentials")
    cites = [note["sources"][0] for note in (*page.context["points"], *further)]
    assert sum("id" in cite for cite in cites) == 26


def test_the_text_of_an_article_is_the_place_on_its_event_s_page(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """Where an event's page shows its one article's text, the entries lead back into that."""
    front = "title: A\ndate: 2024-01-02\nsummary: s\nevent: E\nsources: [{id: ap, title: AP}]"
    pages = pages_of({"articles/a.md": f"{front}\n---\nOui.[^ap]"})
    for address in ("events/e/", "articles/a/"):
        assert _places(pages[address], items_at) == {"AP": [("", "text:ap:1")]}


def test_a_number_that_leads_to_another_page_is_no_place(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """A person's page cites the event's list: its own entry of that name is not meant."""
    files = {
        "people/ann-lee.md": "name: Ann Lee\nsources: [{title: AP}]",
        "events/e.md": """
            title: E
            statements: [{by: ann-lee, text: Oui., source: ap}]
            sources: [{id: ap, title: AP}]
            """,
    }
    page = pages_of(files)["people/ann-lee/"]
    (said,) = items_at(page, "statements")
    assert said["sources"] == [{"number": 1, "url": "events/e/#source:ap", "title": "AP"}]
    assert _places(page, items_at) == {"AP": []}
    assert "notes" not in page.context


def test_a_number_that_an_embed_shows_is_no_place(pages_of: Pages, items_at: ItemsAt) -> None:
    """The court case that goes with a passage elsewhere is cited once on the page itself."""
    front = """
        title: E
        timeline: [{at: 2024-01-02, text: "Ann Lee part."}]
        proceedings: [{person: Ann Lee, at: 2024-02-01, stage: enquete, source: ap}]
        sources: [{id: ap, title: AP}]
        """
    page = pages_of({"events/e.md": front})["events/e/"]
    assert items_at(page, "timeline")[0]["share"]["cases"]
    assert _places(page, items_at) == {"AP": [("", "cite:ap:1")]}
    (stage,) = items_at(page, "proceedings")[0]["stages"]
    assert stage["sources"][0]["id"] == "cite:ap:1"


@pytest.mark.parametrize("body", ["", "Oui."])
def test_a_page_that_cites_nothing_needs_no_script(pages_of: Pages, body: str) -> None:
    """Sources without a number in the page open no note."""
    page = pages_of({"t.md": f"title: T\nsources: [{{title: AP}}]\n---\n{body}"})["t/"]
    assert "notes" not in page.context


def test_the_home_page_leads_back_too(pages_of: Pages, items_at: ItemsAt) -> None:
    """The text of `index.md` may cite, and its entries lead back."""
    page = pages_of({"index.md": "title: T\nsources: [{id: ap, title: AP}]\n---\nOui.[^ap]"})[""]
    assert _places(page, items_at) == {"AP": [("", "text:ap:1")]}
