"""What a file says of another of its kind: how it is related, since when, on what evidence."""

from typing import Annotated

from pydantic import BeforeValidator

from explainer.model import shapes
from explainer.model.field_types import Name, Ref, Text, ref_from_text
from explainer.model.items import Cited, Period


class ReasonRef(Ref, Cited):
    """An entity and the reason why it is related."""

    reason: Text = ""


class TieRef(Ref, Period, Cited):
    """A person, what they are to this one, and since when."""

    role: Name = ""


Reasoned = Annotated[ReasonRef, BeforeValidator(ref_from_text), shapes.OR_NAME]
Tie = Annotated[TieRef, BeforeValidator(ref_from_text), shapes.OR_NAME]
