"""Court cases: what is told of one person in one event, by whichever files, and where it stands.

A case is all that is told of a person in an event: in the event's file and in the articles whose
main event it is. An article without event is a story of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, NamedTuple

from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.kinds import Kind
from explainer.model.merging import survivors
from explainer.model.proceedings import Proceeding
from explainer.model.resolve import Edge

_ACQUITTED: Final = frozenset({"relaxe", "acquittement"})
_CLEARED: Final = _ACQUITTED | {"non_lieu", "classement"}

_COURSE: Final = ("enquete", "garde_a_vue", "mise_en_examen", "renvoi", "condamnation", "appel")
"""How a case goes on in law; what clears the person, or is final, comes last."""


class Standing(Enum):
    """Where a case stands, as the law sees the person."""

    PRESUMED = "presumed"
    """Presumed innocent (Code civil, art. 9-1), whatever was decided so far."""
    CLEARED = "cleared"
    """Acquitted, or the case was dismissed."""
    CONVICTED = "convicted"
    """Convicted, and no appeal is left."""


class Stage(NamedTuple):
    """A stage of a case, with the file that tells of it."""

    owner: Entity
    position: int
    """Its position in that file's `proceedings`."""
    value: Proceeding


@dataclass(frozen=True, slots=True)
class Case:
    """The stages told of one person in one event."""

    person: str
    """The id of the person."""
    stages: tuple[Stage, ...]
    """The latest first."""
    standing: Standing
    later: bool = False
    """Told as of a day: whether the latest stage came later."""

    def is_told_by(self, owner: Entity) -> bool:
        """Whether a file tells a stage of it."""
        return any(stage.owner.id == owner.id for stage in self.stages)

    def as_told_by(self, owner: Entity) -> "Case":
        """The stages that an article tells, or all on an event's page, each once.

        The latest of all stages is always among them, whoever tells of it.
        """
        whole = owner.kind is Kind.EVENT
        told = [stage for stage in self.stages if whole or stage.owner.id == owner.id]
        different: dict[object, Stage] = {}
        for stage in (self.stages[0], *told):
            value = stage.value
            different.setdefault((value.at, value.stage, value.court, value.final), stage)
        return replace(self, stages=tuple(different.values()))


def cases_by_story(
    entities: Mapping[str, Entity], edges: Iterable[Edge]
) -> dict[str, tuple[Case, ...]]:
    """The cases of each event, and of each article without event, by its id."""
    edges = list(edges)
    main = main_events(edges)
    found: dict[str, dict[str, list[Stage]]] = defaultdict(lambda: defaultdict(list))
    for edge in edges:
        owner = entities[edge.source]
        if edge.relation == "proceedings.person" and not owner.withdrawn:
            assert isinstance(owner.fields, Story)
            position = edge.path[1]
            assert isinstance(position, int)
            stage = Stage(owner, position, owner.fields.proceedings[position])
            found[main.get(owner.id, owner.id)][edge.target].append(stage)
    return {
        story: tuple(_case(person, stages) for person, stages in people.items())
        for story, people in found.items()
    }


def main_events(edges: Iterable[Edge]) -> dict[str, str]:
    """The event that each article names first, by the ids of both; what was merged goes along."""
    edges = list(edges)
    main: dict[str, str] = {}
    for edge in edges:
        if edge.relation == "event":
            main.setdefault(edge.source, edge.target)
    for merged, survivor in survivors(edges).items():
        main.setdefault(merged, main.get(survivor, survivor))
    return main


def _case(person: str, stages: Iterable[Stage]) -> Case:
    latest_first = _latest_first(list(stages))
    return Case(person, latest_first, standing_of([stage.value for stage in latest_first]))


def _latest_first(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The latest first; of one day what the event's file says, then what is written last.

    A year or month alone cannot be compared with the days in it: the stage is taken for later
    than those which come before it in law. So `acquittement: 2025` follows `renvoi: 2025-03`.
    """
    known: dict[tuple[tuple[int, ...], int], tuple[int, ...]] = {}
    for stage in stages:
        at, step = stage.value.at, _step(stage.value)
        for span in at.spans:
            known[span, step] = max(at.key, known.get((span, step), at.key))

    def lateness(stage: Stage) -> tuple[tuple[int, ...], int, bool, str, int]:
        at, step = stage.value.at, _step(stage.value)
        vague = at.day is None
        earlier = [known.get((at.parts, before), at.key) for before in range(step if vague else 0)]
        date = tuple(-part for part in max([at.key, *earlier]))
        in_law = -1 - step if vague else 0
        owner = stage.owner
        return (date, in_law, owner.kind is not Kind.EVENT, owner.slug, -stage.position)

    return tuple(sorted(stages, key=lateness))


def _step(value: Proceeding) -> int:
    """How far a stage brings a case."""
    last = value.final or value.stage in _CLEARED
    return len(_COURSE) if last else _COURSE.index(value.stage)


def standing_of(stages: Sequence[Proceeding]) -> Standing:
    """Where a case stands, from its stages, the latest first.

    A final conviction falls only by a later acquittal: a case that is closed may be another one.
    """
    for stage in stages:
        if stage.stage in _ACQUITTED:
            break
        if stage.stage == "condamnation" and stage.final:
            return Standing.CONVICTED
    return Standing.CLEARED if stages[0].stage in _CLEARED else Standing.PRESUMED
