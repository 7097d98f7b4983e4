"""The boundary of bodies: nothing active passes, and what writers use does."""

import re

import markdown
import pytest
from hypothesis import given

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.markdown.sanitize import sanitize
from explainer.words.slugs import heading_slug
from properties import strategies as some

ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|button|style|link|meta|base|svg|math|template|noscript)"
    r"|<[^>]*\s(?:on\w+|style|srcset|action|formaction)=|(?:href|src)=\"\s*(?:javascript|vbscript|data):"
    r"|<img[^>]*\ssrc=\"(?:\w+:|//)|</(?:main|body|article)>|id=\"__(?!tabbed)",
    re.IGNORECASE,
)
"""What must stand in no body: elements, attributes and addresses that act or load."""


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


@given(some.bodies)
def test_the_boundary_is_stable(text: str) -> None:
    """What has passed the boundary passes it again unchanged, and nothing active does."""
    once = sanitize(text)
    assert sanitize(once) == once
    assert not ACTIVE.search(once)
