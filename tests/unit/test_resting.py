"""What rests is as it was, and takes no memory beyond what stands open."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from explainer import resting
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields
from explainer.model.kinds import Kind
from explainer.model.told import Item
from explainer.resting import Resting


@dataclass(frozen=True, kw_only=True)
class Told(Resting):
    """Something with a part that may rest."""

    name: str
    items: tuple[Item[str], ...]

    def length(self) -> int:
        """Follows from what rests."""
        return self.derived("_length", lambda: len(self.items))


def _person(slug: str) -> Entity:
    return Entity(kind=Kind.PERSON, slug=slug, name=slug, lang="fr", fields=PersonFields(name=slug))


@pytest.fixture
def people() -> Mapping[str, Entity]:
    """Entities by id."""
    return {person.id: person for person in map(_person, ("anne", "paul"))}


def _told(people: Mapping[str, Entity]) -> Told:
    return Told(name="x", items=tuple(Item(p, "summary", 0, p.name) for p in people.values()))


def _close() -> None:
    resting._young.clear()
    resting._old.clear()


def test_it_is_as_it_was(people: Mapping[str, Entity]) -> None:
    """Equal, with the same repr, and replaced as any other; open or closed."""
    told, other = _told(people), _told(people)
    told.rest("items", known=people)
    for _ in range(2):
        assert told == other
        assert repr(told) == repr(other)
        assert replace(told, name="y") == replace(other, name="y")
        assert told.length() == 2
        _close()


def test_what_is_known_is_named(people: Mapping[str, Entity]) -> None:
    """Entities come back as the very same; what only looks like one is packed."""
    told = _told({**people, "other": _person("anne")})
    told.rest("items", known=people)
    _close()
    owners = [item.owner for item in told.items]
    assert [any(owner is person for person in people.values()) for owner in owners] == [
        True,
        True,
        False,
    ]
    assert owners[2] == people["people/anne"]


def test_it_can_be_sent(people: Mapping[str, Entity]) -> None:
    """Packed as it is, with what it names."""
    told = _told(people)
    told.rest("items", known=people)
    _close()
    assert pickle.loads(pickle.dumps(told)) == told  # noqa: S301 - our own bytes


def test_one_rests_where_another_does() -> None:
    """Two values with an equal attribute need one copy of it."""
    first, second = _person("anne"), replace(_person("anne"), lang="en")
    first.rest("fields")
    second.rest_as("fields", first)
    _close()
    assert second.fields == PersonFields(name="anne")
    assert second.fields is first.fields


def test_no_more_stand_open_than_twice_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that were asked for last."""
    monkeypatch.setattr(resting, "_OPEN", 10)
    _close()
    people = [_person(f"p{n}") for n in range(100)]
    for person in people:
        person.rest("fields")
        assert people[0].fields.label == "p0"
    assert len(resting._young) + len(resting._old) <= 20
    assert people[0]._resting in {**resting._young, **resting._old}


def test_what_it_does_not_have_is_missing() -> None:
    """As of any other value."""
    person = _person("anne")
    person.rest("fields")
    with pytest.raises(AttributeError):
        _ = person.nothing  # type: ignore[attr-defined] # there is none
