"""Values packed into bytes and back: nothing but values comes out, whoever wrote the bytes.

Python's pickle, which keeps what several values share, but for what makes it dangerous: a name in
the bytes may stand for a class of values, or for a function of `_NAMED`, and for nothing else; and
what it stands for stays as it is.
"""

import io
import pickle
import zlib
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, Final

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


def packed(value: object) -> bytes:
    """A value as bytes; equal values need not have equal bytes."""
    return zlib.compress(pickle.dumps(value, protocol=5), level=_LEVEL)


def unpacked(data: bytes | memoryview) -> Any:
    """The value that was packed; of what is no such value, `ValueError`."""
    try:
        return _Unpacker(io.BytesIO(zlib.decompress(data))).load()
    except Exception as error:
        raise ValueError(str(error)) from error


class _Unpacker(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:
        """What a name stands for; other modules than ours are not even imported."""
        ours = module_name.startswith("explainer.")
        if (module_name, global_name) in _NAMED or (ours and "." not in global_name):
            found = super().find_class(module_name, global_name)
            if (module_name, global_name) in _NAMED:
                return found
            if _is_of_values(found, module_name):
                return _closed(found)
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


def _is_of_values(found: object, module: str) -> bool:
    return (
        isinstance(found, type)
        and found.__module__ == module
        and (is_dataclass(found) or issubclass(found, _VALUES))
    )


def _closed(found: Any) -> Any:
    """A class of values, to which itself the bytes can give no state: only to a value of it.

    Pickle sets attributes of whatever has no `__setstate__`, a class among them.
    """
    if not hasattr(found, "__setstate__"):
        found.__setstate__ = _keep_state if issubclass(found, Enum) else _set_state
    return found


def _set_state(value: object, state: Any) -> None:
    attributes, slots = state if isinstance(state, tuple) else (state, None)
    for name, attribute in {**(attributes or {}), **(slots or {})}.items():
        object.__setattr__(value, name, attribute)


def _keep_state(value: Enum, _state: Any) -> None:
    raise pickle.UnpicklingError(repr(value))
