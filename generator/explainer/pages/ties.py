"""The ties between people that their files declare, with role, time and evidence, at both ends."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from explainer.model.entities import Entity, Presence
from explainer.model.ties import Tied, is_over, told_here, told_there
from explainer.model.told import Item
from explainer.pages import sections
from explainer.pages.context import Cite, Entry, Section
from explainer.pages.evidence import Evidence
from explainer.pages.view import View

Said = Sequence[Item[Any]]
"""What one file says of the ties between two people."""


def ties_section(view: View, person: Entity, evidence: Evidence) -> Section:
    """The people tied to one: those whom the own file names, then those whose files do.

    A role is what the other is to whose file names it: it stands beside the other's name on that
    person's page only. On the other's own page a sentence says whose page says it.
    """
    mine = _by_other(told_here(view.graph, person, "related"))
    theirs = _by_other(told_there(view.graph, person, "related"))
    entries = [
        _entry(view, person, other, mine.get(other, ()), theirs.get(other, ()), evidence)
        for other in {**mine, **theirs}
    ]
    title = view.words["section.related_people"]
    return sections.section("entries", "related", title, sections.plain(entries))


def _by_other(found: Iterable[Tied]) -> Mapping[str, Said]:
    said: dict[str, list[Item[Any]]] = defaultdict(list)
    for tied in found:
        said[tied.other.id].append(tied.said)
    return said


def _entry(
    view: View, person: Entity, other_id: str, mine: Said, theirs: Said, evidence: Evidence
) -> Entry:
    other = view.graph.entities[other_id]
    over = is_over(person, other)
    told = _in_words(view, theirs, over=over)
    shown = sections.entry(view, other, note=_in_words(view, mine, over=over))
    if other.presence is Presence.MINIMAL:  # only texts that declare them lead to their page
        shown["link"].pop("url")
    if cites := _cites([*mine, *([] if told else theirs)], evidence):
        shown["sources"] = cites
    if told:
        sentence = view.words["tie.inverse"].format(name=person.name, role=told)
        sections.with_summary(view, shown, sentence, _cites(theirs, evidence))
    return shown


def _in_words(view: View, said: Said, *, over: bool) -> str:
    """What a file says of ties: `épouse, depuis 2005`; empty where it only names somebody."""
    ties = (item.value for item in said)
    told = ((tie.role, view.period(tie.from_, tie.to, over=over)) for tie in ties)
    return " · ".join(filter(None, (", ".join(filter(None, parts)) for parts in told)))


def _cites(said: Said, evidence: Evidence) -> list[Cite]:
    return evidence.behind(replace(said[0], equals=tuple(said[1:]))) if said else []
