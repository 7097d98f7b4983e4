"""Where the tree that a site replaced waits for the next build, which changes what differs.

- `.cache/explainer-spare/`, beside the configuration
  - one folder for each site of the project
    - `tree/`: the spare; a build that runs has it as its `new/`
    - `record`: what the files of the spare, and of the site, were made from
"""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

SPARE: Final = Path(".cache", "explainer-spare")


@dataclass(frozen=True, slots=True)
class Spare:
    """What is kept of one site beside it."""

    project: Path
    """The folder of the configuration."""
    name: str
    """The site's path from there, as one name."""

    @property
    def folder(self) -> Path:
        """The folder of all that is kept of the site."""
        return self.project / SPARE / self.name

    @property
    def tree(self) -> Path:
        """The tree that waits."""
        return self.folder / "tree"

    @property
    def record(self) -> Path:
        """The file that says what files were made from."""
        return self.folder / "record"

    def keep(self, tree: Path) -> None:
        """Move a tree here, if one is there, none waits, and it can be known again.

        Where it cannot be moved it stays: on another file system, for one.
        """
        if self.record.exists():
            with suppress(OSError):
                tree.rename(self.tree)

    def take(self, place: Path) -> bool:
        """Move the tree that waits to a place where nothing is; false where there is none."""
        try:
            self.tree.rename(place)
        except OSError:
            return False
        return True

    def drop(self) -> None:
        """Keep nothing."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def drop_lost(self) -> None:
        """Keep nothing of sites of the project that are there no more."""
        for folder in (self.project / SPARE).glob("*/"):
            if not (self.project / unquote(folder.name)).exists():
                shutil.rmtree(folder, ignore_errors=True)


def spare_of(project: Path, site: Path) -> Spare | None:
    """What is kept of a site of a project; nothing where no path leads from one to the other."""
    project = project.resolve()
    try:
        path = os.path.relpath(site.resolve(), project)
    except ValueError:  # two drives of Windows
        return None
    # No name of a folder then leads out of the one that it is in.
    return Spare(project, quote(path, safe="").replace(".", "%2E"))
