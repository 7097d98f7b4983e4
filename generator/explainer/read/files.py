"""Finds the files of a content folder: Markdown to read, assets to copy, the rest refused."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explainer.limits import ASSET_BYTES
from explainer.read.problems import Problem

ASSET_SUFFIXES = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".pdf", ".csv", ".txt"}
)
"""What may be published as it is; everything else in the folder is a problem."""


@dataclass(slots=True)
class Found:
    """The files of a content folder, by path relative to it, in order of path."""

    texts: dict[str, Path] = field(default_factory=dict)
    assets: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_files(content: Path) -> Found:
    """Walk the folder without following links; hidden files and folders are passed over."""
    found = Found()
    for path in sorted(_walk(content), key=lambda p: p.relative_to(content).as_posix()):
        _sort_file(found, path.relative_to(content).as_posix(), path)
    return found


def _walk(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                yield Path(entry.path)


def _sort_file(found: Found, name: str, path: Path) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "backslashreplace").decode()
        found.problems.append(Problem(code="E008", path=shown))
        return
    if path.is_symlink() or not path.is_file():
        found.problems.append(Problem(code="E004", path=name))
    elif path.suffix == ".md":
        found.texts[name] = path
    elif path.suffix.lower() in ASSET_SUFFIXES and not _is_lost_text(name):
        _add_asset(found, name, path)
    else:
        suffix = path.suffix or path.name
        found.problems.append(Problem(code="E005", path=name, params={"suffix": suffix}))


def _is_lost_text(name: str) -> bool:
    """A text that an editor saved as `.txt` where a Markdown file was meant."""
    return name.lower().endswith(".txt") and not name.startswith("assets/")


def _add_asset(found: Found, name: str, path: Path) -> None:
    size = path.stat().st_size
    if size > ASSET_BYTES:
        params = {"size": str(size), "limit": str(ASSET_BYTES)}
        found.problems.append(Problem(code="E003", path=name, params=params))
    found.assets[name] = path
