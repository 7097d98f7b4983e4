"""The maps inside front matter take short forms and refuse halves."""

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.limits import PAGE_LIST, RESPONSES
from explainer.model.items import KeyPoints, Moment, Names, Questions, Source, Statement


def test_short_forms() -> None:
    """A text alone is a key point, a question or another name."""
    assert TypeAdapter(KeyPoints).validate_python("a")[0].text == "a"
    assert TypeAdapter(Questions).validate_python(["a ?", {"text": "b ?"}])[1].text == "b ?"
    assert TypeAdapter(Names).validate_python(["M"])[0].name == "M"


@pytest.mark.parametrize("kind", [KeyPoints, Questions, Names])
def test_empty_items(kind: object) -> None:
    """An empty item is a problem, not an empty line."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python([None])
    assert caught.value.errors()[0]["type"] == "E221"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"by": "A", "quote": "q", "source": "s"}, "q"),
        ({"by": "A", "text": "t"}, "t"),
        ({"by": {"text": "une source"}, "text": "t"}, "t"),
    ],
)
def test_words(given: dict[str, object], words: str) -> None:
    """What was said is the quotation, or the paraphrase."""
    assert Statement.model_validate(given).words == words


def test_default_kinds() -> None:
    """A source is press and a statement a claim unless it says otherwise."""
    assert Source.model_validate({"title": "x"}).kind == "press"
    assert Statement.model_validate({"by": "A", "text": "t"}).kind == "claim"


def _response(number: int) -> dict[str, object]:
    return {"by": {"text": f"b{number}"}, "stance": "nuances", "text": f"r{number}"}


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Moment, {"at": "2024", "text": "x"}),
        (Statement, {"by": "A", "text": "t"}),
    ],
)
def test_responses_are_bounded(kind: type[Moment | Statement], given: dict[str, object]) -> None:
    """All responses stand beside what they answer, so that one more than the bound is refused."""
    most = [_response(number) for number in range(RESPONSES)]
    assert len(kind.model_validate({**given, "responses": most}).responses) == RESPONSES
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({**given, "responses": [*most, _response(RESPONSES)]})
    assert [error["type"] for error in caught.value.errors()] == ["E207"]
    assert RESPONSES <= PAGE_LIST
