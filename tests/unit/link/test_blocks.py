"""The blocks of a body in which names may be linked, and what in them is no text."""

import pytest

from explainer.link.blocks import blocks
from explainer.names.masks import OPAQUE
from explainer.read.body import scan_body


def _blocks(text: str) -> list[str]:
    return [block.text.replace(OPAQUE, "▯") for block in blocks(text, scan_body(text))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lee.\n\nBob.", ["Lee.", "Bob."]),
        ("- Lee\n- Bob", ["- Lee", "- Bob"]),
        ("Lee | Bob\n---|---\na \\| b | c", ["Lee ", " Bob", "---", "---", "a ▯▯ b ", " c"]),
        ("| Lee | Bob |\n|---|", ["| Lee | Bob |", "|---|"]),
        ("# Lee", []),
        ("## Titre\nLee", ["Lee"]),
        ("Lee\n===", []),
        ("> Lee", []),
        ("> Lee\nBob", []),
        ("> Lee\n- Bob", []),
        ("> Lee\n\nBob", ["Bob"]),
        ("Bob\n> Lee\n- Bob", ["Bob\n"]),
        ("- > Lee\n- Bob", ["- Bob"]),
        ("- a\n  > Lee\n- Bob", ["- a", "- Bob"]),
        ("[^1]: Lee\n\n    Lee\n\nBob", ["Bob"]),
        ("[^1]: Lee\n\n    Lee", []),
        ("    Lee", []),
        ("```\nLee\n```", []),
        ("`Lee` Bob", ["▯▯▯▯▯ Bob"]),
        ("[Lee](a.md) Bob", ["▯▯▯▯▯▯▯▯▯▯▯ Bob"]),
        ("![Lee](a.png) Bob", ["▯▯▯▯▯▯▯▯▯▯▯▯▯ Bob"]),
        ("[[Lee]] Bob", ["▯▯▯▯▯▯▯ Bob"]),
        ("Bob[^1].", ["Bob▯▯▯▯."]),
        ("[a]: b 'Lee'", ["▯▯▯▯▯▯▯▯▯▯▯▯"]),
        ("[a]: b Lee", ["[a]: b Lee"]),
        ("*[JD]: Lee\n\nJD _JD_ JDS", ["▯▯▯▯▯▯▯▯▯▯", "▯▯ _▯▯_ JDS"]),
        (r"\*Lee\* C:\Lee", [r"▯▯Lee▯▯ C:\Lee"]),
        ("a&nbsp;b &quot;c&quot;", ["a▯▯▯▯▯▯b &quot;c&quot;"]),
        ("Ann  \nLee", ["Ann▯▯▯Lee"]),
        ("<b>Lee</b>", ["▯▯▯Lee▯▯▯▯"]),
        ("<q>Lee</q>", ["▯▯▯▯▯▯▯▯▯▯"]),
        ("<div>\nLee\n</div>\n\nBob", ["Bob"]),
        ("Ann\n<div>\nLee\n\nLee\n</div>\n\nBob", ["Ann\n▯▯▯▯▯▯▯▯▯", "▯▯▯▯▯▯▯▯▯▯", "Bob"]),
        ("<div markdown>\n\nLee\n\n</div>\n\nBob", ["▯▯▯", "▯▯▯▯▯▯", "Bob"]),
        ("# <code>Lee\n\nBob", ["Bob"]),
        ('!!! note "Lee"\n    Bob', ['!!! note "Lee"\n    Bob']),
    ],
)
def test_what_is_no_running_text_is_left_out_or_filled(text: str, shown: list[str]) -> None:
    """Headings, quotations, notes and code give no block; links and raw tags are filled."""
    assert _blocks(text) == shown


def test_a_block_keeps_its_place() -> None:
    """A block is as long as in the body, and starts where it says."""
    text = "# T\nLee `x` et\n\n- [Bob](b.md)\n\n> non\n\nFin &amp; fin."
    for block in blocks(text, scan_body(text)):
        original = text[block.start : block.start + len(block.text)]
        assert all(a in (b, OPAQUE) for a, b in zip(block.text, original, strict=True))


def test_sections_begin_at_headings_of_two_levels() -> None:
    """A heading of the third level, or one in a quotation, begins none."""
    text = "a\n\n# A\n\nb\n\n### C\n\nc\n\n> ## D\n\nd\n\nE\n---\n\ne"
    found = blocks(text, scan_body(text))
    assert [(block.text, block.section) for block in found] == [
        ("a", 0),
        ("b", 1),
        ("c", 1),
        ("d", 1),
        ("e", 2),
    ]


def test_a_block_knows_its_links() -> None:
    """Links by address and by name, but no image."""
    text = "![x](x.png) [a](a.md) [[Lee]] <https://example.org/>"
    (block,) = blocks(text, scan_body(text))
    assert [span.target for span in block.links] == ["a.md", "Lee", "https://example.org/"]


def test_links_in_a_raw_element_are_none_of_a_block() -> None:
    """What stands in a raw block is not Markdown, and a quotation is somebody else's."""
    text = "<q>[[Lee]]</q> [[Bob]]\n<div>\n[a](a.md)\n</div>"
    (block,) = blocks(text, scan_body(text))
    assert [span.target for span in block.links] == ["Bob"]


def test_a_cell_has_its_own_place_and_links() -> None:
    """What one cell of a table opens ends with it; a bar in a link or in code divides nothing."""
    text = "A | B\n---|---\n« Lee | [[a|b]] `|` Lee"
    found = {block.start: block for block in blocks(text, scan_body(text))}
    assert all(block.cell for block in found.values())
    assert [text[at : at + len(block.text)] for at, block in found.items()][-2:] == [
        "« Lee ",
        " [[a|b]] `|` Lee",
    ]
    assert [[span.target for span in block.links] for block in found.values()][-2:] == [[], ["a"]]
