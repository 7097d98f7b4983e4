"""Anchors that a text may point at, and the page of a long list on which each stands."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from explainer import Page, SiteInfo
from explainer.limits import PAGE_LIST
from explainer.link.anchors import anchors_of
from explainer.pipeline import check

AnchorsOf = Callable[..., Mapping[str, str]]
SITE = SiteInfo(name="Site", url="", languages=("fr", "en"))
ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"


@pytest.fixture
def anchors_in(content_of: Callable[..., Path]) -> AnchorsOf:
    """Gives the anchors of one entity's page, by its id and the files of a site."""

    def make(entity_id: str, files: Mapping[str, str]) -> Mapping[str, str]:
        checked = check(content_of(files), SITE)
        entity = checked.graph.entities[entity_id]
        return anchors_of(entity, entity.document, checked.dossiers.get(entity_id), SITE.zone)

    return make


def test_an_event_has_headings_moments_statements_and_sources(anchors_in: AnchorsOf) -> None:
    """Headings of the text, sections and their items can be pointed at, articles' included."""
    files = {
        "events/e.md": """
            title: E
            timeline: [{at: 2024, text: a, id: un}]
            sources: [{id: ap, title: T}]
            key_points: [{text: k, source: ap}]
            ---
            ## La suite
            """,
        "articles/a.md": """
            title: A
            date: 2024-01-02
            summary: s
            event: E
            timeline: [{at: 2023, text: b, id: hop}]
            statements: [{by: {text: On}, text: c, id: mot}]
            sources: [{title: Un article}]
            """,
    }
    assert anchors_in("events/e", files) == {
        "la-suite": "",
        "timeline": "",
        "moment:hop": "",
        "moment:un": "",
        "statements": "",
        "statement:mot": "",
        "sources": "",
        "source:ap": "",
        "source:un-article": "",
    }


def test_an_article_has_its_own_anchors(anchors_in: AnchorsOf) -> None:
    """An article's page has the moments, statements and sources of the article alone."""
    files = {
        "events/e.md": "title: E\ntimeline: [{at: 2024, text: a, id: un}]",
        "articles/a.md": f"{ARTICLE}event: E\ntimeline: [{{at: 2023, text: b, id: hop}}]",
    }
    assert anchors_in("articles/a", files) == {"timeline": "", "moment:hop": ""}


@pytest.mark.parametrize(
    ("entity_id", "files", "anchors"),
    [
        ("events/e", {"events/e.md": "title: E"}, {}),
        ("articles/a", {"articles/a.md": ARTICLE}, {}),
        ("themes/climat", {"articles/a.md": f"{ARTICLE}themes: [climat]"}, {}),
        ("about", {"about.md": "title: T\n---\n## Un\n\nDeux\n{ #la }"}, {"un": "", "la": ""}),
        (
            "people/a",
            {"people/a.md": "name: A B\nsources: [{title: T}]"},
            {"sources": "", "source:t": ""},
        ),
    ],
)
def test_a_section_that_is_not_drawn_has_no_anchor(
    anchors_in: AnchorsOf, entity_id: str, files: dict[str, str], anchors: dict[str, str]
) -> None:
    """An empty list is no section, and pages other than stories have headings and sources."""
    assert anchors_in(entity_id, files) == anchors


@pytest.mark.parametrize(
    ("number", "page"),
    [
        (1, ""),
        (PAGE_LIST, ""),
        (PAGE_LIST + 1, "/page/2"),
        (2 * PAGE_LIST, "/page/2"),
        (2 * PAGE_LIST + 1, "/page/3"),
    ],
)
@pytest.mark.parametrize("path", ["events/e.md", "articles/e.md"])
def test_each_item_of_a_long_list_has_its_page(
    anchors_in: AnchorsOf, path: str, number: int, page: str
) -> None:
    """Moments in order of time and sources by number stand on the page that their rank gives."""
    count = 2 * PAGE_LIST + 1
    moments = "".join(f"\n- {{at: {3000 - n}, text: m, id: m{n}}}" for n in range(1, count + 1))
    sources = "".join(f"\n- {{title: Source {n}}}" for n in range(1, count + 1))
    head = "title: E\n" if path.startswith("events") else ARTICLE
    found = anchors_in(
        path.removesuffix(".md"), {path: f"{head}timeline:{moments}\nsources:{sources}"}
    )
    assert found[f"moment:m{count + 1 - number}"] == (f"timeline{page}" if page else "")
    assert found[f"source:source-{number}"] == (f"sources{page}" if page else "")
    assert (found["timeline"], found["sources"]) == ("", "")


