"""The base of all maps of front matter, and how one is packed."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A map in front matter: known keys only, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def __getstate__(self) -> dict[Any, Any]:
        """What is packed of it: the values that were given; most keys of a map never are."""
        given = self.__pydantic_fields_set__
        return {key: value for key, value in self.__dict__.items() if key in given}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Unpack it: what was not given has its default; `ValueError` where something must be."""
        defaults, required = _unwritten(type(self))
        if not required <= state.keys():
            raise ValueError(f"{required - state.keys()}")
        put = object.__setattr__
        put(self, "__dict__", {**defaults, **state})
        put(self, "__pydantic_fields_set__", {*state})
        put(self, "__pydantic_extra__", None)
        put(self, "__pydantic_private__", None)


@cache
def _unwritten(model: type[BaseModel]) -> tuple[Mapping[str, Any], frozenset[str]]:
    """The value of each key that nobody gives, in the order of keys; and which somebody must."""
    found = model.model_fields
    values = {key: field.get_default(call_default_factory=True) for key, field in found.items()}
    return values, frozenset(key for key, field in found.items() if field.is_required())
