"""What nobody should change alone: who is public, court cases, the right of reply."""

from collections.abc import Iterator
from itertools import zip_longest

from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.read.documents import Document
from explainer.read.problems import START
from explainer.read.yaml_tree import Value
from explainer.report.change import Change, Finding, listed

KEYS = ("status", "proceedings", "replies")
"""What is told, whoever wrote it."""


def second_reader(change: Change) -> Iterator[Finding]:
    """Every status, stage of a court case and reply that was added, removed or changed."""
    for entity, before, now in change.documents:
        if now is entity.document:
            for key in KEYS:
                old = _written(entity, before, key) if before else []
                yield from _differences(now, key, old, _written(entity, now, key))
    for entity in change.without_file:
        assert entity.document is not None
        for key in KEYS:
            yield from _differences(
                entity.document, key, _written(entity, entity.document, key), []
            )


def _written(entity: Entity, document: Document, key: str) -> list[Value]:
    """What a file says under a key; a person with a file is public if it says nothing.

    As it is written, so that a mistake in it does not pass for its removal.
    """
    if key == "status" and entity.kind is Kind.PERSON:
        return listed(document, key) or ["public"]
    return listed(document, key)


def in_brief(value: Value) -> str:
    """The texts of a value in one line: `Jean Dupont, renvoi, 2024-05-02`."""
    if isinstance(value, dict):
        return ", ".join(filter(None, map(in_brief, value.values())))
    if isinstance(value, list):
        return ", ".join(filter(None, map(in_brief, value)))
    return value or ""


def _differences(
    document: Document, key: str, old: list[Value], new: list[Value]
) -> Iterator[Finding]:
    """The items that only one side has, in pairs: those are changed; the rest came or went."""
    gone = [value for value in old if value not in new]
    came = [(position, value) for position, value in enumerate(new) if value not in old]
    for removed, added in zip_longest(gone, came):
        params = {"key": key}
        place = document.tree.place((key, added[0])) if added else START
        if added:
            params["text"] = in_brief(added[1])
        if removed is not None:
            params["old" if added else "text"] = in_brief(removed)
        what = "changed" if removed is not None and added else "added" if added else "removed"
        yield Finding(what=f"report.key.{what}", path=document.path, place=place, params=params)
