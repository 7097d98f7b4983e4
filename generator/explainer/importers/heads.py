"""The head of a post, in YAML, TOML or JSON, as one tree of texts with places."""

import json
import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, Final

from explainer.limits import FRONT_MATTER_DEPTH
from explainer.read.documents import Document, read_document
from explainer.read.front_matter import FrontMatter, parse_front_matter
from explainer.read.problems import Place, Problem
from explainer.read.text import decode_text, place_at
from explainer.read.yaml_reader import read_yaml
from explainer.read.yaml_tree import Path, Tree, Value

_TOML: Final = re.compile(
    r"\+\+\+[ \t]*\n(?P<head>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_YAML: Final = re.compile(
    r"\s*^---[ \t]*\n(?P<head>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML_KEY: Final = re.compile(r"^[ \t]*\[{0,2}[\"']?(?P<key>[\w-]+)", re.MULTILINE)
_JSON: Final = re.compile(r"\{\s*[\"}]")
_JSON_KEY: Final = re.compile(r"\"(?P<key>[^\"\\\n]{1,100})\"\s*:")


class _UnfitError(Exception):
    """A value that no head of ours could have; says the problem's code and what it fills in."""

    def __init__(self, code: str, **params: str) -> None:
        self.code, self.params = code, params
        super().__init__(code)


def read_post(path: str, data: bytes) -> tuple[Document, list[Problem]]:
    """One post as a document, and what is wrong with its form. Never raises.

    Invisible characters are left to the check of the article that it becomes.
    """
    document, problems = read_document(path, data, _split)
    return document, [problem for problem in problems if problem.code != "E002"]


def read_settings(name: str, data: bytes) -> dict[str, Value]:
    """The settings of a tool, as far as they can be read; the end of the name says the form."""
    text, _ = decode_text(name, data)
    if name.endswith((".yml", ".yaml")):
        tree = read_yaml(name, text or "", 1)[0]
    else:
        parse = tomllib.loads if name.endswith(".toml") else _json_loads
        tree = _tree(name, text or "", 0, parse, _TOML_KEY)[0]
    return tree.root if isinstance(tree.root, dict) else {}


def _split(path: str, text: str) -> tuple[FrontMatter, list[Problem]]:
    if toml := _TOML.match(text):
        start, end = toml.span("head")
        tree, problems = _tree(path, text[start:end], start, tomllib.loads, _TOML_KEY)
        return _front(tree, text, toml.end()), problems
    if _JSON.match(text):
        end = _json_end(text)
        tree, problems = _tree(path, text[:end], 0, _json_loads, _JSON_KEY)
        return _front(tree, text, end), problems
    if yaml := _YAML.match(text):
        start, end = yaml.span("head")
        tree, problems = read_yaml(path, text[start:end], text.count("\n", 0, start) + 1)
        return _front(tree, text, yaml.end()), problems
    return parse_front_matter(path, text)


def _front(tree: Tree, text: str, end: int) -> FrontMatter:
    end += text[end:].startswith("\n")
    line = text.count("\n", 0, end) + 1
    return FrontMatter(tree=tree, found=True, head=text[:end], body=text[end:], body_line=line)


def _json_end(text: str) -> int:
    """Where the object ends with which a text begins; the whole text where it never does."""
    try:
        return json.JSONDecoder().raw_decode(text)[1]
    except (ValueError, RecursionError):
        return len(text)


def _json_loads(text: str) -> Any:
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)


def _tree(
    path: str, head: str, start: int, parse: Callable[[str], Any], keys: re.Pattern[str]
) -> tuple[Tree, list[Problem]]:
    """The tree of a head that stands `start` characters into its file, on lines of its own."""
    place = Place(2 if start else 1, 1)
    try:
        root = _plain(parse(head), FRONT_MATTER_DEPTH)
    except _UnfitError as unfit:
        return _lost(Problem(code=unfit.code, path=path, place=place, params=unfit.params))
    except RecursionError:
        params = {"limit": str(FRONT_MATTER_DEPTH)}
        return _lost(Problem(code="E108", path=path, place=place, params=params))
    except ValueError as error:
        params = {"detail": str(error).partition("\n")[0]}
        return _lost(Problem(code="E103", path=path, place=place, params=params))
    places: dict[Path, Place] = {}
    for match in keys.finditer(head):
        line, column = place_at(head, match.start("key"))
        places.setdefault((match["key"],), Place(line + place.line - 1, column))
    return Tree(root=root, places=places, keys=places), []


def _lost(problem: Problem) -> tuple[Tree, list[Problem]]:
    return Tree(root={}, places={}, keys={}, intact=False), [problem]


def _plain(value: Any, depth: int) -> Value:
    """A value as our own reader of YAML gives it: every scalar is the text that was written."""
    if not depth:
        raise _UnfitError("E108", limit=str(FRONT_MATTER_DEPTH))
    if isinstance(value, dict):
        return {_text(str(key)): _plain(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth - 1) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return None if value is None else _text(str(value))


def _text(text: str) -> str:
    """A text that a file can hold: JSON may name half a character."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise _UnfitError("E103", detail="surrogate")
    return text
