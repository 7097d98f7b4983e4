"""The questions of a page: what nobody has answered; apart from that, what has an answer since."""

from collections.abc import Iterable, Sequence
from typing import Any

from explainer.model.told import Item
from explainer.pages import items, sections
from explainer.pages.context import Section
from explainer.pages.evidence import Evidence
from explainer.pages.view import View

Questions = Sequence[Item[Any]]


def unanswered(questions: Iterable[Item[Any]]) -> Questions:
    """Those that nobody has answered, in the order written."""
    return [question for question in questions if not question.value.answer]


def asked(
    view: View, questions: Questions, evidence: Evidence, *, on_top: int = 0, then: str = ""
) -> Iterable[Section]:
    """The sections of a page's questions; the first screen has as many as `on_top` says.

    `then` is `_then` on a page as of a past day: its titles speak of that day.
    """
    t, open_ = view.words, unanswered(questions)[on_top:]
    answered = [question for question in questions if question.value.answer]
    for anchor, found in (("questions", open_), ("answers", answered)):
        shown = sections.plain(items.notes(view, found, evidence))
        yield sections.section("notes", anchor, t[f"section.{anchor}{then}"], shown)
