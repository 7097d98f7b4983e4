"""What was known when: the dossier of an event as the public could know it on a past day.

What has no date of its own is as old as its sources, else as what it belongs to: nothing says that
it came later. Of a month or a year the last day counts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from explainer.limits import AS_OF_DAYS
from explainer.model.answers import answers_to, outcomes_of
from explainer.model.cases import Case
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier, article_date
from explainer.model.items import Correction, Moment, Response, Statement
from explainer.model.told import Item

Day = tuple[int, ...]
"""Year, month and day: what moments of knowledge compare by."""


def _end(date: PartialDate | None) -> Day:
    """The day on which something was known at the latest; nothing is before what has no date."""
    return date.last_day().parts if date else ()


@dataclass(frozen=True)
class Known:
    """What became known of an event, by date."""

    dossier: Dossier

    @cached_property
    def days(self) -> tuple[PartialDate, ...]:
        """The days on which something became known or was answered, the earliest first.

        Months where there would be more than `AS_OF_DAYS`, and years where there still would;
        nothing where there is one only, for the page of the event says the same.
        """
        for precision in (3, 2, 1):
            found = sorted({date.parts[:precision] for date in self._dates if _is(date, precision)})
            if len(found) <= AS_OF_DAYS:
                break
        days = found[-AS_OF_DAYS:] if len(found) > 1 else []
        return tuple(_date(*parts) for parts in days)

    def later(self, day: PartialDate) -> int:
        """How many things became known after a day."""
        return len(self._ends) - bisect_right(self._ends, _end(day))

    def as_of(self, day: PartialDate) -> Dossier:
        """The event as it could be known at the end of a day.

        What clears somebody, corrects, retracts or replies is told with what it answers all the
        same, marked by `later`; the latest stage of a case wherever an earlier one is.
        """
        whole, end = self.dossier, _end(day)
        moments = [self._answered(m, end) for m in whole.moments if _end(_known(m.value)) <= end]
        said = [
            self._followed(s, end) for s in whole.statements if _end(self._said(s.value)) <= end
        ]
        attached = _replies([*whole.moments, *whole.statements]) - _replies([*moments, *said])
        replies = [reply for reply in whole.replies if _place(reply) not in attached]
        return replace(
            whole,
            summary=None,
            why=None,
            key_points=(),
            moments=tuple(moments),
            statements=tuple(said),
            questions=tuple(self._asked(question, end) for question in whole.questions),
            replies=_marked(replies, end),
            cases=tuple(_case(case, end) for case in whole.cases if _stages(case, end)),
            articles=tuple(a for a in whole.articles if _end(article_date(a)) <= end),
            updates=tuple(u for u in whole.updates if _end(u.value.at) <= end),
            corrections=_mended(whole.corrections, end),
        )

    @cached_property
    def _dates(self) -> list[PartialDate]:
        """The date of everything that became known, so far as it has one."""
        found = [*self._of_items(), *self._of_answers()]
        return [date for date in found if date]

    @cached_property
    def _ends(self) -> list[Day]:
        return sorted(_end(date) for date in self._dates)

    def _of_items(self) -> Iterator[PartialDate | None]:
        for moment in self.dossier.moments:
            known = _known(moment.value)
            yield known
            yield from (_latest(known, date) for date in self._all_responded(moment))
        for statement in self.dossier.statements:
            said = self._said(statement.value)
            yield said
            yield from (_latest(said, date) for date in self._all_responded(statement))
            yield from (_latest(said, outcome.at) for _, outcome in outcomes_of(statement))

    def _of_answers(self) -> Iterator[PartialDate | None]:
        yield from (self._dated(q, q.value) for q in self.dossier.questions if q.value.answer)
        yield from (stage.value.at for case in self.dossier.cases for stage in case.stages)
        yield from (_replied(reply) for reply in self.dossier.replies)

    def _said(self, statement: Statement) -> PartialDate | None:
        return statement.at or self.dossier.listed

    def _dated(self, item: Item[Any], value: Any) -> PartialDate | None:
        """When an answer came: as it says, else with the first of its sources."""
        found = self.dossier.sources.cited(item.owner, value.source)
        published = [one.source.published for one in found if one.source.published]
        date: PartialDate | None = value.at
        return date or min(published, key=_end, default=None)

    def _responded(self, item: Item[Any]) -> list[PartialDate | None]:
        given: Sequence[Response] = item.value.responses
        return [self._dated(item, response) for response in given]

    def _all_responded(self, item: Item[Any]) -> Iterator[PartialDate | None]:
        """The dates of the responses, those to equal items of other files among them."""
        return (self._dated(teller, response) for teller, _, response in answers_to(item))

    def _answered(self, item: Item[Any], end: Day) -> Item[Any]:
        """A moment or statement with what was said of it and mended in it by then."""
        later = tuple(date if _end(date) > end else None for date in self._responded(item))
        return replace(
            item,
            later=later,
            equals=tuple(self._answered(equal, end) for equal in item.equals),
            replies=_marked(item.replies, end),
            corrections=_mended(item.corrections, end),
        )

    def _followed(self, item: Item[Statement], end: Day) -> Item[Statement]:
        outcome = tuple(o for o in item.value.outcome if _end(o.at) <= end)
        value = item.value.model_copy(update={"outcome": outcome})
        equals = tuple(self._followed(equal, end) for equal in item.equals)
        return self._answered(replace(item, value=value, equals=equals), end)

    def _asked(self, item: Item[Any], end: Day) -> Item[Any]:
        """A question, still open where its answer came later."""
        if _end(self._dated(item, item.value)) <= end:
            return item
        unanswered = {"answer": "", "at": None, "source": ()}
        return replace(item, value=item.value.model_copy(update=unanswered))


def _date(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


def _is(date: PartialDate, precision: int) -> bool:
    """Whether a date names its day, month or year, and without a doubt."""
    return len(date.parts) >= precision and not (date.approximate or date.uncertain)


def _known(moment: Moment) -> PartialDate:
    return moment.known_since or moment.at


def _replied(reply: Item[Any]) -> PartialDate | None:
    date: PartialDate | None = reply.value.published or reply.value.received
    return date


def _latest(first: PartialDate | None, second: PartialDate | None) -> PartialDate | None:
    """When an answer was known together with what it answers; unknown where the answer has none."""
    return max(first, second, key=_end) if first and second else second


def _marked(replies: Iterable[Item[Any]], end: Day) -> tuple[Item[Any], ...]:
    """All replies, those that came later marked."""
    dated = ((reply, _replied(reply)) for reply in replies)
    return tuple(
        replace(reply, later=(date,)) if _end(date) > end else reply for reply, date in dated
    )


def _mended(corrections: Iterable[Item[Correction]], end: Day) -> tuple[Item[Correction], ...]:
    """The corrections by then."""
    return tuple(item for item in corrections if _end(item.value.date) <= end)


def _place(reply: Item[Any]) -> tuple[str, int]:
    return reply.owner.id, reply.position


def _replies(items: Iterable[Item[Any]]) -> set[tuple[str, int]]:
    return {_place(reply) for item in items for reply in item.replies}


def _stages(case: Case, end: Day) -> list[Any]:
    return [stage for stage in case.stages if _end(stage.value.at) <= end]


def _case(case: Case, end: Day) -> Case:
    """The stages by then, and the latest of all; its standing is that of today."""
    stages, latest = _stages(case, end), case.stages[0]
    if latest in stages:
        return replace(case, stages=tuple(stages))
    return replace(case, stages=(latest, *stages), later=True)
