"""Finds the files of a content folder: Markdown to read, assets to copy, the rest refused."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from explainer.limits import ASSET_BYTES
from explainer.read.assets import SUFFIXES, asset_problems
from explainer.read.problems import Problem

_FOR_THE_HOST = frozenset({".nojekyll", ".htaccess", ".htpasswd", ".well-known"})
"""Hidden names that speak to whoever serves the site; what tools hide is passed over."""

_OWN = "assets/explainer/"
"""Where the site puts its own styles and pictures."""

_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\\\\#%]|[. ](?:/|$)")
"""Signs that mean something in an address, or that Windows cannot write."""


@dataclass(slots=True)
class Found:
    """The files of a content folder, by path relative to it, in order of path."""

    texts: dict[str, Path] = field(default_factory=dict)
    assets: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    folded: dict[str, str] = field(default_factory=dict)
    """The assets' names by what some systems make of them."""


def find_files(content: Path) -> Found:
    """Walk the folder without following links; hidden files and folders are passed over."""
    found = Found()
    for name, entry in sorted(_walk(content, ""), key=itemgetter(0)):
        _sort_file(found, name, entry)
    return found


def _walk(folder: Path | str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file below a folder whose own name, relative to the content folder, is `name`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and entry.name not in _FOR_THE_HOST:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{name}{entry.name}/")
            else:
                yield f"{name}{entry.name}", entry


def _sort_file(found: Found, name: str, entry: os.DirEntry[str]) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "backslashreplace").decode()
        found.problems.append(Problem(code="E008", path=shown))
        return
    path = Path(entry.path)
    if not entry.is_file(follow_symlinks=False):
        found.problems.append(Problem(code="E004", path=name))
    elif path.suffix == ".md":
        found.texts[name] = path
    elif path.suffix.lower() in SUFFIXES and not (_is_lost_text(name) or _is_for_the_host(name)):
        _add_asset(found, name, path)
    else:
        suffix = path.suffix or path.name
        found.problems.append(Problem(code="E005", path=name, params={"suffix": suffix}))


def _is_lost_text(name: str) -> bool:
    """A text that an editor saved as `.txt` where a Markdown file was meant."""
    return name.lower().endswith(".txt") and not name.startswith("assets/")


def _is_for_the_host(name: str) -> bool:
    return not _FOR_THE_HOST.isdisjoint(name.split("/"))


def _add_asset(found: Found, name: str, path: Path) -> None:
    size = path.stat().st_size
    if size > ASSET_BYTES:
        params = {"size": str(size), "limit": str(ASSET_BYTES)}
        found.problems.append(Problem(code="E003", path=name, params=params))
    else:
        found.problems.extend(asset_problems(name, path.read_bytes()))
    found.problems.extend(_name_problems(found, name))
    found.assets[name] = path


def _name_problems(found: Found, name: str) -> Iterator[Problem]:
    other = found.folded.setdefault(_folded(name), name)
    if other != name:
        yield Problem(code="E007", path=name, params={"other": other})
    if fault := _name_fault(name):
        yield Problem(code="E006", path=name, params={"slug": name, "fault": fault})


def _folded(name: str) -> str:
    """What two names share that some systems take for one."""
    return unicodedata.normalize("NFC", name).casefold()


def _name_fault(name: str) -> str:
    """Why a file's name cannot be part of an address, as a word of the messages."""
    if name.casefold().startswith(_OWN):
        return "reserved"
    if _NOT_IN_NAMES.search(name):
        return "characters"
    return "" if unicodedata.is_normalized("NFC", name) else "composition"