def test_anchors_are_those_that_pages_draw(
    anchors_in: AnchorsOf, pages_of: Callable[..., dict[str, Page]]
) -> None:
    """Every moment and source that can be pointed at is on the page that its anchor names."""
    moments = "".join(f"\n- {{at: {1900 + n}, text: m{n}}}" for n in range(PAGE_LIST + 5))
    sources = "".join(f"\n- {{title: Source {n}}}" for n in range(PAGE_LIST + 5))
    said = "\nstatements: [{by: {text: On}, text: Oui.}, {by: {text: On}, text: Non.}]"
    files = {"events/e.md": f"title: E\ntimeline:{moments}\nsources:{sources}{said}"}
    pages = pages_of(files)
    drawn: dict[str, str] = {}
    for address, page in pages.items():
        if address.startswith("events/e/"):
            further = address.removeprefix("events/e/").rstrip("/")
            drawn |= {item["id"]: further for item in _items(page) if "id" in item}
    found = anchors_in("events/e", files)
    assert {key: page for key, page in found.items() if ":" in key} == drawn


def _items(page: Page) -> list[Any]:
    parts = page.context["sections"]
    return [item for part in parts for group in part["groups"] for item in group["items"]]


def test_anchors_of_an_event_s_page_are_known(problems_of: Callable[..., list[str]]) -> None:
    """A moment that an article adds, a source and a section of an event's page can be linked."""
    files = {
        "events/foo.md": """
            title: Foo
            sources: [{id: ap, title: t}]
            key_points: [{text: a, source: ap}]
            """,
        "articles/a.md": f"{ARTICLE}event: foo\ntimeline: [{{at: 2024, text: hop, id: hop}}]",
        "about.md": """
            title: x
            ---
            [x](events/foo.md#moment:hop) [y](events/foo.md#timeline) [z](events/foo.md#source:ap)
            """,
    }
    assert problems_of(files) == []


@pytest.mark.parametrize("target", ["#moment:h", "#titre"])
def test_a_withdrawn_page_has_none_of_its_anchors(
    problems_of: Callable[..., list[str]], target: str
) -> None:
    """A link to a moment or heading of a withdrawn text leads nowhere."""
    files = {
        "events/foo.md": """
            title: Foo
            withdrawn: {date: 2024-01-01, reason: Faux.}
            timeline: [{at: 2024, text: x, id: h}]
            ---
            ## Titre
            """,
        "about.md": f"title: x\n---\n[x](events/foo.md{target})",
    }
    assert [line.split()[1] for line in problems_of(files)] == ["E402"]


def test_a_withdrawn_page_says_why_under_one_anchor(anchors_in: AnchorsOf) -> None:
    """The only anchor of a withdrawn page is its note."""
    front = "title: E\nwithdrawn: {date: 2024-01-01, reason: Faux.}\nsources: [{title: T}]"
    assert anchors_in("events/e", {"events/e.md": f"{front}\n---\n## Titre"}) == {"withdrawn": ""}


def test_an_article_s_anchors_are_in_the_order_of_its_page(
    pages_of: Callable[..., dict[str, Page]],
) -> None:
    """A link to a moment of an article leads to the page that holds it, on the site's clocks."""
    fill = "".join(f"\n- {{at: {1900 + i}, text: m{i}}}" for i in range(PAGE_LIST - 1))
    more = "\n- {at: 2024-01-01T10:00Z, text: z, id: z}\n- {at: 2024-01-01 10:30, text: y, id: y}"
    files = {
        "articles/a.md": f"{ARTICLE}timeline:{fill}{more}",
        "about.md": "title: x\n---\n[x](articles/a.md#moment:z)",
    }
    pages = pages_of(files)
    (last,) = _items(pages["articles/a/timeline/page/2/"])
    assert last["id"] == "moment:z"
    assert pages["about/"].body == "[x](articles/a/timeline/page/2.md#moment:z)\n"


def test_what_another_event_s_file_says_has_its_anchor(anchors_in: AnchorsOf) -> None:
    """A moment told for this event in another's file can be pointed at, and its source too."""
    told = "timeline: [{at: 2024, text: Fait., id: h, event: e, source: ap}]"
    sources = "sources: [{id: ap, title: T}, {id: non, title: U}]"
    files = {"events/e.md": "title: E", "events/f.md": f"title: F\n{told}\n{sources}"}
    assert anchors_in("events/e", files) == {
        "timeline": "",
        "moment:h": "",
        "sources": "",
        "source:ap": "",
    }
