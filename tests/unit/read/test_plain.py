"""The plain text of a heading is what a reader sees of it."""

import pytest

from explainer.read.plain import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("  Titre simple  ", "Titre simple"),
        ("un `code` ici", "un code ici"),
        ("`<b>` et `&amp;`", "<b> et &amp;"),
        ("*a* **b** ***c*** _d_ __e__", "a b c d e"),
        ("mot_a_mot", "mot_a_mot"),
        ("~~a~~ ^^b^^ ==c==", "a b c"),
        ("\\*a\\* \\# \\_b\\_", "*a* # _b_"),
        ("[a](b.md) [c][d]", "a c"),
        ("[un *mot* `x`](b.md)", "un mot x"),
        ('[a](b.md "titre")', "a"),
        ("[a]", "[a]"),
        ("![image](a.png) b", "b"),
        ("![image][a] b", "b"),
        ("a[^ap] b[^1]", "a b"),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
        ("<mailto:a@example.org>", "mailto:a@example.org"),
        ("un <b class=x>mot</b><br>", "un mot"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("*a*{.b} c", "a c"),
        ("`a`{: #b } c", "a c"),
        ("a {b} c", "a {b} c"),
        ("a &amp; b &lt;c&gt; &eacute;", "a & b <c> é"),
        ("L’Élysée & l'État", "L’Élysée & l'État"),
    ],
)
def test_markup_is_taken_away(markup: str, text: str) -> None:
    """Code keeps its text, links their words, and tags, notes and images leave nothing."""
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("[" * 40_000, "[" * 1_000),
        ("`" * 40_000, "`" * 1_000),
        ("<a " * 20_000, ("<a " * 334)[:1_000]),
        ("[a](b" * 20_000, ("[a](b" * 200)[:1_000]),
        ("*" * 40_000, ""),
        ("a" + " " * 40_000 + "b", "a"),
    ],
)
def test_only_the_beginning_of_a_long_heading_is_read(markup: str, text: str) -> None:
    """Past a thousand characters, a heading adds nothing to its anchor."""
    assert plain_text(markup) == text
