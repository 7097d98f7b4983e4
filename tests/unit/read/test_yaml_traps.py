"""What YAML takes wrongly without a word is seen, and the line that mends it is right."""

import pytest
import yaml

from explainer.read.yaml_traps import FlowList, Plain, corrected_line, cuts_a_text, quoted


@pytest.mark.parametrize(
    "text",
    ["", "a", "a: b", "l’été #1", 'dit "oui"', "a\\b", "\\", '\\"', "'a'", "? - * & ! % @ `", "[a"],
)
def test_a_quoted_text_is_the_same_text(text: str) -> None:
    """YAML reads a text in quotes as it was."""
    assert yaml.safe_load(quoted(text)) == text


@pytest.mark.parametrize(
    ("line", "corrected"),
    [
        ("title: a: b", 'title: "a: b"'),
        ("title: @macron", 'title: "@macron"'),
        ("title: Le mot #MeToo", 'title: "Le mot #MeToo"'),
        ("title:   a: b  \t", 'title:   "a: b"'),
        ("  - text: a: b", '  - text: "a: b"'),
        ("- a: b: c", '- a: "b: c"'),
        ("- - @a", '- - "@a"'),
        ("- @a", '- "@a"'),
        ("au-dela_2: a: b", 'au-dela_2: "a: b"'),
        ("été: a: b", 'été: "a: b"'),
        ('title: "Un" et deux', r'title: "\"Un\" et deux"'),
        ("title: 'l'été'", 'title: "l\'été"'),
        ('title: "a "b" c"', r'title: "a \"b\" c"'),
        ("title: ''", 'title: ""'),
        ("title: XaX", 'title: "XaX"'),
        ("title: Xa", 'title: "Xa"'),
        ("title: a\\b: c", r'title: "a\\b: c"'),
        (r'title: "a \"b\"" et c', r'title: "\"a \"b\"\" et c"'),
    ],
)
def test_the_value_of_a_line_is_put_in_quotes(line: str, corrected: str) -> None:
    """The whole line comes back, its value in quotes, quotes inside kept."""
    assert corrected_line(line) == corrected


@pytest.mark.parametrize(
    "line", ["", "   ", "a", "a b: c", "a:", "- ", "\ta: b: c", "'a': b: c", "a: b\x00c", "@a"]
)
def test_what_quotes_do_not_mend_has_no_corrected_line(line: str) -> None:
    """A line without a key or sign, or without a value, or that stays unreadable, has none."""
    assert corrected_line(line) == ""


@pytest.mark.parametrize(
    "line", ["k: a: b", "k: @a", "k: `a`", "k: a #b", "k: %a", "k: &a", "k: a 'b' \"c\" \\d"]
)
def test_a_corrected_line_says_what_was_written(line: str) -> None:
    """Pasted over the line, it gives the text after the key, to the letter."""
    assert yaml.safe_load(corrected_line(line)) == {"k": line.removeprefix("k: ")}


@pytest.mark.parametrize(
    "line", ["k: " + "a: " * 20_000, "k: a" + " " * 40_000, "-" * 40_000, " " * 40_000 + "a"]
)
def test_a_long_line_is_corrected_or_left(line: str) -> None:
    """However long, a line comes back with its value in quotes, or not at all."""
    value = line.removeprefix("k:").strip()
    assert corrected_line(line) == (f'k: "{value}"' if line.startswith("k") else "")


@pytest.mark.parametrize(
    ("rest", "cut"),
    [
        (" #MeToo", True),
        ("\t#a", True),
        ("   #1", True),
        (" ##", True),
        (" # un commentaire", False),
        (" #", False),
        ("#a", False),
        (", #a", False),
        (" a #b", False),
        ("", False),
    ],
)
def test_a_sign_that_cuts_a_text(rest: str, cut: bool) -> None:
    """A `#` after a space and before a word cuts a text; before a space it starts a comment."""
    assert cuts_a_text(rest) is cut


def test_marked_values_are_ordinary_values() -> None:
    """A text without quotes and a list between brackets equal those written otherwise."""
    assert Plain("a") == "a"
    assert {Plain("a"): 1}["a"] == 1
    assert FlowList(["a"]) == ["a"]


def test_an_item_is_put_in_quotes_with_its_key() -> None:
    """In a list of texts, what reads like a key and a value is one text."""
    line = "  - Il a dit : non"
    assert corrected_line(line, item=True) == '  - "Il a dit : non"'
    assert corrected_line("- a: b", item=True) == '- "a: b"'
    assert corrected_line("- a: b") == '- a: "b"'
