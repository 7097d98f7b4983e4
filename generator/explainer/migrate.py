"""Content of an older version of the format becomes content of the current one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from explainer.limits import FORMAT_VERSION
from explainer.read.files import find_files
from explainer.read.version import MARKER, content_version
from explainer.rewrite import rewrite

Step: TypeAlias = Callable[[str, str], str]
"""A file's path in the content folder and its text in one version give its text in the next.

The text is the whole file as it stands, with its line ends and byte order mark; what a step does
not mean to change it leaves as it is. What is new already it leaves too, so that a run that was
cut short can be begun again.
"""

STEPS: Final[Mapping[int, Step]] = {}
"""The step from each version to the next. There is none yet: the first version is the current."""


class CannotMigrateError(Exception):
    """Content of a version from which no steps lead on; `version` is none where it names none."""

    def __init__(self, version: int | None, target: int) -> None:
        self.version, self.target = version, target
        super().__init__(f"no steps from {version} to {target}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What would become of a content folder."""

    content: Path
    version: int
    """The version that the content is of."""
    target: int
    """The version that it is carried on to."""
    changed: Mapping[str, bytes]
    """The new content of each file that changes, by its path in the folder, in order."""


def plan_migration(
    content: Path, steps: Mapping[int, Step] = STEPS, target: int = FORMAT_VERSION
) -> Migration:
    """What all steps from the content's version to the target make of it; nothing is written."""
    version = content_version(content)
    if version is None or version > target or set(range(version, target)) - steps.keys():
        raise CannotMigrateError(version, target)
    ahead = [steps[number] for number in range(version, target)]
    changed: dict[str, bytes] = {}
    for name, path in find_files(content).texts.items() if ahead else ():
        before = path.read_bytes()
        after = _carried(name, before, ahead)
        if after != before:
            changed[name] = after
    return Migration(content=content, version=version, target=target, changed=changed)


def _carried(name: str, data: bytes, steps: list[Step]) -> bytes:
    """A file's bytes after all steps; bytes that are no text come through as they are."""
    text = data.decode("utf-8", "surrogateescape")
    for step in steps:
        text = step(name, text)
    return text.encode("utf-8", "surrogateescape")


def write_migration(migration: Migration) -> None:
    """Write what changes, each file whole or not at all, and the version last."""
    if migration.version == migration.target:
        return
    files = {**migration.changed, MARKER: f"{migration.target}\n".encode()}
    rewrite(migration.content, files)
