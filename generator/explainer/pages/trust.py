"""What makes a page answerable: replies, corrections, updates, proceedings."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.told import Item, items_of
from explainer.pages import items, sections
from explainer.pages.context import Entry, Section
from explainer.pages.evidence import Evidence
from explainer.pages.view import View

_NOTES = ("replies", "corrections", "updates")

Found = Mapping[str, Sequence[Item[Any]]]


def sections_of(view: View, entity: Entity, evidence: Evidence) -> Iterable[Section]:
    """These sections from one file's front matter."""
    found = {key: list(items_of(entity, key)) for key in (*_NOTES, "proceedings")}
    return _sections(view, found, evidence)


def sections_of_dossier(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    """These sections from all files of an event."""
    found = {key: getattr(dossier, key) for key in (*_NOTES, "proceedings")}
    return _sections(view, found, evidence)


def _sections(view: View, found: Found, evidence: Evidence) -> Iterable[Section]:
    stages = [_stage(view, item) for item in found["proceedings"]]
    title = view.words["section.proceedings"]
    yield sections.section("entries", "proceedings", title, sections.plain(stages))
    for key in _NOTES:
        shown = items.notes(view, found[key], evidence)
        yield sections.section("notes", key, view.words[f"section.{key}"], sections.plain(shown))


def _stage(view: View, item: Item[Any]) -> Entry:
    """A stage of a court case, never without the presumption of innocence."""
    value = item.value
    person = view.graph.target(item.owner.id, (item.key, item.position, "person"))
    stage = view.words[f"stage.{value.stage}"] + (f" ({value.court})" if value.court else "")
    if not (value.stage == "condamnation" and value.final):
        stage += " — " + view.words["presumed_innocent"]
    shown = sections.entry(view, person or item.owner, date=value.at)
    return sections.with_summary(view, shown, stage)
