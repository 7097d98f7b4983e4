"""The title and the excerpt that a text says are taken for the head, where they are plain."""

import pytest

from explainer.forget.initials import applied
from explainer.importers.excerpts import excerpt_of, heading_of
from explainer.importers.heads import read_post
from explainer.read.documents import Document


def _document(text: str) -> Document:
    return read_post("a.md", text.encode())[0]


@pytest.mark.parametrize(
    ("text", "title", "found", "left"),
    [
        ("# A\n\nT", "", "A", "\nT"),
        ("\n# *A* `b`\nT", "a b", "A b", "\nT"),
        ("A\n===\nT", "", "A", "T"),
        ("A\n===", "", "A", ""),
        ("# A", "A", "A", ""),
        ("# A\nT", "B", "", "# A\nT"),
        ("T\n\n# A\n", "", "", "T\n\n# A\n"),
        ("## A\n", "", "", "## A\n"),
        ("A\n---\n", "", "", "A\n---\n"),
        ("#\nT", "", "", "#\nT"),
        ("", "", "", ""),
    ],
)
def test_headings(text: str, title: str, found: str, left: str) -> None:
    """A heading at the beginning is the title, unless the head says another."""
    heading = heading_of(_document(text), title)
    assert heading.title == found
    assert applied(text, [heading.edit] if heading.edit else []) == left


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("One *two*\nthree.\n\nFour [five](x).\n<!-- more -->\nSix", "One two three. Four five."),
        ("One.<!--more-->Two", "One."),
        ("One.\n\n[x]: /y\n\n<!-- more -->", "One."),
        ("<!-- more -->", ""),
        ("- One\n\n<!-- more -->", ""),
        ("One.\n\n> Two\n\n<!-- more -->", ""),
        ("One ![a](b.png)\n\n<!-- more -->", ""),
        ("One<br>two\n\n<!-- more -->", ""),
        ("One[^1]\n\n<!-- more -->\n\n[^1]: x", ""),
        ("## One\n\nTwo\n\n<!-- more -->", ""),
        ("```\nOne\n```\n\n<!-- more -->", ""),
        ("    One\n\n<!-- more -->", ""),
        ("!!! note\n    One\n\n<!-- more -->", ""),
        ("a | b\n--|--\n| c | d\n\n<!-- more -->", ""),
        ("x" * 1_001 + "\n\n<!-- more -->", ""),
        ("One \ue000 two\n<!-- more -->", ""),
    ],
)
def test_excerpts(text: str, summary: str) -> None:
    """Paragraphs before the mark are the summary; anything else is nobody's to rewrite."""
    found = excerpt_of(_document(text), "", 0)
    assert found.summary == summary
    assert found.edit is not None
    assert "more" not in applied(text, [found.edit])


@pytest.mark.parametrize("text", ["One.", "`<!-- more -->`", "```\n<!-- more -->\n```"])
def test_no_mark(text: str) -> None:
    """Without a mark, or with one in code, there is no excerpt."""
    assert excerpt_of(_document(text), "", 0) == ("", None)


@pytest.mark.parametrize(
    ("text", "wanted", "left"),
    [
        ("One\ntwo.\n<!-- more -->\nThree", True, "\nThree"),
        ("One\ntwo.\n<!-- more -->\nThree", False, "One\ntwo.\n\nThree"),
        ("One *two*.\n<!-- more -->\nThree", True, "One *two*.\n\nThree"),
    ],
)
def test_a_summary_is_not_said_twice(text: str, wanted: bool, left: str) -> None:
    """A plain excerpt that is the summary leaves the text; one with markup, or another's, stays."""
    found = excerpt_of(_document(text), "", 0, wanted=wanted)
    assert applied(text, [found.edit] if found.edit else []) == left


def test_a_mark_of_its_own() -> None:
    """A post may say what ends its excerpt; the common mark counts too."""
    assert excerpt_of(_document("One.\n[cut]\nTwo"), "[cut]", 0).summary == "One."
    assert excerpt_of(_document("One.\n<!--more-->\nTwo"), "[cut]", 0).summary == "One."
    assert excerpt_of(_document("# A\nOne.\n<!--more-->\nTwo"), "\n\n", 4).summary == "One."
