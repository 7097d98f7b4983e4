"""The inline scan stays inside its region and uses the definitions that it is given."""

import pytest

from explainer.limits import LINK_LENGTH
from explainer.read.inline import definitions_in, scan_inline
from explainer.read.spans import Span, SpanKind


def test_region() -> None:
    """What stands outside the region is not looked at, even to close what is inside."""
    text = "[a](b.md) [c](d.md) [e](f.md)"
    assert [span.target for span in scan_inline(text, 10, 19, {})] == ["d.md"]
    assert list(scan_inline(text, 10, 18, {})) == []


@pytest.mark.parametrize(
    "text",
    ["`a|`", "<https://a|.org>", "<b|>", "[a]|[r]", "[a](b|)", "<!-- a |-->", "[[a|]]", "[^a|]"],
)
def test_what_ends_behind_the_region(text: str) -> None:
    """Nothing that the region begins is closed by what stands behind it."""
    known = {"r": ("b.md", 99)}
    assert list(scan_inline(text.replace("|", ""), 0, text.index("|"), known)) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("--> <!-- [a](b.md) -->", ["<!-- [a](b.md) -->"]),
        ("<!-- a --> b <!-- c -->", ["<!-- a -->", "<!-- c -->"]),
        ("<!---->", ["<!---->"]),
    ],
)
def test_comments(text: str, written: list[str]) -> None:
    """A comment reaches from its opening to the first closing behind it."""
    spans = list(scan_inline(text, 0, len(text), {}))
    assert [(span.kind, span.text) for span in spans] == [(SpanKind.HTML, w) for w in written]


@pytest.mark.parametrize(("signs", "count"), [(1, 1), (100, 1), (101, 0)])
def test_signs_of_code(signs: int, count: int) -> None:
    """A hundred signs may stand around code, more are text."""
    text = "`" * signs + "a" + "`" * signs
    assert len(list(scan_inline(text, 0, len(text), {}))) == count


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("[ap]", "ap", "ap"),
        ("[ ap ]", "ap", " ap "),
        ("[^ap ]", "ap", "^ap "),
        ("[1]", "1", "1"),
        ("[12]", "12", "12"),
    ],
)
def test_brackets(text: str, word: str, shown: str) -> None:
    """One word or number between brackets may be meant as a source."""
    (span,) = scan_inline(text, 0, len(text), {})
    assert (span.kind, span.target, span.text) == (SpanKind.BRACKETS, word, shown)


@pytest.mark.parametrize("text", ["[a]", "[ ]", "[a b]", "![ap]", "[ap]: x", "[]", "[[ap] b]"])
def test_brackets_that_are_text(text: str) -> None:
    """A letter, several words and the text of an image are no source."""
    assert [s for s in scan_inline(text, 0, len(text), {}) if s.target != "ap"] == []
    assert [s.start for s in scan_inline(text, 0, len(text), {})] in ([], [1])


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("[un](b.md)", SpanKind.LINK, "b.md"),
        ("![un](b.png)", SpanKind.IMAGE, "b.png"),
        ("[un](b c)", SpanKind.LINK, "b c"),
        ("[un](  b c  )", SpanKind.LINK, "b c"),
        ('[un]( b c  "titre" )', SpanKind.LINK, "b c"),
        ("[un]( )", SpanKind.LINK, ""),
    ],
)
def test_a_whole_link(text: str, kind: SpanKind, target: str) -> None:
    """A link is all that is written, with its text, its target and where the target stands."""
    at = 5 + text.startswith("!")
    at += len(text[at:]) - len(text[at:].lstrip())
    spans = list(scan_inline(f"{text}[c](d)", 0, len(text) + 6, {}))
    assert spans[0] == Span(kind, 0, len(text), target, at, "un", 0, at + len(target))
    assert [span.target for span in spans[1:]] == ["d"]


def test_an_escaped_target_stands_where_it_is_written() -> None:
    """A target means what its escapes and entities say, and reaches over them all."""
    text = "[a](b\\_c&amp;d.md)"
    (span,) = scan_inline(text, 0, len(text), {})
    assert span.target == "b_c&d.md"
    assert text[slice(*span.written)] == "b\\_c&amp;d.md"


@pytest.mark.parametrize("before", ["", "x" * (LINK_LENGTH + 1)])
@pytest.mark.parametrize(("length", "count"), [(LINK_LENGTH - 1, 1), (LINK_LENGTH, 0)])
def test_a_target_has_a_greatest_length(before: str, length: int, count: int) -> None:
    """A target in parentheses is as long as a link may be, wherever it stands."""
    text = f"{before} [a](b {'c' * (length - 2)})"
    assert len(list(scan_inline(text, 0, len(text), {}))) == count


@pytest.mark.parametrize("before", ["", "x" * 400])
@pytest.mark.parametrize(("length", "count"), [(299, 1), (300, 0)])
def test_a_label_has_a_greatest_length(before: str, length: int, count: int) -> None:
    """A text between brackets is a label as long as it is no paragraph, wherever it stands."""
    text = f"{before} [{'r' * length}]"
    found = scan_inline(text, 0, len(text), {"r" * 299: ("b.md", 99), "r" * 300: ("b.md", 99)})
    assert [span.target for span in found] == ["b.md"] * count


@pytest.mark.parametrize(("text", "kind"), [("[a b][r]", "link"), ("[a b][s]", "lost reference")])
def test_the_text_of_a_reference(text: str, kind: str) -> None:
    """A link by label shows its text, whether the label is known or lost."""
    (span,) = scan_inline(text, 0, len(text), {"r": ("b.md", 99)})
    assert (span.kind, span.text) == (SpanKind(kind), "a b")


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
