"""Who took part in the same events: for each public person the others, with the events."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from typing import Final

from explainer.limits import SHARED_EVENTS, SHARED_PEOPLE
from explainer.model.dossiers import Dossier

Shared = Mapping[str, Mapping[str, Sequence[Dossier]]]
"""By the id of a person, by the id of another: their events, the latest first."""

_LEAST: Final = 2
"""How many events two people share at least: one may be chance."""


def shared_events(dossiers: Iterable[Dossier]) -> Shared:
    """Who shares two events or more with whom; `dossiers` are the events, the latest first.

    People who are not in public on purpose do not count, nor what asks not to be promoted. Of each
    person the latest events count, and of each event the first people: so the time is linear.
    The keys of both maps stand in the order of the events at which people first met.
    """
    met: dict[str, dict[str, list[Dossier]]] = defaultdict(lambda: defaultdict(list))
    counted: Counter[str] = Counter()
    for dossier in dossiers:
        people = [person for person in _public(dossier) if counted[person] < SHARED_EVENTS]
        people = people[:SHARED_PEOPLE]
        counted.update(people)
        for person, other in permutations(people, 2):
            met[person][other].append(dossier)
    enough = {
        person: {other: events for other, events in others.items() if len(events) >= _LEAST}
        for person, others in met.items()
    }
    return {person: others for person, others in enough.items() if others}


def _public(dossier: Dossier) -> list[str]:
    """The ids of the people of an event whom their files make public."""
    if not dossier.event.promoted:
        return []
    people = [part.person for part in dossier.people]
    return [person.id for person in people if person.indexed and person.promoted]
