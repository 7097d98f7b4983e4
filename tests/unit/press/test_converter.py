"""One converter gives each text what a converter of its own would."""

from explainer.press.converter import Converter

ADDRESSES = {"articles/a.md": "articles/a/", "people/jean.md": "people/jean/"}

NOTES = "Un fait.[^1]\n\n[^1]: Une note.\n\n*[AP]: Associated Press\n\nAP\n"
TABS = '=== "Un"\n\n    a\n\n=== "Deux"\n\n    b\n'
NAMES = "Jean parle.[^ap]\n\n@[^ap]: 1 #source:ap\n@[Jean]: ../people/jean.md person\n"
HEADINGS = "## Suite\n\n## Suite\n\n[x][ref]\n\n[ref]: ../people/jean.md\n"
TEXTS = (NOTES, TABS, NAMES, HEADINGS, "AP et [x][ref], Jean.[^ap] ## Suite\n", "")


def test_a_text_leaves_nothing_to_the_next() -> None:
    """Notes, abbreviations, references, names, tabs and anchors of a text end with it."""
    one = Converter(ADDRESSES)
    for text in (*TEXTS, *reversed(TEXTS)):
        alone = Converter(ADDRESSES).convert(text, "articles/a.md")
        assert one.convert(text, "articles/a.md") == alone


def test_names_and_links_lead_to_pages() -> None:
    """What leads to the file of a text leads to its page."""
    html = Converter(ADDRESSES).convert(NAMES, "articles/a.md").html
    assert '<a class="ex-mention" href="../../people/jean/">Jean</a>' in html


def test_what_the_boundary_takes_out_is_told_of_each_text() -> None:
    """And only of the text that it was in."""
    converter = Converter(ADDRESSES)
    hostile = converter.convert("<blink>Un mot</blink>\n", "articles/a.md")
    assert hostile.removed == {"<blink>"}
    assert converter.convert("Un mot\n", "articles/a.md").removed == frozenset()
    assert hostile.removed == {"<blink>"}
