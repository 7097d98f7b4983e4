"""YAML's silent traps, and the corrected line that mends one.

A contributor pastes the hint over the line: it is the whole line, with the value in quotes.
"""

import re
from typing import Any

import yaml

_ENTRY = re.compile(r"(?P<head>[ ]*(?:- ){0,8}(?:[\w-]+:[ ]+)?)(?P<value>\S.*?)[ \t]*")
_OPEN_LIST = re.compile(r"[\[{](?![^\[\]{}]*[\]}][ \t]*[^\s,\]}])")
"""A list or map that is not closed on its line, or with which the line ends: no text to quote."""
_TAB = re.compile(r"[ ]*\t")
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
    if not match or not match["head"].strip() or _OPEN_LIST.match(match["value"]):
        return ""
    corrected = match["head"] + quoted(_without_quotes(match["value"]))
    return corrected if mistake_in(corrected) is None else ""


def _without_quotes(value: str) -> str:
    """The value without quotes around it, or without one that was never closed."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value[1:] if value[0] in "\"'" and value.count(value[0]) == 1 else value


def mistake_in(text: str) -> int | None:
    """The line, counted from 0, on which YAML stops understanding a text; none if it does not."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.line if mark else 0
    except yaml.YAMLError:
        return 0
    return None


def starts_with_tab(lines: list[str], number: int) -> bool:
    """Whether a line is indented with a tab, which YAML does not allow."""
    return (
        number < len(lines)
        and "\t" in lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    )


def mended_line(lines: list[str], numbers: list[int]) -> str:
    """The first of some lines whose correction makes the text readable, at least up to there."""
    for number in numbers:
        corrected = corrected_line(lines[number]) if number < len(lines) else ""
        if corrected:
            stops = mistake_in("\n".join([*lines[:number], corrected, *lines[number + 1 :]]))
            if stops is None or stops > max(numbers):
                return corrected
    return ""


def cuts_a_text(rest: str) -> bool:
    """Whether what follows a text on its line is a comment that nobody meant: ` #MeToo`."""
    return bool(_CUT.match(rest))
