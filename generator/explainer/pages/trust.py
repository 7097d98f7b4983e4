"""What makes a page answerable: replies, corrections, updates, proceedings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from explainer.model.believed import all_of
from explainer.model.cases import Case, Standing
from explainer.model.cases import Stage as Told
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.told import Item
from explainer.pages import items, sections
from explainer.pages.context import Case as ShownCase
from explainer.pages.context import Correction, Label, Section, Stage
from explainer.pages.evidence import Evidence
from explainer.pages.heads import counted
from explainer.pages.told import passage_url
from explainer.pages.view import View
from explainer.words.slugs import slugify

_KEYS = ("replies", "corrections", "updates")

Found = Mapping[str, Sequence[Item[Any]]]


def sections_of(view: View, entity: Entity, evidence: Evidence) -> Iterable[Section]:
    """These sections from one file's front matter, and from the files merged into it."""
    files = (entity, *view.graph.merged(entity))
    found = {key: all_of(files, key) for key in _KEYS}
    return _sections(view, view.graph.cases_of(entity), found, evidence)


def sections_of_dossier(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    """These sections from all files of an event."""
    found = {key: getattr(dossier, key) for key in _KEYS}
    return _sections(view, dossier.cases, found, evidence)


def labels(view: View, entity: Entity, replies: int) -> list[Label]:
    """What the first screen says of court cases and replies, with where they stand."""
    found = []
    if cases := view.graph.cases_of(entity):
        cleared = all(case.standing is Standing.CLEARED for case in cases)
        text = view.words["label.cleared" if cleared else "label.proceedings"]
        found.append(Label(text=text, kind="proceedings", anchor="proceedings"))
    if replies:
        text = counted(view, "reply", replies)
        found.append(Label(text=text, kind="reply", anchor="replies"))
    return found


def sources_of_cases(view: View, entity: Entity) -> Iterator[tuple[Entity, str]]:
    """The sources that the court cases on a page cite, each with the file that names it."""
    for case in view.graph.cases_of(entity):
        for stage in case.stages:
            yield from ((stage.owner, source_id) for source_id in stage.value.source)


def _sections(
    view: View, cases: Iterable[Case], found: Found, evidence: Evidence
) -> Iterable[Section]:
    t = view.words
    told = [shown_case(view, case, evidence) for case in cases]
    yield sections.section("cases", "proceedings", t["section.proceedings"], sections.plain(told))
    replies = [items.reply(view, item) for item in found["replies"]]
    yield sections.section("replies", "replies", t["section.replies"], sections.plain(replies))
    mended = sections.plain(_correction(view, item) for item in found["corrections"])
    yield sections.section("corrections", "corrections", t["section.corrections"], mended)
    updates = sections.plain(items.notes(view, found["updates"], evidence))
    yield sections.section("notes", "updates", t["section.updates"], updates)


def _correction(view: View, item: Item[Any]) -> Correction:
    """A correction, with the way to the passage that it mends."""
    (shown,) = items.corrections(view, [item])
    if item.value.concerns != "page":
        slug = slugify(item.value.concerns)
        shown["passage"] = passage_url(view, item.owner, [f"moment:{slug}", f"statement:{slug}"])
    return shown


def shown_case(view: View, case: Case, evidence: Evidence) -> ShownCase:
    """A court case, its latest stage first, never without the presumption of innocence."""
    shown = ShownCase(
        link=view.link(view.graph.entities[case.person]),
        standing=case.standing.value,
        stages=[_stage(view, stage, evidence) for stage in case.stages],
    )
    if case.later:
        shown["stages"][0]["later"] = view.words["later"]
    if case.standing is not Standing.CONVICTED:
        shown["note"] = view.words[f"standing.{case.standing.value}"]
    return shown


def _stage(view: View, told: Told, evidence: Evidence) -> Stage:
    value = told.value
    text = view.words[f"stage.{value.stage}"] + (f" ({value.court})" if value.court else "")
    if value.final:
        text += f", {view.words['stage.final']}"
    item = Item(told.owner, "proceedings", told.position, value)
    return Stage(
        text=view.say(text),
        date=view.date(value.at.day_only()),
        sources=evidence.cites(item, value.source),
    )
