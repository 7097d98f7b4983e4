"""What runs, as a digest: parts of our own code, and the libraries that they work with."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent


@cache
def code_digest(parts: tuple[str, ...], libraries: tuple[str, ...]) -> bytes:
    """The digest of some files and folders of the package, and of the versions of libraries."""
    versions = [(name, version(name)) for name in libraries]
    digest = hashlib.blake2b(repr(versions).encode(), digest_size=32)
    for part in parts:
        whole = _PACKAGE / part
        for path in sorted(_files(whole)) if whole.is_dir() else [whole]:
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.digest()


def _files(folder: Path) -> Iterable[Path]:
    """All files of a folder but what Python makes of them."""
    return (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
