"""What the boundary takes out is said with its place; what would load is refused."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]


def _about(body: str) -> dict[str, str | bytes]:
    return {"about.md": f"title: À propos\n---\n{body}"}


@pytest.fixture
def codes_of(problems_of: Problems) -> Callable[[str], list[str]]:
    """The codes of the problems of a text."""

    def codes(body: str) -> list[str]:
        found = problems_of({"about.md": f"title: À propos\n---\n{body}"})
        return [line.split()[1] for line in found]

    return codes


Codes = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "body",
    [
        "<details open>\n<summary>s</summary>\n\ntexte\n\n</details>",
        "<kbd>Ctrl</kbd> <abbr title='x'>y</abbr> <mark>m</mark> <br> <hr>",
        '<div class="grid" markdown>\n\n- a\n\n</div>',
        '<figure markdown="span">\n<figcaption>x</figcaption>\n</figure>',
        '<p id="la" lang="en" dir="ltr" title="t">x</p>',
        '<time datetime="2024-08-12">12 août</time>',
        '<blockquote cite="https://example.org/">x</blockquote>',
        '<table><tr><td align="right" colspan="2">x</td></tr></table>',
        '<a href="https://example.org/" target="_blank" hreflang="en">x</a>',
        '<ol start="3" reversed><li value="4">x</li></ol>',
        '<input type="checkbox" disabled checked>',
        "*a*{ .b #c title='d' lang=en }",
        "## Titre { #suite .x }",
        "a < b, c > d, 1<2, <3, <@>, &lt;script&gt;",
        "<contact@example.org> <https://example.org/>",
        "`<script>` et `*a*{ onclick=x }`",
        '```html\n<script>x</script>\n*a*{ onclick=x }\n--8<-- "x"\n```',
        "    <script>x</script>",
        "<!-- <script>x</script> -->",
        "un <!-- <b onclick=x> --> deux",
        "Le site a { des } accolades, {{ 7*7 }} et {% raw %}.",
    ],
)
def test_what_stays_is_no_problem(codes_of: Codes, body: str) -> None:
    """Plain elements, attribute lists, code, comments and comparisons are right."""
    assert codes_of(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<script>x</script>",
        "Un <script>x</script> texte",
        "- un\n- <SCRIPT>x</SCRIPT>",
        "> <script>x</script>",
        "## Titre <script>x</script>",
        "| a | <script>x</script> |\n|---|---|\n| 1 | 2 |",
        "!!! note\n    <script>x</script>",
        "<div><p><script>x</script></p></div>",
        "<svg onload=x></svg>",
        "<iframe></iframe>",
        "<object></object>",
        "<form></form>",
        "<input name=q>",
        "<input>",
        "<style>a { color: red }</style>",
        '<link rel="stylesheet" href="a.css">',
        '<meta http-equiv="refresh" content="0;url=https://example.org">',
        '<base href="https://example.org/">',
        "<template shadowrootmode=open></template>",
        '<math href="x"></math>',
        '<noscript title="</noscript><img>"></noscript>',
        "Un texte</main>",
        "<!-- --!><script>x</script> -->",
        "<!DOCTYPE html>",
        "<?php x ?>",
        "Tapez <nom> ici",
        "<javascript:x>",
        "<video src='a.mp4' controls></video>",
    ],
)
def test_elements_that_go(codes_of: Codes, body: str) -> None:
    """Each element that the boundary takes out is a warning, once, wherever it stands."""
    assert codes_of(body) == ["W506"]


@pytest.mark.parametrize(
    "body",
    [
        '<img onerror="x" alt="y">',
        "<details ontoggle=x></details>",
        "<b onclick=x>a</b>",
        '<p style="color: red">x</p>',
        "<a target=_top>x</a>",
        "<img align=absmiddle>",
        "*a*{ onclick=x }",
        "[a](https://example.org/){ onclick=x }",
        "`a`{ style=x }",
        "Un texte\n{ onmouseover=x }",
        "## Titre { style=x }",
        "| a { onclick=x } | b |\n|---|---|\n| 1 | 2 |",
        "*a*{ hidden }",
        "<img srcset='a.png 2x'>",
    ],
)
def test_attributes_that_go(codes_of: Codes, body: str) -> None:
    """Each attribute that the boundary takes out is a warning."""
    assert codes_of(body) == ["W507"]


@pytest.mark.parametrize(
    "body",
    [
        '<link rel="stylesheet" href="https://example.org/a.css">',
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>@import url(//example.org/a.css);</style>",
        "Un <style>a { background: url(https://example.org/a) }</style>",
        "<img srcset='https://example.org/a.png 2x' alt=x>",
        "<img srcset='a.png 1x, //example.org/a.png 2x' alt=x>",
        "<iframe src=https://example.org></iframe>",
        "<video poster=//example.org/x></video>",
        "<source src='https://example.org/x'>",
        "<audio src=\\\\example.org/x></audio>",
        "<object data='ht\ttps://example.org/x'></object>",
        "<embed src=data:text/html,x>",
        "<script src=//example.org/a.js></script>",
        "<image xlink:href='https://example.org/x'>",
        '<p style="background:url(https://example.org/x)">x</p>',
        '<table background="https://example.org/x"></table>',
    ],
)
def test_what_would_load_is_refused(codes_of: Codes, body: str) -> None:
    """An address that a browser would fetch from another site is an error, and no warning more."""
    assert codes_of(body) == ["E413"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("*a*{ href=javascript:x }", "E410"),
        ("*a*{ href=../a.md }", "E410"),
        ("*a*{ src=https://example.org/x }", "E408"),
        ("*a*{ src=a.png }", "E410"),
        ("<img src=//example.org/x.png>", "E408"),
        ("<q cite='javascript:x'>a</q>", "E410"),
        ('<div id="__search">x</div>', "E406"),
        ('<div id="main">x</div>', "E406"),
        ("<p id='facts-title'>x</p>", "E406"),
        ("*a*{ #__search }", "E406"),
        ("*a*{ id=__x }", "E406"),
        ("## Titre { #__x }", "E406"),
        ("<p id='moment:x'>x</p>", "E406"),
        ('--8<-- "mkdocs.yml"', "E415"),
        (';--8<-- "mkdocs.yml"', "E415"),
        ("    - un\n\n-8<- 'a'", "E415"),
        ("<![CDATA[x]]>", "E412"),
        ("[" * 101, "E414"),
    ],
)
def test_what_is_refused(codes_of: Codes, body: str, code: str) -> None:
    """Raw addresses, the page's own ids, includes and what is too deep are errors."""
    assert codes_of(body) == [code]


def test_each_has_its_place(problems_of: Problems) -> None:
    """Tags, attributes and addresses are blamed where they are written."""
    body = "Un.\n\n<b onclick=x>a</b> *b*{ style=y }\n\n<img srcset='//x.org/a'>\n<script>"
    assert problems_of(_about(body)) == [
        "about.md:6:4 W507",
        "about.md:6:25 W507",
        "about.md:8:14 E413",
        "about.md:9:1 W506",
    ]


def test_a_translation_is_scanned_too(problems_of: Problems) -> None:
    """The text of a sidecar is a stranger's as well."""
    files = {"events/e.md": "title: E\n---\nOui.", "events/e.en.md": "title: E\n---\n<script>"}
    assert problems_of(files) == ["events/e.en.md:4:1 W506"]
