"""YAML's silent traps, and the corrected line that mends one.

A contributor pastes the hint over the line: it is the whole line, with the value in quotes.
"""

import re
from typing import Any

import yaml

_ENTRY = re.compile(r"(?P<head>[ ]*(?:- )*(?:[\w-]+:[ ]+)?)(?P<value>\S.*?)[ \t]*$")
_CUT = re.compile(r"[ \t]+#(?=\S)")


class Plain(str):
    """A text that was written without quotes, where commas and colons may be traps."""

    __slots__ = ()


class FlowList(list[Any]):
    """A list that was written between [ ], where texts without quotes break at commas."""


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and JSON write it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def corrected_line(line: str) -> str:
    """The line with its value in quotes, or nothing where that would not mend it."""
    match = _ENTRY.fullmatch(line)
    if not match or not match["head"].strip():
        return ""
    value = match["value"]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]  # quotes inside quotes: the outer ones stay
    corrected = match["head"] + quoted(value)
    try:
        yaml.safe_load(corrected)
    except yaml.YAMLError:
        return ""
    return corrected


def cuts_a_text(rest: str) -> bool:
    """Whether what follows a text on its line is a comment that nobody meant: ` #MeToo`."""
    return bool(_CUT.match(rest))
