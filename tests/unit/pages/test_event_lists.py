"""Lists of all events: by year, by month, and of one year, one theme, one person."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import FACETS, PAGE_LIST

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

FILES = {
    "events/a.md": "title: A\nstart: 2024-08-13\nthemes: [climat]\npeople: [Ann Lee, Bob Ray]",
    "events/b.md": "title: B\nstart: 2024-08-12\nthemes: [climat, eau]\npeople: [Ann Lee]",
    "events/c.md": "title: C\nstart: 2023\nthemes: [eau]\npeople: [Ann Lee]",
    "events/d.md": "title: D\nthemes: [air]",
    "events/e.md": "title: E\nstart: -0043-03-15",
}


def _article(front: str = "", date: str = "2024-01-02") -> str:
    return f"title: A\ndate: {date}\nsummary: s\n{front}"


def _groups(page: Page) -> list[tuple[str, list[str]]]:
    """Heading and names of each group of a listing."""
    return [
        (group["title"], [entry["link"]["text"] for entry in group["items"]])
        for part in page.context["sections"]
        for group in part["groups"]
    ]


def _facets(page: Page) -> dict[str, list[str]]:
    """The names that a list gives of each of its facets."""
    return {
        row["all"]["text"]: [link["text"] for link in row["links"]]
        for row in page.context.get("facets", [])
    }


def test_events_are_by_year_the_latest_first(pages_of: Pages) -> None:
    """Events stand under their year; one without a date of its own takes its first article's."""
    pages = pages_of(
        {
            "events/a.md": "title: A\nstart: 2024-03",
            "events/b.md": "title: B\nstart: 2023-12-31",
            "events/c.md": "title: C\nstart: -0043",
            "events/d.md": "title: D",
            "articles/x.md": _article("event: E", "2024-05-01"),
            "articles/y.md": _article("event: E", "2024-02-01"),
        }
    )
    assert _groups(pages["events/"]) == [
        ("2024", ["A", "E"]),
        ("2023", ["B"]),
        ("44\xa0av.\xa0J.-C.", ["C"]),
        ("Sans date", ["D"]),
    ]


def test_the_timeline_is_by_month(pages_of: Pages) -> None:
    """The timeline's headings are as precise as the dates are."""
    pages = pages_of(
        {
            "events/a.md": "title: A\nstart: 2024-03-09",
            "events/b.md": "title: B\nstart: 2024-03",
            "events/c.md": "title: C\nstart: 2024",
            "events/d.md": "title: D",
        }
    )
    assert _groups(pages["timeline/"]) == [
        ("mars 2024", ["A", "B"]),
        ("2024", ["C"]),
        ("Sans date", ["D"]),
    ]


