"""A text that stands at its page's address leads where it led."""

import pytest

from explainer.engines.moved import moved_text, place_of, places_of
from explainer.pages.page import Page, StaticFile
from explainer.press.converter import Converter


def _page(src_uri: str, address: str, body: str = "") -> Page:
    return Page(src_uri=src_uri, address=address, source=None, meta={}, body=body)


PEOPLE = _page("people/jean.md", "personnes/jean/")
FILE = StaticFile(path="assets/été (1).svg", content=b"")

BODY = """
[un](../people/jean.md), [deux](../people/jean.md#positions "titre"), [trois][a].

![cinq](../assets/%C3%A9t%C3%A9%20%281%29.svg) [six](<../people/jean.md>) [sept](foo.md#x)
[huit](#x)

[neuf](https://example.org/people/jean.md) [dix](../people/autre.md) [onze](../people/jean\\.md#e)

    [code](../people/jean.md) et `[code](../people/jean.md)`

## Suite

Jean parle.[^ap]

[a]: ../people/jean.md

@[^ap]: 1 foo/sources/page/2.md#source:ap
@[Jean]: ../people/jean.md person
@[Jean Valjean]: - name
"""

PAGES = [
    _page("events/foo.md", "evenements/foo/", BODY),
    _page("events/foo/sources/page/2.md", "evenements/foo/sources/page/2/"),
    PEOPLE,
]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("", "index.md"),
        ("personnes/", "personnes/index.md"),
        ("personnes/jean/", "personnes/jean/index.md"),
        ("personnes/jean.html", "personnes/jean.md"),
        ("index.html", "index.md"),
    ],
)
def test_a_file_stands_where_any_engine_gives_it_its_address(address: str, place: str) -> None:
    """Whether addresses are folders or files."""
    assert place_of(_page("x.md", address)) == place


def test_a_moved_text_has_the_links_that_it_had() -> None:
    """Its HTML at the new place is that at the old one; nothing but targets has changed."""
    places = places_of(PAGES, [FILE])
    addresses = {page.src_uri: page.address for page in PAGES} | {FILE.path: FILE.path}
    moved = {places[path]: address for path, address in addresses.items()}
    text = moved_text(PAGES[0], places)
    before = Converter(addresses).convert(BODY, "events/foo.md")
    assert Converter(moved).convert(text, places["events/foo.md"]) == before
    assert before.html.count("personnes/jean/") == 6
    assert '"sources/page/2/#source:ap"' in before.html


def test_what_leads_to_no_page_stays_as_it_was_written() -> None:
    """Code, outside addresses, anchors of the page itself and names without a page."""
    text = moved_text(PAGES[0], places_of(PAGES, [FILE]))
    for kept in (
        "    [code](../people/jean.md) et `[code](../people/jean.md)`\n",
        "[huit](#x)",
        "[neuf](https://example.org/people/jean.md) [dix](../people/autre.md)",
        "@[Jean Valjean]: - name\n",
    ):
        assert kept in text
    assert "[un](../../personnes/jean/index.md)" in text
    assert "@[Jean]: ../../personnes/jean/index.md person\n" in text
