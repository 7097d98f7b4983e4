"""The contributors' format as JSON Schema, made from the same models that check it."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from explainer.limits import FORMAT_VERSION
from explainer.model.kinds import KINDS, Kind
from explainer.model.sidecars import SidecarFields
from explainer.model.validate import keys_of
from explainer.pages.page import StaticFile
from explainer.read.yaml_reader import read_yaml
from explainer.words import spoken
from explainer.words.choices import CHOICES, MAPS
from explainer.words.meanings import meaning_of, row_of

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""The newest that the tools of editors read; the models need nothing of later ones."""


def kind_schema(kind: Kind, language: str) -> dict[str, Any]:
    """The schema of a kind's front matter, whole in itself, explained in a language."""
    return _schema(KINDS[kind].fields, kind.value, language)


def sidecar_schema(kind: Kind, language: str) -> dict[str, Any]:
    """The schema of the front matter of a kind's translations, `name.en.md`."""
    schema = _schema(SidecarFields, f"{kind.value} (translation)", language)
    known = set(keys_of(KINDS[kind].fields))
    schema["properties"] = {k: v for k, v in schema["properties"].items() if k in known}
    return schema


def schema_file(language: str) -> list[StaticFile]:
    """`data/schema.json`: the version of the format, and the schemas of each kind."""
    return [StaticFile(path="data/schema.json", content=_schema_bytes(spoken(language)))]


@cache
def _schema_bytes(language: str) -> bytes:
    """The same for every site: made once, since a preview builds again and again."""
    schemas = {
        "version": FORMAT_VERSION,
        "kinds": {kind.value: kind_schema(kind, language) for kind in Kind},
        "sidecars": {kind.value: sidecar_schema(kind, language) for kind in Kind},
    }
    text = json.dumps(schemas, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{text}\n".encode()


def _schema(model: type[BaseModel], title: str, language: str) -> dict[str, Any]:
    made: dict[str, Any] = _plain(model.model_json_schema(by_alias=True, mode="validation"))
    for place, schema in {model.__name__: made, **made.get("$defs", {})}.items():
        schema["description"] = MAPS[spoken(language)][place]
        for key, value in schema.get("properties", {}).items():
            _explain(value, place, key, language)
    return {"$schema": _DIALECT, "title": title, **made}


def _plain(value: Any) -> Any:
    """The schema without what only Pydantic reads: titles, defaults, and null for "absent"."""
    if isinstance(value, list):
        return [_plain(item) for item in value if item != {"type": "null"}]
    if not isinstance(value, dict):
        return value
    kept = {key: _plain(item) for key, item in value.items() if key != "default"}
    for key in ("title", "description"):  # but keys of the format may be called so
        if isinstance(kept.get(key), str):
            del kept[key]
    return _only_choice(kept)


def _explain(schema: dict[str, Any], place: str, key: str, language: str) -> None:
    """A key with its meaning, an example and the meaning of each word, which editors show."""
    schema["description"] = meaning_of(place, key, language)
    schema["examples"] = [read_yaml("", row_of(place, key).example, 1)[0].root]
    if "enum" in schema:
        meanings = CHOICES[spoken(language)]
        schema["enumDescriptions"] = [meanings[f"{key} {word}"] for word in schema["enum"]]


def _only_choice(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A choice of one is that one."""
    choices = schema.get("anyOf")
    if isinstance(choices, list) and len(choices) == 1 and isinstance(choices[0], dict):
        return {**{k: v for k, v in schema.items() if k != "anyOf"}, **choices[0]}
    return dict(schema)
