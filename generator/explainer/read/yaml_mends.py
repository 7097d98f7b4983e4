"""The corrected line for a line that YAML does not understand, found by trying.

Each rule proposes what its mistake would need; the first proposal with which YAML reads on past
the mistake is the mend. A contributor pastes it over the line.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Any, Final, NamedTuple

import yaml

from explainer.read.yaml_traps import corrected_line, mistake_in, quoted
from explainer.words.keys import is_key

_DASHES = r"(?P<dashes>[ ]*(?:- ){0,8})"
_NO_SPACE = re.compile(
    _DASHES + r"(?P<key>[^\W\d][\w-]*)[ \u00a0\u202f]*:(?=[\S\u00a0\u202f])(?P<rest>.*)"
)
_NO_COLON = re.compile(_DASHES + r"(?P<key>[^\W\d][\w-]*)[ ]+(?P<rest>\S.*)")
_NO_DASH_SPACE = re.compile(r"(?P<indent>[ ]*)-(?P<rest>[^\s-].*)")
_ONE_LINE = re.compile(r"(?P<head>people:[ ]+)(?P<value>[^\[\]{}\"'#]+)")
_PAIR = re.compile(r"[^:]+:[ ]+[^:]+")
_INLINE_LIST = re.compile(_DASHES + r"(?P<head>[\w-]+:[ ]+)-[ ]+(?P<item>[^\[\]{},#]+)")
_TAB = re.compile(r"[ ]*\t[ \t]*")
_BLOCK = re.compile(r"[>|][+-]?[ ]*$")
_OPEN = re.compile(r"(?P<head>[^\[\]{}\"']*)(?P<open>[\[{])(?P<rest>[^\[\]{}]*)")
_HASHED_ITEM = re.compile(r"(?<=[\[,{])(?P<space>[ ]*)(?P<item>(?:[^\[\]{},\"']*[ ])?#[^\[\]{},]*)")
_CLOSED = re.compile(_DASHES + r"(?:[\w-]+:[ ]+)?(?:\".*\"|'.*'|\[.*\]|\{.*\})[ ]*[^\s,#].*")
_CLOSING: Final = {"[": "]", "{": "}"}
_LINES_BEFORE: Final = 200
"""How far above the mistake the quote or the dash may stand that led to it."""
_LINES_AFTER: Final = 2
"""How far behind the mistake a mend must be readable: the next key shows whether it is."""


class Mend(NamedTuple):
    """A line that takes the place of another."""

    rule: str
    """What was wrong: a term of the problems' words, or empty where YAML's own word says it."""
    line: int
    """Counted from 0."""
    column: int
    """Where the two begin to differ, counted from 0."""
    text: str


def mend(lines: Sequence[str], error: yaml.YAMLError) -> Mend | None:
    """The mend of the mistake at which YAML stopped; none where no rule has one."""
    span = _span(error)
    if span is None:
        return None
    suspects = _suspects(lines, span, error)
    first = _key_around(lines, min(suspects))
    for number in suspects:
        for rule, propose in _RULES.items():
            for text in propose(lines, number):
                changed = text.rstrip() != lines[number].rstrip()
                if changed and _reads_on(lines, first, number, text, span):
                    return Mend(rule, number, _column(lines[number], text), text)
    return None


def beginning(error: yaml.YAMLError) -> Any:
    """The parser's mark where a mistake begins; none where the parser has no place for it.

    What holds the mistake, as a whole map or list does, is not where it begins.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    in_block = "block" in (error.context or "")
    return error.problem_mark if in_block else error.context_mark or error.problem_mark


