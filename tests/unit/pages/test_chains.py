"""Chains of one relation: near ones first, each once, capped, and never in a circle."""

from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.limits import CHAIN
from explainer.pages.chains import chain, way_up

EDGES = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4))


class _Steps:
    """Steps of a small graph, which counts how often it is asked."""

    def __init__(self, edges: Mapping[str, Sequence[str]]) -> None:
        self.edges, self.asked = edges, 0

    def __call__(self, start: str) -> Iterable[str]:
        self.asked += 1
        return self.edges.get(start, ())


@pytest.mark.parametrize(
    ("edges", "direct", "further"),
    [
        ({}, [], []),
        ({"a": ["b"]}, ["b"], []),
        ({"a": ["b"], "b": ["c"], "c": ["d"]}, ["b"], ["c", "d"]),
        ({"a": ["b", "c"], "b": ["c", "d"], "c": ["e"]}, ["b", "c"], ["d", "e"]),
        ({"a": ["b", "b"], "b": ["b"]}, ["b"], []),
        ({"a": ["a"]}, [], []),
        ({"a": ["b"], "b": ["c"], "c": ["a", "b"]}, ["b"], ["c"]),
    ],
)
def test_a_chain_goes_on_behind_its_first_steps(
    edges: Mapping[str, Sequence[str]], direct: list[str], further: list[str]
) -> None:
    """The direct ones come apart from those that more steps reach; a circle ends."""
    assert chain("a", _Steps(edges)) == (direct, further)


@given(EDGES)
def test_a_chain_holds_what_can_be_reached_once(edges: dict[str, list[str]]) -> None:
    """Nothing is there twice, nor the start itself; whatever is reachable is there."""
    direct, further = chain("a", _Steps(edges))
    reached, waiting = {"a"}, ["a"]
    while waiting:
        new = set(edges.get(waiting.pop(), ())) - reached
        reached |= new
        waiting += sorted(new)
    assert sorted([*direct, *further]) == sorted(reached - {"a"})


def test_a_long_chain_is_capped() -> None:
    """A chain of thousands costs as much as its cap; the direct ones are all there."""
    steps = _Steps({str(n): [str(n + 1)] for n in range(5000)})
    assert chain("0", steps) == (["1"], [str(n) for n in range(2, CHAIN + 2)])
    assert steps.asked <= CHAIN + 2
    many = [str(n) for n in range(1, 500)]
    wide = _Steps({"0": many, "1": [f"x{n}" for n in range(500)]})
    assert chain("0", wide) == (many, [f"x{n}" for n in range(CHAIN)])


@pytest.mark.parametrize(
    ("edges", "way"),
    [
        ({}, ["a"]),
        ({"a": ["b"], "b": ["c"]}, ["c", "b", "a"]),
        ({"a": ["b", "c"], "c": ["d"]}, ["b", "a"]),
        ({"a": ["b"], "b": ["a", "c"]}, ["c", "b", "a"]),
        ({"a": ["a"]}, ["a"]),
    ],
)
def test_a_way_goes_from_the_top_down(edges: Mapping[str, Sequence[str]], way: list[str]) -> None:
    """A way takes the first step of each that leads on, and ends before it comes round."""
    assert way_up("a", _Steps(edges)) == way


def test_a_way_has_an_end() -> None:
    """A way is no longer than a chain."""
    assert len(way_up("0", _Steps({str(n): [str(n + 1)] for n in range(5000)}))) == CHAIN
