"""The tags in a stretch of raw HTML, with their attributes and places."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(
    r"(?P<comment><!--)|<(?P<end>/?)(?P<name>[?!]?[a-zA-Z][^\s/>@]*)(?=[\s/>])"
    r"(?P<rest>(?:[^>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}')*+)>?"
)
_COMMENT_END = re.compile(r"--!?>")  # browsers take `--!>` for one, which Markdown does not
_ATTRIBUTE = re.compile(r"(?P<name>[^\s/>=\"']+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_WORD = re.compile(r"(?P<name>[^\s=}]+)(?:=(?P<value>\"[^\"]*\"|'[^']*'|[^\s=}]*))?")


class Attribute(NamedTuple):
    """One attribute: its name in lower case, its value as a browser reads it, both offsets."""

    name: str
    value: str
    start: int
    value_start: int


class Tag(NamedTuple):
    """One tag: its name in lower case, whether it ends an element, attributes, offsets."""

    name: str
    closing: bool
    attributes: tuple[Attribute, ...]
    start: int
    end: int


def tags_in(text: str, start: int, end: int) -> Iterator[Tag]:
    """The tags between two offsets; what stands in comments is none."""
    position = start
    while match := _TAG.search(text, position, end):
        position = match.end()
        if match["comment"]:
            closing = _COMMENT_END.search(text, position, end)
            position = closing.end() if closing else end
        else:
            attributes = tuple(_attributes(_ATTRIBUTE, text, *match.span("rest")))
            closes = bool(match["end"])
            yield Tag(match["name"].lower(), closes, attributes, match.start(), position)


def attribute_list(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes that `{…}` gives between two offsets, without ids and classes."""
    for attribute in _attributes(_WORD, text, start, end):
        if not attribute.name.startswith((".", "#", ":")):
            yield attribute


def _attributes(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Attribute]:
    for match in pattern.finditer(text, start, end):
        written = match["value"] or ""
        value = written.strip("\"'")
        at = match.start("value") + written.find(value) if value else match.start()
        yield Attribute(match["name"].lower(), html.unescape(value), match.start(), at)
