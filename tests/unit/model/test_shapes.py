"""The shapes of written values, as JSON Schema."""

from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from explainer.limits import LIST_LENGTH, NAME_LENGTH, RESPONSES
from explainer.model.field_types import (
    Day,
    Few,
    Flag,
    Many,
    Name,
    Participant,
    Reference,
    Voice,
    When,
)
from explainer.model.shapes import without


def _accepts(kind: Any, value: Any) -> bool:
    schema = TypeAdapter(kind).json_schema()
    return bool(jsonschema.Draft7Validator(schema).is_valid(value))


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Name, ["x", 49.3, True, "x" * NAME_LENGTH], ["", " ", None, ["x"], "x" * 301]),
        (Many[Name], ["x", [], ["x", 1], ["x"] * LIST_LENGTH], [None, [None], ["x"] * 1001]),
        (Few[Name], [["x"] * RESPONSES], [["x"] * (RESPONSES + 1)]),
        (When, [1969, "1969", -43, "2024-08~"], [1969.5, True, "hier", 10_000]),
        (Day, ["2024-08-12", " 2024-08-12 20:18 "], [2024, "2024-08"]),
        (Flag, [True, "False", " true "], [0, "yes", "truest"]),
        (Voice, ["Ada", {"id": "ada"}, {"text": "on"}], [{}, {"name": "Ada"}, []]),
        (Reference, ["Ada", {"id": "ada"}], [{"text": "on"}, {"id": "ada", "text": "on"}]),
        (Participant, [{"Ada": "invitée"}, {"id": "ada", "role": "r"}], [{"a": "b", "c": "d"}]),
    ],
)
def test_shapes(kind: Any, good: list[Any], bad: list[Any]) -> None:
    """A shape takes a value as our reader gives it or as an editor types it, and no other."""
    assert [value for value in good if not _accepts(kind, value)] == []
    assert [value for value in bad if _accepts(kind, value)] == []


def test_without() -> None:
    """Where a key has the word, the other keys are absent or empty lists."""
    rule = jsonschema.Draft7Validator(without("status", "minor", ("born", "positions")))
    assert rule.is_valid({"status": "public", "born": "1969"})
    assert rule.is_valid({"status": "minor", "positions": []})
    assert not rule.is_valid({"status": "minor", "born": "1969"})
    assert rule.is_valid({"born": "1969"})
