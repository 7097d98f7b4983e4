"""A title in lines: as large as it has room, and of even length."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

from explainer.sharing.font import width

_SIZES: Final = (88, 76, 66, 58, 50)
"""The sizes of a title, in pixels: the largest that has room."""
_MOST: Final = 4
"""Most lines of a title: more are not read in passing, and make large files."""


class Lines(NamedTuple):
    """A text in lines, at a size."""

    size: int
    leading: int
    lines: list[str]


class _Word(NamedTuple):
    text: str
    width: float


def leading(size: int) -> int:
    """From one line of text to the next, in pixels."""
    return size * 8 // 7


def title_lines(title: str, room: int, height: int) -> Lines:
    """A title in lines that fit a room and a height, in pixels; cut where it is far too long."""
    for size in _SIZES:
        words = [_Word(text, width(text, size)) for text in title.split(" ")]
        lines = _filled(words, size, room)
        if len(lines) <= _most(size, height) and max(word.width for word in words) <= room:
            return Lines(size, leading(size), _balanced(words, size, room))
    size = _SIZES[-1]
    pieces = [piece for text in title.split(" ") for piece in _pieces(text, size, room)]
    lines = _filled(pieces, size, room)
    last = _most(size, height) - 1
    kept = [*lines[:last], cut(" ".join(lines[last:]), size, room)]
    return Lines(size, leading(size), [line for line in kept if line])


def _most(size: int, height: int) -> int:
    return min(_MOST, height // leading(size))


def cut(text: str, size: int, room: float) -> str:
    """A text that fits a room, in pixels; where it is longer, with an ellipsis."""
    if width(text, size) <= room:
        return text
    kept = next(_pieces(text, size, room - width("…", size))).text
    return f"{kept.rstrip()}…"


def _filled(words: Sequence[_Word], size: int, room: float) -> list[str]:
    """Words in lines, each as full as can be; a word that is wider stands alone."""
    space, lines, end = width(" ", size), [[words[0].text]], words[0].width
    for word in words[1:]:
        if end + space + word.width <= room:
            lines[-1].append(word.text)
            end += space + word.width
        else:
            lines.append([word.text])
            end = word.width
    return [" ".join(line) for line in lines]


def _balanced(words: Sequence[_Word], size: int, room: int) -> list[str]:
    """The lines in the narrowest room that needs no more of them."""
    count = len(_filled(words, size, room))
    low, high = ceil(max(word.width for word in words)), room
    while low < high:
        middle = (low + high) // 2
        if len(_filled(words, size, middle)) > count:
            low = middle + 1
        else:
            high = middle
    return _filled(words, size, high)


def _pieces(text: str, size: int, room: float) -> Iterator[_Word]:
    """A word in pieces that fit a room."""
    start = 0
    for end in range(1, len(text) + 1):
        if end - start > 1 and width(text[start:end], size) > room:
            yield _Word(text[start : end - 1], width(text[start : end - 1], size))
            start = end - 1
    yield _Word(text[start:], width(text[start:], size))
