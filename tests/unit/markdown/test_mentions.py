"""The last lines of a text say which names are links, and the tree gets them."""

import re

import pytest
from markdown import Markdown

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.markdown.mentions import MentionExtension, makeExtension
from explainer.words.slugs import heading_slug

LINES = (
    "\n\n@[Ann Lee]: ../people/ann-lee.md person\n@[Mary Lee]: - person\n"
    "@[climat]: ../themes/climat.md name\n@[Lee]: ../people/ann-lee.md surname\n"
)
_LINK = re.compile(r'<a class="ex-mention" href="([^"]*)">(.*?)</a>', re.DOTALL)


def _html(text: str) -> str:
    settings = extension_settings(heading_slug)
    return Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)


def _links(text: str) -> list[str]:
    return [match[2] for match in _LINK.finditer(_html(text + LINES))]


def test_a_name_becomes_a_link() -> None:
    """The link leads where the line says, and stands exactly around the name."""
    assert _html("Hier, Ann Lee part." + LINES) == (
        '<p>Hier, <a class="ex-mention" href="../people/ann-lee.md">Ann Lee</a> part.</p>'
    )


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Ann Lee, Lee et climat", ["Ann Lee", "climat"]),
        ("Mary Lee part", []),
        ("Ann Lee\n\n## B\n\nLee\n\n### C\n\nLee", ["Ann Lee", "Lee"]),
        ("- Lee\n- climat", ["Lee", "climat"]),
        ("a | b\n--|--\nLee | climat", ["Lee", "climat"]),
        ("Lee\n:   climat", ["Lee", "climat"]),
        ('!!! note "Lee"\n    climat', ["climat"]),
        ('??? note "Lee"\n    climat', ["climat"]),
        ('=== "Lee"\n\n    climat', ["climat"]),
        ("- [ ] Lee", ["Lee"]),
        ("**Lee** et *climat*", ["Lee", "climat"]),
        ("**Ann** Lee", []),
        ("Ann **Lee**", []),
        ("==Lee== ^^climat^^", ["Lee", "climat"]),
        ("<b>Lee</b>", ["Lee"]),
        ("> Lee", []),
        ("# Lee", []),
        ("`Lee`", []),
        ("    Lee", []),
        ("```\nLee\n```", []),
        ("[Lee](https://example.org/)", []),
        ("![Lee](a.png)", []),
        ("<code>Lee</code> <q>climat</q>", []),
        ("<div>Lee</div>", []),
        ("<div markdown>\n\nLee\n\n</div>\n\nclimat", ["climat"]),
        ("« Lee » “climat”", []),
        ("a[^1]\n\n[^1]: Lee", []),
        ("*[Lee]: nom\n\nLee et climat", ["climat"]),
        ("[Lee](../people/ann-lee.md#a) puis Lee", []),
        ("Lee puis [elle](../people/ann-lee.md)", ["Lee"]),
        ("[elle](../people/ann-lee.md)\n\n## B\n\nLee", ["Lee"]),
    ],
)
def test_names_are_linked_in_running_text_and_nowhere_else(text: str, links: list[str]) -> None:
    """Once in a section, unless a written link is before it; `-` bars a name."""
    assert _links(text) == links


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, le *climat* et **Lee**.",
        "- [ ] Lee\n- climat\n\n    Lee",
        "a | b\n--|--\nLee | climat",
        'Lee &amp; <b title="Lee">climat</b> \\*Lee\\*',
        '<a href="https://example.org/">\n\nLee',
    ],
)
def test_without_its_links_a_text_is_what_it_was(text: str) -> None:
    """The links are all that the extension adds."""
    assert _LINK.sub(r"\2", _html(text + LINES)) == _html(text)


def test_a_marked_name_stays() -> None:
    """`{.no-link}` keeps one place from becoming a link; the next one does."""
    html = _html("Lee{.no-link} puis Lee" + LINES)
    assert html.startswith('<p><span class="no-link">Lee</span> puis <a class="ex-mention"')


@pytest.mark.parametrize("text", ["@[Lee]: x.md name\n\nLee.", "Lee\n\n@[Lee]: x.md name\n\nFin"])
def test_only_the_last_lines_define(text: str) -> None:
    """A line of that form elsewhere in a text is text."""
    html = _html(text)
    assert "ex-mention" not in html
    assert "@[Lee]: x.md name" in html


def test_lines_of_names_stand_after_those_of_citations() -> None:
    """Both blocks at the end are taken away."""
    html = _html("Lee.[^ap]\n\n@[^ap]: 1 #source:ap\n" + LINES)
    assert html.count("<a ") == 2
    assert "@[" not in html


def test_one_page_s_names_do_not_reach_the_next() -> None:
    """A converter that is used again starts each page without names."""
    converter = Markdown(extensions=[makeExtension()])
    first = converter.convert("Lee" + LINES)
    assert ("ex-mention" in first, converter.reset().convert("Lee")) == (True, "<p>Lee</p>")


def test_markup_in_a_target_is_escaped() -> None:
    """A target with a quote cannot leave its attribute."""
    assert 'href="&quot;onclick=&quot;x()"' in Markdown(extensions=[makeExtension()]).convert(
        'Lee\n\n@[Lee]: "onclick="x() name\n'
    )


def test_python_markdown_loads_the_extension_by_name() -> None:
    """The extension is found by its module, as configuration files name it."""
    html = Markdown(extensions=["explainer.markdown.mentions"]).convert("Lee" + LINES)
    assert "ex-mention" in html
    assert isinstance(makeExtension(), MentionExtension)
