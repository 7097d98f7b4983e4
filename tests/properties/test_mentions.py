"""A page's links are those of the core, and change nothing else, whatever the text."""

import json
import re
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import example, given

from benchmarks.mentions.records import Record
from properties.texts import ENTITIES, texts
from tests.mentions.built import Built, built

EXAMPLES: list[str] = json.loads(
    (Path(__file__).parent / "commonmark" / "examples.json").read_text(encoding="utf-8")
)
_WORD = re.compile(r"(?<![\w/<&\[:.\\=\"#-])[A-Za-z]{3,}(?![\w/>;=:.\]\"-])")
"""A word of an example that is no part of a tag, an address or a label."""

READ_OTHERWISE = {
    "an indented line is code, not text": [2, 5, 8, 107, 115, 116, 134, 271, 289],
    "a fence is none, or not over": [124, 143, 146, 347],
    "a raw tag is none": [156, 157, 158, 344, 616, 620, 622, 632],
    "an instruction or a section of characters": [180, 181, 182, 627],
    "a heading right under a rule or a definition": [96, 215],
    "a label or a target over the end of a line": [195],
    "a heading that ends with a backslash is none": [646],
}
"""By number, the examples that the body scan reads otherwise than Python-Markdown, and why."""

_UNFINISHED = re.compile(r"&#(?![0-9]|[xX][0-9a-fA-F])")
"""At this Python's HTML parser waits, in raw HTML, up to the end of the text: the scan does not."""


def _page(text: str) -> Built:
    return built(Record(text=text, mentions=(), entities=ENTITIES))


@example('| A | B |\n|---|---|\n| « Ann Lee | Lee et climat |\n| "X | climat » |')
@given(texts.filter(lambda text: not _UNFINISHED.search(text)))
def test_links_are_the_core_s_and_change_nothing_else(text: str) -> None:
    """The core and the HTML link the same places; without the links the HTML is what it was."""
    page = _page(text)
    assert page.shown == page.said
    assert page.html == page.bare


@pytest.mark.slow
def test_the_examples_of_commonmark_are_linked_as_the_core_says() -> None:
    """With names for words, links change no example, and the core is wrong about no other one."""
    known = {number for numbers in READ_OTHERWISE.values() for number in numbers}
    wrong = set()
    for number, text in enumerate(EXAMPLES, start=1):
        page = _page(f"Et climat.\n\n{_with_names(text)}\n\nEt Lee.")
        assert page.html == page.bare, text
        wrong |= {number} if page.shown != page.said else set()
    assert wrong == known


def _with_names(example: str) -> str:
    names = cycle(("Ann Lee", "Vey", "climat", "Lee"))
    return _WORD.sub(lambda _: next(names), example)
