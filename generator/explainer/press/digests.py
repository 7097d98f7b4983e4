"""The digest of all that decides a page's HTML: two pages with one digest have the same bytes."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from explainer.press.sheet import Sheet

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "pygments", "pymdown-extensions")
_CODE = ("allowed.py", "markdown", "names", "pages/page.py", "press", "words/slugs.py")
"""What of our own code turns a page into HTML."""


def frame_digest(templates: Iterable[bytes], context: Mapping[str, Any]) -> bytes:
    """The digest of what all pages share: templates, context, code and libraries."""
    digest = hashlib.blake2b(_code(), digest_size=32)
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


@cache
def _code() -> bytes:
    """The digest of the code that runs, ours and that of libraries."""
    package = Path(__file__).parents[1]
    digest = hashlib.blake2b(repr([(name, version(name)) for name in _LIBRARIES]).encode())
    for part in _CODE:
        whole = package / part
        for path in sorted(whole.rglob("*.py")) if whole.is_dir() else [whole]:
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.digest()
