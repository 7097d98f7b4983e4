"""The boundary of bodies: nothing active passes, and what writers use does."""

import re
from collections import Counter

import markdown
import pytest
from hypothesis import given

from boundary import events, off_limits
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.markdown.sanitize import removed, sanitize
from explainer.words.slugs import heading_slug
from properties import strategies as some

ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|button|style|link|meta|base|svg|math|template|noscript)"
    r"|<[^>]*\s(?:on\w+|style|srcset|action|formaction)=|(?:href|src)=\"\s*(?:javascript|vbscript|data):"
    r"|<img[^>]*\ssrc=\"(?:\w+:|//)|</(?:main|body|article)>|id=\"__(?!tabbed)",
    re.IGNORECASE,
)
"""What must stand in no body: elements, attributes and addresses that act or load."""


WITHOUT = [name for name in EXTENSIONS if name != "explainer.markdown.sanitize"]


def _html(text: str) -> str:
    settings = extension_settings(heading_slug)
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>window.__pwn=1</script>",
        "<ScRiPt src=//x.org/a.js></sCrIpT>",
        '<img src="x" onerror="window.__pwn=1">',
        "<svg onload=window.__pwn=1></svg>",
        "<details open ontoggle=window.__pwn=1><summary>s</summary>t</details>",
        "[x](javascript:window.__pwn=1)",
        "[x](JaVaScRiPt:window.__pwn=1)",
        "[x](java&#115;cript:window.__pwn=1)",
        "[x](java\tscript:window.__pwn=1)",
        "[x][r]\n\n[r]: javascript:window.__pwn=1",
        "<javascript:window.__pwn=1>",
        "[x](vbscript:x) [y](data:text/html,<script>x</script>)",
        "[x](u){ onclick=x style=y formaction=z }",
        "texte\n{ onmouseover=window.__pwn=1 }",
        "# Titre { href=javascript:x onclick=y }",
        "<iframe src=https://x.org></iframe><object data=x></object><embed src=x>",
        "<form action=x><input name=q><button formaction=y>b</button></form>",
        "<style>body{display:none}</style><link rel=stylesheet href=x>",
        '<meta http-equiv="refresh" content="0;url=x"><base href="https://x.org/">',
        "<div><template shadowrootmode=open><script>x</script></template></div>",
        '<math><maction xlink:href="javascript:x">m</maction></math>',
        '<noscript><p title="</noscript><img src=x onerror=window.__pwn=1>">',
        "<math><mtext><table><mglyph><style><img src=x onerror=window.__pwn=1>",
        "</article></main></body><script>x</script>",
        "<!-- --!><script>window.__pwn=1</script> -->",
        "# <img src=x onerror=window.__pwn=1>",
        '<div id="__search">x</div><p style="background:url(https://x.org/x)">x</p>',
        "![x](https://x.org/x.png) ![y](//x.org/y.png) ![z](\\\\x.org/z.png)",
        '<img srcset="https://x.org/x.png 2x" alt="x">',
        "<video poster=//x.org/x src=//x.org/y></video>",
    ],
)
def test_nothing_active_passes(text: str) -> None:
    """What runs, loads or restyles is gone from the HTML, however it is written."""
    assert not ACTIVE.search(_html(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[x](u){target=_blank}", '<a href="u" target="_blank" rel="noopener">x</a>'),
        ('<a title="a>b" href="u" target="_blank">x</a>', 'rel="noopener"'),
        ("[x](u){target=_top}", '<a href="u">x</a>'),
        ("[x](https://example.org/?a=b&c)", '<a href="https://example.org/?a=b&amp;c">x</a>'),
        ("[x](mailto:a@example.org)", 'href="mailto:a@example.org"'),
        ("[x](../people/a.md#b)", 'href="../people/a.md#b"'),
        ("![x](../assets/a.png){width=80}", '<img alt="x" src="../assets/a.png" width="80">'),
        ("|a|\n|-:|\n|1|", '<td align="right">1</td>'),
        ("- [x] fait", '<input type="checkbox" disabled="" checked="">'),
        ('=== "A"\n\n    a', 'name="__tabbed_1"'),
        ("!!! note\n    a", '<div class="admonition note">'),
        ("??? note\n    a", "<summary>"),
        ("```python\nx = 1\n```", '<span class="n">x</span>'),
        ("a[^1]\n\n[^1]: b", '<li id="fn:1">'),
        ("a\n:   b", "<dd>b</dd>"),
        ("# Été", '<h1 id="ete">'),
        ("H~2~O ==m== ~~d~~ ^^i^^", "<sub>2</sub>"),
        ("<time datetime=2024>2024</time>", '<time datetime="2024">2024</time>'),
    ],
)
def test_what_writers_use_stays(text: str, kept: str) -> None:
    """Links, images, tables, tasks, tabs, admonitions, code and notes pass as they are."""
    assert kept in _html(text)


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('a<input name="q">b', "ab"),
        ("a<!-- b -->c", "ac"),
        ('<a href="ftp://example.org/">a</a>', "<a>a</a>"),
        ('<a href="irc://example.org/">a</a>', "<a>a</a>"),
        ('<a href="tel:15">a</a>', '<a href="tel:15">a</a>'),
    ],
)
def test_what_goes_leaves_nothing(html: str, clean: str) -> None:
    """Fields, comments and addresses of other schemes leave no trace."""
    assert sanitize(html) == clean


