"""Moments, statements, responses and notes, as templates show them."""

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from explainer.model.answers import answers_to, outcomes_of
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity, Presence
from explainer.model.field_types import Ref
from explainer.model.gaps import gap_between
from explainer.model.items import Correction as CorrectionFields
from explainer.model.items import Moment as MomentFields
from explainer.model.items import Outcome as OutcomeFields
from explainer.model.items import Reply as ReplyFields
from explainer.model.items import Statement as StatementFields
from explainer.model.life import told_on
from explainer.model.told import Item
from explainer.pages.context import (
    Correction,
    Gap,
    Link,
    Moment,
    Note,
    Outcome,
    Reply,
    Response,
    Statement,
)
from explainer.pages.evidence import Evidence
from explainer.pages.languages import as_said
from explainer.pages.view import View
from explainer.read.yaml_tree import Path
from explainer.words.calendar import later_in_words

Worded = TypeVar("Worded", Link, Note, Correction, Moment, Outcome, Reply, Response, Statement)

_STANDING: Final = frozenset({"corrects", "retracts"})
"""The stances of responses without which what they answer is told no more."""


def voice(view: View, item: Item[Any], path: Path, ref: Ref, *, elsewhere: bool = False) -> Link:
    """Who speaks: the entity that a reference means, or the text that stands for nobody's page.

    `elsewhere`, on pages that do not declare it, nothing leads to the page of who only speaks.
    """
    entity = view.graph.target(item.owner.id, (item.key, item.position, *path))
    if entity and not (elsewhere and entity.presence is Presence.MINIMAL):
        return view.link(entity)
    if entity:
        return Link(text=view.say(entity.name))
    return in_language(Link(text=view.say(ref.text)), view.language_beside(item.owner))


def in_language(shown: Worded, lang: str) -> Worded:
    """What is shown, with the language of its words where it is not the page's."""
    if lang:
        shown["lang"] = lang
    return shown


def responses(
    view: View, item: Item[Any], evidence: Evidence, *, elsewhere: bool = False
) -> list[Response]:
    """The responses to a moment or statement, in the order written.

    As of a day, of those that came later only what corrects or retracts, marked.
    """
    result: list[Response] = []
    for teller, index, response in answers_to(item):
        late = teller.later[index] if teller.later else None
        if late and response.stance not in _STANDING:
            continue
        shown = Response(
            stance=response.stance,
            label=view.words[f"stance.{response.stance}"],
            by=voice(view, teller, ("responses", index, "by"), response.by, elsewhere=elsewhere),
            text=view.say(response.text),
            sources=evidence.cites(teller, response.source),
        )
        if date := response.at or late:
            shown["date"] = view.date(date)
        if late:
            shown["later"] = view.words["later"]
        result.append(in_language(shown, view.language_beside(teller.owner)))
    return result


def moments(
    view: View, items: Iterable[Item[MomentFields]], zone: str, evidence: Evidence
) -> list[Moment]:
    """The entries of an event's timeline, in order of time."""
    result: list[Moment] = []
    before: PartialDate | None = None
    for item in items:
        moment = _moment(view, item, zone, evidence)
        moment["new_day"] = not result or moment["date"]["text"] != result[-1]["date"]["text"]
        if before and (gap := gap_between(before, item.value.at)):
            text = later_in_words(gap.count, gap.unit, gap.about, view.lang)
            moment["gap"] = Gap(text=text, unit=gap.unit)
        before = item.value.at
        result.append(moment)
    return result


def _moment(view: View, item: Item[MomentFields], zone: str, evidence: Evidence) -> Moment:
    value = item.value
    shown = Moment(
        id=f"moment:{item.id}",
        date=view.date(value.at, zone),
        new_day=True,
        text=view.say(value.text),
        sources=evidence.behind(item),
        responses=responses(view, item, evidence),
    )
    if item.replies:
        shown["replies"] = [reply(view, answer) for answer in item.replies]
    if item.corrections:
        shown["corrections"] = corrections(view, item.corrections)
    if value.according_to:
        shown["attribution"] = voice(view, item, ("according_to",), value.according_to)
    if value.known_since and value.at.before(value.known_since):
        shown["late"] = _late(view, value.at, value.known_since, zone)
    if told := told_on(item.owner, value.known_since or value.at):
        shown["changed"] = told.isoformat()
    return in_language(shown, view.language_of(item))


