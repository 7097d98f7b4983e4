"""A file of a content folder as a document: parsed, with places, not yet checked."""

import re
import zlib
from bisect import bisect
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Any, TypeVar

from explainer.read.body import Body, scan_body
from explainer.read.front_matter import FrontMatter, parse_front_matter, tree_of_head
from explainer.read.problems import Place, Problem
from explainer.read.spans import SpanKind
from explainer.read.text import decode_text
from explainer.read.trace import tell
from explainer.read.yaml_tree import Path, Tree, Value

A = TypeVar("A")
T = TypeVar("T")

FrontMatterParser = Callable[[str, str], tuple[FrontMatter, list[Problem]]]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A parsed file, not yet checked."""

    path: str
    """Relative to the content folder, with forward slashes."""
    front_matter: Tree | None = field(default=None, compare=False, repr=False)
    """The front matter as it was read; none where `head` can be read again, as `tree` does."""
    has_front_matter: bool
    packed_head: bytes = field(repr=False)
    packed: bytes = field(repr=False)
    """Head and body, compressed: a site has many."""
    body_line: int
    """The line of the file on which the body begins."""
    intact: bool = True
    """Whether the front matter could be read; if not, nothing more is said of its keys."""

    @property
    def tree(self) -> Tree:
        """The front matter and its places."""
        return self.front_matter or _tree(self.path, self.packed_head)

    @property
    def head(self) -> str:
        """The lines of the front matter, as written."""
        return unpack_text(self.packed_head)

    def release(self) -> None:
        """Forget the tree, which takes more memory than all else: who asks has it read again."""
        if self.has_front_matter and self.intact:
            object.__setattr__(self, "front_matter", None)

    @property
    def raw(self) -> str:
        """The body; `text` is the same, and tells that somebody reads it."""
        return unpack_text(self.packed)

    @property
    def text(self) -> str:
        """The body."""
        tell(self.path)
        return self.raw

    @property
    def body(self) -> Body:
        """What the body scan found, in order."""
        tell(self.path)
        return _body(self.packed)

    def rewrite(self, text: str) -> None:
        """Give the document another body under the same head.

        The one change that a document sees, so that whatever holds it, a whole graph, goes on.
        """
        object.__setattr__(self, "packed", pack_text(text))
        for cached in ("_lines", "_of_text"):
            self.__dict__.pop(cached, None)

    def of_head(self, make: "Callable[[Document, A], T]", about: A) -> T:
        """What `make` gives of this document, which may read its head only; made once for each."""
        key = (make.__qualname__, about)
        if key not in self._of_head:
            self._of_head[key] = make(self, about)
        found: T = self._of_head[key]
        return found

    @cached_property
    def _of_head(self) -> dict[Any, Any]:
        return {}

    def of_text(self, make: Callable[[], T], about: Hashable) -> T:
        """What `make` gives of this document alone, head and body; made once for each `about`."""
        tell(self.path)
        if about not in self._of_text:
            self._of_text[about] = make()
        found: T = self._of_text[about]
        return found

    @cached_property
    def _of_text(self) -> dict[Any, Any]:
        return {}

    @property
    def front(self) -> dict[str, Value]:
        """The front matter's values; empty where there is none."""
        return self.tree.root if isinstance(self.tree.root, dict) else {}

    def value(self, path: Path) -> Value:
        """The front matter's value at a path; none where there is nothing."""
        value: Value = self.tree.root
        for part in path:
            if isinstance(value, dict) and isinstance(part, str):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            elif not (part == 0 and isinstance(value, str)):  # a list of one without its dash
                return None
        return value

    @cached_property
    def source_ids(self) -> frozenset[str]:
        """The ids of the file's sources, of those with mistakes too: one mistake gives no echo."""
        sources = self.front.get("sources")
        written = sources if isinstance(sources, list) else [sources]
        ids = (source.get("id") for source in written if isinstance(source, dict))
        return frozenset(item.strip() for item in ids if isinstance(item, str))

    def head_line(self, number: int) -> str:
        """A line of the front matter by its number in the file; empty outside it."""
        lines = self.head.split("\n")
        return lines[number - 2] if 2 <= number < len(lines) + 2 else ""

    @cached_property
    def _lines(self) -> list[int]:
        """Where the lines of the body begin."""
        return [0, *(match.end() for match in re.finditer("\n", self.raw))]

    def body_place(self, offset: int) -> Place:
        """The place in the file of an offset in the body."""
        line = bisect(self._lines, offset)
        return Place(line + self.body_line - 1, offset - self._lines[line - 1] + 1)

    def problem(self, code: str, place: Place, **params: str) -> Problem:
        """A problem of this file."""
        return Problem(code=code, path=self.path, place=place, params=params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """What a content folder holds."""

    texts: tuple[Document, ...]
    """All Markdown files, by path."""
    assets: Mapping[str, FilePath]
    """All other files that are published, by path relative to the folder."""


def pack_text(text: str) -> bytes:
    """A text as `Document.packed` has it; the level saves memory and costs next to no time."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), level=1)


def unpack_text(data: bytes) -> str:
    """The text that `pack_text` packed."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=8192)  # some 50 MB
def _body(packed: bytes) -> Body:
    return scan_body(unpack_text(packed))


@lru_cache(maxsize=64)
def _tree(path: str, packed: bytes) -> Tree:
    return tree_of_head(path, unpack_text(packed))


def first_heading(document: Document) -> str:
    """The text of the first heading of the first level, empty where there is none."""
    headings = document.body.of(SpanKind.HEADING)
    return next((span.text for span in headings if span.level == 1), "")


def read_document(
    path: str, data: bytes, parse: FrontMatterParser = parse_front_matter
) -> tuple[Document, list[Problem]]:
    """One file's document and what is wrong with its form. Never raises.

    `parse` takes a path and a text: other tools write front matter in forms of their own.
    """
    text, problems = decode_text(path, data)
    front, more = parse(path, text or "")
    document = Document(
        path=path,
        front_matter=front.tree,
        has_front_matter=front.found,
        packed_head=pack_text(front.head),
        packed=pack_text(front.body),
        body_line=front.body_line,
        intact=text is not None and front.tree.intact and isinstance(front.tree.root, dict | None),
    )
    return document, problems + more
