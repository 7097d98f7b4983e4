"""The questions of a page stand apart by whether they have an answer."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ASKED = """
    open_questions:
      - {text: "Où ?", answer: Ici., source: ap}
      - {text: "Quand ?", source: ap}
    sources: [{id: ap, title: T}]
    """


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("themes/eau", "title: eau"),
        ("articles/a", "title: A\n    date: 2024-01-02\n    summary: s"),
    ],
)
def test_answered_questions_stand_under_their_own_title(
    pages_of: Pages, items_at: ItemsAt, path: str, head: str
) -> None:
    """What nobody knows stands first; what was answered has its own section, each with evidence."""
    page = pages_of({f"{path}.md": f"\n    {head}{ASKED}"})[f"{path}/"]
    titles = [part["title"] for part in page.context["sections"]]
    assert titles[:2] == ["Ce que l’on ne sait pas", "Répondu depuis"]
    for anchor, text in (("questions", "Quand ?"), ("answers", "Où ?")):
        (note,) = items_at(page, anchor)
        assert note["text"].replace("\u202f", " ").replace("\xa0", " ") == text
        assert [cite["number"] for cite in note["sources"]] == [1]


def test_no_section_is_empty(pages_of: Pages) -> None:
    """Where every question is open, nothing says that one was answered."""
    page = pages_of({"themes/eau.md": 'title: eau\nopen_questions: ["Où ?"]'})["themes/eau/"]
    assert [part["id"] for part in page.context["sections"]] == ["questions"]
