"""What stands around an event: chains in order of time, the other themes."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import CHAIN

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

DATES = {"b": "2021", "c": "2020"}
STORY = {
    "events/a.md": "title: A\nstart: 2020",
    "events/b.md": "title: B\nstart: 2021\nfollows: [a]",
    "events/c.md": "title: C\nfollows: [b]",
    "events/d.md": "title: D\nstart: 2019\nfollows: [c]",
}


def _told(items: list[Any]) -> list[tuple[str, str]]:
    return [(item["link"]["text"], item["link"].get("note", "")) for item in items]


def test_what_came_before_goes_back_to_the_beginning(pages_of: Pages, items_at: ItemsAt) -> None:
    """All earlier steps are listed in order of time, undated ones last; the direct one says so."""
    pages = pages_of(STORY)
    assert _told(items_at(pages["events/d/"], "before")) == [
        ("A", ""),
        ("B", ""),
        ("C", "étape précédente"),
    ]
    assert _told(items_at(pages["events/a/"], "after")) == [
        ("D", ""),
        ("B", "suite directe"),
        ("C", ""),
    ]


def test_a_single_step_needs_no_mark(pages_of: Pages, items_at: ItemsAt) -> None:
    """Where no chain goes on, nothing says that a step is direct."""
    page = pages_of(STORY)["events/b/"]
    assert _told(items_at(page, "before")) == [("A", "")]


def test_a_part_names_all_wholes_above_it(pages_of: Pages, items_at: ItemsAt) -> None:
    """The nearest whole stands first; the whole lists parts of parts in order of time."""
    pages = pages_of(
        {
            "events/a.md": "title: A\nstart: 2020",
            "events/b.md": "title: B\nstart: 2022\npart_of: [a]",
            "events/c.md": "title: C\nstart: 2021\npart_of: [b]",
        }
    )
    assert _told(items_at(pages["events/c/"], "part-of")) == [("B", "directement"), ("A", "")]
    assert _told(items_at(pages["events/a/"], "parts")) == [("C", ""), ("B", "directement")]


def test_related_events_are_in_order_of_time(pages_of: Pages, items_at: ItemsAt) -> None:
    """Whatever their names and the order they are written in; undated ones come last."""
    files = {f"events/{slug}.md": f"title: {slug}\nstart: {start}" for slug, start in DATES.items()}
    written = "related: [{id: n, reason: r}, {id: c, reason: r}, {id: b, reason: r}]"
    files |= {"events/a.md": f"title: A\n{written}", "events/n.md": "title: n"}
    assert [name for name, _ in _told(items_at(pages_of(files)["events/a/"], "related"))] == [
        "c",
        "b",
        "n",
    ]


def test_a_long_story_is_capped(pages_of: Pages, items_at: ItemsAt) -> None:
    """Beyond the direct step, the nearest ones are listed, as many as the bound says."""
    files = {f"events/e{n}.md": f"title: E{n}\nfollows: [e{n - 1}]" for n in range(1, CHAIN + 5)}
    page = pages_of({**files, "events/e0.md": "title: E0"})[f"events/e{CHAIN + 4}/"]
    assert len(items_at(page, "before")) == CHAIN + 1


def test_a_step_without_page_is_no_step(pages_of: Pages, items_at: ItemsAt) -> None:
    """A draft is not shown, and nothing behind it."""
    pages = pages_of({**STORY, "events/b.md": "title: B\nfollows: [a]\ndraft: true"})
    assert items_at(pages["events/c/"], "before") == []
    assert items_at(pages["events/a/"], "after") == []


@pytest.mark.parametrize(
    ("themes", "others"),
    [("[]", []), ("[climat]", []), ("[climat, énergie, santé]", ["énergie", "santé"])],
)
def test_the_other_themes_stand_by_themselves(
    pages_of: Pages, items_at: ItemsAt, themes: str, others: list[str]
) -> None:
    """The main theme is above the title, the others are a list of their own."""
    page = pages_of({"events/e.md": f"title: E\nthemes: {themes}"})["events/e/"]
    assert [name for name, _ in _told(items_at(page, "themes"))] == others


RELATED = {
    "events/a.md": """
        title: A
        related: [{id: b, reason: Le même lieu., source: ap}]
        sources: [{id: ap, title: Dépêche}]
        """,
    "events/b.md": "title: B",
}


def test_the_evidence_of_a_reason_stands_at_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source of a reason stands behind it on the pages of both events."""
    pages = pages_of(RELATED)
    for slug in ("a", "b"):
        (entry,) = items_at(pages[f"events/{slug}/"], "related")
        assert entry["summary"] == "Le même lieu."
        cites = [(cite["number"], cite["url"]) for cite in entry["summary_sources"]]
        assert cites == [(1, f"events/{slug}/#source:ap")]
        assert "sources" not in entry


def test_the_own_reason_keeps_the_evidence_of_both(pages_of: Pages, items_at: ItemsAt) -> None:
    """Where both files give a reason, each page has its own, with the sources of both."""
    other = "related: [{id: a, reason: La même année., source: x}]\nsources: [{id: x, title: Acte}]"
    pages = pages_of({**RELATED, "events/b.md": f"title: B\n{other}"})
    (entry,) = items_at(pages["events/b/"], "related")
    assert entry["summary"] == "La même année."
    assert [cite["title"] for cite in entry["summary_sources"]] == ["Acte", "Dépêche"]
