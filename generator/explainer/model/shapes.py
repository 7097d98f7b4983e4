"""What front matter values look like before they are read: the shapes that JSON Schema names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from explainer.limits import (
    LINK_LENGTH,
    LIST_LENGTH,
    NAME_LENGTH,
    RESPONSES,
    TEXT_LENGTH,
    YEAR_SPAN,
)
from explainer.model import patterns
from explainer.model.patterns import whole


@dataclass(frozen=True, slots=True)
class Shape:
    """An annotation: the JSON Schema of a value as it is written, not as it is kept."""

    of: Callable[[JsonSchemaValue], JsonSchemaValue]
    """From the schema of the kept value to that of the written one."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What Pydantic calls; the name is its own."""
        return self.of(handler(core))


def fixed(schema: dict[str, Any]) -> Shape:
    """A shape that does not depend on the kept value."""
    return Shape(lambda _: dict(schema))


def text(limit: int) -> Shape:
    """A text; numbers and truths are texts too, as they were written."""
    return fixed(_text(limit))


def _text(limit: int) -> dict[str, Any]:
    return {"type": ["string", "number", "boolean"], "maxLength": limit, "pattern": r"\S"}


def without(key: str, word: str, refused: Sequence[str]) -> dict[str, Any]:
    """The rule that, where a key has a certain word, other keys say nothing."""
    chosen = {"properties": {key: {"const": word}}, "required": [key]}
    return {"if": chosen, "then": {"properties": {other: {"const": []} for other in refused}}}


def _one_or_many(limit: int) -> Shape:
    return Shape(lambda array: {"anyOf": [array["items"], {**array, "maxItems": limit}]})


def _or(short: dict[str, Any]) -> Shape:
    """A map, or the one text of it that matters."""
    return Shape(lambda model: {"anyOf": [short, model]})


def _form(pattern: str, limit: int, *more: str) -> Shape:
    return fixed({"type": ["string", *more], "pattern": whole(pattern), "maxLength": limit})


_NAME: Final = _text(NAME_LENGTH)
_PAIR: Final = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "propertyNames": {
        "not": {"enum": ["id", "role", "text"]},
        "pattern": r"\S",
        "maxLength": NAME_LENGTH,
    },
    "additionalProperties": _NAME,
}
"""`Donald Trump: invité`."""

MANY: Final = _one_or_many(LIST_LENGTH)
FEW: Final = _one_or_many(RESPONSES)
OR_NAME: Final = _or(_NAME)
OR_TEXT: Final = _or(_text(TEXT_LENGTH))
OR_PAIR: Final = Shape(lambda model: {"anyOf": [_NAME, _PAIR, model]})
REFERENCE: Final = fixed(
    {
        "anyOf": [
            _NAME,
            {
                "type": "object",
                "properties": {"id": _NAME},
                "required": ["id"],
                "additionalProperties": False,
            },
        ]
    }
)
ID_OR_TEXT: Final[dict[str, Any]] = {"anyOf": [{"required": ["id"]}, {"required": ["text"]}]}
"""An entity, or a text that never becomes one."""
WITH_SOURCE: Final[dict[str, Any]] = {
    "allOf": [{"required": ["source"], "properties": {"source": {"not": {"const": []}}}}]
}
"""With a source, whatever else is required."""

ONE_WORDING: Final[dict[str, Any]] = {
    "oneOf": [
        {"required": ["quote", "source"], "properties": {"source": {"not": {"const": []}}}},
        {"required": ["text"]},
    ],
    "not": {"required": ["quote", "text"]},
}
"""Exact words, with a source; or a paraphrase."""

TOGETHER: Final[dict[str, Any]] = {"dependencies": {"lat": ["lon"], "lon": ["lat"]}}
"""A latitude with its longitude, or neither."""

# an editor sees the year 1969 as a number
DATE: Final = fixed(
    {
        "type": ["string", "integer"],
        "pattern": whole(patterns.DATE),
        "maxLength": NAME_LENGTH,
        "minimum": YEAR_SPAN[0],
        "maximum": YEAR_SPAN[1],
    }
)


def degrees(limit: int) -> Shape:
    """An angle between minus and plus a limit; an editor sees a number."""
    return fixed(
        {
            "type": ["string", "number"],
            "pattern": whole(patterns.DEGREES),
            "maxLength": NAME_LENGTH,
            "minimum": -limit,
            "maximum": limit,
        }
    )


DAY: Final = _form(patterns.DAY, NAME_LENGTH)
FLAG: Final = fixed(
    {"type": ["boolean", "string"], "pattern": whole("[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]")}
)
ZONE: Final = _form(patterns.ZONE, NAME_LENGTH)
LANGUAGE: Final = _form(patterns.LANGUAGE, NAME_LENGTH)
ADDRESS: Final = _form(patterns.ADDRESS, LINK_LENGTH)
SAME_AS: Final = _form(f"{patterns.WIKIDATA}|{patterns.ADDRESS}", LINK_LENGTH)
OLD_ADDRESS: Final = _form(patterns.OLD_ADDRESS, NAME_LENGTH, "integer", "boolean")
