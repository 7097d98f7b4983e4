"""A stage of a court case, as front matter tells it."""

from typing import Literal

from pydantic import ConfigDict, model_validator

from explainer.model.field_types import Flag, Name, Reference, When, fault
from explainer.model.items import Cited
from explainer.model.shapes import WITH_SOURCE


class Proceeding(Cited):
    """A stage of a court case against a person."""

    model_config = ConfigDict(json_schema_extra=WITH_SOURCE)

    person: Reference
    at: When
    stage: Literal[
        "enquete",
        "garde_a_vue",
        "mise_en_examen",
        "renvoi",
        "condamnation",
        "appel",
        "relaxe",
        "acquittement",
        "non_lieu",
        "classement",
    ]
    court: Name = ""
    final: Flag = False

    @model_validator(mode="after")
    def _has_source(self) -> "Proceeding":
        if not self.source:
            raise fault("E226")
        return self
