"""Which folder a site may take the place of."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from explainer.publish.errors import PublishError

MARKER: Final = ".explainer-site"
"""The file in a site's root that says that a build may replace the folder."""


class Made(NamedTuple):
    """What a folder of ours is: nothing else takes its place than what is of its sort."""

    marker: str
    """The file in its root that says so."""
    mark: str
    """The text of that file."""
    foreign: str
    """Why a folder is refused that is of another sort, as a reason of `PublishError`."""


SITE: Final = Made(
    marker=MARKER,
    mark="This folder is made by event-explainer: every build replaces it whole.\n",
    foreign="foreign",
)
TREE: Final = Made(
    marker=".explainer-tree",
    mark="This folder is made by `explainer write`, which replaces it whole.\n",
    foreign="foreign_tree",
)


def own_folders() -> tuple[Path, Path]:
    """The folders of the person who builds, which no build may replace: the home, the current."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path's fails where nobody has a home
    return home, Path.cwd()


def check_place(target: Path, kept: Iterable[Path]) -> None:
    """Refuse a folder that holds, or is, one of those that must be kept, or that cannot move."""
    for folder in kept:
        if folder.resolve().is_relative_to(target):
            raise PublishError("holds", target, {"inner": str(folder)})
    if target.is_mount():
        raise PublishError("mount", target)


def check_owner(target: Path, made: Made = SITE, *, adopt: bool) -> None:
    """Refuse a folder with files that no build of ours made, unless the maintainer gives it away.

    Hidden files and folders of the root (`.git`, `.well-known`) do not count: they stay.
    """
    if not target.exists() or (target / made.marker).is_file():
        return
    if any(not path.name.startswith(".") for path in target.iterdir()) and not adopt:
        raise PublishError(made.foreign, target)


def complete(new: Path, target: Path, made: Made = SITE) -> None:
    """Put the marker into a new site, and what is hidden in the root of the one it replaces."""
    (new / made.marker).unlink(missing_ok=True)  # it may be a file of the site too
    (new / made.marker).write_text(made.mark, encoding="ascii", newline="\n")
    for path in target.iterdir() if target.exists() else ():
        copy = new / path.name
        if not path.name.startswith(".") or os.path.lexists(copy):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, copy, symlinks=True)
        else:
            shutil.copy2(path, copy, follow_symlinks=False)
