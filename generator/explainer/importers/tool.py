"""What an import asks of a tool: a row of functions for each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from explainer.importers.keys import Keys
from explainer.importers.orders import Order
from explainer.importers.sites import OldSite
from explainer.read.yaml_tree import Value


class Term(NamedTuple):
    """What a post is filed under: `tags`, `climat`."""

    taxonomy: str
    name: str


class Found(NamedTuple):
    """A file that stands where posts stand, by its path in the old folder."""

    path: str
    stays: str = ""
    """Why it stays behind, if it does: it is a `page`, or the `translation` of a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a tool's own rules make of a post's head and the name of its file."""

    slug: str
    """In our form; what its old address ends in."""
    addresses: tuple[str, ...]
    """Where it stood on the old site, then older addresses of it; the first may be unknown."""
    date: str
    """The day, as year-month-day; empty where nothing says it."""
    draft: bool
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One tool that posts come from."""

    name: str
    settings: tuple[str, ...]
    """The files that hold its settings, the first that is there."""
    marks: tuple[str, ...]
    """The names by which its folder is known."""
    home: Callable[[OldSite], str]
    """The address of the old site."""
    roots: Callable[[OldSite], tuple[str, ...]]
    """The folders whose files stood at the root of the old site."""
    posts: Callable[[OldSite], Iterator[Found]]
    origin: Callable[[OldSite, Keys], Origin]
    orders: Callable[[OldSite, str], list[Order]]
    """The orders in a text, in order."""
    authors: Callable[[OldSite], dict[str, Value]]
    """What the site says of its authors, by their ids."""
    attributes: bool = False
    """Whether its texts hold attributes as kramdown writes them: `{: .class}`."""
