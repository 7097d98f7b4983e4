"""Front matter against the model of its kind: fields, or problems at their place."""

import re
from collections.abc import Iterator, Mapping
from inspect import get_annotations
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from explainer.limits import KEYS_SHOWN
from explainer.model.fields import Fields, PageFields
from explainer.model.kinds import KINDS
from explainer.model.slugs import fold
from explainer.read.documents import Document
from explainer.read.problems import START, Place, Problem
from explainer.read.yaml_traps import Plain, corrected_line
from explainer.read.yaml_tree import Path, Value
from explainer.words.keys import english_key, english_value
from explainer.words.nearest import nearest

ENGINE_WORDS = frozenset(
    {"template", "hide", "search", "icon", "status", "tags", "description", "robots", "social"}
)
"""Keys that site engines give a meaning to; no kind but the ordinary page may use one."""

_FIRST_KEYS = ("title", "name", "date", "summary")
"""The required keys, in the order in which people write them."""

_LIKE = {"date": "start", "start": "date", "title": "name", "name": "title"}
"""Keys that another kind has for much the same."""

F = TypeVar("F", bound=BaseModel)

# pydantic's own error types and the problem they are for an author
_CODES = {
    "extra_forbidden": "E202",
    "missing": "E201",
    "string_type": "E203",
    "dict_type": "E205",
    "model_type": "E205",
    "model_attributes_type": "E205",
    "literal_error": "E206",
}


def validate_fields(document: Document, model: type[F]) -> tuple[F | None, list[Problem]]:
    """The checked fields of a document, or none and everything that is wrong with them."""
    if not document.intact:
        return None, []
    if misplaced := _misplaced(document, model):
        return None, [misplaced]
    paths = list(_empty_values(document.front))
    empty = [
        document.problem("E221", document.tree.place(p), key=_dotted(p), **_required(model, p))
        for p in paths
    ]
    try:
        fields = model.model_validate(document.front)
    except ValidationError as error:
        places = {problem.place for problem in empty}
        more = _problems(document, model, error)
        return None, [*empty, *(p for p in more if p.code != "E221" or p.place not in places)]
    return (None if empty else fields), empty


def _empty_values(front: dict[str, Value]) -> Iterator[Path]:
    """The keys that say nothing: `start:` is a mistake, not the absence of a start."""
    stack: list[tuple[Path, Value]] = [((), front)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict):
            stack += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            stack += [((*path, index), inner) for index, inner in enumerate(value)]
        elif value is None:
            yield path


