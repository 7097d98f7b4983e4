"""What stands around an event: before, after, above, below, what is related, the other themes."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier
from explainer.pages import sections
from explainer.pages.chains import Step, chain, sources, targets
from explainer.pages.context import Entry, Section
from explainer.pages.evidence import Evidence
from explainer.pages.listing_pages import theme_entry
from explainer.pages.told import event_entry, related, with_reason
from explainer.pages.view import View


def neighbours(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    """The sections on other events and on the themes besides the main one."""
    t, event = view.words, dossier.event
    for anchor, step in (
        ("before", targets(view, "follows")),
        ("after", sources(view, "follows")),
        ("part_of", targets(view, "part_of")),
        ("parts", sources(view, "part_of")),
    ):
        found = sections.plain(_chain(view, event.id, anchor, step))
        yield sections.section("entries", anchor.replace("_", "-"), t[f"section.{anchor}"], found)
    akin = sections.plain(_related(view, dossier, evidence))
    yield sections.section("entries", "related", t["section.related"], akin)
    themes = sections.plain(theme_entry(view, theme) for theme in dossier.themes[1:])
    yield sections.section("entries", "themes", t["section.other_themes"], themes)


def _chain(view: View, event_id: str, anchor: str, step: Step) -> list[Entry]:
    """The events of a chain in order of time; where it goes on, the direct ones say so.

    What an event is part of stands in order of size instead: the nearest whole first.
    """
    direct, further = chain(event_id, step)
    mark = view.words[f"chain.{anchor}"] if further else ""
    marks = {**dict.fromkeys(direct, mark), **dict.fromkeys(further, "")}
    found = [view.dossiers[other] for other in marks]
    ordered = found if anchor == "part_of" else sorted(found, key=_oldest_first)
    return [event_entry(view, d, marks[d.event.id]) for d in ordered]


def _oldest_first(dossier: Dossier) -> tuple[bool, tuple[int, ...]]:
    return (dossier.listed is None, dossier.listed.key if dossier.listed else ())


def _related(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Entry]:
    """Related events in order of time, with the reason."""
    found = [(view.dossiers[other.id], said) for other, said in related(view, dossier.event)]
    for other, said in sorted(found, key=lambda tied: _oldest_first(tied[0])):
        yield with_reason(view, event_entry(view, other), said, evidence)
