"""The page of all open questions: whose they are, in which order, which are answered."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]

FILES = {
    "events/e.md": """
        title: E
        start: 2024-05-01 20:00
        themes: [climat]
        open_questions: [{text: "Qui ?", source: ap}, "Deux fois ?"]
        sources: [{id: ap, title: S}]
        """,
    "articles/a.md": """
        title: A
        date: 2024-05-02
        summary: s
        event: E
        open_questions: ["Deux fois ?", {text: "Où ?", answer: Ici., at: 2024-06-01, source: ap}]
        sources: [{id: ap, title: S}]
        """,
    "articles/b.md": """
        title: B
        date: 2024-07-02
        summary: s
        open_questions: ["Pourquoi ?", {text: "Quand ?", answer: Hier., at: 2024-07-03}]
        """,
    "themes/climat.md": 'title: climat\nopen_questions: ["Combien ?"]',
    "themes/eau.md": 'title: eau\nopen_questions: [{text: "Quoi ?", answer: Rien.}]',
    "themes/air.md": 'title: air\nopen_questions: ["Jamais ?"]',
}


def _groups(page: Page) -> dict[str, list[Any]]:
    groups = page.context["sections"][0]["groups"]
    return {group["title"]: group["items"] for group in groups}


@pytest.fixture
def groups(pages_of: Pages) -> dict[str, list[Any]]:
    """The questions of events, articles and themes, by heading."""
    return _groups(pages_of(FILES)["questions/"])


def test_the_newest_open_question_comes_first(groups: dict[str, list[Any]]) -> None:
    """What nobody knows is by date of event, article, or a theme's last event; undated last."""
    shown = [(note["text"], note["link"]["text"]) for note in groups["Sans réponse"]]
    assert shown == [
        ("Pourquoi\u202f?", "B"),
        ("Qui\u202f?", "E"),
        ("Deux fois\u202f?", "E"),
        ("Combien\u202f?", "climat"),
        ("Jamais\u202f?", "air"),
    ]
    assert "date" not in groups["Sans réponse"][-1]


def test_answers_stand_apart(groups: dict[str, list[Any]]) -> None:
    """What has an answer is by the day of the answer, the latest first, undated last."""
    shown = [(note["text"], note["answer"]) for note in groups["Réponses trouvées depuis"]]
    assert shown == [
        ("Quand\u202f?", "Hier."),
        ("Où\u202f?", "Ici."),
        ("Quoi\u202f?", "Rien."),
    ]
    assert list(groups) == ["Sans réponse", "Réponses trouvées depuis"]


def test_a_question_has_date_and_evidence(groups: dict[str, list[Any]]) -> None:
    """A question is of its event's day, an answer of its own; sources are those of the page."""
    asked = groups["Sans réponse"][1]
    assert asked["date"] == {"text": "1er\xa0mai 2024", "iso": "2024-05-01"}
    assert [cite["url"] for cite in asked["sources"]] == ["events/e/#source:ap"]
    answered = groups["Réponses trouvées depuis"][1]
    assert answered["date"]["iso"] == "2024-06-01"
    assert answered["link"]["url"] == "events/e/"


@pytest.mark.parametrize("text", ["Dan Fox y était-il ?", "Fox y était-il ?"])
def test_a_question_about_a_bystander_is_told_without_its_words(pages_of: Pages, text: str) -> None:
    """A question that names somebody who is only named leads to its page, and says no more."""
    front = f'title: E\nnamed: [Dan Fox]\nopen_questions: [{{text: "{text}", answer: Oui.}}]'
    (notes,) = _groups(pages_of({"events/e.md": front})["questions/"]).values()
    assert notes == [
        {
            "text": "Le texte est à lire sur la page même.",
            "link": {"text": "E", "kind": "event", "url": "events/e/"},
        }
    ]


@pytest.mark.parametrize("more", ["draft: true", "withdrawn: {date: 2024-01-01, reason: Faux.}"])
def test_what_is_not_published_asks_nothing(pages_of: Pages, more: str) -> None:
    """Questions of drafts and of withdrawn pages are in no list."""
    files = {
        "events/e.md": f'title: E\n{more}\nopen_questions: ["Qui ?"]',
        "themes/t.md": f'title: t\n{more}\nopen_questions: ["Qui ?"]',
        "articles/a.md": f'title: A\ndate: 2024-01-02\nsummary: s\n{more}\nopen_questions: ["Q ?"]',
    }
    assert _groups(pages_of(files)["questions/"]) == {"": ["Rien ici pour l’instant."]}
