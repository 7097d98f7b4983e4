"""Events in common: with whom somebody took part in two events or more, drawn and listed."""

from collections.abc import Mapping, Sequence
from itertools import islice

from explainer.limits import DRAWN_AROUND, SHARED_EVENTS, SHARED_PEOPLE
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.pages import sections
from explainer.pages.context import Drawing, Group, Section
from explainer.pages.indexes import Indexes, Involvement
from explainer.pages.listing_pages import by_name
from explainer.pages.pictures import Named, Told, around_drawing
from explainer.pages.told import event_entry
from explainer.pages.view import View

Others = Mapping[str, Sequence[Dossier]]


def shared_section(view: View, person: Entity, indexes: Indexes) -> Section:
    """The others by name, each with the events, the latest first; nobody is ranked."""
    others = indexes.shared.get(person.id, {})
    groups = [
        Group(
            title=view.say(other.name),
            link=view.link(other),
            items=[event_entry(view, dossier) for dossier in others[other.id]],
        )
        for other in by_name(view.graph.entities[other] for other in others)
    ]
    shown = sections.section("entries", "shared", view.words["section.shared"], groups)
    shown["note"] = _note(view, others, indexes.parts.get(person.id, []))
    if _drawn(others):
        shown["drawing"] = _drawing(view, person, others)
    return shown


def _drawn(others: Others) -> bool:
    """Whether there is a drawing: a single line says nothing that the list does not."""
    return len(others) > 1


def _note(view: View, others: Others, parts: Sequence[Involvement]) -> str:
    """What sharing events means; what the drawing and the list leave out, where they do."""
    t = view.words
    said = [t["shared.note"]]
    if _drawn(others):
        said.append(t["shared.line"])
    if len(others) > DRAWN_AROUND:
        said.append(t["shared.latest_people"].format(count=DRAWN_AROUND))
    if len(parts) > SHARED_EVENTS:
        said.append(t["shared.latest_events"].format(count=SHARED_EVENTS))
    if any(len(part.dossier.people) > SHARED_PEOPLE for part in parts):
        said.append(t["shared.first_people"].format(count=SHARED_PEOPLE))
    return " ".join(said)


def _drawing(view: View, person: Entity, others: Others) -> Drawing:
    """The person in the middle; around, by name, those of the latest events."""
    latest = islice(others, DRAWN_AROUND)
    shown = by_name(view.graph.entities[other] for other in latest)
    title = view.words["drawing.around.title"].format(name=person.name)
    text = ", ".join(view.say(other.name) for other in shown)
    return around_drawing(Told(view.say(title), text), view.say(person.name), named(view, shown))


def named(view: View, people: Sequence[Entity]) -> list[Named]:
    """People as drawings name them."""
    return [Named(view.say(person.name), view.entity_url(person)) for person in people]
