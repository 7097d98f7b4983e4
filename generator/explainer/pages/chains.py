"""What comes before, after, above and below by steps of one relation: near ones first, capped."""

from collections import deque
from collections.abc import Callable, Iterable

from explainer.limits import CHAIN
from explainer.model.resolve import Edge
from explainer.pages.view import View

Step = Callable[[str], Iterable[str]]
"""Where one step leads from an entity, by id."""


def targets(view: View, relation: str) -> Step:
    """The step to what an entity names: to the event that it follows."""
    return _step(view, lambda start: view.graph.out(start, relation), lambda edge: edge.target)


def sources(view: View, relation: str) -> Step:
    """The step to what names an entity: to the events that follow it."""
    return _step(view, lambda start: view.graph.into(start, relation), lambda edge: edge.source)


def _step(view: View, edges: Callable[[str], list[Edge]], end: Callable[[Edge], str]) -> Step:
    def step(start: str) -> Iterable[str]:
        found = (end(edge) for edge in edges(start))
        return (entity for entity in found if view.graph.entities[entity].has_page)

    return step


def chain(start: str, step: Step) -> tuple[list[str], list[str]]:
    """What one step reaches, and what more steps reach: each once, the fewest steps first.

    The first list is whole; the second ends at `CHAIN`, so that all chains of a site together
    take a time that grows with the relations, not with their square. A circle ends where it began.
    """
    direct = [found for found in dict.fromkeys(step(start)) if found != start]
    seen, further = {start, *direct}, list[str]()
    waiting = deque(direct)
    while waiting and len(further) < CHAIN:
        for found in step(waiting.popleft()):
            if found not in seen:
                seen.add(found)
                further.append(found)
                waiting.append(found)
                if len(further) == CHAIN:
                    break
    return direct, further


def way_up(start: str, step: Step) -> list[str]:
    """From the top down to an entity, by the first step of each: what a path of names says."""
    way = [start]
    while len(way) < CHAIN:
        above = next((found for found in step(way[-1]) if found not in way), None)
        if above is None:
            break
        way.append(above)
    return way[::-1]
