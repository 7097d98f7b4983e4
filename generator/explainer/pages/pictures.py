"""Where the lines, discs and texts of drawings stand: numbers in, whole numbers out.

All is counted in whole numbers, so that every machine draws the same.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import isqrt
from typing import Final, NamedTuple

from explainer.limits import DRAWN_YEARS
from explainer.pages.context_drawings import Caption, Dot, Drawing, Line

WIDTH: Final = 320
"""How wide every drawing is: the text column of a small phone."""

_LETTER: Final = 7
"""About how wide a letter is."""
_BASE: Final = 4
"""From the middle of a line of text down to its base line."""
_LEADING: Final = 16
"""From one line of text to the next."""

_STEPS: Final = tuple(digit * 10**power for power in range(5) for digit in (1, 2, 5))
"""How many years may share a column."""
_PITCHES: Final = (12, 10, 8, 6)
"""How far discs stand from one another: the widest that has room."""
_PILE: Final = 96
"""How high discs may pile up."""

_REACH: Final = 66
"""How far to either side people stand around the one in the middle."""
_SEAT: Final = 36
"""The height of a person around: two lines of text."""
_NAME: Final = 12
"""How many letters of a name have room in a line around."""
_OWN: Final = 8
"""How many letters of the name in the middle leave room for the lines beside it."""

_SPINE: Final = 120
"""Where the discs of a network stand, from the left; arcs are to the left of it."""
_ROW: Final = 28
"""The height of a person in a network."""
_ROW_NAME: Final = 24
"""How many letters of a name have room in a row of a network."""


class Named(NamedTuple):
    """A name in a drawing, with where it leads."""

    name: str
    url: str = ""


class Told(NamedTuple):
    """What a drawing is and what it shows, in words."""

    title: str
    text: str


class Years(NamedTuple):
    """A drawing of years, and how many things a disc stands for at most."""

    drawing: Drawing
    unit: int


def years_drawing(told: Told, years: Sequence[int], name_of: Callable[[int], str]) -> Years:
    """A disc for each year given, piled up over an axis; at least one year is given.

    Where that would be too wide, years share a column; where too high, a disc stands for several.
    """
    first, last = min(years), max(years)
    step = next(step for step in _STEPS if last // step - first // step < DRAWN_YEARS)
    piles = Counter(year // step - first // step for year in years)
    columns = last // step - first // step + 1
    dots, unit, axis = _piled(piles, columns)
    labels = [name_of(max(first, (first // step + c) * step)) for c in range(columns)]
    drawing = _drawing("years", told, axis + 24)
    drawing["paths"].append(f"M0 {axis}H{WIDTH}")
    drawing["dots"] += dots
    drawing["captions"] += _axis(labels, axis + 18)
    return Years(drawing, unit)


def _piled(piles: Counter[int], columns: int) -> tuple[list[Dot], int, int]:
    """The discs over an axis, how many things one stands for, and where the axis is."""
    width, most = WIDTH // columns, max(piles.values())
    room = {pitch: (_PILE // pitch) * (width // pitch) for pitch in _PITCHES}
    pitch = next((pitch for pitch in _PITCHES if most <= room[pitch]), _PITCHES[-1])
    unit = _up(most, room[pitch])
    abreast = _up(_up(most, unit), _PILE // pitch)
    axis = pitch * _up(_up(most, unit), abreast) + 2
    dots = [
        Dot(
            x=_middle(column, columns) + (2 * (n % abreast) - abreast + 1) * pitch // 2,
            y=axis - 2 - pitch // 2 - n // abreast * pitch,
            r=pitch // 2 - 1,
        )
        for column, count in sorted(piles.items())
        for n in range(_up(count, unit))
    ]
    return dots, unit, axis


def _up(number: int, divisor: int) -> int:
    """The quotient, rounded up."""
    return -(-number // divisor)


def _middle(column: int, columns: int) -> int:
    return (2 * column + 1) * WIDTH // (2 * columns)


def _axis(labels: Sequence[str], y: int) -> list[Caption]:
    """The labels of columns, as many as have room; the last of them moves to the last column."""
    columns = len(labels)
    width = max(map(len, labels)) * _LETTER
    apart = _up((width * 3 // 2 + 8) * columns, WIDTH)
    shown = list(range(0, columns, apart))
    if len(shown) > 1:
        shown[-1] = columns - 1
    return [_label(labels[column], _middle(column, columns), width, y) for column in shown]


def _label(text: str, x: int, width: int, y: int) -> Caption:
    """A label under its column; at the ends of the axis, inside the drawing."""
    line = [Line(y=y, text=text)]
    if 2 * x < width:
        return Caption(x=0, anchor="start", lines=line)
    if 2 * (WIDTH - x) < width:
        return Caption(x=WIDTH, anchor="end", lines=line)
    return Caption(x=x, anchor="middle", lines=line)


def around_drawing(told: Told, middle: str, others: Sequence[Named]) -> Drawing:
    """One person in the middle, lines to the others: down the left side, then down the right."""
    left = _up(len(others), 2)
    height = max(left, 2) * _SEAT
    drawing = _drawing("around", told, height)
    for side, seated in ((-1, others[:left]), (1, others[left:])):
        for n, other in enumerate(seated):
            y = height // 2 + (2 * n - len(seated) + 1) * _SEAT // 2
            x = WIDTH // 2 + side * _reach(y - height // 2, height // 2)
            drawing["paths"].append(f"M{WIDTH // 2} {height // 2}L{x} {y}")
            drawing["dots"].append(Dot(x=x, y=y, r=4))
            anchor = "end" if side < 0 else "start"
            lines = _broken(other.name, _NAME)
            drawing["captions"].append(_caption(lines, x + side * 8, y, anchor, other.url))
    own = _broken(middle, _OWN)
    drawing["captions"].append(_caption(own, WIDTH // 2, height // 2, "middle"))
    return drawing


def _reach(rise: int, half: int) -> int:
    """How far from the middle an ellipse is at some height."""
    return _REACH * isqrt(half * half - rise * rise) // half


def _caption(lines: Sequence[str], x: int, y: int, anchor: str, url: str = "") -> Caption:
    """Lines of text whose middle is at a place."""
    top = y + _BASE - _LEADING * (len(lines) - 1) // 2
    shown = Caption(
        x=x,
        anchor=anchor,
        lines=[Line(y=top + _LEADING * n, text=line) for n, line in enumerate(lines)],
    )
    if url:
        shown["url"] = url
    return shown


def _broken(name: str, room: int) -> list[str]:
    """A name in one line, or in two where it has no room: as short as can be."""
    parts = name.split(" ")
    if len(name) <= room or len(parts) == 1:
        return [_shortened(name, _NAME)]
    halves = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
    best = min(halves, key=lambda both: max(map(len, both)))
    return [_shortened(line, _NAME) for line in best]


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def network_drawing(
    told: Told, people: Sequence[Named], pairs: Iterable[tuple[int, int]]
) -> Drawing:
    """People one below the other; an arc for each pair of their positions, smaller one first."""
    drawing = _drawing("network", told, len(people) * _ROW)
    for upper, lower in pairs:
        high = (lower - upper) * _ROW // 2
        wide = min(high, _SPINE - 2)
        start, end = (place * _ROW + _ROW // 2 for place in (upper, lower))
        drawing["paths"].append(f"M{_SPINE} {start}A{wide} {high} 0 0 0 {_SPINE} {end}")
    for place, person in enumerate(people):
        y = place * _ROW + _ROW // 2
        drawing["dots"].append(Dot(x=_SPINE, y=y, r=4))
        lines = [_shortened(person.name, _ROW_NAME)]
        drawing["captions"].append(_caption(lines, _SPINE + 12, y, "start", person.url))
    return drawing


def _drawing(kind: str, told: Told, height: int) -> Drawing:
    return Drawing(
        kind=kind,
        width=WIDTH,
        height=height,
        title=told.title,
        text=told.text,
        paths=[],
        dots=[],
        captions=[],
    )
