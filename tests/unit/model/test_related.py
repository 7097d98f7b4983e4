"""What a file says of another of its kind has a period in order and names its evidence."""

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.model.related import Reasoned, ReasonRef, Tie, TieRef

TIES: TypeAdapter[TieRef] = TypeAdapter(Tie)
REASONS: TypeAdapter[ReasonRef] = TypeAdapter(Reasoned)


def test_a_name_alone_is_enough() -> None:
    """A text is a reference without role, reason or evidence."""
    assert TIES.validate_python("Bob Ray").reference == "Bob Ray"
    assert REASONS.validate_python("Bob Ray").source == ()


def test_one_source_or_several() -> None:
    """A tie and a reason name one source or a list of them."""
    assert TIES.validate_python({"id": "bob-ray", "source": "ap"}).source == ("ap",)
    assert REASONS.validate_python({"id": "b", "source": ["ap", "afp"]}).source == ("ap", "afp")


def test_a_source_without_an_entity_says_nothing() -> None:
    """A map with a source alone lacks its id, not its quotes."""
    with pytest.raises(ValidationError) as caught:
        REASONS.validate_python({"source": "ap"})
    assert [error["type"] for error in caught.value.errors()] == ["E221"]


def test_a_tie_ends_after_it_begins() -> None:
    """The end of a tie before its beginning is refused, as that of a position is."""
    with pytest.raises(ValidationError) as caught:
        TIES.validate_python({"id": "bob-ray", "from": "2012", "to": "2005"})
    assert [error["type"] for error in caught.value.errors()] == ["E215"]
