"""Pictures and other files that posts show, brought along under the rules of the content."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from explainer.importers.sites import OldSite
from explainer.limits import ASSET_BYTES
from explainer.read.assets import asset_problems
from explainer.read.problems import Problem
from explainer.words.slugs import slugify


@dataclass(kw_only=True)
class Pictures:
    """The files that come along so far, by their path in the content folder."""

    site: OldSite
    roots: tuple[str, ...]
    content: Path
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    brought: dict[str, str] = field(default_factory=dict)
    """The path in the content folder of each file of the old one; empty where it stays behind."""

    def bring(self, path: str) -> str:
        """The path that a file of the old folder gets in the content; empty if it may not."""
        if path not in self.brought:
            self.brought[path] = self._brought(path)
        return self.brought[path]

    def files_of(self, used: Iterable[frozenset[str]]) -> dict[str, bytes]:
        """The new files that some articles ask for, by path in the content folder."""
        names = {self.brought.get(path, "") for paths in used for path in paths}
        return {name: data for name, data in self.files.items() if name in names}

    def _brought(self, path: str) -> str:
        file = self.site.file(path)
        if file is None:
            return ""
        size = file.stat().st_size
        if size > ASSET_BYTES:
            return self._refused("E003", path, size=str(size), limit=str(ASSET_BYTES))
        data = file.read_bytes()
        found = list(asset_problems(path, data))
        self.problems += found
        if any(problem.is_error for problem in found):
            return ""
        name = asset_name(path, self.roots)
        if self._other(name, data):
            return self._refused("E007", path, other=name)
        if not (self.content / name).exists():
            self.files[name] = data
        return name

    def _other(self, name: str, data: bytes) -> bool:
        """Whether another file has this name, here or in the content already."""
        if name in self.files:
            return self.files[name] != data
        there = self.content / name
        return there.exists() and not (there.is_file() and there.read_bytes() == data)

    def _refused(self, code: str, path: str, **params: str) -> str:
        self.problems.append(Problem(code=code, path=path, params=params))
        return ""


def asset_name(path: str, roots: tuple[str, ...]) -> str:
    """Where a file of the old folder goes: `static/Images/Été 1.PNG` to `assets/images/ete-1.png`.

    What is above a root of the old site is left out, and so is a folder called `assets`.
    """
    above = next((root for root in roots if root and path.startswith(f"{root}/")), "")
    inner = PurePosixPath(path.removeprefix(f"{above}/") if above else path)
    folders = [part for part in map(slugify, inner.parts[:-1]) if part]
    if folders[:1] == ["assets"]:
        del folders[0]
    if folders[:1] == ["explainer"]:  # the site's own folder
        folders[0] = "explainer-1"
    name = (slugify(inner.stem) or "file") + inner.suffix.lower()
    return posixpath.join("assets", *folders, name)
