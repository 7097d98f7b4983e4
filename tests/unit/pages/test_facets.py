"""Facets of lists of events: which there are, and in which order."""

from collections.abc import Callable

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]


def _names(page: Page, sort: str) -> list[str]:
    rows = {row["all"]["text"]: row["links"] for row in page.context["facets"]}
    return [link["text"] for link in rows[sort]]


def test_the_busiest_come_first(pages_of: Pages) -> None:
    """Themes and people stand by the number of their events, then by name, accents or not."""
    files = {
        f"events/e{n}.md": f"title: E{n}\nstart: 2024\nthemes: [zones, écologie, eau"
        f"{', vent' if n else ''}]\npeople: [Zoé Martin, Ann Élan{', Bob Ray' if n else ''}]"
        for n in range(3)
    }
    timeline = pages_of(files)["timeline/"]
    assert _names(timeline, "par thème") == ["eau", "écologie", "zones", "vent"]
    assert _names(timeline, "par personne") == ["Ann Élan", "Zoé Martin", "Bob Ray"]


@pytest.mark.parametrize(("number", "has_page"), [(1, False), (2, True)])
def test_one_event_is_no_chronology(pages_of: Pages, number: int, has_page: bool) -> None:
    """A theme has a page among the facets with two events; a year has one with its first."""
    files = {f"events/e{n}.md": "title: E\nstart: 2024\nthemes: [eau]" for n in range(number)}
    pages = pages_of(files)
    assert ("timeline/theme/eau/" in pages) is has_page
    assert "timeline/year/2024/" in pages


def test_years_are_those_of_lists(pages_of: Pages) -> None:
    """An event without a start is of the year of its first article; undated ones are of none."""
    article = "title: A\ndate: 2019-02-03\nsummary: s\nevent: E"
    pages = pages_of({"articles/a.md": article, "events/f.md": "title: F"})
    assert _names(pages["timeline/"], "par année") == ["2019"]
