"""The version of the format that a content folder is written in: the number in its file `.format`.

A folder without that file is of the first version, so that what it says never changes with the
program; `explainer migrate` writes the file.
"""

import re
from pathlib import Path
from typing import Final

from explainer.limits import FORMAT_VERSION
from explainer.read.problems import Problem

MARKER: Final = ".format"
"""The file that names the version, in the content folder."""

FIRST_VERSION: Final = 1
"""The version of content that names none."""

_LONGEST: Final = 20
"""Most bytes that are read of the file: a number needs no more."""


def content_version(content: Path) -> int | None:
    """The version of a content folder; none where its file names none that can be read."""
    marker = content / MARKER
    if marker.is_symlink() or (marker.exists() and not marker.is_file()):
        return None
    if not marker.exists():
        return FIRST_VERSION
    with marker.open("rb") as file:
        match = re.fullmatch(rb"\s*([0-9]{1,9})\s*", file.read(_LONGEST))
    return int(match[1]) if match else None


def check_version(content: Path) -> list[Problem]:
    """A problem where the content is of another version than the one that is read."""
    version = content_version(content)
    params = {"version": str(version), "known": str(FORMAT_VERSION)}
    if version is None:
        return [Problem(code="E017", path=MARKER, params=params)]
    if version != FORMAT_VERSION:
        code = "E015" if version > FORMAT_VERSION else "E016"
        return [Problem(code=code, path=MARKER, params=params)]
    return []
