"""The digest of all that decides a page's HTML: two pages with one digest have the same bytes."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from explainer.press.sheet import Sheet
from explainer.versions import code_digest

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "pygments", "pymdown-extensions")
_CODE = (
    "allowed.py",
    "heap.py",
    "markdown",
    "names",
    "packing.py",
    "pages/page.py",
    "press",
    "versions.py",
    "words/slugs.py",
)
"""What of our own code turns a page into HTML."""


def frame_digest(templates: Iterable[bytes], context: Mapping[str, Any]) -> bytes:
    """The digest of what all pages share: templates, context, code and libraries."""
    digest = hashlib.blake2b(code_digest(_CODE, _LIBRARIES), digest_size=32)
    for template in templates:
        digest.update(hashlib.blake2b(template).digest())
    digest.update(json.dumps(context, sort_keys=True).encode())
    return digest.digest()


def sheet_digest(sheet: Sheet, frame: bytes, addresses: Mapping[str, str]) -> bytes:
    """The digest of a page in a frame; `addresses` are those that its links may lead to."""
    found = [(target, addresses.get(target)) for target in sheet.page.targets]
    about = (sheet.url, sheet.src_uri, sheet.canonical_url, sheet.edit_url, found)
    digest = hashlib.blake2b(frame, digest_size=32)
    digest.update(json.dumps(about).encode())
    digest.update(sheet.page.digest)
    return digest.digest()
