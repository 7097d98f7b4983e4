"""The lowest versions that pyproject.toml allows are those that `make lowest` installs."""

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _pinned(name: str) -> dict[str, Version]:
    """The versions that a file of requirements names, by package."""
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    pins = [line.rstrip("\\ ").split("==") for line in lines if "==" in line and line[0] != "#"]
    return {package: Version(version) for package, version in pins}


def _lowest() -> dict[str, Version]:
    asked = [Requirement(text) for text in PROJECT["dependencies"]]
    bounds = {a.name: [s.version for s in a.specifier if s.operator == ">="] for a in asked}
    return {package: Version(version) for package, (version,) in bounds.items()}


def test_every_lower_bound_is_tried() -> None:
    """Each package that the product needs has one lower bound, and lowest.lock has just that."""
    assert _pinned("lowest.in") == _lowest()
    locked = _pinned("lowest.lock")
    assert {package: locked[package] for package in _lowest()} == _lowest()


def test_the_other_locks_keep_to_the_bounds() -> None:
    """What sites and tests are built with is allowed, too."""
    for text in PROJECT["dependencies"]:
        asked = Requirement(text)
        for name in ("site.lock", "dev.lock", "neighbours.lock"):
            assert _pinned(name)[asked.name] in asked.specifier, (name, text)
