"""The dossiers read from the other side: by person, by subject. Built once, linear."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier, article_newness
from explainer.model.entities import Entity
from explainer.model.items import Statement
from explainer.model.kinds import Kind
from explainer.model.relations import SUBJECTS
from explainer.model.shared import Shared, shared_events
from explainer.model.told import Item, own_statements
from explainer.pages.view import View
from explainer.read.trace import Watched
from explainer.read.yaml_tree import Path

_VOICES = (
    "statements.by",
    "statements.responses.by",
    "timeline.according_to",
    "timeline.responses.by",
    "replies.by",
    "proceedings.person",
)
"""The relations by which somebody is heard."""


@dataclass(frozen=True, slots=True)
class Involvement:
    """A person's part in an event."""

    dossier: Dossier
    roles: tuple[str, ...] = ()
    lang: str = ""
    """The language of the roles."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, with the event or the article where it was said."""

    owner: Dossier | Entity
    """The event, or an article that reports none."""
    number: int
    """Of its statements, from 0."""

    @property
    def item(self) -> Item[Statement]:
        """The statement."""
        if isinstance(self.owner, Dossier):
            return self.owner.statements[self.number]
        return tuple(own_statements(self.owner))[self.number]

    @property
    def dossier(self) -> Dossier | None:
        """The event; none where the article reports none."""
        return self.owner if isinstance(self.owner, Dossier) else None

    @property
    def date(self) -> PartialDate | None:
        """When it was said, by itself or by its event."""
        return self.item.value.at or (self.dossier.listed if self.dossier else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    """Who took part where, who is named where, who said what, about what: all by id."""

    parts: Watched[list[Involvement]]
    named: Watched[list[Dossier]]
    heard: Watched[list[Dossier]]
    """Where somebody only speaks, answers, is quoted as the origin or prosecuted."""
    by_subject: Watched[list[Dossier]]
    """The events of a theme, of an organization, at a place."""
    said: Watched[list[Said]]
    said_about: Watched[list[Said]]
    answered: Watched[list[Said]]
    """The statements to which somebody responds."""
    promises: list[Said]
    articles: Watched[list[Entity]]
    """The articles that declare a person, a theme or another subject, by its id."""
    shared: Watched[Mapping[str, Sequence[Dossier]]]
    """Who shares events with whom."""

    @property
    def tables(self) -> Mapping[str, Watched[Any]]:
        """All tables, by name."""
        found = ((each.name, getattr(self, each.name)) for each in fields(self))
        return {name: table for name, table in found if isinstance(table, Watched)}


@dataclass(slots=True)
class _Tables:
    """The tables of `Indexes`, while they are filled."""

    parts: dict[str, list[Involvement]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[Dossier]] = field(default_factory=lambda: defaultdict(list))
    heard: dict[str, list[Dossier]] = field(default_factory=lambda: defaultdict(list))
    by_subject: dict[str, list[Dossier]] = field(default_factory=lambda: defaultdict(list))
    said: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    said_about: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    answered: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    promises: list[Said] = field(default_factory=list)
    articles: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))

    def whole(self, shared: Shared) -> Indexes:
        """The tables, filled."""
        return Indexes(
            parts=Watched("~parts:", dict(self.parts)),
            named=Watched("~named:", dict(self.named)),
            heard=Watched("~heard:", dict(self.heard)),
            by_subject=Watched("~by_subject:", dict(self.by_subject)),
            said=Watched("~said:", dict(self.said)),
            said_about=Watched("~said_about:", dict(self.said_about)),
            answered=Watched("~answered:", dict(self.answered)),
            promises=self.promises,
            articles=Watched("~articles:", dict(self.articles)),
            shared=Watched("~shared:", shared),
        )


def newest_first(dossiers: Iterable[Dossier]) -> list[Dossier]:
    """Events by date, the latest first; those without a date last."""
    return sorted(dossiers, key=_newness)


def _newness(dossier: Dossier) -> tuple[bool, tuple[int, ...], str]:
    key = dossier.listed.key if dossier.listed else ()
    return (dossier.listed is None, tuple(-part for part in key), dossier.event.slug)


def build_indexes(view: View) -> Indexes:
    """The indexes of a view's dossiers and articles; events newest first in all of them."""
    tables = _Tables()
    dossiers = newest_first(d for d in view.dossiers.values() if d.event.listed)
    for dossier in dossiers:
        for part in dossier.people:
            tables.parts[part.person.id].append(Involvement(dossier, part.roles, part.lang))
        for person in dossier.named:
            tables.named[person.id].append(dossier)
        for person_id in _voices(view, dossier):
            tables.heard[person_id].append(dossier)
        for subject in dossier.subjects:
            tables.by_subject[subject.id].append(dossier)
        for number, item in enumerate(dossier.statements):
            _index_statement(view, tables, Said(dossier, number), item)
    _index_articles(view, tables)
    return tables.whole(shared_events(dossiers))


def _voices(view: View, dossier: Dossier) -> list[str]:
    """Who is heard in an event without being declared there."""
    known = {part.person.id for part in dossier.people}
    known |= {entity.id for entity in (*dossier.named, *dossier.subjects)}
    heard = [
        edge.target
        for owner in dossier.owners
        for key in _VOICES
        for edge in view.graph.out(owner.id, key)
    ]
    return [person for person in dict.fromkeys(heard) if person not in known]


def _index_statement(view: View, tables: _Tables, said: Said, item: Item[Statement]) -> None:
    if item.value.kind == "promise":
        tables.promises.append(said)
    speaker = view.graph.target(item.owner.id, (item.key, item.position, "by"))
    if speaker:
        tables.said[speaker.id].append(said)
    for entity_id in _targets(view, item, "about"):
        tables.said_about[entity_id].append(said)
    for entity_id in _targets(view, item, "responses", ("by",)):
        tables.answered[entity_id].append(said)


def _targets(view: View, item: Item[Statement], key: str, end: Path = ()) -> Iterable[str]:
    """The ids that the references of a list inside a statement and its equals mean, each once."""
    places = (
        (teller, (teller.key, teller.position, key, index, *end))
        for teller in item.tellers
        for index in range(len(getattr(teller.value, key)))
    )
    found = (view.graph.target(teller.owner.id, place) for teller, place in places)
    return dict.fromkeys(entity.id for entity in found if entity)


def _index_articles(view: View, tables: _Tables) -> None:
    articles = [article for article in view.graph.of_kind(Kind.ARTICLE) if article.listed]
    for article in sorted(articles, key=article_newness):
        events = view.graph.out(article.id, "event")
        edges = [edge for key in SUBJECTS for edge in view.graph.out(article.id, key)]
        edges += [edge for event in events for edge in view.graph.out(event.target, "place")]
        for target in dict.fromkeys(edge.target for edge in edges):
            tables.articles[target].append(article)
        if not events:
            for number, item in enumerate(own_statements(article)):
                _index_statement(view, tables, Said(article, number), item)
