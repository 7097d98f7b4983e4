"""Headings are found with their place, and get the anchors that their page gives them."""

import pytest

from explainer.read.headings import Heading, attribute_anchors, heading_at, with_anchors


def _headings(*lines: str) -> list[Heading]:
    """The headings that lines are, each at its place in a text of these lines."""
    found, start = [], 0
    for line in lines:
        heading = heading_at(start, line, False)
        assert heading
        found.append(heading)
        start += len(line) + 1
    return found


def _anchors(*lines: str, taken: frozenset[str] = frozenset()) -> list[str]:
    return [span.target for span in with_anchors(_headings(*lines), set(taken))]


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("# a", 1, " a"),
        ("###### a", 6, " a"),
        ("####### a", 6, "# a"),
        ("##a", 2, "a"),
        ("## a ##  ", 2, " a "),
        ("##", 2, ""),
    ],
)
def test_a_line_of_hashes_is_a_heading(line: str, level: int, text: str) -> None:
    """One to six hashes at the start make a heading, hashes at its end are not its text."""
    heading = heading_at(7, line, False)
    assert heading
    assert (heading.start, heading.level, heading.text) == (7, level, text)
    assert (heading.text_start, heading.text_end) == (7 + level, 7 + len(line))


@pytest.mark.parametrize("line", ["", "a", " # a", "- # a", "> # a", "1. # a", "\\# a"])
def test_other_lines_are_no_headings(line: str) -> None:
    """Outside lists and quotes, a heading starts its line."""
    assert heading_at(0, line, False) is None


@pytest.mark.parametrize("line", ["# a", "  # a", "- # a", "> # a", ">> # a", "1. # a", "12) # a"])
def test_inside_a_list_or_quote_a_heading_may_be_indented(line: str) -> None:
    """Inside, the sign of the item and the space before the heading do not count."""
    heading = heading_at(0, line, True)
    assert heading
    assert (heading.level, line[heading.text_start : heading.text_end]) == (1, " a")


@pytest.mark.parametrize("line", ["a # b", "- a # b", "-# a"])
def test_a_hash_inside_a_line_is_no_heading(line: str) -> None:
    """Inside too, nothing but the sign of the item stands before a heading."""
    assert heading_at(0, line, True) is None


@pytest.mark.parametrize(
    ("lines", "anchors"),
    [
        (["# Le mot"], ["le-mot"]),
        (["# a", "# a", "# a"], ["a", "a_1", "a_2"]),
        (["# a_1", "# a_1"], ["a-1", "a-1_1"]),
        (["# a", "# a", "# b {#a_1}"], ["a", "a_2", "a_1"]),
        (["# a", "# b {#a}"], ["a_1", "a"]),
        (["# a {#x}", "# b {#x}"], ["x", "x"]),
        (["# a {: #x .y }"], ["x"]),
        (["# a {#x #y}"], ["y"]),
        (["# a {id=x}", "# b {id='y'}", '# c {id="z"}'], ["x", "y", "z"]),
        (["# a {.x}"], ["a"]),
        (["# a{#x}"], ["a-x"]),
        (["# a {#x} b"], ["a-x-b"]),
    ],
)
def test_anchors_are_written_or_derived(lines: list[str], anchors: list[str]) -> None:
    """An id at the end is the anchor, else the text is; derived ones give way, by number."""
    assert _anchors(*lines) == anchors


def test_anchors_of_the_text_are_taken() -> None:
    """A heading does not take the anchor that another part of the text has."""
    assert _anchors("# a", "# a", taken=frozenset({"a", "a_1"})) == ["a_2", "a_3"]


def test_a_written_anchor_has_its_place() -> None:
    """The span of a heading says where its id is written, and its text leaves the id out."""
    line = "## Un *mot*  {.a #b}"
    (span,) = with_anchors(_headings(line), set())
    assert (span.target, span.text, span.level) == ("b", "Un mot", 2)
    assert (span.start, span.end, span.target_start) == (0, len(line), line.index("b}"))


def test_the_place_of_an_id_after_a_long_text() -> None:
    """However long the text is, the place of the id is right."""
    line = "# " + "a " * 5_000 + "{#b}"
    (span,) = with_anchors(_headings(line), set())
    assert (span.target, span.target_start) == ("b", len(line) - 2)


@pytest.mark.parametrize(
    ("line", "anchors"),
    [
        ("{#a}", ["a"]),
        ("  {: #a .b }", ["a"]),
        ("*x*{#a} [y](z){#b} `c`{#d}", ["a", "b", "d"]),
        ("*x*{id=a}", ["a"]),
        ("*x*{#a #b}", ["b"]),
        ("x {#a}", []),
        ("*x* {#a}", []),
        ("*x*{.a}", []),
        ("*x*{#a", []),
        ("x", []),
    ],
)
def test_attribute_lists_of_a_text_give_anchors(line: str, anchors: list[str]) -> None:
    """A list right after an element, or at the start of a line, gives its id where it stands."""
    spans = list(attribute_anchors(10, line))
    assert [span.target for span in spans] == anchors
    assert [line[span.start - 10 : span.end - 10] for span in spans] == anchors
