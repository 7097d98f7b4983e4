"""Machines that could give other bytes know one another."""

import re
import tomllib
from pathlib import Path

import pytest

from explainer.cluster import versions as module
from explainer.cluster.versions import LIBRARIES, OtherVersionError, expect, versions
from explainer.press.digests import _LIBRARIES

ROOT = Path(__file__).parents[3]


def test_all_that_the_product_needs_is_compared() -> None:
    """What it is installed with, and what converts and renders; all of it is here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[><=]", text)[0] for text in project["dependencies"]}
    assert needed | set(_LIBRARIES) <= set(LIBRARIES)
    assert all(versions().values())


def test_a_machine_like_this_one_is_expected() -> None:
    """The same versions raise nothing."""
    expect(dict(versions()))


@pytest.mark.parametrize("name", ["Python", "event-explainer", "markdown"])
def test_whatever_differs_is_told(name: str) -> None:
    """Its name, the version here, and the one that was meant."""
    with pytest.raises(OtherVersionError) as caught:
        expect({**versions(), name: "0"})
    assert caught.value.args[1:] == (name, versions()[name], "0")


def test_what_is_not_installed_has_no_version() -> None:
    """It differs from any."""
    assert module._version("no-such-package") == ""
    with pytest.raises(OtherVersionError) as caught:
        expect({**versions(), "tzdata": ""})
    assert caught.value.args[3] == "–"
