"""What a template needs of a page and of the site around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jinja2

from explainer.pages.page import Kept, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page as a template sees it under the name `page`, its text not yet converted."""

    src_uri: str
    """Its path as a Markdown file."""
    dest_uri: str
    """The file of the site that it becomes."""
    url: str
    """Its address relative to the site's root; empty for the home page."""
    canonical_url: str | None
    edit_url: str | None
    page: Page | Kept
    """Metadata and text; packed pages are unpacked only where nobody has their HTML."""

    @property
    def whole(self) -> Page:
        """The page, made if need be."""
        return self.page.page if isinstance(self.page, Kept) else self.page


@dataclass(slots=True, kw_only=True)
class Shown:
    """A sheet and its converted text: what stands as `page` in a template's context."""

    url: str
    meta: Mapping[str, Any]
    title: str
    content: str
    canonical_url: str | None
    edit_url: str | None
    toc: tuple[()] = ()


@dataclass(frozen=True, kw_only=True)
class Frame:
    """All that decides a page's HTML beside the page itself."""

    templates: jinja2.Environment
    """The templates, with the filters that the site's theme brings."""
    context: Mapping[str, Any]
    """What every template sees, but for the page."""
    addresses: Mapping[str, str]
    """The address of each page and file, relative to the site's root, by its source's path."""
    digest: bytes
    """Stands for the templates, the context and the versions of what converts and renders."""
