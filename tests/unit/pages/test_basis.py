"""What a page rests on: its sources by kind, what it tells with and without one, who checked it."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
Lines = Callable[[Page], dict[str, list[str]]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"
SOURCES = """
sources:
  - {id: a, title: Un, kind: primary, archive: "https://archive.example.org/1"}
  - {id: b, title: Deux}
  - {id: c, title: Trois, kind: press}
  - {id: d, title: Quatre, kind: other}
"""
TOLD = "timeline: [{at: 2024, text: Il part., source: [a, b, c, d]}, {at: 2024, text: Il vient.}]"


@pytest.fixture
def lines(items_at: Callable[[Page, str], list[Any]]) -> Lines:
    """Gives the lines of the section of a page, by their terms."""

    def make(page: Page) -> dict[str, list[str]]:
        return {line["term"]: line["values"] for line in items_at(page, "trust")}

    return make


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [("events/e.md", "title: E\n", "events/e/"), ("articles/a.md", ARTICLE, "articles/a/")],
)
def test_sources_are_counted_by_kind(
    pages_of: Pages, lines: Lines, path: str, front: str, address: str
) -> None:
    """A kind that nobody gave is not guessed; kinds come with the nearest to the fact first."""
    shown = lines(pages_of({path: front + TOLD + SOURCES})[address])
    assert shown["Sources"] == [
        "4",
        "source première\xa0: 1",
        "presse\xa0: 1",
        "nature non précisée\xa0: 2",
    ]
    assert shown["Moments et déclarations"] == ["avec source\xa0: 1", "sans source\xa0: 1"]
    assert shown["Copies archivées"] == ["1 sur 4"]


def test_further_pages_count(pages_of: Pages, lines: Lines) -> None:
    """What stands on the further pages of a long list is counted with the rest."""
    moments = "".join(f"\n- {{at: 2024, text: Moment {n}., source: s{n}}}" for n in range(60))
    sources = "".join(f"\n- {{id: s{n}, title: Source {n}}}" for n in range(60))
    pages = pages_of({"events/e.md": f"title: E\ntimeline:{moments}\nsources:{sources}"})
    assert "events/e/timeline/page/2/" in pages
    shown = lines(pages["events/e/"])
    assert (shown["Sources"][0], shown["Moments et déclarations"][0]) == (
        "60",
        "avec source\xa0: 60",
    )


def test_a_source_of_an_equal_moment_counts(pages_of: Pages, lines: Lines) -> None:
    """A moment that two files tell has a source where one of them names it, on both pages."""
    bare, cited = "timeline: [{at: 2024, text: a}]", "timeline: [{at: 2024, text: a, source: s}]"
    files = {
        "events/e.md": f"title: E\n{bare}",
        "articles/a.md": f"{ARTICLE}event: E\n{cited}\nsources: [{{id: s, title: S}}]",
        "articles/b.md": f"{ARTICLE}event: E\n{bare}",
    }
    pages = pages_of(files)
    for address in ("events/e/", "articles/a/", "articles/b/"):
        shown = lines(pages[address])
        assert shown["Moments et déclarations"] == ["avec source\xa0: 1", "sans source\xa0: 0"]
        assert shown["Sources"][0] == "1"


def test_a_person_s_statements_are_counted_once(pages_of: Pages, lines: Lines) -> None:
    """What somebody says of herself is shown twice and counted once; the event's sources count."""
    said = "{by: ann-lee, text: Moi., about: [ann-lee], source: a}, {by: ann-lee, text: Oui.}"
    files = {
        "people/ann-lee.md": "name: Ann Lee",
        "events/e.md": f"title: E\nstatements: [{said}]\nsources: [{{id: a, title: Un}}]",
    }
    shown = lines(pages_of(files)["people/ann-lee/"])
    assert shown == {"Déclarations": ["avec source\xa0: 1", "sans source\xa0: 1"]}


def test_a_story_without_sources_says_so(pages_of: Pages, lines: Lines) -> None:
    """An event that tells something on no evidence does not hide it."""
    page = pages_of({"events/e.md": "title: E\ntimeline: [{at: 2024, text: a}]"})["events/e/"]
    assert lines(page)["Sources"] == ["aucune"]


def test_who_checked_the_page(pages_of: Pages, items_at: Callable[[Page, str], list[Any]]) -> None:
    """The last check has its date, the review its name; the part of AI is said in words."""
    front = "last_verified: 2024-03-02\nreviewed: {by: Ann, date: 2024-03-01}\nai: generated"
    page = pages_of({"themes/t.md": f"title: T\n{front}"})["themes/t/"]
    verified, reviewed, ai = items_at(page, "trust")
    assert verified["date"] == {"text": "2\xa0mars 2024", "iso": "2024-03-02"}
    assert reviewed == {"term": "Relu", "values": ["par Ann (1er\xa0mars 2024)"]}
    assert ai["values"] == ["Généré par IA, relu"]


@pytest.mark.parametrize("front", ["", "ai: generated", "ai: none"])
def test_a_page_that_tells_nothing_has_no_such_section(pages_of: Pages, front: str) -> None:
    """Without sources, statements, check or review there is nothing to say; AI has its label."""
    page = pages_of({"themes/t.md": f"title: T\n{front}"})["themes/t/"]
    assert "trust" not in [part["id"] for part in page.context["sections"]]
