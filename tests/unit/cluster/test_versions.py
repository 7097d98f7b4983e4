"""Machines that could give other bytes know one another."""

import pytest

from explainer.cluster.versions import OtherVersionError, expect
from explainer.versions import versions


def test_a_machine_like_this_one_is_expected() -> None:
    """The same versions raise nothing."""
    expect(dict(versions()))


@pytest.mark.parametrize("name", ["Python", "event-explainer", "markdown"])
def test_whatever_differs_is_told(name: str) -> None:
    """Its name, the version here, and the one that was meant."""
    with pytest.raises(OtherVersionError) as caught:
        expect({**versions(), name: "0"})
    assert caught.value.args[1:] == (name, versions()[name], "0")


def test_what_is_not_installed_differs() -> None:
    """From any version."""
    with pytest.raises(OtherVersionError) as caught:
        expect({**versions(), "tzdata": ""})
    assert caught.value.args[3] == "–"
