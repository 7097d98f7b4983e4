"""Sections, and the further pages on which a long one goes on."""

import pytest

from explainer import SiteInfo
from explainer.limits import PAGE_LIST
from explainer.model.dossiers import build_dossiers
from explainer.model.graph import build_graph
from explainer.pages import sections
from explainer.pages.context import Group
from explainer.pages.view import View, make_view
from explainer.read.documents import Documents


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
