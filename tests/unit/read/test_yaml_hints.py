"""Hints of a broken head: given only where they mend, and never at the cost of content."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.read.documents import read_document
from explainer.read.yaml_traps import corrected_line, quoted


def _read(text: str) -> list[tuple[str, str]]:
    found = read_document("a.md", f"---\n{text}\n---\n".encode())[1]
    return [(p.code, p.params.get("hint", "")) for p in found]


@pytest.mark.parametrize(
    "text",
    [
        'a: "x\u2028\u2028\u2028y"\nb: c',
        "a: x\x85 \x85 y",
        "# x\n\u2028\u2028\u2028\na: b",
        'a: "\u2029\u2029\u2029"\nb: c',
    ],
)
def test_other_line_ends_are_a_problem_and_no_crash(text: str) -> None:
    """Signs that YAML takes for line ends are E002."""
    assert "E002" in {code for code, _ in _read(text)}


@pytest.mark.parametrize("before", ["a: [\n", "a: b\n"])
def test_a_line_of_dashes_is_a_problem_and_no_crash(before: str) -> None:
    """A line with more signs of items than the depth allows is one problem."""
    assert [code for code, _ in _read(before + "- " * 2_000 + "x")] == ["E103"]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n]",
        "a\nb: c",
        "a: b\n c: d",
        "people: [Ana Lu, Bob Ray",
        "x: {a: b",
        "people: [Ana Lu\nthemes: [b]",
        "- {by: Ana: x, text: y}",
    ],
)
def test_a_proposed_line_mends_and_keeps_lists(text: str) -> None:
    """Pasting the hint of E103 leaves no E103; a list or map is never put in quotes as a text."""
    hints = [hint for code, hint in _read(text) if code == "E103" and hint]
    for hint in hints:
        rows = text.split("\n")
        keys = [row.strip().partition(":")[0] for row in rows]
        line = keys.index(hint.strip().partition(":")[0])
        rows[line] = hint
        assert "E103" not in {code for code, _ in _read("\n".join(rows))}
        assert not re.search(r'"[\[{]', hint)


def test_a_text_of_two_lines_has_no_wrong_hint() -> None:
    """E111 in a text that goes on over lines does not propose a line without what was cut."""
    assert [hint for _, hint in _read("a: b\n  c #d")] == [""]
    assert {hint for code, hint in _read("a:\n  - b\n    - c #d") if code == "E111"} == {""}


@pytest.mark.parametrize("text", ["people: [Ana #x\n  , Bob]", "a: {b: c #x\n  , d: e}"])
def test_a_list_is_not_quoted_where_a_comment_cuts(text: str) -> None:
    """E111 between brackets proposes no line that turns the list into a text."""
    assert not any(re.search(r'"[\[{]', hint) for _, hint in _read(text))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('title: "Un mot', 'title: "Un mot"'),
        ("title: 'Un mot", 'title: "Un mot"'),
        (r'title: "a \"b\" c', r'title: "a \"b\" c"'),
        (r'title: "a \"b\"', r'title: "a \"b\""'),
        (r'title: "a \\ b', r'title: "a \\ b"'),
        (r'title: "a \" b', r'title: "a \" b"'),
        ("title: 'L''été", 'title: "L\'été"'),
    ],
)
def test_a_quote_that_is_not_closed_is_closed(text: str, hint: str) -> None:
    """A text whose closing quote is missing is proposed with it; quotes inside stay as meant."""
    assert _read(text) == [("E103", hint)]


@given(st.text('ab "\\\\: #', min_size=1).filter(lambda text: text == text.strip()))
def test_a_text_that_lost_its_last_quote_is_the_same_text(text: str) -> None:
    """Whatever is escaped in it, the proposed line says what was meant."""
    line = f"title: {quoted(text)}"
    assert corrected_line(line.removesuffix('"')) in (line, "")
