"""Whom no excerpt of a page may carry on: people who are only named, or have no page."""

from dataclasses import dataclass
from functools import cached_property

from explainer.model.entities import Entity, Presence
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.relations import RELATIONS
from explainer.model.withheld import Bearers, bearers, named_in
from explainer.names.surnames import surnames
from explainer.read.trace import RESERVED, tell, tell_all, traced


@dataclass(frozen=True)
class Reserved:
    """The people of a site whom excerpts leave out, by what texts call them."""

    graph: Graph

    def are_named(self, page: Entity, text: str) -> bool:
        """Whether a text of a page names one: by the full name, by surname whom it declares."""
        tell(RESERVED)
        return any(named_in(text, self.names, self._family_of(page)))

    @cached_property
    def names(self) -> Bearers:
        """Those whom a full name may mean."""
        people = (person for person in self.graph.entities.values() if _is_reserved(person))
        return bearers((name, person) for person in people for name in person.names)

    def _family_of(self, page: Entity) -> Bearers:
        if page.id not in self._families:
            with traced() as read:
                self._families[page.id] = self._declared_by(page), read
        family, read = self._families[page.id]
        tell_all(read)
        return family

    def _declared_by(self, page: Entity) -> Bearers:
        targets = (e.target for key in RELATIONS for e in self.graph.out(page.id, key))
        people = (self.graph.entities[target] for target in dict.fromkeys(targets))
        reserved = (person for person in people if _is_reserved(person))
        return bearers((name, p) for p in reserved for name in surnames(p.name))

    @cached_property
    def _families(self) -> "dict[str, tuple[Bearers, set[str]]]":
        return {}


def _is_reserved(entity: Entity) -> bool:
    return entity.kind is Kind.PERSON and entity.presence in (Presence.MINIMAL, Presence.NONE)
