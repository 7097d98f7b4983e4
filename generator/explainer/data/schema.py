"""The contributors' format as JSON Schema, made from the same models that check it."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from explainer.limits import FORMAT_VERSION
from explainer.model.kinds import KINDS, Kind
from explainer.pages.page import StaticFile
from explainer.words.meanings import MEANINGS

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def kind_schema(kind: Kind) -> dict[str, Any]:
    """The schema of a kind's front matter, whole in itself."""
    made = KINDS[kind].fields.model_json_schema(by_alias=True, mode="validation")
    schema: dict[str, Any] = _plain(made)
    return {"$schema": _DIALECT, "title": kind.value, **schema}


def schema_file() -> list[StaticFile]:
    """`data/schema.json`: the version of the format, and the schema of each kind."""
    return [StaticFile(path="data/schema.json", content=_schema_bytes())]


@cache
def _schema_bytes() -> bytes:
    """The same for every site: made once, since a preview builds again and again."""
    kinds = {kind.value: kind_schema(kind) for kind in Kind}
    text = json.dumps({"version": FORMAT_VERSION, "kinds": kinds}, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def _plain(value: Any) -> Any:
    """The schema without what only Pydantic reads: titles, defaults, and null for "absent"."""
    if isinstance(value, list):
        return [_plain(item) for item in value if item != {"type": "null"}]
    if not isinstance(value, dict):
        return value
    kept = {key: _plain(item) for key, item in value.items() if key != "default"}
    if isinstance(kept.get("properties"), dict):
        _explain(kept["properties"])
    if isinstance(kept.get("title"), str):
        del kept["title"]
    return _only_choice(kept)


def _explain(properties: dict[str, Any]) -> None:
    """Each key with its meaning, which editors show."""
    for key, schema in properties.items():
        schema["description"] = MEANINGS["en"][key]


def _only_choice(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A choice of one is that one."""
    choices = schema.get("anyOf")
    if isinstance(choices, list) and len(choices) == 1 and isinstance(choices[0], dict):
        return {**{k: v for k, v in schema.items() if k != "anyOf"}, **choices[0]}
    return dict(schema)
