"""Entities that became another one."""

import pytest

from explainer.model.merging import survivors
from explainer.model.resolve import Edge


def _edges(*pairs: str) -> list[Edge]:
    return [Edge("merged_into", *pair) for pair in pairs]


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ((), {}),
        (("ab",), {"a": "b"}),
        (("ab", "bc"), {"a": "c", "b": "c"}),
        (("bc", "ab", "dc"), {"b": "c", "a": "c", "d": "c"}),
    ],
)
def test_what_an_entity_became(pairs: tuple[str, ...], found: dict[str, str]) -> None:
    """Each merged entity leads to the end of its chain, in whatever order they are declared."""
    assert survivors(_edges(*pairs)) == found


def test_a_circle_ends() -> None:
    """A circle, which is a mistake of its own, is followed once around."""
    assert set(survivors(_edges("ab", "ba"))) == {"a", "b"}


def test_only_mergers_count() -> None:
    """Another relation changes nobody."""
    assert survivors([Edge("follows", "a", "b")]) == {}
