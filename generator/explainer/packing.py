"""Values packed into bytes and back: nothing but values comes out, whoever wrote the bytes.

Python's pickle, which keeps what several values share, but for what makes it dangerous: a name in
the bytes may stand for a class of values, or for a function of `_NAMED`, and for nothing else; and
what it stands for stays as it is.
"""

import copyreg
import dataclasses
import io
import pickle
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from enum import Enum
from functools import partial
from gzip import GzipFile
from types import FunctionType
from typing import IO, Any, Final, Protocol, TypeAlias, cast

from pydantic import BaseModel

_NAMED: Final = frozenset(
    {
        ("builtins", "dict"),
        ("builtins", "frozenset"),
        ("builtins", "list"),
        ("builtins", "set"),
        ("collections", "defaultdict"),
        ("datetime", "date"),
        ("functools", "partial"),
        ("explainer.sharing.drawing", "png"),
    }
)
"""What may be named beside our own classes of values."""
_VALUES: Final = (BaseModel, Enum, list, str, tuple)
"""What our classes of values derive from that are no dataclasses."""
_LEVEL: Final = 1
"""Of compression: higher ones take longer than they save."""


Names: TypeAlias = Mapping[type, Callable[[Any], Hashable | None]]
"""For some classes, what a value of theirs is called that is not to be packed; none where it is."""
Find: TypeAlias = Callable[[Any], Any]
"""The value of a name."""

_SHORT: Final = 600
"""Bytes up to which compressing takes longer than it saves."""


class Writable(Protocol):
    """Something that bytes can be written to."""

    def write(self, data: bytes, /) -> int:
        """Write them behind what is there."""


def packed(value: object, names: Names | None = None) -> bytes:
    """A value as bytes; equal values need not have equal bytes.

    What has a name is in the bytes by that alone.
    """
    written = io.BytesIO()
    _pickler(written, names).dump(value)
    data = written.getbuffer()
    return bytes(data) if len(data) < _SHORT else zlib.compress(data, level=_LEVEL)


def unpacked(data: bytes | memoryview, find: Find | None = None) -> Any:
    """The value that was packed, with what `find` gives; of what is no such value, `ValueError`."""
    try:
        whole = data if data[:1] == pickle.PROTO else zlib.decompress(data)
        return _Unpacker(io.BytesIO(whole), find).load()
    except Exception as error:
        raise ValueError(str(error)) from error


def pack_into(file: Writable, values: Iterable[object], names: Names | None = None) -> None:
    """Write values into a file, one behind the other, which are too many to stand in memory twice.

    What two of them share is written twice.
    """
    # The class takes whatever can be written to; its stub wants more.
    with GzipFile(fileobj=cast("Any", file), mode="wb", compresslevel=_LEVEL, mtime=0) as stream:
        for value in values:
            _pickler(stream, names).dump(value)


def unpacked_from(file: IO[bytes], find: Find | None = None) -> Iterator[Any]:
    """The values that were packed into a file; of what is no such value, `ValueError`."""
    try:
        with GzipFile(fileobj=file, mode="rb") as stream:
            while stream.peek(1):
                yield _Unpacker(cast("IO[bytes]", stream), find).load()
    except Exception as error:
        raise ValueError(str(error)) from error


def named(name: Hashable) -> Any:
    """Stands in the bytes for what finds the value of a name."""
    raise KeyError(name)


def _reduced(name: Callable[[Any], Hashable | None], value: Any) -> Any:
    own = name(value)
    return value.__reduce_ex__(5) if own is None else (named, (own,))


def _pickler(file: Writable, names: Names | None) -> pickle.Pickler:
    pickler = pickle.Pickler(file, protocol=5)
    if names:
        reducers: dict[type, Any] = {s: partial(_reduced, name) for s, name in names.items()}
        pickler.dispatch_table = {**copyreg.dispatch_table, **reducers}
    return pickler


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: IO[bytes], find: Find | None) -> None:
        super().__init__(file)
        self._find = find

    def find_class(self, module_name: str, global_name: str) -> Any:
        """What a name stands for; other modules than ours are not even imported."""
        name = (module_name, global_name)
        if self._find and name == (__name__, named.__name__):
            return self._find
        if name not in _found:
            _found[name] = self._first(*name)
        return _found[name]

    def _first(self, module_name: str, global_name: str) -> Any:
        """As `find_class`, of what has not been asked for yet."""
        ours = module_name.startswith("explainer.")
        if (module_name, global_name) in _NAMED or (ours and "." not in global_name):
            found = super().find_class(module_name, global_name)
            if (module_name, global_name) in _NAMED:
                if isinstance(found, FunctionType):
                    vars(found)["__setstate__"] = _refuse_state
                return found
            if _is_of_values(found, module_name):
                return _closed(found)
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


_found: dict[tuple[str, str], Any] = {}
"""What names stand for that have been asked for; the same for the life of a process."""


def _is_of_values(found: object, module: str) -> bool:
    return (
        isinstance(found, type)
        and found.__module__ == module
        and (dataclasses.is_dataclass(found) or issubclass(found, _VALUES))
    )


def _closed(found: Any) -> Any:
    """A class of values, to which itself the bytes can give no state: only to a value of it.

    Pickle sets attributes of whatever has no `__setstate__`, a class among them. That of
    dataclasses with slots asks for the names of their fields each time, which takes longer than
    all else.
    """
    if getattr(vars(found).get("__setstate__"), "__module__", "") == dataclasses.__name__:
        found.__setstate__ = _setter(found)
    elif not hasattr(found, "__setstate__"):
        found.__setstate__ = _keep_state if issubclass(found, Enum) else _set_state
    return found


def _setter(found: Any) -> Callable[[Any, Any], None]:
    """What gives a value its fields, in their order; each takes values of its class alone.

    All fields are slots, those of classes below it too.
    """
    setters = [getattr(found, field.name).__set__ for field in dataclasses.fields(found)]

    def set_state(value: object, state: Iterable[object]) -> None:
        for put, part in zip(setters, state, strict=True):
            put(value, part)

    return set_state


def _set_state(value: object, state: Any) -> None:
    attributes, slots = state if isinstance(state, tuple) else (state, None)
    for name, attribute in {**(attributes or {}), **(slots or {})}.items():
        object.__setattr__(value, name, attribute)


def _refuse_state(_state: Any) -> None:
    raise pickle.UnpicklingError("the state of a function")


def _keep_state(value: Enum, _state: Any) -> None:
    raise pickle.UnpicklingError(repr(value))
