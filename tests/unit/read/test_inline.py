"""The inline scan stays inside its region and uses the definitions that it is given."""

import pytest

from explainer.read.inline import definitions_in, scan_inline
from explainer.read.spans import SpanKind


def test_region() -> None:
    """What stands outside the region is not looked at, even to close what is inside."""
    text = "[a](b.md) [c](d.md) [e](f.md)"
    assert [span.target for span in scan_inline(text, 10, 19, {})] == ["d.md"]
    assert list(scan_inline(text, 10, 18, {})) == []


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("[r]: b.md", "r", "b.md"),
        ("   [R  X]: <b.md>", "r x", "b.md"),
        ('[r]: b.md "titre"', "r", "b.md"),
        ("a\n[r]: b.md", "r", "b.md"),
    ],
)
def test_definitions(text: str, label: str, target: str) -> None:
    """A definition gives its target, and where the target is written."""
    found = definitions_in(text, [(0, len(text))])
    assert found == {label: (target, text.index(target))}


@pytest.mark.parametrize("text", ["[^r]: b.md", "a [r]: b.md", "[r] b.md"])
def test_no_definition(text: str) -> None:
    """Code, notes and running text define nothing."""
    assert definitions_in(text, [(0, len(text))]) == {}


def test_definitions_outside_the_regions() -> None:
    """A definition in code, outside all regions, does not count."""
    text = "[r]: a.md\n[s]: b.md"
    assert set(definitions_in(text, [(10, len(text))])) == {"s"}


def test_images_by_label() -> None:
    """An image may use a label as well."""
    spans = list(scan_inline("![a][r]", 0, 7, {"r": ("b.png", 99)}))
    assert [(s.kind, s.target, s.target_start) for s in spans] == [(SpanKind.IMAGE, "b.png", 99)]
