"""The fields of a kind say what it is called."""

import pytest

from explainer.model.fields import EventFields, Fields, PageFields, PersonFields


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        (EventFields.model_validate({"title": "T"}), "T"),
        (PersonFields.model_validate({"name": "N"}), "N"),
        (PageFields(), ""),
        (Fields(), ""),
    ],
)
def test_label(fields: Fields, label: str) -> None:
    """A label is the title or the name, and empty where there is neither."""
    assert fields.label == label


def test_defaults() -> None:
    """A person is public and promoted unless the file says otherwise."""
    person = PersonFields.model_validate({"name": "N"})
    assert (person.status, person.promote, person.draft) == ("public", True, False)
