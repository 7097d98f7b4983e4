"""What is written in a field becomes a value, or a problem with a code."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.limits import EXCERPT_LENGTH, LIST_LENGTH, NAME_LENGTH, TEXT_LENGTH
from explainer.model.dates import PartialDate
from explainer.model.field_types import (
    Day,
    Excerpt,
    Flag,
    Language,
    Listed,
    Many,
    Name,
    Participant,
    Ref,
    Reference,
    RoleRef,
    SameAs,
    Text,
    Voice,
    WebAddress,
    When,
    Zone,
)
from explainer.read.yaml_traps import Plain


def read(kind: Any, value: object) -> Any:
    """The value that a field of a type takes from what is written."""
    return TypeAdapter(kind).validate_python(value)


def fault_of(kind: Any, value: object) -> str:
    """The code of the first problem with a value."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Text, " a ", "a"),
        (Text, "x" * TEXT_LENGTH, "x" * TEXT_LENGTH),
        (Name, "49.3", "49.3"),
        (Many[Name], "climat", ("climat",)),
        (Many[Name], ["a", "b"], ("a", "b")),
        (Many[Name], [], ()),
        (Flag, "true", True),
        (Flag, "False", False),
        (Flag, True, True),
        (Zone, "Europe/Paris", "Europe/Paris"),
        (Language, "fr", "fr"),
        (Language, "fr-CA", "fr-CA"),
        (Language, "zh-Hant-TW", "zh-Hant-TW"),
        (WebAddress, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (WebAddress, "http://example.org", "http://example.org"),
        (SameAs, "Q22686", "Q22686"),
        (SameAs, "https://example.org/x", "https://example.org/x"),
    ],
)
def test_values(kind: Any, value: object, expected: object) -> None:
    """Good values are taken, texts without the space around them, one where many may be."""
    assert read(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (Text, None, "E221"),
        (Text, "  ", "E221"),
        (Text, ["a"], "E203"),
        (Text, {"a": "b"}, "E203"),
        (Text, "x" * (TEXT_LENGTH + 1), "E207"),
        (Name, "x" * (NAME_LENGTH + 1), "E207"),
        (Excerpt, "x" * (EXCERPT_LENGTH + 1), "E207"),
        (Many[Name], None, "E221"),
        (Many[Name], [None], "E221"),
        (Many[Name], ["a"] * (LIST_LENGTH + 1), "E207"),
        (Flag, "yes", "E209"),
        (Flag, None, "E209"),
        (Zone, "Paris", "E210"),
        (Language, "french", "E222"),
        (Language, "FR", "E222"),
        (Language, "fr_FR", "E222"),
        (WebAddress, "example.org", "E211"),
        (WebAddress, "javascript:alert(1)", "E211"),
        (WebAddress, "//example.org", "E211"),
        (WebAddress, "https://", "E211"),
        (WebAddress, "https://a b", "E211"),
        (WebAddress, "https://a\n.org", "E211"),
        (SameAs, "wikidata", "E211"),
        (When, "hier", "E208"),
        (When, None, "E221"),
        (Day, "2024-08", "E223"),
        (Day, "2024", "E223"),
        (Voice, ["a"], "model_type"),
        (Reference, {"text": "une source"}, "E203"),
        (Reference, None, "E221"),
        (Participant, {"Donald Trump": None}, "E221"),
        (Participant, {"Donald Trump": ["a"]}, "E203"),
        (Voice, {"name": "x"}, "E203"),
    ],
)
def test_faults(kind: Any, value: object, code: str) -> None:
    """A bad value is a problem of the code that says what is wrong."""
    assert fault_of(kind, value) == code


def test_dates() -> None:
    """A date keeps its precision, and a day may have a time."""
    date = PartialDate.parse("2024-08")
    assert read(When, "2024-08") == date
    assert read(When, date) is date
    assert read(Day, "2024-08-12 20:18") == PartialDate.parse("2024-08-12 20:18")


def test_date_hint() -> None:
    """The problem of a date carries what was meant."""
    with pytest.raises(ValidationError) as caught:
        read(When, "14 juillet 1789")
    assert caught.value.errors()[0]["ctx"]["near"] == "1789-07-14"


@pytest.mark.parametrize(
    ("value", "reference", "text"),
    [
        ("Donald Trump", "Donald Trump", ""),
        ({"id": "donald-trump"}, "donald-trump", ""),
        ({"text": "une source interne"}, "", "une source interne"),
    ],
)
def test_voices(value: object, reference: str, text: str) -> None:
    """Who speaks is a reference, or a text that never becomes a page."""
    assert read(Voice, value) == Ref(id=reference or "x", text=text or "x").model_copy(
        update={"reference": reference, "text": text}
    )


@pytest.mark.parametrize(
    ("value", "reference", "role"),
    [
        ("Donald Trump", "Donald Trump", ""),
        ({"Donald Trump": "invité"}, "Donald Trump", "invité"),
        ({"id": "donald-trump", "role": "invité"}, "donald-trump", "invité"),
        ({"id": "donald-trump"}, "donald-trump", ""),
    ],
)
def test_participants(value: object, reference: str, role: str) -> None:
    """A participant is a name, a name with a role, or a map of both."""
    found = read(Participant, value)
    assert isinstance(found, RoleRef)
    assert (found.reference, found.role) == (reference, role)


def test_values_are_frozen() -> None:
    """What was read is never changed."""
    with pytest.raises(ValidationError):
        read(Voice, "a").reference = "b"


@pytest.mark.parametrize("text", ["Ana Lu, Jo Do", "Ana Lu,Jo Do", "Ana Lu ,  Jo Do"])
def test_a_list_without_brackets(text: str) -> None:
    """Names with commas and without quotes are a list that lost its brackets, given back."""
    with pytest.raises(ValidationError) as caught:
        read(Listed[Name], Plain(text))
    (error,) = caught.value.errors()
    assert (error["type"], error["ctx"]["list"]) == ("E113", "Ana Lu, Jo Do")


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ana Lu, juge", ("Ana Lu, juge",)),
        (Plain("Ana Lu"), ("Ana Lu",)),
        (["Ana Lu, juge", Plain("Jo Do")], ("Ana Lu, juge", "Jo Do")),
    ],
)
def test_a_comma_in_quotes_is_of_the_name(value: object, names: tuple[str, ...]) -> None:
    """A name in quotes, or on a line of its own, may have a comma."""
    assert read(Listed[Name], value) == names


def test_a_text_that_lost_its_quotes() -> None:
    """`a: b` where a text is asked says how to write it; a longer map does not."""
    with pytest.raises(ValidationError) as caught:
        read(Text, {"a": 'b "c"'})
    assert caught.value.errors()[0]["ctx"]["hint"] == r'"a: b \"c\""'
    with pytest.raises(ValidationError) as caught:
        read(Text, {"a": "b", "c": "d"})
    assert "hint" not in caught.value.errors()[0]["ctx"]
