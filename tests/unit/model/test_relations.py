"""Every reference of a front matter is found, with where it is written."""

import pytest

from explainer.model.field_types import Ref
from explainer.model.fields import ArticleFields, EventFields, PageFields, ThemeFields
from explainer.model.kinds import KINDS
from explainer.model.relations import RELATIONS, declared_in

ARTICLE = {"title": "T", "date": "2024-08-13", "summary": "S"}


def found(fields: object) -> list[tuple[str, tuple[str | int, ...], str]]:
    """Relation, path and reference of everything that some fields declare."""
    assert isinstance(fields, ArticleFields | EventFields | ThemeFields | PageFields)
    return [(d.relation.key, d.path, d.ref.reference) for d in declared_in(fields)]


def test_top_level() -> None:
    """References at the top are found in the order of the model, one or many."""
    fields = ArticleFields.model_validate(
        {**ARTICLE, "event": "E", "people": [{"A B": "hôte"}, "C"], "themes": ["t"]}
    )
    assert found(fields) == [
        ("people", ("people", 0), "A B"),
        ("people", ("people", 1), "C"),
        ("themes", ("themes", 0), "t"),
        ("event", ("event", 0), "E"),
    ]


def test_nested() -> None:
    """References inside moments, statements and their responses are found at their place."""
    response = {"by": "R", "stance": "disputes", "text": "x"}
    statement = {"by": "S", "text": "x", "about": ["t"], "event": "E", "responses": [response]}
    moment = {"at": "2024", "text": "x", "according_to": "A", "responses": [response]}
    fields = EventFields.model_validate(
        {"title": "T", "timeline": [moment], "statements": [{"by": "Z", "text": "y"}, statement]}
    )
    assert set(found(fields)) == {
        ("timeline.according_to", ("timeline", 0, "according_to"), "A"),
        ("timeline.responses.by", ("timeline", 0, "responses", 0, "by"), "R"),
        ("statements.by", ("statements", 0, "by"), "Z"),
        ("statements.by", ("statements", 1, "by"), "S"),
        ("statements.about", ("statements", 1, "about", 0), "t"),
        ("statements.event", ("statements", 1, "event"), "E"),
        ("statements.responses.by", ("statements", 1, "responses", 0, "by"), "R"),
    }


def test_order_does_not_depend_on_the_file() -> None:
    """Two orders of keys declare the same things in the same order."""
    keys = {"themes": ["t"], "people": ["A"], "event": ["E"]}
    first = ArticleFields.model_validate({**ARTICLE, **keys})
    second = ArticleFields.model_validate({**ARTICLE, **dict(reversed(keys.items()))})
    assert found(first) == found(second)


def test_what_is_not_given() -> None:
    """Keys that are not given declare nothing."""
    assert found(PageFields.model_validate({"title": "T"})) == []


def _reference_keys(model: type, dotted: str = "") -> set[str]:
    keys: set[str] = set()
    for name, info in model.model_fields.items():  # type: ignore[attr-defined]
        key = f"{dotted}.{name}" if dotted else name
        for inner in _models(info.annotation):
            keys |= {key} if issubclass(inner, Ref) else _reference_keys(inner, key)
    return keys


def _models(annotation: object) -> list[type]:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return [annotation]
    return [model for arg in getattr(annotation, "__args__", ()) for model in _models(arg)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_of_a_kind_has_a_row(kind: str) -> None:
    """No key of any kind can hold a reference that nobody resolves."""
    row = next(row for name, row in KINDS.items() if name == kind)
    assert _reference_keys(row.fields) <= set(RELATIONS)


@pytest.mark.parametrize("key", ["part_of", "follows", "broader", "merged_into"])
def test_ordered_relations(key: str) -> None:
    """What comes before, above or in place of another makes no circle."""
    assert RELATIONS[key].ordered


def test_only_people_take_part() -> None:
    """To be named, to speak or to answer is not to take part."""
    assert [key for key, row in RELATIONS.items() if row.takes_part] == ["people"]
