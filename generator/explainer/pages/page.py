"""What the core hands to an engine: pages and files, as values."""

import hashlib
import html
import json
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from explainer.heap import Stored, bytes_of
from explainer.packing import packed, unpacked

CARRIED: Final = ("kind", "lang", "title", "noindex", "alternates", "tree")
"""The keys of a context that other pages and files of the site are made of."""

_LINKED: Final = re.compile(r"[^\s()<>\[\]\"']+?\.md")

CONTEXT_KEY: Final = "explainer"
"""The one key of a page's metadata under which templates find its context, raw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a page stands."""

    src_uri: str
    """Its path as a Markdown file: what links between texts name."""
    address: str
    """Where readers find it, relative to the site's root; empty for the home page."""
    source: str | None
    """The file a contributor would edit, relative to the content folder; none if derived."""

    @property
    def dest_uri(self) -> str:
        """The file of the built site."""
        if self.address == "" or self.address.endswith("/"):
            return f"{self.address}index.html"
        return self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Placed):
    """A page of the site, before any engine renders it."""

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
    def digest(self) -> bytes:
        """Stands for metadata and text: equal digests, equal pages."""
        digest = hashlib.blake2b(json.dumps(self.meta).encode(), digest_size=32)
        digest.update(self.body.encode("utf-8", "surrogatepass"))
        return digest.digest()

    @property
    def targets(self) -> tuple[str, ...]:
        """The files that links of the text may name; too many do no harm."""
        found = {target_of(path, self.src_uri) for path in _LINKED.findall(self.body)}
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Placed):
    """A page packed, of this build or an earlier one: what others say of it, and itself."""

    context: Mapping[str, Any]
    """Of what the template shows, what lists of pages are made of: `CARRIED`."""
    digest: bytes
    targets: tuple[str, ...]
    packed: bytes | Stored = field(compare=False, repr=False)

    @property
    def page(self) -> Page:
        """The page, unpacked."""
        meta, body = unpacked(bytes_of(self.packed))
        return Page(
            src_uri=self.src_uri, address=self.address, source=self.source, meta=meta, body=body
        )


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
    content: bytes | Path | Stored | Deferred
    """The bytes, or the file or heap that holds them, or what makes them."""


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


def target_of(path: str, src_uri: str) -> str:
    """The path, relative to the content's root, of what a link of a text names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(src_uri), unquote(path)).lstrip("/"))


def kept(page: Page) -> Kept:
    """A page, packed: small to send between processes, and to keep for a later build."""
    keys = (*CARRIED, "words") if page.context["kind"] == "home" else CARRIED
    return Kept(
        src_uri=page.src_uri,
        address=page.address,
        source=page.source,
        context={key: page.context[key] for key in keys if key in page.context},
        digest=page.digest,
        targets=page.targets,
        packed=packed((page.meta, page.body)),
    )


def front_matter(meta: Mapping[str, Any]) -> str:
    """The metadata as the YAML head of a file, on one line that any YAML reader reads back equal.

    JSON is YAML, and quotes every text; DEL, C1 controls and the like are refused in content.
    """
    return f"---\n{json.dumps(meta, ensure_ascii=False, sort_keys=True)}\n---\n"
