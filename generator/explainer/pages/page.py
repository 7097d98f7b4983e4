"""What the core hands to an engine: pages and files, as values."""

import html
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

CONTEXT_KEY: Final = "explainer"
"""The one key of a page's metadata under which templates find its context, raw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site, before any engine renders it."""

    src_uri: str
    """Its path as a Markdown file: what links between texts name."""
    address: str
    """Where readers find it, relative to the site's root; empty for the home page."""
    source: str | None
    """The file a contributor would edit, relative to the content folder; none if derived."""
    meta: Mapping[str, Any]
    """Reserved keys, escaped; and the template's context under `CONTEXT_KEY`."""
    body: str
    """The Markdown text."""

    @property
    def context(self) -> Mapping[str, Any]:
        """What the template shows."""
        context: Mapping[str, Any] = self.meta[CONTEXT_KEY]
        return context

    @property
    def dest_uri(self) -> str:
        """The file of the built site."""
        if self.address == "" or self.address.endswith("/"):
            return f"{self.address}index.html"
        return self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferred:
    """Bytes that take time to make: an engine makes them, or has them from the build before."""

    digest: str
    """What the bytes follow from, as 64 hexadecimal digits: equal digests, equal bytes."""
    make: Callable[[], bytes] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """A file that is published as it is."""

    path: str
    """Relative to the site's root."""
    content: bytes | Path | Deferred
    """The bytes, or the file that holds them, or what makes them."""


def page_meta(template: str, title: str, description: str, context: Any) -> dict[str, Any]:
    """A page's metadata. Themes print the reserved keys raw, so they are escaped here, once."""
    meta = {
        "template": f"explainer/{template}.html",
        "title": html.escape(title),
        CONTEXT_KEY: context,
    }
    if description:
        meta["description"] = html.escape(description)
    return meta


def front_matter(meta: Mapping[str, Any]) -> str:
    """The metadata as the YAML head of a file, on one line that any YAML reader reads back equal.

    JSON is YAML, and quotes every text; DEL, C1 controls and the like are refused in content.
    """
    return f"---\n{json.dumps(meta, ensure_ascii=False, sort_keys=True)}\n---\n"
