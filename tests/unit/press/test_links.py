"""Links of a text lead to the addresses of pages and files."""

import pytest

from explainer.press.links import address, target_of

ADDRESSES = {
    "articles/a.md": "articles/a/",
    "people/jean-x.md": "personnes/jean-x/",
    "articles/a b.png": "articles/a%20b.png",
    "index.md": "./",
}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("../people/jean-x.md", "../../personnes/jean-x/"),
        ("../people/jean-x.md#positions", "../../personnes/jean-x/#positions"),
        ("../people/jean-x.md?a=b#c", "../../personnes/jean-x/?a=b#c"),
        ("a%20b.png", "../a%20b.png"),
        ("../index.md", "../../"),
        ("a.md", "./"),
        ("missing.md", "missing.md"),
        ("#here", "#here"),
        ("?query", "?query"),
        ("/people/jean-x.md", "/people/jean-x.md"),
        ("\\people", "\\people"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("//example.org/a.md", "//example.org/a.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_a_link_leads_where_its_text_is_published(url: str, expected: str) -> None:
    """What names no text or file of the site stays as it is."""
    assert address(url, "articles/a.md", ADDRESSES) == expected


def test_a_target_is_found_from_the_folder_of_the_text() -> None:
    """Steps up stop at the root of the content, as in MkDocs."""
    assert target_of("../people/x.md", "articles/a.md") == "people/x.md"
    assert target_of("x.md", "a.md") == "x.md"
