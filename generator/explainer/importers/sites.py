"""The folder of an old site: its settings, its posts, the files that they show."""

import os
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer.importers.heads import read_settings
from explainer.limits import FILE_BYTES
from explainer.read.yaml_tree import Value

MARKDOWN: Final = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown")
"""How the names of texts end that come along."""

_BUILT: Final = frozenset({"_site", "node_modules", "public", "resources", "site", "vendor"})
"""Folders beside the settings that tools make or fetch: no post of the site stands there."""


@dataclass(frozen=True, kw_only=True)
class OldSite:
    """A folder and what its tool was told."""

    folder: Path
    settings: Mapping[str, Value]

    def setting(self, *keys: str) -> Value:
        """The setting under some keys in one another, in any letters; none where there is none."""
        value: Value = dict(self.settings)
        for key in keys:
            inner = value.items() if isinstance(value, dict) else ()
            value = next((v for name, v in inner if name.lower() == key.lower()), None)
        return value

    def is_folder(self, path: str) -> bool:
        """Whether a path in the folder is a folder, inside it and behind no link."""
        wanted, root = posixpath.normpath(path), self.folder.resolve()
        return (root / wanted).resolve() == root / wanted and (root / wanted).is_dir()

    def text(self, *keys: str) -> str:
        """A setting that is a text; empty where it is none."""
        value = self.setting(*keys)
        return value if isinstance(value, str) else ""

    def walk(self, start: str) -> Iterator[str]:
        """The files below a folder of the site, in order, by path; no link is followed."""
        top = self.folder / start
        for folder, folders, files in os.walk(top):
            made = _BUILT if Path(folder) == self.folder else frozenset()
            folders[:] = sorted(f for f in folders if f not in made and not f.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield (Path(folder) / name).relative_to(self.folder).as_posix()

    def file(self, path: str) -> Path | None:
        """The file at a path in the folder; none outside it, and none behind a link."""
        wanted, root = posixpath.normpath(path), self.folder.resolve()
        try:
            found = (root / wanted).resolve()
            same = found == root / wanted and root in found.parents and found.is_file()
        except (OSError, ValueError, RuntimeError):  # no name of a file, or links in a circle
            return None
        return found if same else None

    def map(self, path: str) -> dict[str, Value]:
        """What a file of settings says, or of data; nothing where it cannot be read."""
        file = self.file(path)
        small = file and file.stat().st_size <= FILE_BYTES
        return read_settings(path, file.read_bytes()) if file and small else {}


def read_site(folder: Path, names: tuple[str, ...]) -> OldSite:
    """The folder with the settings in the first of some files that it has."""
    bare = OldSite(folder=folder, settings={})
    settings = (bare.map(name) for name in names if bare.file(name))
    return OldSite(folder=folder, settings=next(settings, {}))
