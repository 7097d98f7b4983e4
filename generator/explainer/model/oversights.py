"""What a file says that its author cannot have meant."""

import re
from collections.abc import Iterator

from explainer.archetypes import BLANK, PLACEHOLDERS
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.read.yaml_traps import FlowList, Plain, quoted
from explainer.read.yaml_tree import Path, Value

_NOTE = re.compile(r"\[\^(?P<id>[^\]\s]{1,100})\]")
_SEVERAL = re.compile(r"\s(?:et|and|&)\s|[;(]")


def oversights(entity: Entity, *, demo: bool = False) -> Iterator[Problem]:
    """The problems of an entity's main file that no single rule of a key shows.

    On a demonstration the blanks of a draft may wait: nobody reads them. They may not on a site
    that is none, which owes its readers the page.
    """
    document = entity.document
    assert document is not None
    ids = document.source_ids
    for path, text in _texts(document.front):
        if text.strip() in PLACEHOLDERS:
            yield document.problem("W505", document.tree.place(path), text=text.strip())
        if (note := _NOTE.search(text)) and note["id"] in ids:
            yield document.problem("W514", document.tree.place(path), id=note["id"])
    yield from _unwritten(document)
    if not (demo and entity.draft):
        yield from blanks(document)
    yield from _broken_lists(document)
    yield from _numbers(entity, document)
    yield from _several_people(entity, document)


def _texts(front: Value) -> Iterator[tuple[Path, str]]:
    """All texts of a front matter, the keys of `name: role` too."""
    stack: list[tuple[Path, Value]] = [((), front)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, list):
            stack += [((*path, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, dict):
            stack += [((*path, key), inner) for key, inner in value.items()]
            yield from ((path, key) for key in value)
        elif isinstance(value, str):
            yield path, value


def _unwritten(document: Document) -> Iterator[Problem]:
    """The skeleton's own sentences in the text."""
    for match in re.finditer(r"^[^\n]+$", document.text, re.MULTILINE):
        sentence = _NOTE.sub("", match[0]).strip()
        if sentence in PLACEHOLDERS:
            yield document.problem("W505", document.body_place(match.start()), text=sentence)


def blanks(document: Document) -> Iterator[Problem]:
    """What the maintainer has yet to fill in, on the pages that a site owes its readers."""
    for match in BLANK.finditer(document.text):
        place = document.body_place(match.start())
        yield document.problem("W516", place, what=match["what"].strip())


def _broken_lists(document: Document) -> Iterator[Problem]:
    """Lists of sentences between [ ]: a comma in one would have broken it in two, unseen."""
    for key in ("key_points", "open_questions"):
        value = document.front.get(key)
        if isinstance(value, FlowList) and any(isinstance(item, Plain) for item in value):
            texts = ", ".join(quoted(item) for item in value if isinstance(item, str))
            place = document.tree.place((key,))
            yield document.problem("W504", place, hint=f"{key}: [{texts}]")


def _numbers(entity: Entity, document: Document) -> Iterator[Problem]:
    """Sources whose id is a number: it would be another's after the next change."""
    for index, source in enumerate(entity.fields.sources):
        if source.id.isdecimal():
            place = document.tree.place(("sources", index, "id"))
            yield document.problem("E217", place, text=source.id)


def _several_people(entity: Entity, document: Document) -> Iterator[Problem]:
    """Names of people that hold `et`, a semicolon or brackets: several, or a name and a role."""
    if isinstance(entity.fields, Story):
        for key in ("people", "named"):
            for index, person in enumerate(getattr(entity.fields, key)):
                if _SEVERAL.search(person.reference):
                    place = document.tree.place((key, index))
                    yield document.problem("W515", place, name=person.reference)
