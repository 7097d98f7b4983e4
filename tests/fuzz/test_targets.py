"""What fuzzing asserts of any bytes holds for those that it begins with."""

import pytest

from fuzz.seeds import seeds
from fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_the_laws_hold_for_the_seeds(name: str) -> None:
    """No seed of a target breaks its law."""
    found = seeds(name)
    assert found
    for seed in found:
        TARGETS[name](seed)
