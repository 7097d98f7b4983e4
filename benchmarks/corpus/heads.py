"""Front matter of generated files: who, when, said what, on what evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.corpus import texts, vocabulary
from benchmarks.corpus.vocabulary import PUBLISHERS, ROLES

Head = dict[str, Any]

FIRST_DAY = date(2000, 1, 3)
DAYS = 9000
_STANCES = ("disputes", "supports", "nuances", "corrects")
_STATES = ("kept", "broken", "open", "partly")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many of each kind a corpus has."""

    articles: int

    @property
    def events(self) -> int:
        """Three articles an event."""
        return max(1, self.articles // 3)

    @property
    def people(self) -> int:
        """One for two articles."""
        return max(12, self.articles // 2)

    @property
    def themes(self) -> int:
        """Grows slowly: a newsroom has its subjects."""
        return min(400, 12 + self.articles // 25)


def ranked(chance: Random, count: int) -> int:
    """A number below `count`, by Zipf: the n-th is n times rarer than the first."""
    return min(count - 1, int(count ** chance.random()) - 1)


def some(chance: Random, count: int, most: int) -> list[int]:
    """A few different numbers below `count`, by Zipf."""
    return list(dict.fromkeys(ranked(chance, count) for _ in range(chance.randint(1, most))))


def day_of(event: int) -> date:
    """The day of an event."""
    return FIRST_DAY + timedelta(days=event * 37 % DAYS)


def article(chance: Random, number: int, sizes: Sizes) -> Head:
    """The front matter of an article."""
    event = number % sizes.events
    day = day_of(event) + timedelta(days=1 + number // sizes.events)
    people = [vocabulary.person(i) for i in some(chance, sizes.people, 5)]
    sources = [_source(chance, name, day) for name in ("a", "b", "c", "d")]
    themes = [vocabulary.theme(i) for i in some(chance, sizes.themes, 3)]
    return {
        "title": f"{vocabulary.event(event)} : {texts.short(chance)}",
        "date": day.isoformat(),
        "summary": texts.sentence(chance),
        "event": vocabulary.event(event),
        "people": [{name: chance.choice(ROLES)} for name in people],
        "named": _others(chance, sizes, people),
        "themes": themes,
        "key_points": [_point(chance) for _ in range(3)],
        "timeline": [_moment(chance, day_of(event), hour) for hour in (9, 11, 17)],
        "statements": [_statement(chance, people, themes, day_of(event)) for _ in range(2)],
        "sources": sources,
    }


def event(chance: Random, number: int, sizes: Sizes) -> Head:
    """The front matter of an event's file."""
    day = day_of(number)
    head: Head = {
        "title": vocabulary.event(number),
        "summary": texts.sentence(chance),
        "start": day.isoformat(),
        "why": " ".join(texts.sentence(chance) for _ in range(3)),
        "open_questions": [{"text": texts.sentence(chance), "source": ["e"]}],
        "sources": [_source(chance, "e", day)],
        "related": [_related(chance, vocabulary.event(_near(number, sizes)))],
    }
    if number:
        head["follows"] = vocabulary.event(number - 1)
    return head


def person(chance: Random, number: int) -> Head:
    """The front matter of a person's file."""
    start = 1990 + number % 30
    position = {"role": chance.choice(ROLES), "from": start, "to": start + 5, "source": ["p"]}
    return {
        "name": vocabulary.person(number),
        "summary": texts.sentence(chance),
        "positions": [position],
        "sources": [_source(chance, "p", FIRST_DAY)],
    }


def theme(chance: Random, number: int) -> Head:
    """The front matter of a theme's file."""
    return {"title": vocabulary.theme(number), "definition": texts.sentence(chance)}


def _near(number: int, sizes: Sizes) -> int:
    return (number * 3 + 1) % sizes.events


def _related(chance: Random, name: str) -> Head:
    return {"id": name, "reason": texts.short(chance), "source": ["e"]}


def _others(chance: Random, sizes: Sizes, people: Sequence[str]) -> list[str]:
    names = [vocabulary.person(i) for i in some(chance, sizes.people, 2)]
    return [name for name in names if name not in people]


def _source(chance: Random, name: str, day: date) -> Head:
    return {
        "id": name,
        "title": texts.sentence(chance)[:-1],
        "publisher": chance.choice(PUBLISHERS),
        "published": day.isoformat(),
    }


def _point(chance: Random) -> Head:
    return {"text": texts.sentence(chance), "source": [chance.choice("abcd")]}


def _moment(chance: Random, day: date, hour: int) -> Head:
    moment: Head = {
        "at": f"{day.isoformat()} {hour:02}:{chance.randrange(60):02}",
        "text": texts.sentence(chance),
        "source": [chance.choice("abcd")],
    }
    if chance.random() < 0.3:
        moment["responses"] = [_response(chance)]
    return moment


def _response(chance: Random) -> Head:
    return {
        "by": {"text": f"selon {chance.choice(PUBLISHERS)}"},
        "stance": chance.choice(_STANCES),
        "text": texts.sentence(chance),
        "source": [chance.choice("abcd")],
    }


def _statement(chance: Random, people: Sequence[str], themes: Sequence[str], day: date) -> Head:
    statement: Head = {
        "by": chance.choice(people),
        "quote": texts.short(chance),
        "kind": chance.choice(("claim", "promise", "opinion")),
        "about": [chance.choice(themes)],
        "at": day.isoformat(),
        "source": [chance.choice("abcd")],
        "responses": [_response(chance)],
    }
    if statement["kind"] == "promise":
        later = (day + timedelta(days=400)).isoformat()
        outcome = {"at": later, "state": chance.choice(_STATES), "text": texts.sentence(chance)}
        statement["outcome"] = [{**outcome, "source": [chance.choice("abcd")]}]
    return statement
