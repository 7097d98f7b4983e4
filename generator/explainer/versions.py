"""What runs: our own code, and the libraries that it works with."""

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent

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


@cache
def code_digest(parts: tuple[str, ...], libraries: tuple[str, ...]) -> bytes:
    """The digest of some files and folders of the package, and of the versions of libraries."""
    numbers = [(name, version(name)) for name in libraries]
    digest = hashlib.blake2b(repr(numbers).encode(), digest_size=32)
    for part in parts:
        whole = _PACKAGE / part
        for path in sorted(_files(whole)) if whole.is_dir() else [whole]:
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.digest()


def _files(folder: Path) -> Iterable[Path]:
    """All files of a folder but what Python makes of them."""
    return (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
