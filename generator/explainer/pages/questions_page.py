"""The page of all open questions: what is not known, and what was once not known."""

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.model.dates import PartialDate
from explainer.model.dossiers import article_date
from explainer.model.entities import Entity
from explainer.model.items import Question as QuestionFields
from explainer.model.kinds import Kind
from explainer.model.sources import SourceList
from explainer.model.told import Item, items_of
from explainer.pages import items
from explainer.pages.context import Group, Note
from explainer.pages.evidence import evidence_of
from explainer.pages.indexes import Indexes
from explainer.pages.listing_pages import whole_list
from explainer.pages.page import Page
from explainer.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open question, on the page that asks it."""

    item: Item[QuestionFields]
    page: Entity
    date: PartialDate | None
    """The day of the event or article; of a theme, the day of its last event."""
    sources: SourceList | None = None
    """Those of the page, where they are not the file's own."""


def questions(view: View, indexes: Indexes) -> list[Question]:
    """The questions of events, of articles without an event, and of themes, the latest first."""
    found = [*_of_events(view), *_of_articles(view), *_of_themes(view, indexes)]
    return sorted(found, key=_newness)


def questions_pages(view: View, indexes: Indexes) -> list[Page]:
    """What nobody has answered yet; then, apart, what has an answer, the latest answer first."""
    found = questions(view, indexes)
    open_ = [question for question in found if not question.item.value.answer]
    answered = [question for question in found if question.item.value.answer]
    answered.sort(key=_latest_answer)
    groups = [
        Group(title=view.words[f"questions.{state}"], items=[_note(view, q) for q in part])
        for state, part in (("open", open_), ("answered", answered))
        if part
    ]
    return whole_list(view, "questions", groups, "gathered")


def may_tell(view: View, question: Question) -> bool:
    """Whether other pages and feeds may repeat it: it names nobody who is reserved."""
    value = question.item.value
    return not view.names_reserved(question.item.owner, f"{value.text} {value.answer}")


def _of_events(view: View) -> Iterator[Question]:
    for dossier in view.dossiers.values():
        if view.lists(dossier.event):
            for item in dossier.questions:
                yield Question(
                    item=item, page=dossier.event, date=dossier.listed, sources=dossier.sources
                )


def _of_articles(view: View) -> Iterator[Question]:
    for article in view.graph.of_kind(Kind.ARTICLE):
        if view.lists(article) and not view.graph.out(article.id, "event"):
            for item in items_of(article, "open_questions"):
                yield Question(item=item, page=article, date=article_date(article))


def _of_themes(view: View, indexes: Indexes) -> Iterator[Question]:
    for theme in view.graph.of_kind(Kind.THEME):
        if view.lists(theme):
            dossiers = indexes.by_subject.get(theme.id, [])
            date = dossiers[0].listed if dossiers else None
            for item in items_of(theme, "open_questions"):
                yield Question(item=item, page=theme, date=date)


def _newness(question: Question) -> tuple[bool, tuple[int, ...], str]:
    key = question.date.key if question.date else ()
    return (question.date is None, tuple(-part for part in key), question.page.id)


def _latest_answer(question: Question) -> tuple[bool, tuple[int, ...]]:
    at = question.item.value.at
    return (at is None, tuple(-part for part in at.key) if at else ())


def _note(view: View, question: Question) -> Note:
    if may_tell(view, question):
        evidence = evidence_of(view, question.page, question.sources)
        (shown,) = items.notes(view, [question.item], evidence)
    else:
        shown = Note(text=view.words["read_there"])
    shown["link"] = view.link(question.page)
    if "date" not in shown and question.date and not question.item.value.answer:
        shown["date"] = view.date(question.date.day_only())
    return shown