def test_an_event_in_a_list_has_its_answer_and_its_date(pages_of: Pages) -> None:
    """A line has the sentence that answers and the date, marked where it is an article's."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nsummary: Oui.\nstart: 2024-01-02\nend: 2024-01-05",
            "articles/a.md": "title: A\ndate: 2023-05-01\nsummary: Un article.\nevent: F",
        }
    )
    first, second = (g["items"][0] for g in pages["events/"].context["sections"][0]["groups"])
    assert first["summary"] == "Oui."
    assert first["date"]["note"].replace("\xa0", " ") == "jusqu’au 5 janvier 2024"
    assert second["summary"] == "Un article."
    assert second["date"]["note"] == "d’après le premier article"


def test_each_facet_has_its_page(pages_of: Pages) -> None:
    """Years, themes and people each have a page, and a page that leads to all of them."""
    pages = pages_of(FILES)
    assert sorted(a for a in pages if a.startswith("timeline/")) == [
        "timeline/",
        "timeline/person/",
        "timeline/person/ann-lee/",
        "timeline/theme/",
        "timeline/theme/climat/",
        "timeline/theme/eau/",
        "timeline/year/",
        "timeline/year/-0043/",
        "timeline/year/2023/",
        "timeline/year/2024/",
    ]
    assert _groups(pages["timeline/person/ann-lee/"]) == [
        ("août 2024", ["A", "B"]),
        ("2023", ["C"]),
    ]
    assert _groups(pages["timeline/theme/"]) == [("", ["climat", "eau"])]
    assert _groups(pages["events/year/2024/"]) == [("août 2024", ["A", "B"])]


def test_the_list_leads_to_its_facets(pages_of: Pages) -> None:
    """The timeline names years, themes and people; the list of events, which is by year, years."""
    pages = pages_of(FILES)
    years = ["2024", "2023", "44\xa0av.\xa0J.-C."]
    assert _facets(pages["timeline/"]) == {
        "par année": years,
        "par thème": ["climat", "eau"],
        "par personne": ["Ann Lee"],
    }
    assert _facets(pages["events/"]) == {"par année": years}
    assert "facets" not in pages["people/"].context


def test_a_site_without_events_has_no_facets(pages_of: Pages) -> None:
    """Nothing leads to years, themes or people where there is no event."""
    pages = pages_of({"themes/climat.md": "title: climat", "people/a.md": "name: Ann Lee"})
    assert _facets(pages["timeline/"]) == {}
    assert [a for a in pages if a.startswith("timeline/")] == ["timeline/"]


def test_a_list_names_few_facets_and_the_current_one(pages_of: Pages) -> None:
    """However many years there are, a list names the latest, and the one that is being read."""
    first = 2000
    files = {f"events/e{n}.md": f"title: E{n}\nstart: {first + n}" for n in range(FACETS + 3)}
    pages = pages_of(files)
    latest = [str(first + n) for n in reversed(range(3, FACETS + 3))]
    assert _facets(pages["timeline/"])["par année"] == latest
    (row,) = pages[f"timeline/year/{first}/"].context["facets"]
    assert [link["text"] for link in row["links"]] == [*latest, str(first)]
    assert [link["text"] for link in row["links"] if "url" not in link] == [str(first)]
    assert len(_groups(pages["timeline/year/"])[0][1]) == FACETS + 3


def test_only_the_years_of_the_timeline_are_indexed(pages_of: Pages) -> None:
    """Search engines keep one page of each year; other facets repeat pages that they have."""
    pages = pages_of(FILES)
    indexed = {address for address, page in pages.items() if not page.context["noindex"]}
    facets = {a for a in pages if a.startswith(("timeline/", "events/year/"))} - {"timeline/"}
    assert indexed & facets == {a for a in facets if a.startswith("timeline/year/")}


def test_a_facet_says_where_it_stands(pages_of: Pages) -> None:
    """The page of a facet has a title of its own, its number of events, and the way to it."""
    shown = pages_of(FILES, permalinks={"timeline": "chronologie"})
    page = shown["chronologie/theme/climat/"]
    assert page.context["title"] == "Chronologie\xa0: climat"
    assert page.context["summary"] == "2 événements"
    assert [link["url"] for link in page.context["breadcrumbs"]] == [
        "chronologie/",
        "chronologie/theme/",
    ]
    assert page.src_uri == "timeline/theme/climat/index.md"


def test_people_without_a_place_in_lists_have_no_facet(pages_of: Pages) -> None:
    """Who is private or only named has no page among the facets, however many events there are."""
    front = "named: [Dan Fox]\npeople: [Cid Poe, Bob Ray]"
    files = {f"events/e{n}.md": f"title: E{n}\nstart: 2024\n{front}" for n in range(2)}
    files["people/cid-poe.md"] = "name: Cid Poe\nstatus: private"
    pages = pages_of(files)
    assert [a for a in pages if a.startswith("timeline/person/")] == [
        "timeline/person/",
        "timeline/person/bob-ray/",
    ]


def test_a_long_facet_goes_on(pages_of: Pages) -> None:
    """No facet has more events on a page than other lists; its months go on with it."""
    files = {
        f"events/e{n:02}.md": f"title: E{n:02}\nstart: 2024-{'02' if n < 55 else '01'}-03"
        for n in range(PAGE_LIST + 10)
    }
    pages = pages_of(files)
    further = pages["timeline/year/2024/page/2/"]
    assert [title for title, _ in _groups(further)] == ["février 2024", "janvier 2024"]
    assert further.context["noindex"] is True
    groups = further.context["sections"][0]["groups"]
    assert [group["id"] for group in groups] == ["month:2024-02", "month:2024-01"]


@pytest.mark.parametrize(
    ("start", "anchor"),
    [("2024-08-13", "month:2024-08"), ("-0043-03", "month:-0043-03"), ("2024", None), ("", None)],
)
def test_a_month_has_an_anchor(pages_of: Pages, start: str, anchor: str | None) -> None:
    """The heading of a month can be linked to; a year and no date are no month."""
    pages = pages_of({"events/e.md": f"title: E\nstart: {start}" if start else "title: E"})
    (group,) = pages["timeline/"].context["sections"][0]["groups"]
    assert group.get("id") == anchor
