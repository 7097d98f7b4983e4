"""The ties between people that their files declare, with role and time, at both ends."""

from collections import defaultdict

from explainer.model.entities import Entity, Presence
from explainer.model.fields import PersonFields
from explainer.model.resolve import Edge
from explainer.pages import sections
from explainer.pages.context import Entry, Section
from explainer.pages.view import View


def ties_section(view: View, person: Entity) -> Section:
    """The people tied to one: those whom the own file names, then those whose files do.

    A role is what the other is to whose file names it: it stands beside the other's name on that
    person's page only. On the other's own page a sentence says whose page says it.
    """
    mine: dict[str, list[str]] = defaultdict(list)
    theirs: dict[str, list[str]] = defaultdict(list)
    for edge in view.graph.out(person.id, "related"):
        mine[edge.target].append(_said(view, edge))
    for edge in view.graph.into(person.id, "related"):
        theirs[edge.source].append(_said(view, edge))
    found = (view.graph.entities[other] for other in dict.fromkeys([*mine, *theirs]))
    entries = [
        _entry(view, person, other, _joined(mine[other.id]), _joined(theirs[other.id]))
        for other in found
        if other.has_page
    ]
    title = view.words["section.related_people"]
    return sections.section("entries", "related", title, sections.plain(entries))


def _entry(view: View, person: Entity, other: Entity, mine: str, theirs: str) -> Entry:
    shown = sections.entry(view, other, note=mine)
    if other.presence is Presence.MINIMAL:  # only texts that declare them lead to their page
        shown["link"].pop("url")
    said = view.words["tie.inverse"].format(name=person.name, role=theirs) if theirs else ""
    return sections.with_summary(view, shown, said)


def _said(view: View, edge: Edge) -> str:
    """What a file says of a tie: `épouse, depuis 2005`; empty where it only names somebody."""
    fields = view.graph.entities[edge.source].fields
    assert isinstance(fields, PersonFields)
    tie = fields.related[int(edge.path[-1])]
    return ", ".join(part for part in (tie.role, view.period(tie.from_, tie.to)) if part)


def _joined(said: list[str]) -> str:
    return " · ".join(filter(None, said))
