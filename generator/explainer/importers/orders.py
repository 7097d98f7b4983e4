"""Orders to a tool that stand in a text: shortcodes of Hugo, tags of Liquid."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from explainer.read.spans import Span

LONGEST: Final = 2_000
"""Most characters of one order: also what keeps the search for them linear."""

POST: Final = "post:"
"""What an address begins with that names a post by its file."""

HOLE: Final = "\ue000"
"""What stands for each sign of an order while the rest of a text is scanned."""

_SHOWN: Final = 80
_ARGUMENT: Final = re.compile(
    r"(?:(?P<key>[\w-]+)\s*=\s*)?"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<back>[^`]*)`|(?P<bare>[^\s\"'`=]+))"
)


class Shown(NamedTuple):
    """A picture that an order shows."""

    target: str
    alt: str
    caption: str


class Order(NamedTuple):
    """One order, by offsets, and what it means here; nothing at all where nobody can know."""

    start: int
    end: int
    written: str
    address: str | None = None
    """The address, or part of one, that it stands for."""
    text: str | None = None
    """The text that takes its place."""
    fence: str = ""
    """The line that begins or ends code in its place, where it has a line of its own."""
    picture: Shown | None = None
    ends: bool = False
    """Whether it only ends what another one begins."""

    @property
    def shown(self) -> str:
        """The order as a message shows it: on one line, and short."""
        line = " ".join(self.written.split())
        return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def arguments(text: str) -> tuple[list[str], dict[str, str]]:
    """What follows the name of an order: values by place, and values by key in lower case."""
    places: list[str] = []
    keys: dict[str, str] = {}
    for match in _ARGUMENT.finditer(text):
        value = next(v for v in match.group("double", "single", "back", "bare") if v is not None)
        if match["key"]:
            keys[match["key"].lower()] = value
        else:
            places.append(value)
    return places, keys


def holed(text: str, orders: Iterable[Order]) -> str:
    """The text with signs in place of orders that no scan takes for markup, each line as long.

    Code that an order begins is code for the scan too.
    """
    parts, position = [], 0
    for order in orders:
        parts.append(text[position : order.start])
        length = order.end - order.start
        if order.fence:
            parts.append(order.fence[:length].ljust(length))
        else:
            parts.append(re.sub(r"[^\n]", HOLE, order.written))
        position = order.end
    return "".join([*parts, text[position:]])


def orders_within(orders: Sequence[Order], start: int, end: int) -> Sequence[Order]:
    """Those of some orders, which stand in order, that begin in a stretch."""
    first = bisect_left(orders, start, key=_start)
    return orders[first : bisect_left(orders, end, key=_start)]


def _start(order: Order) -> int:
    return order.start


def stands_in(spans: Sequence[Span], offset: int) -> bool:
    """Whether an offset stands in one of some spans, which stand in order, beside one another."""
    before = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return before >= 0 and offset < spans[before].end


def last_ends(pattern: re.Pattern[str], text: str) -> dict[str, int]:
    """Where the last order begins that ends each sort of pair; searched once for a text."""
    return {match["name"]: match.start() for match in pattern.finditer(text)}


def alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but spaces stands around a stretch on its line."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    rest = text[end : after if after >= 0 else len(text)]
    return not text[before:start].strip() and not rest.strip()


def fenced(text: str, pairs: Iterable[tuple[Order, str, Order]]) -> Iterator[Order]:
    """Orders that begin and end code, with the fences that take their place.

    A pair whose orders share their lines with text stays as it is.
    """
    for opening, language, closing in pairs:
        inside = text[opening.end : closing.start]
        if not (alone(text, *opening[:2]) and alone(text, *closing[:2])):
            yield from (opening, closing)
            continue
        ticks = max(map(len, re.findall("`+", inside)), default=0) + 1
        fence = "`" * max(3, ticks)
        yield opening._replace(fence=fence + language)
        yield closing._replace(fence=fence)
