"""A feed as a value, before it has a format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from explainer.model.addresses import whole_address
from explainer.model.entities import Entity
from explainer.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """A text that a feed tells of."""

    id: str
    """The whole address of its data file, which no option renames: the same for good."""
    url: str
    title: str
    summary: str
    """Plain text: the summary, then every correction."""
    published: datetime
    changed: datetime
    lang: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]


def entry_id(view: View, entity: Entity, fragment: str = "") -> str:
    """The id of an entry on an entity, or on a part of it; a second language has its own."""
    of = ":".join(part for part in (view.tree, fragment) if part)
    mark = f"#{quote(of, safe=':')}" if of else ""
    return f"{whole_address(f'data/{entity.id}.json', view.site)}{mark}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What is new in a site, or about one of its entities."""

    path: str
    """The folder of its files, from the site's root; empty or ending in a slash."""
    page: str
    """The address of the page that it follows, from the site's root."""
    title: str
    lang: str
    updated: datetime
    entries: Sequence[FeedEntry]
    """The latest change first."""