def _late(view: View, at: PartialDate, known: PartialDate, zone: str) -> str:
    """Since when the public knows; with the time, where it learned on the same day."""
    late = view.words["known_since"].format(since=view.since(known))
    if known.parts[:3] == at.parts[:3] and (time := view.date(known, zone).get("time")):
        late += f", {time}"
    return late


def statement(
    view: View,
    item: Item[StatementFields],
    evidence: Evidence,
    default_date: PartialDate | None,
    event: Entity | None = None,
) -> Statement:
    """A statement with its speaker, evidence and answers; `event` on pages that are not its own."""
    value, elsewhere = item.value, event is not None
    shown = Statement(
        id=f"statement:{event.kind}:{event.slug}:{item.id}" if event else f"statement:{item.id}",
        by=voice(view, item, ("by",), value.by, elsewhere=elsewhere),
        words=view.say(value.words),
        quoted=bool(value.quote),
        kind=value.kind,
        label=view.words[f"statement.{value.kind}"],
        about=list(_about(view, item)),
        sources=evidence.behind(item),
        responses=responses(view, item, evidence, elsewhere=elsewhere),
    )
    if outcomes := outcomes_of(item):
        shown["outcomes"] = [_outcome(view, *outcome, evidence) for outcome in outcomes]
    if item.replies:
        shown["replies"] = [reply(view, r, elsewhere=elsewhere) for r in item.replies]
    if item.corrections:
        shown["corrections"] = corrections(view, item.corrections)
    if date := value.at or default_date:
        shown["date"] = view.date(date.day_only())
    if event:
        shown["event"] = view.link(event)
    if said := as_said(view, value):
        shown["words"] = view.say(said)
        return shown
    if value.quote and value.translation != "none":
        shown["translation"] = view.words[f"translation.{value.translation}"]
    if value.original:
        shown["original"] = {"lang": value.original.lang, "text": value.original.text}
    return in_language(shown, view.language_of(item))


def _outcome(
    view: View, item: Item[StatementFields], given: OutcomeFields, evidence: Evidence
) -> Outcome:
    shown = Outcome(
        state=given.state,
        label=view.words[f"outcome.{given.state}"],
        date=view.date(given.at.day_only()),
        sources=evidence.cites(item, given.source),
    )
    if given.text:
        shown["text"] = view.say(given.text)
    return in_language(shown, view.language_beside(item.owner))


def _about(view: View, item: Item[StatementFields]) -> Iterable[Link]:
    found = (
        view.graph.target(teller.owner.id, (teller.key, teller.position, "about", index))
        for teller in item.tellers
        for index in range(len(teller.value.about))
    )
    return [view.link(entity) for entity in {e.id: e for e in found if e}.values()]


def reply(view: View, item: Item[ReplyFields], *, elsewhere: bool = False) -> Reply:
    """A reply, whole, with when it came and when it was published."""
    value = item.value
    shown = Reply(
        by=voice(view, item, ("by",), value.by, elsewhere=elsewhere), text=view.say(value.text)
    )
    if value.received:
        shown["received"] = view.date(value.received)
    if value.published:
        shown["published"] = view.date(value.published)
    if item.later:
        shown["later"] = view.words["later"]
    return in_language(shown, view.language_of(item))


def corrections(view: View, items: Iterable[Item[CorrectionFields]]) -> list[Correction]:
    """Corrections: of which kind, since when, what was mended, and what stood there before."""
    return [_correction(view, item) for item in items]


def _correction(view: View, item: Item[CorrectionFields]) -> Correction:
    value = item.value
    shown = Correction(
        label=view.words[f"correction.{value.kind}"],
        date=view.date(value.date),
        text=view.say(value.text),
        changed=value.date.day_only().iso,
    )
    if value.was:
        shown["was"] = view.say(value.was)
    return in_language(shown, view.language_of(item))


def notes(view: View, items: Iterable[Item[Any]], evidence: Evidence) -> list[Note]:
    """Key points, questions, updates: whatever of text, date, answer and source they have."""
    return [_note(view, item, evidence) for item in items]


def _note(view: View, item: Item[Any], evidence: Evidence) -> Note:
    value = item.value
    date = getattr(value, "at", None) or getattr(value, "date", None)
    shown = in_language(Note(text=view.say(value.text)), view.language_of(item))
    if date:
        shown["date"] = view.date(date)
    if date and item.key == "updates":
        shown["changed"] = date.day_only().iso
    if answer := getattr(value, "answer", ""):
        shown["answer"] = view.say(answer)
    if cites := evidence.cites(item, getattr(value, "source", ())):
        shown["sources"] = cites
    return shown
