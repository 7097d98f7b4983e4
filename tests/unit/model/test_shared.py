"""Who took part in the same events: symmetric, capped, and of public people only."""

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import SiteInfo
from explainer.limits import SHARED_EVENTS, SHARED_PEOPLE
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier, Part
from explainer.model.entities import Entity, Presence
from explainer.model.fields import EventFields, PersonFields
from explainer.model.kinds import Kind
from explainer.model.shared import Shared, shared_events
from explainer.model.sources import SourceList
from explainer.pipeline import check

INFO = SiteInfo(name="S", url="", languages=("fr",))


def _person(name: str) -> Entity:
    return Entity(kind=Kind.PERSON, slug=name, name=name, lang="fr", fields=PersonFields(name=name))


def _dossier(number: int, names: Sequence[str]) -> Dossier:
    event = Entity(
        kind=Kind.EVENT, slug=f"e{number}", name="E", lang="fr", fields=EventFields(title="E")
    )
    return Dossier(
        event=event,
        articles=(),
        merged=(),
        zone="UTC",
        start=None,
        listed=PartialDate(year=3000 - number),
        people=tuple(Part(_person(name)) for name in names),
        named=(),
        themes=(),
        organizations=(),
        place="",
        subjects=(),
        summary=None,
        why=None,
        key_points=(),
        questions=(),
        updates=(),
        moments=(),
        statements=(),
        replies=(),
        corrections=(),
        cases=(),
        sources=SourceList((), {}),
    )


def _slugs(shared: Shared) -> dict[str, dict[str, list[str]]]:
    return {
        person.removeprefix("people/"): {
            other.removeprefix("people/"): [d.event.slug for d in events]
            for other, events in others.items()
        }
        for person, others in shared.items()
    }


def _shared(*casts: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """Who shares what, of events of which each is newer than the next."""
    return _slugs(shared_events(_dossier(n, cast) for n, cast in enumerate(casts)))


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=12))
def test_sharing_is_mutual_and_complete(casts: list[list[str]]) -> None:
    """Two people share exactly the events in which both took part, each with the other."""
    shared = _shared(*casts)
    for one, other in combinations("abcdef", 2):
        both = [f"e{n}" for n, cast in enumerate(casts) if {one, other} <= {*cast}]
        expected = both if len(both) >= 2 else None
        assert shared.get(one, {}).get(other) == expected
        assert shared.get(other, {}).get(one) == expected


def test_one_event_is_not_enough() -> None:
    """Who met once shares nothing, and is no key."""
    assert _shared("ab", "bc", "bc") == {
        "b": {"c": ["e1", "e2"]},
        "c": {"b": ["e1", "e2"]},
    }


def test_the_latest_events_of_a_person_count() -> None:
    """Beyond the bound, older events count neither for the person nor for the others."""
    shared = _shared(*["ab"] * SHARED_EVENTS, "ac", "ac", "bd", "cd", "cd")
    assert len(shared["a"]["b"]) == SHARED_EVENTS
    assert shared.keys() == {"a", "b", "c", "d"}
    assert shared["a"].keys() == {"b"}
    assert shared["c"].keys() == {"d"}


def test_the_first_people_of_an_event_count() -> None:
    """Of a crowd the first that the event names count."""
    crowd = [f"p{n:03d}" for n in range(SHARED_PEOPLE + 5)]
    shared = _shared(crowd, crowd)
    assert set(shared) == set(crowd[:SHARED_PEOPLE])


def test_people_stand_in_the_order_of_the_events_at_which_they_met() -> None:
    """Those of the latest events come first, so that a drawing may take the first."""
    assert list(_shared("ab", "ac", "ad", "ad", "ac", "ab")["a"]) == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("other", "event"),
    [
        ("", ""),
        ("name: Bob Ray\nstatus: private", ""),
        ("name: Bob Ray\nstatus: minor", ""),
        ("name: Bob Ray\npromote: false", ""),
        ("name: Bob Ray\nwithdrawn: {date: 2024-01-01, reason: x}", ""),
        ("name: Bob Ray", "promote: false"),
    ],
)
def test_only_public_people_and_promoted_events_count(
    content_of: Callable[..., Path], other: str, event: str
) -> None:
    """Who has no file, is protected, withdrawn or not promoted shares nothing with anybody."""
    files = {
        "people/ann-lee.md": "name: Ann Lee",
        "events/a.md": "title: A\npeople: [Ann Lee, Bob Ray]",
        "events/b.md": f"title: B\npeople: [Ann Lee, Bob Ray]\n{event}",
        **({"people/bob-ray.md": other} if other else {}),
    }
    checked = check(content_of(files), INFO)
    assert not [problem for problem in checked.problems if problem.is_error]
    assert shared_events(checked.dossiers.values()) == {}


def test_an_implied_person_may_become_public(content_of: Callable[..., Path]) -> None:
    """A file, even a short one, lets somebody share events."""
    files = {
        "people/ann-lee.md": "name: Ann Lee",
        "people/bob-ray.md": "name: Bob Ray",
        "events/a.md": "title: A\npeople: [Ann Lee, Bob Ray, Cid Poe]",
        "events/b.md": "title: B\npeople: [Ann Lee, Bob Ray, Cid Poe]\nnamed: [Dan Fox]",
    }
    checked = check(content_of(files), INFO)
    assert checked.graph.entities["people/cid-poe"].presence is Presence.IMPLIED
    assert set(shared_events(checked.dossiers.values())) == {"people/ann-lee", "people/bob-ray"}
