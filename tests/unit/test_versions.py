"""What decides the bytes of a site, beside what it is made of, in its versions."""

import re
import tomllib
from pathlib import Path

from explainer.press.digests import _LIBRARIES
from explainer.versions import LIBRARIES, _version, code_digest, versions

ROOT = Path(__file__).parents[2]


def test_all_that_the_product_needs_is_compared() -> None:
    """What it is installed with, and what converts and renders; all of it is here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[><=]", text)[0] for text in project["dependencies"]}
    assert needed | set(_LIBRARIES) <= set(LIBRARIES)
    assert all(versions().values())


def test_what_is_not_installed_has_no_version() -> None:
    """It is told apart from any version."""
    assert _version("no-such-package") == ""


def test_code_and_libraries_decide_the_digest() -> None:
    """Each part and each library counts."""
    one = code_digest(("site.py",), ("markdown",))
    others = [code_digest(("limits.py",), ("markdown",)), code_digest(("site.py",), ("nh3",))]
    assert one not in others