def salvage_fields(document: Document, model: type[Fields]) -> Fields:
    """What can still be used of a document with problems: the values that are right by themselves.

    It keeps claiming its name and relations, so that one mistake gives no echo elsewhere.
    """
    placeholder = model.model_validate(_placeholder(model))
    good: dict[str, Any] = {key: "" for key in ("title", "name") if key in model.model_fields}
    for key, value in document.front.items():
        if key in keys_of(model):
            try:
                probe = model.model_validate({**_placeholder(model), key: value})
            except ValidationError:
                continue
            good[key] = getattr(probe, key)
    return placeholder.model_copy(update=good)


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a model knows, as front matter writes them."""
    return [info.alias or name for name, info in model.model_fields.items()]


def _placeholder(model: type[BaseModel]) -> dict[str, Value]:
    values: Mapping[str, Value] = {"title": "?", "name": "?", "date": "2000-01-01", "summary": "?"}
    return {key: value for key, value in values.items() if key in model.model_fields}


def _problems(document: Document, model: type[F], error: ValidationError) -> Iterator[Problem]:
    missing: list[str] = []
    translated = {english_key(key) for key in document.front}  # `titre` says what is missing
    for item in error.errors(include_url=False, include_input=False):
        path = item["loc"]
        if item["type"] == "missing" and len(path) == 1:
            if path[0] not in translated:
                missing.append(str(path[0]))
        else:
            yield _problem(document, model, path, item["type"], item.get("ctx", {}))
    if missing:
        code = "E201" if document.has_front_matter else "E101"
        yield document.problem(code, START, keys=", ".join(sorted(missing, key=_FIRST_KEYS.index)))


def _problem(
    document: Document, model: type[F], path: Path, kind: str, context: Mapping[str, Any]
) -> Problem:
    code = _CODES.get(kind, kind if kind[0] in "EWN" and kind[1:].isdigit() else "E200")
    params = {key: str(value) for key, value in context.items() if key not in ("code", "error")}
    params.setdefault("key", _dotted(path))
    if code == "E221":
        params |= _required(model, path)
    if code == "E200":
        params["kind"] = kind
    place = document.tree.place((*path, params["at_key"]) if "at_key" in params else path)
    if code == "E113":
        whole = isinstance(document.value(path), str)
        params |= {"hint": f"{path[-1]}: [{params['list']}]"} if whole else {"variant": "items"}
        place = _item_with_comma(document, path) if not whole else place
    if code == "E212" and (ids := sorted(document.source_ids)):
        params |= {"variant": "known", "known": ", ".join(ids)}
    if code == "E203" and "hint" in params:
        line = document.head_line(place.line)
        params["hint"] = corrected_line(line, item=True) or params["hint"]
    if code == "E202":
        place = document.tree.key_place(path)
        return _unknown_key(document, model, path, place)
    if code == "E201":
        params["keys"] = str(path[-1])
    if code == "E206":
        params |= _choice(document, path, params.pop("expected", ""))
    return document.problem(code, place, **params)


def _required(model: type[BaseModel], path: Path) -> dict[str, str]:
    """What an empty key lacks: its value, where it cannot be left out."""
    field = model.model_fields.get(str(path[0])) if len(path) == 1 else None
    return {"variant": "required"} if field and field.is_required() else {}


def _unknown_key(document: Document, model: type[F], path: Path, place: Place) -> Problem:
    key = str(path[-1])
    if len(path) == 1 and key in ENGINE_WORDS:
        return document.problem("E216", place, key=key)
    inner = _model_at(model, path[:-1])
    known = keys_of(inner)
    english = english_key(key) or key
    if english in known or (english := _LIKE.get(english, "")) in known:
        return document.problem("E202", place, key=key, write=english)
    if near := nearest(key.lower(), known, 0.7):
        return document.problem("E202", place, key=key, near=near)
    return document.problem("E202", place, key=key, known=", ".join(_own_keys(inner)))


def _misplaced(document: Document, model: type[BaseModel]) -> Problem | None:
    """The one problem of a file that is of another kind: its folder.

    That is so if two of its keys or more, or any of an ordinary page, are another kind's, and that
    kind knows all of them.
    """
    if not any(row.fields is model for row in KINDS.values()):
        return None
    keys = {key: {key, english_key(key)} - {""} for key in document.front}
    foreign = [key for key, names in keys.items() if not names & set(keys_of(model))]
    if len(foreign) < (1 if model is PageFields else 2):
        return None
    for row in KINDS.values():
        known = set(keys_of(row.fields))
        if row.folder and all(names & known for names in keys.values()):
            place = document.tree.key_place((foreign[0],))
            listed = ", ".join(foreign)
            return document.problem("E224", place, key=listed, folder=row.folder)
    return None


def _own_keys(model: type[BaseModel]) -> list[str]:
    """The first keys of a model, its own before those that all kinds have."""
    own = [name for base in model.__mro__ for name in get_annotations(base)]
    fields = model.model_fields
    keys = [fields[name].alias or name for name in dict.fromkeys(own) if name in fields]
    return [*keys[:KEYS_SHOWN], *(["…"] if len(keys) > KEYS_SHOWN else [])]


def _item_with_comma(document: Document, path: Path) -> Place:
    """The first item of a list that holds several names."""
    items = document.value(path)
    assert isinstance(items, list)
    found = (n for n, item in enumerate(items) if isinstance(item, Plain) and "," in item)
    return document.tree.place((*path, next(found, 0)))


def _choice(document: Document, path: Path, expected: str) -> dict[str, str]:
    """The words that a key may have, and the one that was meant."""
    choices = re.findall(r"'([^']*)'", expected)
    written = document.value(path)
    params = {"expected": ", ".join(choices)}
    if not isinstance(written, str):
        return params
    if (english := english_value(written)) in choices:
        return {**params, "write": english}
    near = nearest(fold(written).replace("-", "_"), choices)
    return {**params, "near": near} if near else params


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model of the map at a path, found through the annotations."""
    for part in path:
        if isinstance(part, str):
            field = next(
                (f for n, f in model.model_fields.items() if part in (n, f.alias)),
                None,
            )
            model = inner_model(field.annotation if field else None) or model
    return model


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The map that a key holds, whether one, several or none; none where it holds no map."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (inner_model(arg) for arg in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _dotted(path: Path) -> str:
    """A path as an author reads it: `timeline 2 → at`."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int) and parts:
            parts[-1] += f" {part + 1}"
        else:
            parts.append(str(part))
    return " → ".join(parts)
