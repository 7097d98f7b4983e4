"""A content folder as its files stand, and which of their bodies changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from explainer.model.collect import prepare
from explainer.read.documents import Document, Documents, first_heading
from explainer.read.files import find_files
from explainer.read.folder import Reader, ReadFile, digest_of
from explainer.read.problems import Problem
from explainer.read.version import check_version
from explainer.site import SiteInfo
from explainer.workers import HERE, Executor, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The files of a content folder, read as far as it is known what they say."""

    folder: Path
    digests: Mapping[str, bytes]
    """Of the texts, by path."""
    documents: dict[str, Document]
    """By path; taken over from an earlier build where the file is the same."""
    form: dict[str, list[Problem]]
    """What is wrong with the form of each text."""
    assets: Mapping[str, Path]
    problems: tuple[Problem, ...]
    """What is wrong with the folder and the other files."""

    @property
    def read(self) -> Documents:
        """The folder as the model takes it."""
        return Documents(texts=tuple(self.documents.values()), assets=self.assets)

    def file(self, name: str) -> ReadFile:
        """A file as it was read."""
        return ReadFile(self.digests[name], self.documents[name], self.form[name])

    @property
    def all_problems(self) -> list[Problem]:
        """Everything that reading found."""
        return [*self.problems, *chain.from_iterable(self.form.values())]


def read_contents(
    folder: Path, site: SiteInfo, before: Contents | None = None, executor: Executor = HERE
) -> Contents:
    """The files of a site's folder; those that are as they were `before` are not parsed again."""
    if problems := check_version(folder):
        return Contents(
            folder=folder, digests={}, documents={}, form={}, assets={}, problems=tuple(problems)
        )
    found = find_files(folder)
    same = _same(found.texts, before) if before else set()
    new = [name for name in found.texts if name not in same]
    read = Reader(found.texts, partial(prepare, site=site)).read
    files = dict(zip(new, in_order(executor, read, new), strict=True))
    if before:
        files |= {name: before.file(name) for name in same}
    return Contents(
        folder=folder,
        digests={name: files[name].digest for name in found.texts},
        documents={name: files[name].document for name in found.texts},
        form={name: files[name].problems for name in found.texts},
        assets=found.assets,
        problems=tuple(found.problems),
    )


def _same(texts: Mapping[str, Path], before: Contents) -> set[str]:
    """The names of the files that are as they were."""
    known = before.digests
    return {
        name
        for name, path in texts.items()
        if name in known and digest_of(path.read_bytes()) == known[name]
    }


def changed_bodies(before: Contents, now: Contents) -> list[str] | None:
    """The paths of the texts whose bodies changed; none where anything else did too.

    The heads are what the graph is made of, but for the heading that gives a text its title.
    """
    same = (before.folder, list(before.documents), before.assets)
    if same != (now.folder, list(now.documents), now.assets):
        return None
    changed = [name for name in now.digests if now.digests[name] != before.digests[name]]
    if all(_same_head(before.documents[name], now.documents[name]) for name in changed):
        return changed
    return None


def _same_head(one: Document, other: Document) -> bool:
    return (one.head, one.has_front_matter, one.body_line, one.intact, first_heading(one)) == (
        other.head,
        other.has_front_matter,
        other.body_line,
        other.intact,
        first_heading(other),
    )
