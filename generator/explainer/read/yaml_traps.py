"""YAML's silent traps, and the corrected line that mends one.

A contributor pastes the hint over the line: it is the whole line, with the value in quotes.
"""

import re
from typing import Any, Final

import yaml

LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser: libyaml's where PyYAML was built with it."""

_ITEM = re.compile(r"(?P<head>[ ]*(?:- ){1,8})(?P<value>\S.*?)[ \t]*")
_ENTRY = re.compile(r"(?P<head>[ ]*(?:- ){0,8}(?:[\w-]+:[ ]+)?)(?P<value>\S.*?)[ \t]*")
_OPEN_LIST = re.compile(r"[\[{](?![^\[\]{}]*[\]}][ \t]*[^\s,\]}])")
"""A list or map that is not closed on its line, or with which the line ends: no text to quote."""
_UNDASHED = re.compile(r"(?P<indent>[ ]*)-[\u00a0\u202f]*(?P<text>[^\W\d].*)")
_ESCAPES: Final = {'"': re.compile(r"\\([\"\\])"), "'": re.compile("'(')")}
"""How each kind of quotes is written between two of its own."""
_HIDDEN = re.compile(r"[ ]+#(?=[^\s#])")
_CUT = re.compile(r"[ \t]+#(?=\S)")


class Plain(str):
    """A text that was written without quotes, where commas and colons may be traps."""

    __slots__ = ()


class FlowList(list[Any]):
    """A list that was written between [ ], where texts without quotes break at commas."""


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and JSON write it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def corrected_line(line: str, *, item: bool = False) -> str:
    """The line with its value in quotes, or nothing where that would not mend it.

    With `item` the value is all that stands behind the dash, a key included.
    """
    match = (_ITEM if item else _ENTRY).fullmatch(line)
    if not match or not match["head"].strip() or _OPEN_LIST.match(match["value"]):
        return ""
    corrected = match["head"] + quoted(_without_quotes(match["value"]))
    return corrected if mistake_in(corrected) is None else ""


def _without_quotes(value: str) -> str:
    """The text that a value in quotes was to be, also where the last one is missing.

    A text that begins with a word in quotes, and goes on, keeps them.
    """
    if not (escape := _ESCAPES.get(value[0])):
        return value
    text = value[1:]
    left = escape.sub("", text)
    if left.endswith(value[0]):
        text = text[:-1]
    elif value[0] in left:
        text = value
    return escape.sub(r"\1", text)


def mistake_in(text: str) -> yaml.YAMLError | None:
    """The mistake at which YAML stops understanding a text, if there is one."""
    try:
        for _ in yaml.parse(text, Loader=LOADER):
            pass
    except yaml.YAMLError as error:
        return error
    return None


def cuts_a_text(rest: str) -> bool:
    """Whether what follows a text on its line is a comment that nobody meant: ` #MeToo`."""
    return bool(_CUT.match(rest))


def swallowed_item(lines: list[str], first: int, last: int) -> tuple[int, int, str] | None:
    """The item of a list that YAML takes for the end of the text before it, if there is one.

    A text without quotes goes on over lines that stand further in than its own: the item's line
    and column, counted from 0, and the line as far in as the item before it.
    """
    for number in range(first + 1, last + 1):
        text = lines[number].lstrip()
        if text.startswith("- "):
            depth = len(lines[first]) - len(lines[first].lstrip())
            before = lines[first].lstrip().startswith("- ")
            hint = " " * depth + text.rstrip() if before else ""
            return number, len(lines[number]) - len(text), hint
    return None


def undashed(line: str) -> str:
    """The line with a space after its dash, where it begins with one and lacks it."""
    match = _UNDASHED.fullmatch(line)
    return f"{match['indent']}- {match['text'].rstrip()}" if match else ""


def hidden_comment(lines: list[str], number: int) -> int:
    """Where, on the line after a text, a sign such as #MeToo hides the rest; 0 if it does not.

    The last line, which is empty, has no text.
    """
    match = _HIDDEN.match(lines[number + 1])
    return match.end() - 1 if match else 0
