"""What fuzzing begins with: the texts and files that other tests already found hostile."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hostile import FIELDS, REFUSED, STRIPPED
from properties import strategies as some
from tests.unit.read.test_images import CLEAN, QUIET, TOLD
from trees import sections

TESTS: Final = Path(__file__).parents[1]


def seeds(target: str) -> list[bytes]:
    """The bytes that fuzzing of a target begins with, by the target's name."""
    return {
        "front_matter": [*_files(".md"), json.dumps(FIELDS, ensure_ascii=False).encode()],
        "body": _texts(),
        "markdown": _texts(),
        "html": _texts(),
        "repetition": [piece.encode() for piece in [*some.MARKS, *some.HOSTILE]],
        "dates": [f"{DATE}{mark}".encode() for mark in ("", "~", "%", "Z", "+14:00")],
        "svg": [*_files(".svg")],
        "pictures": [*CLEAN.values(), *(data for _, data in [*TOLD.values(), *QUIET.values()])],
    }[target]


DATE: Final = "2024-08-12 20:18"

WORDS: Final = [
    *some.MARKS,
    *some.HOSTILE,
    *"javascript: &colon; &lt; \\ .md #a xlink:href= xmlns= url( @import on".split(),
    *"août juillet avant av. BC ~ ? % Z -0043".split(),
]
"""Pieces that a fuzzer puts together."""


def _texts() -> list[bytes]:
    path = TESTS / "properties" / "commonmark" / "examples.json"
    examples = json.loads(path.read_text(encoding="utf-8"))
    return [text.encode() for text in [*STRIPPED.values(), *REFUSED.values(), *examples]]


def _files(ending: str) -> Iterator[bytes]:
    for path in sorted((TESTS / "scenarios").rglob("*.txt")):
        parts = sections(path.read_text(encoding="utf-8"))
        yield from (text.encode() for name, text in parts.items() if name.endswith(ending))
