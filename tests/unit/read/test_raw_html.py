"""A raw block ends with its own end tag."""

import pytest

from explainer.read.raw_html import raw_block_end


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("<div>a</div>b", "<div>a</div>"),
        ("   <div>a</div>b", "   <div>a</div>"),
        ("<div><div>a</div></div>b", "<div><div>a</div></div>"),
        ("<DIV>a</div>b", "<DIV>a</div>"),
        ("<div>a\n\nb</div>\nc", "<div>a\n\nb</div>"),
        ("<div>a<divider>b</div>c", "<div>a<divider>b</div>"),
        ("<div>a", "<div>a"),
        ("<!-- a --> b", "<!-- a -->"),
        ("<hr>a", "<hr>"),
        ("<div markdown>a</div>", "<div markdown>"),
        ('<div class="x" markdown="1">a</div>', '<div class="x" markdown="1">'),
    ],
)
def test_blocks(text: str, block: str) -> None:
    """A block reaches to its end tag, or to the end; one that holds Markdown is only its tag."""
    assert text[: raw_block_end(text, 0)] == block


@pytest.mark.parametrize("text", ["a", "<span>a</span>", "    <div>a</div>", "</div>", "<1>", ""])
def test_no_block(text: str) -> None:
    """Text, inline tags, code and end tags open no block."""
    assert raw_block_end(text, 0) == -1


def test_start() -> None:
    """A block is looked for only where it is asked for."""
    text = "a\n\n<p>b</p>\n"
    assert raw_block_end(text, 0) == -1
    assert raw_block_end(text, 3) == len(text) - 1
