"""An article is written so that it reads back as it was meant."""

import pytest

from explainer.importers.articles import article_text
from explainer.read.documents import read_document


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        'a "b" \\ c',
        "a: b # c",
        "- a",
        "{{ x }}",
        "« à l’Élysée »",
        "? [x, y]",
        "---",
        "no",
        "2024-01-02",
        "it's @me %d & *you",
    ],
)
def test_texts_read_back(text: str) -> None:
    """Whatever a text holds, the same text is read."""
    data = article_text(
        {"title": text, "themes": [text], "image": {"alt": text, "credit": ""}}, "B"
    )
    document, problems = read_document("articles/a.md", data)
    assert problems == []
    assert document.front == {"title": text, "themes": [text], "image": {"alt": text}}
    assert document.text == "B\n"


def test_what_says_nothing_is_left_out() -> None:
    """No key is empty, and no text is a line."""
    front = {"title": "A", "date": "", "draft": False, "themes": [], "image": {}}
    assert article_text(front, "") == b'---\ntitle: "A"\n---\n'
