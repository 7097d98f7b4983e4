"""The passages that judge automatic mentions, as records.

A file of passages begins with a sentence; its name and its language are the tags of its passages.
Then comes one part a passage:

    -- name --
    declared: elon-musk, tesla      entities that the page declares, by slug (entities.yml)
    site: kamala-harris             entities that only the site has
    page: tesla                     the entity whose own page this is

    Le Markdown de la page, où {{elon-musk|Elon{{U+00A0}}Musk}} est une mention attendue.

The head has one of its lines or more and ends with an empty line. `{{slug|text}}` marks an expected
mention; `{{U+00A0}}` stands for a sign that readers could not tell from another.
`python -m tests.mentions.passages` prints all passages as JSON Lines.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import TypeAdapter

from benchmarks.mentions.records import Entity, Mention, Record, json_line
from tests.trees import sections

FOLDER: Final = Path(__file__).parent

_FOLDERS: Final = {
    "event": "events",
    "organization": "organizations",
    "person": "people",
    "place": "places",
    "theme": "themes",
}
_ENTITY = TypeAdapter(Entity)
_MARK = re.compile(r"\{\{(?P<slug>[a-z0-9-]+)\|(?P<text>[^{}]+)\}\}")
_SIGN = re.compile(r"\{\{U\+(?P<code>[0-9A-F]{4})\}\}")
_HEAD = re.compile(r"(?P<key>declared|site|page): (?P<slugs>.+)")

Entities = Mapping[str, Entity]
"""Entities by slug."""


def read_entities(text: str) -> Entities:
    """The entities of a YAML text: kinds, then slugs, then a name or a map of fields."""
    return {
        slug: _entity(kind, slug, fields if isinstance(fields, dict) else {"name": fields})
        for kind, entries in yaml.safe_load(text).items()
        for slug, fields in entries.items()
    }


def _entity(kind: str, slug: str, fields: dict[str, Any]) -> Entity:
    return _ENTITY.validate_python({"id": f"{_FOLDERS[kind]}/{slug}", "kind": kind, **fields})


def read_passages(text: str, tags: tuple[str, ...], entities: Entities) -> list[Record]:
    """The passages of a file.

    Raises `KeyError` for a slug that no entity has, `ValueError` for a line that belongs to no
    head and for a mark that is left over.
    """
    return [
        _passage("-".join((*tags, name)), part, tags, entities)
        for name, part in sections(text).items()
    ]


def _passage(passage_id: str, part: str, tags: tuple[str, ...], entities: Entities) -> Record:
    head, _, body = part.partition("\n\n")
    known = {key: [entities[slug] for slug in slugs] for key, slugs in _head(head)}
    text, mentions = read_marks(body.strip("\n"), entities)
    others = [*known.get("site", ()), *known.get("page", ())]
    return Record(
        id=passage_id,
        tags=tags,
        text=text,
        page="".join(entity.id for entity in known.get("page", ())),
        entities=(
            *known.get("declared", ()),
            *(replace(other, declared=False) for other in others),
        ),
        mentions=mentions,
    )


def _head(head: str) -> Iterator[tuple[str, list[str]]]:
    for line in head.splitlines():
        if not (match := _HEAD.fullmatch(line)):
            raise ValueError(f"no line of a head: {line}")
        yield match["key"], match["slugs"].split(", ")


def read_marks(text: str, entities: Entities) -> tuple[str, tuple[Mention, ...]]:
    """A text without its marks, and the mentions that they stand for."""
    plain, mentions, position = "", [], 0
    text = _SIGN.sub(lambda sign: chr(int(sign["code"], 16)), text)
    for mark in _MARK.finditer(text):
        plain += text[position : mark.start()]
        start, plain = len(plain), plain + mark["text"]
        mentions.append(Mention(start, len(plain), entities[mark["slug"]].id))
        position = mark.end()
    plain += text[position:]
    if "{{" in plain or "}}" in plain:
        raise ValueError(f"a mark is left over: {plain}")
    return plain, tuple(mentions)


def all_passages() -> Iterator[Record]:
    """All passages of the set, in order of language, file and place."""
    entities = read_entities((FOLDER / "entities.yml").read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*/*.txt")):
        tags = path.parent.name, path.stem
        yield from read_passages(path.read_text(encoding="utf-8"), tags, entities)


if __name__ == "__main__":
    for passage in all_passages():
        print(json_line(passage))
