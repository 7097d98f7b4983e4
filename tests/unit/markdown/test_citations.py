"""`[^id]` becomes a raised number that leads to its source."""

import pytest
from markdown import Markdown

from explainer.markdown.citations import CitationExtension, makeExtension


def _html(text: str) -> str:
    return Markdown(extensions=["footnotes", makeExtension()]).convert(text)


LINES = "\n\n@[^ap]: 2 #source:ap\n@[^le-monde]: 12 foo/sources/page/2.md#source:le-monde\n"


def test_a_citation_is_a_raised_link() -> None:
    """The number and the target come from the last lines of the text."""
    assert _html("Le retard.[^ap]" + LINES) == (
        '<p>Le retard.<sup class="ex-cite" id="text:ap:1">'
        '\u2060<a href="#source:ap">2</a></sup></p>'
    )


def test_a_citation_may_lead_to_another_page() -> None:
    """A source on a further page of a long list keeps its whole target."""
    html = _html("Voir.[^le-monde]" + LINES)
    assert '<a href="foo/sources/page/2.md#source:le-monde">12</a>' in html


def test_one_source_is_cited_many_times() -> None:
    """Every citation of a source has its number, side by side too."""
    html = _html("Un.[^ap] Deux.[^ap][^le-monde]\n\n## Trois[^ap]" + LINES)
    assert html.count('href="#source:ap">2</a>') == 3


def test_each_place_of_a_source_has_an_anchor() -> None:
    """The places of a source are numbered in the order of the text, whatever it is made of."""
    text = "- Un.[^ap]\n\n| a |\n|---|\n| Deux[^ap] |\n\n**Trois[^le-monde]** ou[^ap]{#x}"
    settings = ["tables", "attr_list", "explainer.markdown.citations"]
    html = Markdown(extensions=settings).convert(text + LINES)
    anchors = [line.partition('"')[0] for line in html.split(' id="')[1:]]
    assert anchors == ["text:ap:1", "text:ap:2", "text:le-monde:1", "text:ap:3"]


def test_the_lines_are_taken_away() -> None:
    """Readers never see the lines that define citations, cited or not."""
    html = _html("Texte." + LINES)
    assert html == "<p>Texte.</p>"


@pytest.mark.parametrize(
    "text",
    ["@[^ap]: 2 #source:ap\n\nTexte.[^ap]", "Texte.[^ap]\n\n@[^ap]: 2 #source:ap\n\nFin."],
)
def test_only_the_last_block_defines(text: str) -> None:
    """A line of that form elsewhere in a text is text."""
    html = _html(text)
    assert "<sup" not in html
    assert "@[^ap]: 2 #source:ap" in html


@pytest.mark.parametrize("text", ["`[^ap]`", "    [^ap]", "```\n[^ap]\n```", r"\[^ap]"])
def test_code_and_escapes_cite_nothing(text: str) -> None:
    """What stands in code or after a backslash stays as written."""
    assert "ex-cite" not in _html(text + LINES)


def test_a_footnote_of_the_same_name_comes_first() -> None:
    """A note that the text itself defines wins over a source with its name."""
    html = _html("Voir.[^ap]\n\n[^ap]: Une note." + LINES)
    assert "ex-cite" not in html
    assert "Une note." in html


def test_what_nothing_defines_stays_text() -> None:
    """A citation without definition is left as it is."""
    assert _html("Voir.[^gone]" + LINES) == "<p>Voir.[^gone]</p>"


def test_one_page_s_citations_do_not_reach_the_next() -> None:
    """A converter that is used again starts each page without citations."""
    converter = Markdown(extensions=[makeExtension()])
    first = converter.convert("Voir.[^ap]" + LINES)
    second = converter.reset().convert("Voir.[^ap]")
    assert ("ex-cite" in first, second) == (True, "<p>Voir.[^ap]</p>")


def test_python_markdown_loads_the_extension_by_name() -> None:
    """The extension is found by its module, as configuration files name it."""
    html = Markdown(extensions=["explainer.markdown.citations"]).convert("Oui.[^ap]" + LINES)
    assert "ex-cite" in html
    assert isinstance(makeExtension(), CitationExtension)


def test_markup_in_a_target_is_escaped() -> None:
    """A target with a quote cannot leave its attribute."""
    html = _html('Voir.[^ap]\n\n@[^ap]: 2 "onclick="x()\n')
    assert 'href="&quot;onclick=&quot;x()"' in html
