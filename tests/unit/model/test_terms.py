"""The terms of schema.org are real: each property belongs to the type of what it describes.

`schema_org.txt` lists the properties of the types in use, each after the type it extends.
"""

from pathlib import Path

import pytest

from explainer.model.fields import ArticleFields, EventFields, PersonFields
from explainer.model.items import Correction, Moment, Statement
from explainer.model.terms import term_of, type_of
from front_matters import Slot, slots

_LINES = Path(__file__).with_name("schema_org.txt").read_text(encoding="utf-8").splitlines()
OWN = {line.split()[0]: set(line.partition(":")[2].split()) for line in _LINES}
PARENT = {line.split()[0]: line.split()[2].removesuffix(":") for line in _LINES}

NAMED = [slot for slot in slots() if term_of(slot.models[-1], ".".join(slot.path))]


def _properties(name: str) -> set[str]:
    """The properties of a type, inherited ones included."""
    return OWN[name] | _properties(PARENT[name]) if name in OWN else set()


@pytest.mark.parametrize("slot", NAMED, ids=str)
def test_a_term_belongs_to_its_type(slot: Slot) -> None:
    """A key's term is a property of the type of the map in which it stands."""
    assert term_of(slot.models[-1], ".".join(slot.path)) in _properties(type_of(slot.models[-1]))


def test_terms() -> None:
    """The term depends on the kind, comes from the relation where it is one, and may be none."""
    assert term_of(ArticleFields, "title") == "headline"
    assert term_of(EventFields, "title") == "name"
    assert term_of(ArticleFields, "people") == "mentions"
    assert term_of(EventFields, "people") == "attendee"
    assert term_of(Statement, "statements.by") == "spokenByCharacter"
    assert term_of(PersonFields, "image") == "image"
    assert term_of(EventFields, "named") == ""


def test_types() -> None:
    """A kind has its type, a map has one where schema.org knows such a thing."""
    assert type_of(PersonFields) == "Person"
    assert type_of(Correction) == "CorrectionComment"
    assert type_of(Moment) == ""
