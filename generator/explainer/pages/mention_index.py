"""Which texts of a language mention what: found once, and looked up from both ends."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.link.mentions import Mention, Mentioner, Mentions
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.read.trace import changed, mentioning, traced
from explainer.resting import Resting
from explainer.workers import Executor


@dataclass(frozen=True, kw_only=True)
class Found(Resting):
    """What a text mentions."""

    mentions: Mentions
    linked: tuple[Mention, ...]
    """Of the mentions, those that became links."""
    read: frozenset[str]
    """What `read.trace` told while it was found."""


@dataclass
class MentionIndex:
    """What the texts of a graph mention, in a language."""

    graph: Graph
    mentioner: Mentioner
    found: dict[str, Found] = field(default_factory=dict)
    """As far as it has been found, by the id of the text's entity."""

    def of(self, entity: Entity) -> Mentions:
        """What an entity's text mentions."""
        return self._found(entity.id).mentions

    def _found(self, entity_id: str) -> Found:
        if entity_id not in self.found:
            self.found[entity_id] = self._find(entity_id)
        return self.found[entity_id]

    def find(self, executor: Executor) -> None:
        """Find what every text mentions before somebody asks."""
        _ = self.mentioner.by_name, self.mentioner.declared, self.mentioner.aside
        left = [entity.id for entity in self._tellers if entity.id not in self.found]
        for number, found in executor.each(self._find, left):
            self.found[left[number]] = found

    def find_again(self, ids: Iterable[str]) -> set[str]:
        """Find anew what changed texts mention; gives `mentioning` of what is, or was, only so."""
        self.__dict__.pop("of_each", None)
        again: set[str] = set()
        for entity_id in {*ids} & self.found.keys():
            before = self.found.pop(entity_id).mentions
            after = self.of(self.graph.entities[entity_id])
            again |= {m.target for m in before.linked} ^ {m.target for m in after.linked}
        return {mentioning(target) for target in again}

    def keep(self, before: "MentionIndex", changes: set[str]) -> None:
        """Take over what an earlier index found, where nothing that it was found by changed.

        `changes` are those of the tables that an entity is looked up in, by `read.trace`.
        """
        now, then = self.mentioner, before.mentioner
        if (now.by_name, now.aside, now.people) != (then.by_name, then.aside, then.people):
            return
        declared = changed("", then.declared, now.declared)
        for entity in self._tellers:
            known = before.found.get(entity.id)
            if known and entity.id not in declared and known.read.isdisjoint(changes):
                self.found[entity.id] = known

    def _find(self, entity_id: str) -> Found:
        with traced() as read:
            mentions = self.mentioner.of(self.graph.entities[entity_id])
        found = Found(mentions=mentions, linked=mentions.linked, read=frozenset(read))
        found.rest("mentions", "read")
        return found

    @cached_property
    def _tellers(self) -> list[Entity]:
        """Whose pages may mention others."""
        return [e for e in self.graph.entities.values() if e.has_page and not e.withdrawn]

    @cached_property
    def of_each(self) -> Mapping[str, list[tuple[Entity, Mention]]]:
        """By the id of an entity, the pages that mention it, each with its first mention."""
        told: dict[str, list[tuple[Entity, Mention]]] = defaultdict(list)
        for entity in self._tellers:
            first = {m.target: m for m in reversed(self._found(entity.id).linked)}
            for target, mention in first.items():
                told[target].append((entity, mention))
        return told
