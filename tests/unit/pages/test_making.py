"""How the texts of a page came about: with AI or without, and who read them before."""

from collections.abc import Callable

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\nevent: E\nwhy: Parce que.\n"
REVIEWED = "reviewed: {by: %s, date: 2024-01-02}"
DAY = "(2\xa0janvier 2024)"


def _labels(page: Page) -> list[str]:
    return [label["text"] for label in page.context.get("labels", [])]


@pytest.mark.parametrize(
    ("event", "article", "labels"),
    [
        (None, "ai: generated", ["Généré par IA, non relu"]),
        ("ai: generated", "ai: generated", ["Généré par IA, non relu"]),
        ("why: x\nsummary: y", "ai: generated", []),
        ("ai: generated", "", ["Texte écrit avec l’aide d’une IA, non relu"]),
        ("ai: none", "ai: assisted", ["Texte écrit avec l’aide d’une IA, non relu"]),
        ("ai: none", "ai: none", []),
        (
            "",
            f"ai: generated\n{REVIEWED % 'Ann'}",
            [f"Texte écrit avec l’aide d’une IA, relu par Ann {DAY}"],
        ),
        (
            f"ai: generated\n{REVIEWED % 'Ann'}",
            f"ai: generated\n{REVIEWED % 'Bo'}",
            [f"Généré par IA, relu par Ann {DAY}, par Bo {DAY}"],
        ),
        (
            f"ai: generated\n{REVIEWED % 'Ann'}",
            "ai: generated",
            ["Généré par IA, non relu"],
        ),
        (REVIEWED % "Ann", REVIEWED % "Ann", [f"Relu par Ann {DAY}"]),
        (REVIEWED % "Ann", "", []),
    ],
)
def test_an_event_s_words_are_those_of_several_files(
    pages_of: Pages, event: str | None, article: str, labels: list[str]
) -> None:
    """What one file says of AI holds for the page that shows its words, and no more than that."""
    files = {"articles/a.md": ARTICLE + article}
    if event is not None:
        files["events/e.md"] = f"title: E\n{event}"
    assert _labels(pages_of(files)["events/e/"]) == labels


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [
        ("articles/a.md", ARTICLE, "articles/a/"),
        ("people/p.md", "name: P\n", "people/p/"),
        ("themes/t.md", "title: T\n", "themes/t/"),
        ("t.md", "title: T\n", "t/"),
    ],
)
def test_the_label_stands_on_the_page_of_any_kind(
    pages_of: Pages, path: str, front: str, address: str
) -> None:
    """Readers learn of AI and of the review on every page that says so."""
    given = f"{front}ai: assisted\n{REVIEWED % 'Ann'}"
    assert _labels(pages_of({path: given})[address]) == [
        f"Texte écrit avec l’aide d’une IA, relu par Ann {DAY}"
    ]