def _span(error: yaml.YAMLError, first: int = 0) -> tuple[int, int] | None:
    """The lines, counted from 0, on which a mistake begins and on which YAML saw it."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return None
    return beginning(error).line + first, error.problem_mark.line + first


def _suspects(lines: Sequence[str], span: tuple[int, int], error: yaml.YAMLError) -> list[int]:
    """The lines that may be wrong, counted from 0, the likeliest first."""
    before = next((n for n in range(span[1] - 1, -1, -1) if lines[n].strip()), 0)
    numbers = [*_opened(lines, span[1]), *span, before]
    if "document start" in str(error):  # the first line began further in than this one
        numbers = [before, *span]
    suspects = list(dict.fromkeys(numbers))
    return [number for number in suspects if _TAB.match(lines[number])] or suspects


def _opened(lines: Sequence[str], number: int) -> list[int]:
    """The lines above that may have begun it: a dash without space, a quote that is not closed."""
    above = range(number, max(-1, number - _LINES_BEFORE), -1)
    dashes = (n for n in above if _NO_DASH_SPACE.fullmatch(lines[n]))
    quotes = (n for n in above if _has_open_quote(lines[n]))
    return [n for n in (next(dashes, None), *[*quotes][-2:]) if n is not None]


def _key_around(lines: Sequence[str], number: int) -> int:
    """The line of the outermost key that a line belongs to."""
    while number and (not lines[number][:1].strip() or lines[number][:1] == "-"):
        number -= 1
    return number


def _reads_on(
    lines: Sequence[str], first: int, number: int, text: str, span: tuple[int, int]
) -> bool:
    """Whether YAML gets past a mistake with a line replaced, read from an outermost key on."""
    last = max(span)
    tried = [*lines[first:number], text, *lines[number + 1 : last + 1 + _LINES_AFTER]]
    error = mistake_in("\n".join(tried))
    left = _span(error, first) if error else None
    return error is None or (left is not None and left > span and left[0] > number)


def _column(old: str, new: str) -> int:
    """Where two lines begin to differ; where one was not closed, what was opened."""
    opened = re.search(r"[\[{\"']", old)
    if opened and new.startswith(old.rstrip()):
        return opened.start()
    same = takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    return len(list(same))


def _tab(lines: Sequence[str], number: int) -> Iterator[str]:
    if match := _TAB.match(lines[number]):
        yield match[0].replace("\t", "  ") + lines[number][match.end() :]
        yield from _indent(lines, number)


def _dash(lines: Sequence[str], number: int) -> Iterator[str]:
    if match := _NO_DASH_SPACE.fullmatch(lines[number]):
        yield f"{match['indent']}- {match['rest']}"


def _space(lines: Sequence[str], number: int) -> Iterator[str]:
    match = _NO_SPACE.fullmatch(lines[number])
    if match and is_key(match["key"]):
        yield f"{match['dashes']}{match['key']}: {match['rest'].lstrip()}"


def _colon(lines: Sequence[str], number: int) -> Iterator[str]:
    match = _NO_COLON.fullmatch(lines[number])
    if match and is_key(match["key"]):
        yield f"{match['dashes']}{match['key']}: {match['rest']}"


def _indent(lines: Sequence[str], number: int) -> Iterator[str]:
    """The line as far in as the one before it, as what follows its dash, or not at all."""
    text = lines[number].strip()
    before = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip()), "")
    depth = len(before) - len(before.lstrip())
    if _BLOCK.search(before):
        yield " " * (depth + 2) + text
    if not text or not (text.startswith("- ") or is_key(text.partition(":")[0])):
        return
    item = before.lstrip().startswith("- ") and not text.startswith("- ")
    line = lines[number].expandtabs(4)
    own = len(line) - len(line.lstrip())
    within = depth + 2 if item else depth
    # a line that stands less far in than the one before was meant to leave its list or text
    for spaces in (0, within) if own < depth else (within, 0):
        yield " " * spaces + text


def _pairs(lines: Sequence[str], number: int) -> Iterator[str]:
    """People with their roles on one line, as a list: `[{Ada: lead}, {Bob: guest}]`."""
    match = _ONE_LINE.fullmatch(lines[number])
    parts = [part.strip() for part in match["value"].split(",")] if match else []
    if match and all(_PAIR.fullmatch(part) for part in parts):
        yield match["head"] + "[" + ", ".join(f"{{{part}}}" for part in parts) + "]"


def _list(lines: Sequence[str], number: int) -> Iterator[str]:
    """A list of one that begins on the line of its key."""
    goes_on = any(line.lstrip().startswith("- ") for line in lines[number + 1 : number + 2])
    if not goes_on and (match := _INLINE_LIST.fullmatch(lines[number].rstrip())):
        yield f"{match['dashes']}{match['head']}[{match['item']}]"


def _close(lines: Sequence[str], number: int) -> Iterator[str]:
    if match := _OPEN.fullmatch(lines[number]):
        yield lines[number].rstrip() + _CLOSING[match["open"]]


def _hash(lines: Sequence[str], number: int) -> Iterator[str]:
    """Between [ ] and { }, `#` is a comment that swallows the rest of the list."""

    def in_quotes(match: re.Match[str]) -> str:
        return match["space"] + quoted(match["item"].strip())

    yield _HASHED_ITEM.sub(in_quotes, lines[number])


def _unclosed(lines: Sequence[str], number: int) -> Iterator[str]:
    if _has_open_quote(lines[number]):
        yield from _quote(lines, number)


def _has_open_quote(line: str) -> bool:
    return (line.count('"') - line.count('\\"')) % 2 == 1


def _closed(lines: Sequence[str], number: int) -> Iterator[str]:
    """A text that begins with a word in quotes or brackets, and goes on."""
    if _CLOSED.fullmatch(lines[number]):
        yield from _quote(lines, number)


def _quote(lines: Sequence[str], number: int) -> Iterator[str]:
    corrected = corrected_line(lines[number])
    if corrected and ': "- ' not in corrected:  # a list that belongs on lines of its own
        yield corrected


_RULES: Final[dict[str, Callable[[Sequence[str], int], Iterator[str]]]] = {
    "tab": _tab,
    "dash": _dash,
    "indent": _indent,
    "space": _space,
    "colon": _colon,
    "hash": _hash,
    "block sequence entries are not allowed in this context": _list,
    "close": _close,
    "pairs": _pairs,
    "found unexpected end of stream": _unclosed,
    "closed": _closed,
    "": _quote,
}
