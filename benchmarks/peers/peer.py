"""What the benchmark knows of a generator."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SITES: Final = Path(__file__).parent / "sites"
LOCKS: Final = Path(__file__).parent / "locks"

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A generator: how its site is written from the archive, and built.

    `name` is that of its folder in `sites/`, which holds its configuration and templates; `tool` is
    that of what `install` makes, which two may share. `write` adds the articles of a content folder
    (first argument) to a site (second). Commands get the folder where the tool is installed and run
    in the site's. `article` is the path of an article by its number, `output` where the site goes.
    `keeps` says whether the tool takes anything from the build before; the others need a full build
    after each edit. `job` says which work is done, for readers of the results.
    """

    name: str
    tool: str
    title: str
    job: str
    article: str
    output: str
    write: Callable[[Path, Path], None]
    install: Callable[[Path], None]
    version: Callable[[Path], Command]
    build: Callable[[Path], Command]
    keeps: bool = False

    def make_site(self, corpus: Path, folder: Path) -> None:
        """Write the generator's site from a content folder into a new folder."""
        shutil.copytree(_SITES / self.name, folder)
        self.write(corpus, folder)


def version_of(python: str | Path, package: str) -> Command:
    """A command that prints the version of an installed Python package."""
    return (python, "-c", f"from importlib import metadata as m; print(m.version({package!r}))")


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / "bin" / "python"
