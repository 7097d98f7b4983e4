"""Reads docs/examples: for every problem code, content that has it and the same content mended.

A file `E103.txt` is a tree in the form of the tests' scenarios, with these parts:

    -- mkdocs.yml --         the site, where the five lines of the README are not enough
    -- content/… --          a file that stands before and after
    -- before/content/… --   a file that has the mistake; ` (cp1252)` after it names its encoding
    -- after/content/… --    the same file mended, or one that mends it
    -- note en --            what no file can show, in English; `-- note fr --` in French
"""

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from explainer.engines.configuration import read_configuration
from explainer.pipeline import check
from explainer.read.problems import Problem

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))

from trees import FIVE_LINES, sections, write_tree

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "docs" / "examples"

_AS_OF: Final = date(2025, 1, 1)
"""The day for which the examples are checked, later than their own dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Content before and after a mistake is mended; both are empty where no text can show it."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    notes: Mapping[str, str]
    """What there is to say besides, by language."""


@cache
def read_examples() -> Mapping[str, Example]:
    """The examples by problem code."""
    paths = sorted(EXAMPLES.iterdir())
    return {path.stem: _example(path.read_text(encoding="utf-8")) for path in paths}


def _example(text: str) -> Example:
    parts = sections(text)
    before, after = (_files(parts, f"{side}/") for side in ("before", "after"))
    shared = {"mkdocs.yml": FIVE_LINES.encode(), **_files(parts, "")} if before or after else {}
    notes = {name[-2:]: part.strip() for name, part in parts.items() if name.startswith("note ")}
    return Example(before={**shared, **before}, after={**shared, **after}, notes=notes)


def _files(parts: Mapping[str, str], side: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for name, text in parts.items():
        if name.startswith((f"{side}content/", f"{side}mkdocs.yml")):
            path, _, encoding = name.removeprefix(side).partition(" (")
            files[path] = text.encode(encoding.removesuffix(")") or "utf-8")
    return files


@cache
def problems_before(code: str) -> tuple[Problem, ...]:
    """The problems of a code's example as it stands before."""
    return problems_of(read_examples()[code].before)


def problems_of(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """The problems of a project's files: its configuration, its content."""
    with tempfile.TemporaryDirectory() as folder:
        write_tree(Path(folder), files)
        configuration = read_configuration(Path(folder) / "mkdocs.yml")
        return check(configuration.content, replace(configuration.site, as_of=_AS_OF)).problems
