"""Every key of the format, each with a file around it that is right but for what the test writes.

Made from the models and the examples of the documentation, so that no key can be forgotten.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from explainer.model.field_types import Ref
from explainer.model.kinds import KINDS, Kind
from explainer.model.sidecars import SidecarFields
from explainer.model.validate import inner_model, keys_of
from explainer.words.meanings import row_of

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "PlaceFields": ("lat", "lon"),
    "Proceeding": ("source",),
    "Statement": ("text",),
    "RoleRef": ("id",),
    "ReasonRef": ("id",),
    "TieRef": ("id",),
}
"""What a map needs besides its required keys: one of two, or what a check asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place of the format where something can be written."""

    kind: Kind
    sidecar: bool
    models: tuple[type[BaseModel], ...]
    """The maps around it, the front matter first."""
    path: tuple[str, ...]
    """Its key, after the keys of the maps around it."""

    def __str__(self) -> str:
        """A name for the reports of tests: `article.timeline.at`."""
        return ".".join([self.kind.value, *["sidecar"] * self.sidecar, *self.path])

    @property
    def example(self) -> str:
        """The example of its documentation, as YAML."""
        return row_of(self.models[-1].__name__, self.path[-1]).example

    def front(self, value: str) -> str:
        """A front matter with this value, as YAML, and all that the value needs around it."""
        for model, key in zip(reversed(self.models[1:]), reversed(self.path[1:]), strict=True):
            value = f"{{{', '.join(_lines(model, key, value))}}}"
        lines = _lines(self.models[0], self.path[0], value)
        if "sources" not in self.path and not self.sidecar:
            lines.append("sources: [{id: ap, title: T}]")
        return "\n".join(lines)


def _lines(model: type[BaseModel], key: str, value: str) -> list[str]:
    """The keys that a map needs, and one with a value of its own."""
    required = [
        info.alias or name for name, info in model.model_fields.items() if info.is_required()
    ]
    needed = [*required, *_NEEDED.get(model.__name__, ())]
    if key == "quote" and "source" in keys_of(model):
        needed = ["by", "source"]
    others = [
        f"{other}: {row_of(model.__name__, other).example}" for other in needed if other != key
    ]
    return [*others, f"{key}: {value}"]


def slots() -> Iterator[Slot]:
    """Every key of every kind, at any depth, and every key of their sidecars."""
    for kind in Kind:
        main = KINDS[kind].fields
        yield from _slots(kind, sidecar=False, models=(main,), path=())
        for slot in _slots(kind, sidecar=True, models=(SidecarFields,), path=()):
            if slot.path[0] in keys_of(main):
                yield slot


def _slots(
    kind: Kind, *, sidecar: bool, models: tuple[type[BaseModel], ...], path: tuple[str, ...]
) -> Iterator[Slot]:
    for name, info in models[-1].model_fields.items():
        here = (*path, info.alias or name)
        yield Slot(kind=kind, sidecar=sidecar, models=models, path=here)
        inner = inner_model(info.annotation)
        by_id = sidecar and here in (("timeline",), ("statements",))
        if inner and inner is not Ref and not by_id:
            yield from _slots(kind, sidecar=sidecar, models=(*models, inner), path=here)
