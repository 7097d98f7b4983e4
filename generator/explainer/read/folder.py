"""Reads a content folder into documents, on every core."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from explainer.progress import Progress, unseen
from explainer.read.documents import Document, Documents, read_document
from explainer.read.files import find_files
from explainer.read.problems import Problem
from explainer.read.version import check_version
from explainer.workers import HERE, Executor, in_order


class ReadFile(NamedTuple):
    """A file, read."""

    digest: bytes
    """Of its bytes."""
    document: Document
    problems: list[Problem]
    """What is wrong with its form."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files of a folder, each by itself, so that several processes may do it."""

    texts: Mapping[str, Path]
    """Where they are, by path relative to the folder."""
    prepare: Callable[[Document], object] | None = None
    """Gets each document, before it is handed on."""

    def read(self, name: str) -> ReadFile:
        """One file, or `OSError`."""
        data = self.texts[name].read_bytes()
        document, problems = read_document(name, data)
        if self.prepare:
            self.prepare(document)
        return ReadFile(digest_of(data), document, problems)


def digest_of(data: bytes) -> bytes:
    """By which a file is known to be as it was."""
    return blake2b(data, digest_size=32).digest()


def read_documents(
    content: Path,
    progress: Progress = unseen,
    prepare: Callable[[Document], object] | None = None,
    executor: Executor = HERE,
) -> tuple[Documents, list[Problem]]:
    """All documents of a folder, in order of path, and every problem of their form.

    Content of another version of the format is not read: its keys may mean something else.
    """
    if problems := check_version(content):
        return Documents(texts=(), assets={}), problems
    found = find_files(content)
    files = in_order(executor, Reader(found.texts, prepare).read, list(found.texts), progress)
    texts = tuple(file.document for file in files)
    problems = [*found.problems, *chain.from_iterable(file.problems for file in files)]
    return Documents(texts=texts, assets=found.assets), problems
