"""Attribute lists are found where Python-Markdown applies them."""

import pytest

from explainer.read.body import scan_body
from explainer.read.spans import SpanKind


def _lists(text: str) -> list[str]:
    return [span.text.strip() for span in scan_body(text).of(SpanKind.ATTRIBUTES)]


@pytest.mark.parametrize(
    "text",
    [
        "*a*{ x=y }",
        "**a**{x=y}",
        "[a](b.md){: x=y }",
        "![a](b.png){ x=y }",
        "`a`{ x=y }",
        "==a=={ x=y }",
        "Un texte\n{ x=y }",
        "> X\n> { x=y }",
        "> un\na\n> { x=y }",
        "## Titre { x=y }",
        "> ## Titre { x=y }",
        "| a { x=y } | b |\n|---|---|\n| 1 | 2 |",
        "| a | b { x=y }\n|---|---|\n| 1 | 2 |",
        "- un\n    { x=y }",
    ],
)
def test_lists_after_elements(text: str) -> None:
    """After an element, alone on a line, at the end of a heading or a cell there is a list."""
    assert _lists(text) == ["x=y"]


def test_a_list_reaches_from_brace_to_brace() -> None:
    """A list stands where it is written, both braces included."""
    text = "un *a*{ x=y } b"
    (span,) = scan_body(text).of(SpanKind.ATTRIBUTES)
    assert text[span.start : span.end] == "{ x=y }"


@pytest.mark.parametrize(
    "text",
    [
        "Un texte { x=y }",
        "Un texte { x=y }\nsuite",
        "> { x=y }",
        "a\n\n> { x=y }",
        "> a\n> b\n>\n> { x=y }",
        "```\na\n```\n{ x=y }",
        "a {b}\n\n```\n*a*{ x=y }\n```",
        "a\n| b\nmot { x=y }",
        "a\nX { x=y }",
        "X# { x=y }",
        "{ x=y }",
        "Un texte\n{ x=y } et la suite",
        "{% x=y %}",
        "Un texte{ x=y } et la suite",
        "`*a*{ x=y }`",
        "```\n*a*{ x=y }\n```",
        '<b title="*a*{ x=y }">c</b>',
        "*a*{}",
        "*a*{ x=y",
        "*a* { x=y } b",
    ],
)
def test_braces_that_are_text(text: str) -> None:
    """Braces in prose, code and tags are no list."""
    assert _lists(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('*a*{ title="}" onclick=x }', ['title="}" onclick=x']),
        ('*a*{ title="x onclick=y }', ['title="x onclick=y']),
        ("*a*{ b=c }*d*{ e=f }", ["b=c", "e=f"]),
    ],
)
def test_braces_and_quotes_inside(text: str, found: list[str]) -> None:
    """A quoted brace ends no list, and an open quote hides nothing."""
    assert _lists(text) == found
