"""Sections, and the further pages on which a long one goes on."""

from collections.abc import Callable

import pytest

from explainer import Page, SiteInfo
from explainer.limits import PAGE_LIST
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages import sections
from explainer.pages.context import Group
from explainer.pages.view import View
from explainer.pages.views import make_view
from explainer.read.documents import Documents

Pages = Callable[..., dict[str, Page]]


@pytest.fixture
def view() -> View:
    """The view of a site without content."""
    site = SiteInfo(name="Site", url="", languages=("fr",))
    graph, _ = build_graph(Documents(texts=(), assets={}), site)
    return make_view(graph, site, "fr", build_dossiers(graph, site))


@pytest.mark.parametrize(
    ("sizes", "pages"),
    [
        ([], [[]]),
        ([0], [[]]),
        ([1], [[1]]),
        ([PAGE_LIST], [[PAGE_LIST]]),
        ([PAGE_LIST + 1], [[PAGE_LIST], [1]]),
        ([PAGE_LIST - 1, 2, 3], [[PAGE_LIST - 1, 1], [1, 3]]),
        ([PAGE_LIST, 1], [[PAGE_LIST], [1]]),
        ([2 * PAGE_LIST + 1], [[PAGE_LIST], [PAGE_LIST], [1]]),
        ([20, 20, 20], [[20, 20, 10], [10]]),
    ],
)
def test_groups_are_cut_into_pages(sizes: list[int], pages: list[list[int]]) -> None:
    """A page of a list is full before the next begins; a group may go on on the next."""
    groups = [Group(title=str(n), items=list(range(size))) for n, size in enumerate(sizes)]
    cut = sections.paged(groups)
    assert [[len(group["items"]) for group in page] for page in cut] == pages
    kept = [(g["title"], item) for page in cut for g in page for item in g["items"]]
    assert kept == [(g["title"], item) for g in groups for item in g["items"]]


def test_runs_keep_their_order() -> None:
    """Items with one heading stand together as long as they come one after the other."""
    runs = sections.grouped(["a1", "a2", "b1", "a3"], lambda item: str(item[0]))
    assert runs == [
        {"title": "a", "items": ["a1", "a2"]},
        {"title": "b", "items": ["b1"]},
        {"title": "a", "items": ["a3"]},
    ]


@pytest.mark.parametrize(("number", "path"), [(1, "events"), (2, "events/page/2")])
def test_the_first_page_has_the_list_s_own_path(number: int, path: str) -> None:
    """Only further pages have a number in their path."""
    assert sections.page_path("events", number) == path


@pytest.mark.parametrize(
    ("number", "last", "texts"),
    [
        (1, 1, []),
        (1, 2, ["1", "2"]),
        (2, 3, ["1", "2", "3"]),
        (1, 9, ["1", "2", "9"]),
        (5, 9, ["1", "4", "5", "6", "9"]),
        (9, 9, ["1", "8", "9"]),
    ],
)
def test_a_pager_has_five_links_at_most(
    view: View, number: int, last: int, texts: list[str]
) -> None:
    """A pager names the first, the last and the neighbours; the page itself is no link."""
    links = sections.pager(view, "events", "events", number, last)
    assert [link["text"] for link in links] == texts
    assert [link["text"] for link in links if "url" not in link] == texts[:0] + (
        [str(number)] if last > 1 else []
    )


def test_a_pager_leads_back_to_the_page_that_holds_the_list(view: View) -> None:
    """The first page of a section's list is the page of the entity itself."""
    links = sections.pager(view, "events/e/timeline", "events/e", 2, 3)
    assert [link.get("url") for link in links] == [
        "events/e/",
        None,
        "events/e/timeline/page/3/",
    ]


def test_the_way_to_the_rest_says_how_much_there_is(view: View) -> None:
    """The link from the first items to the others counts them all."""
    assert sections.more_link(view, "events/e/timeline", 120) == {
        "url": "events/e/timeline/page/2/",
        "text": "Voir la suite (120 en tout)",
    }


@pytest.mark.parametrize(("summary", "shown"), [("", {}), ("Oui ?", {"summary": "Oui\u202f?"})])
def test_a_summary_is_shown_where_there_is_one(
    view: View, summary: str, shown: dict[str, str]
) -> None:
    """A line without a sentence under it has no empty one."""
    line = sections.with_summary(view, {"link": {"text": "E"}}, summary)
    assert line == {"link": {"text": "E"}, **shown}


def test_an_entry_says_when_its_text_appeared_or_changed_last(pages_of: Pages) -> None:
    """Readers who come back learn what is new: of an event, its file and its articles count."""
    article = "title: A\ndate: 2024-01-02\nsummary: S\nevent: E"
    files = {
        "events/e.md": "title: E\nstart: 2020-01-01\nupdated: 2024-01-03",
        "articles/a.md": f"{article}\ncorrections: [{{date: 2024-02-03, kind: erratum, text: T.}}]",
        "articles/b.md": "title: B\ndate: 2024-01-05\nsummary: S",
        "themes/t.md": "title: t",
    }
    pages = pages_of(files)

    def changed(address: str) -> list[str | None]:
        (part,) = pages[address].context["sections"]
        return [e.get("changed") for group in part["groups"] for e in group["items"]]

    assert changed("events/") == ["2024-02-03"]
    assert changed("articles/") == ["2024-01-05", "2024-02-03"]
    assert changed("themes/") == [None]
    assert changed("corrections/") == ["2024-02-03"]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("at: 2024-03-01", "2024-03-01"),
        ("at: 2024-03-01 20:18", "2024-03-01"),
        ("at: 2023-01-01, known_since: 2024-04-01", "2024-04-01"),
        ("at: 2023-01-01", "2024-01-02"),
        ("at: 2023", "2024-01-02"),
    ],
)
def test_a_moment_is_new_when_it_is_told(pages_of: Pages, moment: str, day: str) -> None:
    """A moment is of the day when the public learned of it, or an article told it, if later."""
    article = f"title: A\ndate: 2024-01-02\nsummary: S\nevent: E\ntimeline: [{{{moment}, text: T}}]"
    (part, *_) = pages_of({"articles/a.md": article})["events/e/"].context["sections"]
    assert part["groups"][0]["items"][0]["changed"] == day


def test_a_moment_without_a_day_is_never_new(pages_of: Pages) -> None:
    """An event's own moment of some year has no day that a visit compares with."""
    event = "title: E\ntimeline: [{at: 2023, text: T}]"
    (part, *_) = pages_of({"events/e.md": event})["events/e/"].context["sections"]
    assert "changed" not in part["groups"][0]["items"][0]
