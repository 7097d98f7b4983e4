"""The typed maps of the templates' contract say what pages really carry."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from explainer import Page
from explainer.pages import context
from explainer.pages.context import (
    BasisLine,
    Case,
    Context,
    Correction,
    Date,
    Entry,
    Fact,
    Link,
    Moment,
    Note,
    Reply,
    Section,
    Source,
    Statement,
)

ITEMS: Mapping[str, object] = {
    "entries": Entry,
    "moments": Moment,
    "days": Link,
    "statements": Statement,
    "notes": Note,
    "gathered": Note,
    "cases": Case,
    "replies": Reply,
    "corrections": Correction,
    "basis": BasisLine,
    "sources": Source,
    "text": str,
}
"""What the groups of a section hold, by the section's kind."""

MAPS = [value for value in vars(context).values() if is_typeddict(value)]


def _faults(value: Any, expected: Any, path: str, item: object) -> Iterator[str]:
    """Where a value differs from its declared type; `item` is what `Any` stands for."""
    if expected is Any:
        expected = item
    if is_typeddict(expected):
        yield from _map_faults(value, expected, path, item)
    elif get_origin(expected) is list:
        if not isinstance(value, list):
            yield f"{path}: no list"
        for index, inner in enumerate(value):
            yield from _faults(inner, get_args(expected)[0], f"{path}[{index}]", item)
    elif expected == dict[str, str]:
        for key, inner in value.items():
            yield from _faults(inner, str, f"{path}.{key}", item)
    elif expected == dict[str, Any]:
        yield from _unplain(value, path)
    elif type(value) is not expected:
        yield f"{path}: {value!r} is not {expected}"


def _unplain(value: Any, path: str) -> Iterator[str]:
    """Where a value is anything but texts, numbers, lists and maps of them."""
    if type(value) in (dict, list):
        for key, inner in value.items() if type(value) is dict else enumerate(value):
            yield from _unplain(inner, f"{path}.{key}")
    elif type(value) not in (str, int, float):
        yield f"{path}: {value!r} is not plain"


def _map_faults(value: Any, expected: Any, path: str, item: object) -> Iterator[str]:
    if type(value) is not dict:
        yield f"{path}: no map"
        return
    hints = get_type_hints(expected)
    if expected is Section:
        item = ITEMS[value["kind"]]
    yield from (f"{path}: lacks {key}" for key in expected.__required_keys__ - value.keys())
    for key, inner in value.items():
        if key not in hints:
            yield f"{path}.{key}: not documented"
        else:
            yield from _faults(inner, hints[key], f"{path}.{key}", item)


def test_every_key_of_every_page_is_documented_and_typed(rich_pages: dict[str, Page]) -> None:
    """No page carries a key, a null, a date or an object that the contract does not name."""
    faults = [
        fault
        for page in rich_pages.values()
        for fault in _faults(page.context, Context, page.address or "/", str)
    ]
    assert faults == []


def test_the_walk_finds_faults() -> None:
    """A null, a date, an unknown key and a missing key are each named with their place."""
    link = {"text": None, "when": 1}
    assert sorted(_faults(link, Link, "link", str)) == [
        "link.text: None is not <class 'str'>",
        "link.when: not documented",
    ]
    assert list(_faults({"dates": [{"iso": "2024"}]}, Fact, "fact", str)) == [
        "fact: lacks term",
        "fact.dates[0]: lacks text",
    ]
    assert list(_faults(True, int, "number", str)) == ["number: True is not <class 'int'>"]
    assert list(_faults({"text": "x", "iso": 5}, Date, "date", str)) == [
        "date.iso: 5 is not <class 'str'>"
    ]


@pytest.mark.parametrize("kind", MAPS, ids=lambda kind: kind.__name__)
def test_every_key_has_a_help_text(kind: Any) -> None:
    """The generated documentation has a sentence for every key of every map."""
    hints = get_type_hints(kind, include_extras=True)
    texts = {key: _help(hint) for key, hint in hints.items()}
    assert [key for key, text in texts.items() if not text] == []


def _help(hint: Any) -> str:
    """The text of an annotation, inside `NotRequired` or not."""
    metadata = getattr(hint, "__metadata__", None)
    inner = get_args(hint)[0] if metadata is None and get_args(hint) else None
    found = metadata or getattr(inner, "__metadata__", ("",))
    return str(found[0])


def test_addresses_in_contexts_are_relative(
    rich_pages: dict[str, Page], urls_in: Callable[[object], set[str]]
) -> None:
    """Addresses are relative to the site's root, so the site may stand anywhere."""
    found = {url for page in rich_pages.values() for url in urls_in(page.context)}
    assert [url for url in found if url.startswith("/") or url.endswith(".md")] == []
