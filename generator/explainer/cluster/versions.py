"""What decides the bytes of a site on this machine, beside what it is made of."""

import platform
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from explainer.versions import code_digest

LIBRARIES: Final = (
    "ahocorasick-rs",
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pagefind-bin",
    "pillow",
    "platformdirs",
    "pydantic",
    "pydantic-core",
    "pygments",
    "pymdown-extensions",
    "python-frontmatter",
    "pyyaml",
    "tzdata",
)
"""What the product is installed with, and what converts and renders beside."""


@cache
def versions() -> dict[str, str]:
    """Python's version, each library's, and the digest of our own code; empty where it is missing.

    Two machines on which they are the same give the same bytes.
    """
    return {
        "Python": platform.python_version(),
        "event-explainer": code_digest((".",), ()).hex()[:12],
        **{name: _version(name) for name in LIBRARIES},
    }


class OtherVersionError(Exception):
    """A machine that may give other bytes: which, what it differs in, its version, and ours."""


def expect(meant: Mapping[str, str]) -> None:
    """`OtherVersionError` where this machine is not as the one that `meant` is of."""
    for name, there in meant.items():
        if versions()[name] != there:
            raise OtherVersionError(platform.node(), name, versions()[name] or "–", there or "–")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
