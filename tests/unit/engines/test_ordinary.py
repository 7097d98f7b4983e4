"""HTML of ours becomes Markdown that every tool reads, and in which no word is an order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from explainer.engines.elements import Element, elements_of
from explainer.engines.ordinary import markdown_of


def _markdown(html: str) -> str:
    return markdown_of(elements_of(html))


def _words(element: Element) -> str:
    """The words of an element, none lost where a line or a block ends."""
    parts = (c if isinstance(c, str) else f" {_words(c)} " for c in element.children)
    return " ".join("".join(parts).split())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Un  mot\n de plus.</p>", "Un mot de plus."),
        ("<h2>Titre</h2>un<p>deux</p>trois", "## Titre\n\nun\n\ndeux\n\ntrois"),
        ("<ul><li>a</li><li>b</li></ul>", "-   a\n-   b"),
        ("<ol><li>a</li><li value='9'>b</li><li>c</li></ol>", "1.  a\n9.  b\n10. c"),
        ("<ol start='100'><li><p>a</p><p>b</p></li></ol>", "100. a\n\n     b"),
        ("<ol start='x'><li value='99999999999'>a</li></ol>", "1.  a"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "-   a\n\n    -   b"),
        ("<ul>a<p>b</p></ul>", "-   a\n-   b"),
        ("<ul><li></li><li>a</li></ul>", "-   a"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "-   a\n\n<!-- -->\n\n-   b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<dl><div><dt>Où</dt><dd>Paris</dd></div></dl>", "**Où**\n\nParis"),
        ("<details><summary>Plus !</summary>a</details>", "<strong>Plus \\!</strong>\n\na"),
        ("<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"),
    ],
)
def test_blocks_are_those_of_markdown(html: str, text: str) -> None:
    """Paragraphs, headings, lists and quotations are written as people write them."""
    assert _markdown(html) == f"{text}\n"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<a href='../b/index.md#c'>mot</a>", "[mot](../b/index.md#c)"),
        ("<a href='a (b).md?x=1&amp;y'>mot</a>", "[mot](a%20%28b%29.md?x=1&amp;y)"),
        ("<a>mot</a>", "mot"),
        ("<a href='x'></a>mot", "mot"),
        ("<img src='a.png' alt='un [mot]'>", "![un \\[mot\\]](a.png)"),
        ("<em>un</em> <strong>deux</strong>", "*un* **deux**"),
        ("un<strong> deux</strong>", "un **deux**"),
        ("<strong>« un »</strong>deux", "<strong>« un »</strong>deux"),
        ("un<br>deux <del>trois</del>", "un<br>deux <del>trois</del>"),
        ("<code>a_b</code>", "<code>a\\_b</code>"),
        ("<span class='x' lang='en'>mot</span>", "mot"),
        ("<span>a<div>b</div>c</span>", "a b c"),
    ],
)
def test_lines_keep_what_markdown_can_say(html: str, text: str) -> None:
    """Links, pictures and emphasis are Markdown's; what it has no sign for is an element."""
    assert _markdown(f"<p>{html}</p>") == f"{text}\n"


def test_places_that_links_lead_to_stay() -> None:
    """An id becomes an empty link before what it names; one that only a heading needs does not."""
    html = (
        '<section id="timeline" aria-labelledby="t"><h2 id="t">A</h2></section>'
        '<ul><li id="moment:a">B</li></ul><p><sup id="fnref:a">1</sup></p>'
    )
    assert _markdown(html) == (
        '<a id="timeline"></a>\n\n## A\n\n-   <a id="moment:a"></a>B\n\n'
        '<a id="fnref:a"></a><sup>1</sup>\n'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<a class='ex-permalink' href='#x'>#</a></p>",
        "<nav class='ex-contents'>b</nav><p>a</p>",
        "<p hidden>b</p><p>a</p>",
        "<svg><title>b</title></svg><script>b</script><p>a</p>",
        "<p><input type='checkbox'>a</p>",
    ],
)
def test_what_only_leads_about_a_page_is_left_out(html: str) -> None:
    """Permalinks, contents, what is hidden, drawings and fields are nothing of the text."""
    assert _markdown(html) == "a\n"


def test_tables_and_code_are_html_on_one_line() -> None:
    """Without classes; no blank line ends them, and nothing in them is Markdown."""
    table = "<table class='x'><tr><td align='right' class='y'>a*b*\n\n</td></tr></table>"
    assert _markdown(table) == (
        '<table><tr><td align="right">a&#42;b&#42;&#10;&#10;</td></tr></table>\n'
    )
    code = "<div class='highlight'><pre><span></span><code>{{ a }}\n\n&lt;b&gt;</code></pre></div>"
    assert _markdown(code) == (
        "<pre><span></span><code>&#123;&#123; a &#125;&#125;&#10;&#10;&#60;b&#62;</code></pre>\n"
    )


_ORDERS = [
    "*",
    "_",
    "`",
    "#",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "[a](b)",
    "![",
    "!",
    "|",
    "~~~",
    "```",
]
_ORDERS += [
    "<b>",
    "</p>",
    "<script>",
    "&lt;",
    "&amp;",
    "\\",
    "{{ a }}",
    "{% b %}",
    "{#c}",
    "---",
    "===",
]
_ORDERS += [
    "[a]: b",
    "    ",
    "\n",
    " ",
    "mot",
    "L’été",
    "1889",
    "https://example.org/",
    ":::",
    "!!! x",
]
_texts = st.lists(st.sampled_from(_ORDERS), min_size=1, max_size=8).map("".join)
_FRAMES = ["p", "h2", "li", "blockquote", "td", "pre", "dt", "em", "a", "code"]


@given(_texts, st.sampled_from(_FRAMES), _texts)
def test_no_word_of_a_text_is_an_order(text: str, frame: str, after: str) -> None:
    """Markdown without any extension gives the same words; no brace meets another."""
    outer = {"li": "ul", "td": "table", "dt": "dl"}.get(frame, "div")
    inner = Element(frame, {"href": "x"} if frame == "a" else {}, [text])
    root = Element("", {}, [Element(outer, {}, [inner]), Element("p", {}, [after])])
    written = markdown_of(root)
    read = elements_of(Markdown().convert(written))
    assert _words(read) == _words(root)
    assert "{" not in written
    assert not {"script", "h3"} & {element.tag for element in read.all()}
