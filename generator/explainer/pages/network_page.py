"""The page of the whole site's network: who shares two events or more with whom."""

from itertools import combinations, islice

from explainer.limits import DRAWN_NETWORK
from explainer.model.entities import Entity
from explainer.model.shared import Shared
from explainer.pages import sections
from explainer.pages.context import Drawing, Group
from explainer.pages.indexes import Indexes
from explainer.pages.listing_pages import by_name, whole_list
from explainer.pages.page import Page
from explainer.pages.pictures import Told, network_drawing
from explainer.pages.shared import named
from explainer.pages.view import View


def network_pages(view: View, indexes: Indexes) -> list[Page]:
    """A drawing of the people of the latest events by name, and the list that says the same."""
    shown = (view.graph.entities[person] for person in indexes.shared)
    people = by_name(islice(filter(view.lists, shown), DRAWN_NETWORK))
    groups = [_group(view, person, people, indexes.shared) for person in people]
    drawing = _drawing(view, people, indexes.shared) if people else None
    return whole_list(view, "network", groups, drawing=drawing)


def _group(view: View, person: Entity, people: list[Entity], shared: Shared) -> Group:
    others = shared[person.id]
    entries = [sections.entry(view, other) for other in people if other.id in others]
    return Group(title=view.say(person.name), link=view.link(person), items=entries)


def _drawing(view: View, people: list[Entity], shared: Shared) -> Drawing:
    t = view.words
    pairs = [
        (upper, lower)
        for (upper, one), (lower, other) in combinations(enumerate(people), 2)
        if other.id in shared[one.id]
    ]
    names = [view.say(person.name) for person in people]
    lower_of = {upper: [names[b] for a, b in pairs if a == upper] for upper, _ in pairs}
    each = ". ".join(
        t["drawing.network.each"].format(name=names[upper], others=", ".join(lower))
        for upper, lower in lower_of.items()
    )
    text = t["drawing.network.text"].format(people=len(people), pairs=len(pairs), each=each)
    return network_drawing(Told(t["nav.network"], view.say(text)), named(view, people), pairs)
