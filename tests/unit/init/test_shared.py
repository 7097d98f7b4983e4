"""What a new site takes over from this repository."""

import tomllib
from pathlib import Path

import pytest

from explainer.init.shared import COPIED, LOCK, shared

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", [*COPIED, LOCK])
def test_a_shared_file_is_the_repository_s(name: str) -> None:
    """In a checkout it is the file itself: there is no second one to keep up to date."""
    assert shared(name) == (ROOT / name).read_bytes()


def test_the_package_takes_along_what_is_shared() -> None:
    """The wheel's list has the same files, at the place where the code looks for them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert wheel.pop("theme") == "explainer/theme"
    assert wheel == {name: f"explainer/shared/{name}" for name in (*COPIED, LOCK)}
