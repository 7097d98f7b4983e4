"""The presumption of innocence: nobody is called guilty without a final conviction."""

from collections.abc import Iterable, Iterator, Mapping

from explainer.model.cases import Standing, cases_by_story
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields, Story
from explainer.model.kinds import Kind
from explainer.model.resolve import Edge
from explainer.read.problems import Problem
from explainer.read.yaml_tree import Path
from explainer.words.convicting import convicting_word

_HISTORY = 1900
"""Who died before this year is history: Ravaillac may be called an assassin."""


def check_innocence(entities: Mapping[str, Entity], edges: Iterable[Edge]) -> Iterator[Problem]:
    """Roles and titles that convict somebody whom no court has convicted for good."""
    edges = list(edges)
    convicted = {
        case.person
        for cases in cases_by_story(entities, edges).values()
        for case in cases
        if case.standing is Standing.CONVICTED
    }
    named: dict[str, set[str]] = {}
    for edge in edges:
        if entities[edge.target].kind is Kind.PERSON:
            named.setdefault(edge.source, set()).add(edge.target)
            if edge.target not in convicted and not _is_history(entities[edge.target]):
                yield from _in_text(entities[edge.source], edge.path, edge.qualifier)
    for entity in entities.values():
        people = named.get(entity.id, set())
        history = bool(people) and all(_is_history(entities[person]) for person in people)
        if not convicted & {*people, entity.id} and not history and not _is_history(entity):
            yield from _in_entity(entity)


def _in_entity(entity: Entity) -> Iterator[Problem]:
    """The title of a text, and the positions of a person."""
    if isinstance(entity.fields, Story):  # a title may mean nobody: killer robots
        yield from _in_text(entity, ("title",), entity.fields.label, "W512")
    for index, position in enumerate(getattr(entity.fields, "positions", ())):
        yield from _in_text(entity, ("positions", index, "role"), position.role)


def _in_text(entity: Entity, path: Path, text: str, code: str = "E225") -> Iterator[Problem]:
    word = convicting_word(text)
    if word and entity.document:
        yield entity.document.problem(code, entity.document.tree.place(path), text=word)


def _is_history(entity: Entity) -> bool:
    return entity.kind is Kind.PERSON and entity.kept("_is_history", lambda: _died_long_ago(entity))


def _died_long_ago(entity: Entity) -> bool:
    died = entity.fields.died if isinstance(entity.fields, PersonFields) else None
    return died is not None and died.year < _HISTORY
