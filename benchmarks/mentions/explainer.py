"""The matcher of this project on any corpus of texts.

    python -m benchmarks.mentions.explainer TEXTS.jsonl >FOUND.jsonl

A text becomes an article that declares the people of its record, or the page of its own entity, and
goes through the same reading, graph and rules as a site.
"""

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

from benchmarks.mentions.records import (
    Entity,
    Mention,
    Record,
    run_matcher,
)
from explainer.link.mentions import Mentioner, Mentions
from explainer.link.targets import Targets
from explainer.model.graph import Graph, build_graph
from explainer.model.kinds import FOLDERS, KINDS, Kind, KindRow
from explainer.read.documents import Document, Documents, read_document
from explainer.site import SiteInfo

_KEYS = {
    Kind.EVENT: "event",
    Kind.ORGANIZATION: "organizations",
    Kind.PERSON: "people",
    Kind.THEME: "themes",
}
"""The keys by which an article declares entities; it declares no place."""
_CITED = re.compile(r"\[\^(\w+)\](?!:)")
SITE = SiteInfo(name="Corpus", url="")


def find(record: Record) -> tuple[Mention, ...]:
    """The mentions that a page with this text would link."""
    mentions, ids = mentions_of(record)
    return tuple(Mention(m.start, m.end, ids[m.target]) for m in mentions.linked)


def mentions_of(record: Record) -> tuple[Mentions, dict[str, str]]:
    """What a page with this text names, and the record's ids by the product's own."""
    graph, own, ids = graph_of(record)
    targets = Targets.of(graph, {}, SITE.zone)
    return Mentioner(graph, targets).of(graph.entities[own]), ids


def graph_of(record: Record) -> tuple[Graph, str, dict[str, str]]:
    """A site with this text, the id of its page, and the record's ids by the product's own."""
    paths = {
        f"{_folder(entity, record.page)}/e{number}": entity
        for number, entity in enumerate(record.entities)
    }
    own = next((path for path, e in paths.items() if e.id == record.page), "articles/text")
    documents = [_document(path, e, record, own == path) for path, e in paths.items()]
    if own == "articles/text":
        cited = [{"id": name, "title": name} for name in dict.fromkeys(_CITED.findall(record.text))]
        front = {"title": "Text", "date": "2024-01-01", "summary": "Text.", "sources": cited}
        documents.append(_read(own, {**front, **_declared(paths)}, record.text))
    graph, _ = build_graph(Documents(texts=tuple(documents), assets={}), SITE)
    return graph, own, {path: entity.id for path, entity in paths.items()}


def _folder(entity: Entity, page: str) -> str:
    """The folder of an entity; a page of its own declares people, so it is an event's at least."""
    kind = Kind(entity.kind or Kind.THEME)
    return KINDS[Kind.EVENT if entity.id == page and kind is not Kind.PERSON else kind].folder


def _document(path: str, entity: Entity, record: Record, own: bool) -> Document:
    person, keys = path.startswith("people/"), _kind(path).fields.model_fields
    known = {"also_known_as": list(entity.also_known_as)} if "also_known_as" in keys else {}
    aliases = [*entity.aliases, *(() if known else entity.also_known_as)]
    front: dict[str, Any] = {"name" if "name" in keys else "title": entity.name, **known}
    if own:
        others = [e for e in record.entities if e.declared and e.kind == "person" and e != entity]
        front["related" if person else "people"] = [other.name for other in others]
    return _read(path, {**front, "aliases": aliases}, record.text if own else "")


def _declared(paths: dict[str, Entity]) -> dict[str, list[str]]:
    """What an article's front matter says of the entities that its page declares."""
    declared: dict[str, list[str]] = {key: [] for key in _KEYS.values()}
    for path, entity in paths.items():
        folder, _, slug = path.partition("/")
        if entity.declared and (key := _KEYS.get(FOLDERS[folder])):
            declared[key].append(slug)
    return declared


def _kind(path: str) -> KindRow:
    """What the model knows of the kind of a file."""
    return KINDS[FOLDERS[path.partition("/")[0]]]


def _read(path: str, front: dict[str, Any], text: str) -> Document:
    given = {key: value for key, value in front.items() if value}
    head = json.dumps(given, ensure_ascii=False)
    return read_document(f"{path}.md", f"---\n{head}\n---\n{text}".encode())[0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the texts with what was found; gives the exit code: 0, or 2 for an unreadable file."""
    return run_matcher("explainer", find, arguments)


if __name__ == "__main__":
    sys.exit(main())
