"""Names that lists, addresses and search engines must not have: private people's and minors'.

A text may name a private person. What goes further than the text may not: titles, summaries and
the like stand in lists, metadata and previews, and an address outlives its correction.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from explainer.model.entities import Entity
from explainer.model.fields import PersonFields, Story
from explainer.model.kinds import Kind
from explainer.model.resolve import Edge
from explainer.model.slugs import fold
from explainer.read.documents import Document
from explainer.read.problems import START, Place, Problem
from explainer.read.yaml_tree import Path, Value

_FAR: Final = ("title", "name", "summary", "definition", "key_points", "redirects", "image.shows")
"""The keys whose texts lists, metadata or addresses repeat, or that put a name to a face."""

Bearers = Mapping[str, list[tuple[list[str], Entity]]]
"""Names by the first of their words: all words, folded, and the bearer."""


def check_withheld(
    entities: Mapping[str, Entity], edges: Iterable[Edge], assets: Iterable[str]
) -> Iterator[Problem]:
    """A problem for each full name of a private person or a minor that goes beyond a text.

    A name that a public person has too is nobody's secret, and a single word is no full name.
    """
    names = _withheld(entities.values())
    if not names:
        return
    for entity in entities.values():
        told = entity.has_page or (isinstance(entity.fields, Story) and entity.fields.merged_into)
        if told and entity.document:
            documents = [entity.document, *(t.document for t in entity.translations.values())]
            yield from (problem for d in documents for problem in _in_document(d, names))
    for edge in edges:
        target, document = entities[edge.target], entities[edge.source].document
        if target.has_page and not target.document and document:
            place = document.tree.place(edge.path)
            yield from _in_text(document.path, place, edge.relation, target.name, names)
    for path in assets:
        yield from _in_text(path, START, path, path, names)


def _withheld(entities: Iterable[Entity]) -> Bearers:
    people = [entity for entity in entities if entity.kind is Kind.PERSON]
    public = {fold(name) for person in people if person.has_page for name in person.names}
    return bearers(
        (name, person)
        for person in people
        if isinstance(person.fields, PersonFields) and person.fields.status != "public"
        for name in person.names
        if fold(name) not in public and _is_full(fold(name))
    )


def _is_full(name: str) -> bool:
    """Whether a folded name is more than one word, and more than initials."""
    words = name.split("-")
    return len(words) > 1 and any(len(word) > 1 for word in words)


def bearers(names: Iterable[tuple[str, Entity]]) -> Bearers:
    """Names, each with its bearer, to be looked for in texts."""
    found: dict[str, list[tuple[list[str], Entity]]] = defaultdict(list)
    for name, person in names:
        words = fold(name).split("-")
        found[words[0]].append((words, person))
    return found


def named_in(text: str, *names: Bearers) -> Iterator[Entity]:
    """Whom a text names, whatever its spelling: capitals, accents, hyphens."""
    words = fold(text).split("-")
    for index, word in enumerate(words):
        for name, person in (found for table in names for found in table.get(word, ())):
            if words[index : index + len(name)] == name:
                yield person


def _in_document(document: Document, names: Bearers) -> Iterator[Problem]:
    yield from _in_text(document.path, START, document.path, document.path, names)
    for key in _FAR:
        keys = tuple(key.split("."))
        for path, text in _texts(document.value(keys), keys):
            yield from _in_text(document.path, document.tree.place(path), key, text, names)


def _texts(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts that stand under a key, with where."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        yield from _texts(value.get("text"), (*path, "text"))


def _in_text(path: str, place: Place, where: str, text: str, names: Bearers) -> Iterator[Problem]:
    for person in named_in(text, names):
        assert isinstance(person.fields, PersonFields)
        params = {"where": where, "name": person.name, "status": person.fields.status}
        yield Problem(code="E314", path=path, place=place, params=params)
