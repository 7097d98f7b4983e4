"""What takes time to make is kept between builds, in `.cache/explainer/` beside `mkdocs.yml`.

Each file of the store holds the SHA-256 of some bytes, then the bytes: what a killed build or a
full disk left half written is made anew. The folder may be removed at any time.
"""

import hashlib
import re
from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from explainer.pages.page import Deferred, StaticFile

STORE: Final = Path(".cache", "explainer")
"""The folder, relative to the project's."""

_KEY: Final = re.compile(r"[0-9a-f]{64}")
_SUM: Final = hashlib.sha256().digest_size


def made_files(files: Sequence[StaticFile], project: Path) -> list[StaticFile]:
    """The files with their bytes, as the project's store has them or made now.

    The store then holds these and no others. Where nothing may be written, they are made each time.
    """
    store = project / STORE
    contents = [file.content for file in files]
    slow = {content.digest: content for content in contents if isinstance(content, Deferred)}
    kept = {digest: _kept(store / digest) for digest in slow}
    new = {digest: slow[digest].make() for digest, content in kept.items() if not content}
    with suppress(OSError):
        _keep(store, new)
        _sweep(store, kept)
    made = {**kept, **new}
    return [
        replace(file, content=made[content.digest]) if isinstance(content, Deferred) else file
        for file, content in zip(files, contents, strict=True)
    ]


def _kept(path: Path) -> bytes:
    """The bytes in a file of the store; none where it is absent, a link, or not whole."""
    try:
        kept = b"" if path.is_symlink() else path.read_bytes()
    except OSError:
        return b""
    made = kept[_SUM:]
    return made if hashlib.sha256(made).digest() == kept[:_SUM] else b""


def _keep(store: Path, new: Mapping[str, bytes]) -> None:
    if new and not store.is_dir():
        store.mkdir(parents=True)
        (store / ".gitignore").write_text("*\n", encoding="utf-8")
    for digest, content in new.items():
        (store / digest).unlink(missing_ok=True)
        (store / digest).write_bytes(hashlib.sha256(content).digest() + content)


def _sweep(store: Path, kept: Container[str]) -> None:
    for path in store.glob("*"):
        if _KEY.fullmatch(path.name) and path.name not in kept:
            path.unlink()
