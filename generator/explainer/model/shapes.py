"""What front matter values look like before they are read: the shapes that JSON Schema names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


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
    plain = {"type": ["string", "number", "boolean"], "maxLength": limit, "pattern": r"\S"}
    return fixed(plain)


def _one_or_many(array: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [array["items"], array]}


def _or_text(model: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [NAME_SCHEMA, model]}


def _or_pair(model: JsonSchemaValue) -> JsonSchemaValue:
    pair = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"enum": ["id", "role", "text"]}},
        "additionalProperties": NAME_SCHEMA,
    }
    return {"anyOf": [NAME_SCHEMA, pair, model]}


NAME_SCHEMA: Final = {"type": ["string", "number", "boolean"], "pattern": r"\S"}

MANY: Final = Shape(_one_or_many)
OR_TEXT: Final = Shape(_or_text)
OR_PAIR: Final = Shape(_or_pair)

_TIME = r"([T ]\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?"
DATE: Final = fixed(
    {
        "type": ["string", "integer"],
        "pattern": rf"^\s*-?\d{{4}}(-\d{{2}}(-\d{{2}}{_TIME})?)?[~?%]?\s*$",
        "minimum": -9999,
        "maximum": 9999,
    }
)
DAY: Final = fixed(
    {"type": "string", "pattern": rf"^\s*-?\d{{4}}-\d{{2}}-\d{{2}}{_TIME}[~?%]?\s*$"}
)
FLAG: Final = fixed({"enum": [True, False, "true", "false"]})
ADDRESS: Final = fixed({"type": "string", "pattern": r"^\s*https?://[^/\s]"})
SAME_AS: Final = fixed({"type": "string", "pattern": r"^\s*([QPL]\d+\s*$|https?://[^/\s])"})
LANGUAGE: Final = fixed(
    {"type": "string", "pattern": r"^\s*[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\s*$"}
)