@given(some.bodies | some.hostile_bodies)
def test_the_boundary_is_stable(text: str) -> None:
    """What has passed the boundary passes it again unchanged, and nothing off the list does."""
    once = sanitize(text)
    assert sanitize(once) == once
    assert off_limits(once) == []


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>a<object><p>b</p></object></p>", "<p>a</p><p>b</p><p></p>"),
        ("<a href=a><object><a href=b>c</a></object></a>", '<a href="a"></a><a href="b">c</a>'),
        ("<pre>\n\nx</pre>", "<pre>\n\nx</pre>"),
        ('<pre title=">">\n\n\nx</pre>', '<pre title="&gt;">\n\n\nx</pre>'),
    ],
)
def test_a_browser_finds_what_the_boundary_wrote(html: str, clean: str) -> None:
    """Parsed anew, the result is itself: nothing is left in what cannot hold it, no line goes."""
    assert sanitize(html) == clean
    assert sanitize(clean) == clean


REFERENCE = {
    "admonition": '!!! note "Titre"\n    Texte.\n\n!!! info inline end "À côté"\n    Texte.',
    "details": '??? note "Titre"\n    Texte.\n\n???+ tip\n    Texte.',
    "tabs": '=== "A"\n\n    a\n\n=== "B"\n\n    - b',
    "footnotes": "Un[^1] et[^2].\n\n[^1]: Note.\n[^2]:\n    Longue note.\n\n    Suite.",
    "table": "| a | b |\n|:--|--:|\n| *1* | `2` |",
    "tasks": "- [x] fait\n- [ ] à faire",
    "definitions": "terme\n:   sens\n:   autre sens",
    "attributes": "## Titre { #suite .x }\n\n[un](a.md){ .md-button title='t' } *a*{ .b lang=en }",
    "code": '```python title="a.py" linenums="1" hl_lines="2"\nx = 1\ny = "<script>"\n```',
    "code with notes": "``` { .yaml .annotate }\na: b # (1)!\n```\n\n1.  Une note.",
    "figure": '<figure markdown="span">\n![x](a.png)\n<figcaption>Été</figcaption>\n</figure>',
    "image": "![x](a.png){ align=left width=80 loading=lazy }",
    "abbreviation": "Le PIB.\n\n*[PIB]: produit intérieur brut",
    "keys": "<kbd>Ctrl</kbd>+<kbd>C</kbd>",
    "marks": "==m== H~2~O x^2^ ~~d~~ ^^i^^ **g** *i* `c`",
    "grid": '<div class="grid cards" markdown>\n\n- **a**\n- b\n\n</div>',
    "raw details": "<details open>\n<summary>s</summary>\n\ntexte\n\n</details>",
    "raw table": '<table><caption>c</caption><tr><th scope="col">a</th></tr></table>',
    "quotation": "> Un.\n>\n> — Deux.\n\n---\n\nFin  \nde ligne.",
    "lists": "1. a\n2. b\n    - c\n\n        d",
    "ruby and time": '<ruby>漢<rt>kan</rt></ruby> <time datetime="2024-08-12">12 août</time>',
    "links": "[a](../a.md#b) <https://example.org/?a=b&c=d> [m](mailto:a@example.org) &copy; &lt;",
}
"""What writers use of Python-Markdown, its extensions and Material's reference."""


@pytest.mark.parametrize("text", REFERENCE.values(), ids=REFERENCE)
def test_our_own_content_passes_unchanged(text: str) -> None:
    """With the boundary and without it a browser gets the same, and nothing is told of."""
    settings = extension_settings(heading_slug)
    before = markdown.Markdown(extensions=WITHOUT, extension_configs=settings).convert(text)
    assert events(_html(text)) == events(before)
    assert removed(before, _html(text)) == []


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("<script>x</script> <b onclick=x>y</b>", {"<script>", "onclick"}),
        ("*a*{ onclick=x }", {"onclick"}),
        ("# <svg onload=x></svg>", {"<svg>", "onload"}),
        ("<div\n<svg\n</div>", {"svg", "div"}),
        ("Un texte", set()),
        ("<!-- <script>x</script> -->", set()),
        ("`<script>`", set()),
    ],
)
def test_an_engine_may_ask_what_went(text: str, gone: set[str]) -> None:
    """What goes is put into the set that an engine gives, of headings too."""
    found: set[str] = set()
    settings = extension_settings(heading_slug, found)
    markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)
    assert found == gone


def test_an_order_for_the_converter_is_no_loss() -> None:
    """The attribute `markdown` is read by Python-Markdown; whoever wrote it loses nothing."""
    assert removed('<p markdown="1" onclick="x">a</p>', "<p>a</p>") == ["onclick"]


@given(some.hostile_bodies.filter(lambda text: "<![" not in text))  # which no text may hold
def test_no_removal_is_silent(text: str) -> None:
    """Whatever goes that a parser of its own sees, the boundary names something."""
    clean = sanitize(text)

    def seen(html: str) -> Counter[str]:
        tags = [found for found in events(html) if isinstance(found, tuple)]
        return Counter(tag for tag, _ in tags)

    if seen(text) - seen(clean):
        assert removed(text, clean)
