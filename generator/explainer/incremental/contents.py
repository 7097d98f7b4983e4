"""A content folder as its files stand, and which of their bodies changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from explainer.model.collect import prepare
from explainer.read.documents import Document, Documents, first_heading, read_document
from explainer.read.files import find_files
from explainer.read.problems import Problem
from explainer.read.version import check_version
from explainer.site import SiteInfo


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

    @property
    def all_problems(self) -> list[Problem]:
        """Everything that reading found."""
        return [*self.problems, *chain.from_iterable(self.form.values())]


def read_contents(folder: Path, site: SiteInfo, before: Contents | None = None) -> Contents:
    """The files of a site's folder; those that are as they were `before` are not parsed again."""
    if problems := check_version(folder):
        return Contents(
            folder=folder, digests={}, documents={}, form={}, assets={}, problems=tuple(problems)
        )
    found = find_files(folder)
    digests: dict[str, bytes] = {}
    documents: dict[str, Document] = {}
    form: dict[str, list[Problem]] = {}
    for name, path in found.texts.items():
        data = path.read_bytes()
        digests[name] = blake2b(data, digest_size=32).digest()
        if before and before.digests.get(name) == digests[name]:
            documents[name], form[name] = before.documents[name], before.form[name]
        else:
            documents[name], form[name] = read_document(name, data)
            prepare(documents[name], site)
    return Contents(
        folder=folder,
        digests=digests,
        documents=documents,
        form=form,
        assets=found.assets,
        problems=tuple(found.problems),
    )


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
