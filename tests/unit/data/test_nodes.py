"""Nodes of JSON-LD: dates in schema.org's form, each thing described once."""

import pytest

from explainer.data.nodes import iso_date, node, once
from explainer.model.dates import PartialDate


@pytest.mark.parametrize(
    ("written", "zone", "iso"),
    [
        ("1789", "Europe/Paris", "1789"),
        ("2024-08", "Europe/Paris", "2024-08"),
        ("2024-08-12", "America/New_York", "2024-08-12"),
        ("2024-08-12 20:42", "America/New_York", "2024-08-12T20:42-04:00"),
        ("2024-01-12 20:42", "America/New_York", "2024-01-12T20:42-05:00"),
        ("2024-01-01T00:30+14:00", "Europe/Paris", "2024-01-01T00:30+14:00"),
        ("-0043", "UTC", ""),
        ("-0043-03-15", "UTC", ""),
        ("0000", "UTC", ""),
        ("1789~", "UTC", ""),
        ("1789?", "UTC", ""),
        ("1789-07-14%", "UTC", ""),
        ("9999-12-31", "UTC", "9999-12-31"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(written: str, zone: str, iso: str) -> None:
    """Years stay years, times get their offset; what the form cannot say is not said."""
    assert iso_date(PartialDate.parse(written), zone) == iso


def test_no_date_is_no_text() -> None:
    """What is not known is empty."""
    assert iso_date(None, "UTC") == ""


def test_a_node_has_nothing_empty() -> None:
    """Empty texts, lists and maps, and what is none, are left out; zero is something."""
    made = node("Thing", "", name="A", url="", about=[], location={}, author=None, position=0)
    assert made == {"@type": "Thing", "name": "A", "position": 0}


def test_each_thing_is_described_once() -> None:
    """The first description of a thing stands; where the graph has it by itself, that one."""
    ann, bob = node("Person", "#ann", name="Ann"), node("Person", "#bob", name="Bob")
    graph = [node("WebPage", "#p", author=ann, mentions=[bob, bob]), {**ann, "sameAs": ["x"]}]
    assert once(graph) == [
        {
            "@type": "WebPage",
            "@id": "#p",
            "author": {"@id": "#ann"},
            "mentions": [bob, {"@id": "#bob"}],
        },
        {**ann, "sameAs": ["x"]},
    ]
