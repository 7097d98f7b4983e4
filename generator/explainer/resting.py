"""Values whose large parts stand packed, so that a site of any size fits into memory.

What an article says takes 30 kB as objects and 2 packed; opening it takes a twentieth of a
millisecond. As many as were asked for last stand open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from explainer.packing import packed, unpacked

T = TypeVar("T")

_OPEN: Final = 4096
"""From so many to twice as many values stand open at a time, in each process: some 150 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Some attributes of a value, packed."""

    data: bytes
    known: Mapping[str, Any]
    """Values that the packed ones name by their ids, and do not hold."""


class Resting:
    """A frozen dataclass without slots. What may rest of it has no default."""

    _resting: Packed

    def rest(self, *names: str, known: Mapping[str, Any] | None = None) -> None:
        """Pack some attributes; each is opened again where somebody asks.

        Whatever they hold of `known`, values by their own `id`, is named and not packed.
        """
        parts = {name: self.__dict__.pop(name) for name in names}
        self.__dict__["_resting"] = _rested(parts, known or {})

    def rest_as(self, name: str, other: "Resting") -> None:
        """Let an attribute rest where the same of another value does, if it does."""
        if "_resting" in other.__dict__:
            del self.__dict__[name]
            self.__dict__["_resting"] = other._resting

    def derived(self, name: str, make: Callable[[], T]) -> T:
        """What follows from what rests; kept as long as that stands open."""
        resting = self.__dict__.get("_resting")
        parts = self.__dict__ if resting is None else _opened(resting)
        if name not in parts:
            parts[name] = make()
        found: T = parts[name]
        return found

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """Something small that follows from what rests; kept from then on."""
        if name not in self.__dict__:
            self.__dict__[name] = make()
        found: T = self.__dict__[name]
        return found

    def __getattr__(self, name: str) -> Any:
        """An attribute that rests; Python asks here for what it has not found."""
        resting = self.__dict__.get("_resting")
        if resting is None or name.startswith("_"):
            raise AttributeError(name)
        try:
            return _opened(resting)[name]
        except KeyError:
            raise AttributeError(name) from None


def _rested(parts: dict[str, Any], known: Mapping[str, Any]) -> Packed:
    resting = Packed(_packed(parts, known), known)
    _keep_open(resting, parts)
    return resting


def _packed(parts: Mapping[str, Any], known: Mapping[str, Any]) -> bytes:
    if not known:
        return packed(parts)
    return packed(parts, {type(next(iter(known.values()))): partial(_name, known)})


def _name(known: Mapping[str, Any], value: Any) -> str | None:
    own: str = value.id
    return own if known.get(own) is value else None


_young: dict[Packed, dict[str, Any]] = {}
_old: dict[Packed, dict[str, Any]] = {}
"""What stands open: asked for lately, and before."""


def _opened(resting: Packed) -> dict[str, Any]:
    found = _young.get(resting)
    if found is None:
        found = _old.get(resting) or unpacked(resting.data, resting.known.__getitem__)
        _keep_open(resting, found)
    return found


def _keep_open(resting: Packed, parts: dict[str, Any]) -> None:
    global _young, _old
    if len(_young) >= _OPEN:
        _young, _old = {}, _young
    _young[resting] = parts
