"""What would cost Python-Markdown minutes, or its stack, is found by the scan."""

import pytest

from explainer import limits
from explainer.read.body import scan_body
from explainer.read.bounds import overruns

LIMITS = {
    "paragraph": limits.PARAGRAPH_LENGTH,
    "texts": limits.TEXTS,
    "emphasis": limits.EMPHASIS,
    "brackets": limits.BRACKETS,
    "headings": limits.HEADINGS,
    "notes": limits.NOTES,
    "definitions": limits.DEFINITIONS,
    "blocks": limits.BLOCKS,
    "tags": limits.UNCLOSED_TAGS,
    "nesting": limits.NESTING,
    "elements": limits.ELEMENTS,
    "raw": limits.RAW_TAGS,
}


def _overruns(text: str) -> list[tuple[int, str]]:
    return [(found.offset, found.what) for found in overruns(text, scan_body(text))]


def _ladder(step: str, levels: int) -> str:
    return "".join(f"{'    ' * level}{step}\n" for level in range(levels))


@pytest.mark.parametrize(
    ("most", "more", "what"),
    [
        ("a" * limits.PARAGRAPH_LENGTH, "a", "paragraph"),
        ("a\n\n" * limits.TEXTS, "b", "texts"),
        ("*a " * limits.EMPHASIS, "*", "emphasis"),
        ("=a = ^a " * 200, "^a " * limits.EMPHASIS, "emphasis"),
        ("[" * limits.BRACKETS, "[", "brackets"),
        ("[a](" * limits.BRACKETS, "(", "brackets"),
        ("> [a\n" * limits.BRACKETS, "> [", "brackets"),
        ("| [a\n" * limits.BRACKETS, "| [", "brackets"),
        ("a | b\n|-|-|-|\n" + "| [a\n" * limits.BRACKETS, "| [", "brackets"),
        ("x\n" + "1. [a\n" * limits.BRACKETS, "1. [", "brackets"),
        ("> abcdefg\n" * (limits.PARAGRAPH_LENGTH // 10), "> b", "paragraph"),
        ("[a]" * 2_000 + "(b)" * 1_000, "[" * 101, "brackets"),
        ("# a\n" * limits.HEADINGS, "# b", "headings"),
        ("a\n=\n" * limits.HEADINGS, "\nb\n=\n", "headings"),
        ("[^a]\n\n" * limits.NOTES, "[^a]", "notes"),
        ("[a]: b\n\n" * limits.DEFINITIONS, "[a]: b", "definitions"),
        ("*[A]: b\n\n" * limits.DEFINITIONS, "*[A]: b", "definitions"),
        ('=== "a"\n    b\n\n' * limits.BLOCKS, "!!! note", "blocks"),
        ("```\na\n```\n" * (limits.BLOCKS // 2), "~~~\nb\n~~~\n", "blocks"),
        ("a\n:   b\n\n" * limits.BLOCKS, "c\n:   d", "blocks"),
        ("* * *\n\n" * limits.BLOCKS, "---", "blocks"),
        ("a <b c\n\n" * limits.UNCLOSED_TAGS, "<b", "tags"),
        ("`a <b c`\n\n" * 500, "<b " * 101, "tags"),
        ("`a`<b c\n\n" * limits.UNCLOSED_TAGS, "`a`<b", "tags"),
        (_ladder("- a", limits.NESTING), "    " * limits.NESTING + "- a", "nesting"),
        (_ladder("!!! a", limits.NESTING + 1), "    " * limits.NESTING + "    !!! b", "nesting"),
        (">" * limits.NESTING, "> b", "nesting"),
        ("- " * limits.NESTING + "\n", "- " * (limits.NESTING + 1) + "b", "nesting"),
        ("> - " * (limits.NESTING // 2) + "\n", "> - " * (limits.NESTING) + "b", "nesting"),
        ("[^a]:" + "- 1. " * (limits.NESTING // 2), "- b", "nesting"),
        ("<?php x ?>" + "1. " * limits.NESTING, "1. b", "nesting"),
        ("a\n\n" + "> " * limits.NESTING + "# a\n\n", "> " * 21 + "# b", "nesting"),
        ("- a\n\n" + "\t" * limits.NESTING + "b\n\n", "\t" * 21 + "c", "nesting"),
        ("***\n\n- a\n\n" + "    " * 20 + "   b\n\n", "    " * 21 + "c", "nesting"),
        ("](x)" + "[" * limits.BRACKETS, "[", "brackets"),
        (")[x]" + "(" * limits.BRACKETS, "(", "brackets"),
        ("[a]" * 101 + "[" * 50 + "\n\n" + "[" * 51 + "\n\n", "[" * 101, "brackets"),
        ("a | b\n---|---\n" + "c | d\n" * 2_000, "e | " + "f" * 10_000, "paragraph"),
        ("> | a |\n> |---|\n" + "> | b |\n" * 2_000, "> | " + "f" * 10_000, "paragraph"),
        ("<b>" * limits.ELEMENTS, "<i>", "elements"),
        ("</b><b><b></b>" + "<b>" * (limits.ELEMENTS - 1), "<i>", "elements"),
        ("<b>x</b>" * 1_000 + "<br>" * 200, "<b>" * 101, "elements"),
        ("<b>x</b>\n\n" * (limits.RAW_TAGS // 2), "<br>", "raw"),
        ("<div markdown>\n\n" * limits.ELEMENTS, "<div markdown>", "elements"),
    ],
)
def test_a_bound_is_passed_by_the_first_that_is_too_many(most: str, more: str, what: str) -> None:
    """As many as the bound are right; one more is an overrun, once, and not before."""
    assert _overruns(most) == []
    ((offset, found, limit),) = overruns(most + more, scan_body(most + more))
    assert (found, limit) == (what, LIMITS[what])
    assert offset <= len(most + more)


@pytest.mark.parametrize(
    "text",
    [
        "```\n" + "[" * 1_000 + "*a " * 1_000 + "\n" + "    " * 40 + "<b " * 200 + "\n```",
        "a\n\n" + "        " * 20 + "x\n",
        "(a) b) c] " * 500,
        "- " * 40 + "\n\n" + "*" * 80 + "\n\n" + "- " * 39 + "-\n\n   * * * * *\n",
        "a" + " " * 200 + "b",
        "\\[" * 1_000,
        "1. a\n" * 1_000,
        "| a | b |\n|---|---|\n" + "| *1* | [2](https://example.org/) |\n" * 1_000,
        "<p>un<p>deux" * 300,
        "> a\n>\n" * 5_000,
        "a\n\n```\n" + "- " * 25 + "b\n```\n\n" + "    " * 20 + "c",
        "a\n\n```\n" + "- " * 25 + "b\n```\n\nc",
        ("*a* " * 200 + "\n\n") * 3,
        "| a | b |\n---|---\n" + "c | d\n" * 2_000,
        "- [a\n" * 200,
        "[" * 60 + "]" * 60 + "[" * 100,
        "`<a` " * 200,
        "Un mot\n\n" + "- mot mot mot\n" * 1_000,
        "> - [a\n" * 200,
        "a\n" + ":   [b\n" * 200,
    ],
)
def test_long_texts_without_depth_pass(text: str) -> None:
    """Code, long lists and long tables are bound by nothing but the size of the file."""
    assert _overruns(text) == []


@pytest.mark.parametrize("head", ["a \\| b", "`a | b`", "a | b | c", "X| a | b"])
def test_what_is_no_table_is_one_paragraph(head: str) -> None:
    """A rule of other columns, or a bar that may be hidden, begins no table."""
    assert _overruns(f"{head}\n---|---\n" + "c | d\n" * 2_000) == [(0, "paragraph")]


@pytest.mark.parametrize("text", ["f" * 10_001 + "\n\nfin", "- a\n" + "un mot\n" * 2_000])
def test_a_long_paragraph_is_found_wherever_it_stands(text: str) -> None:
    """Before other texts, or as the item of a list that goes on."""
    assert _overruns(text) == [(0, "paragraph")]


def test_an_overrun_stands_where_its_line_begins() -> None:
    """A heading that stands too deep is named by the line, with all that it stands in."""
    text = "a\nb\n\n" + "> " * 21 + "# c\n\nd\n\ne"
    (found,) = overruns(text, scan_body(text))
    assert found == (5, "nesting", limits.NESTING)
