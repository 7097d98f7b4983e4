"""Old addresses are made by the patterns of the tools."""

import pytest

from explainer.importers.permalinks import dated, filled, last_part, part_of, same_place


@pytest.mark.parametrize(
    ("pattern", "address"),
    [
        ("/:year/:month/:day/:title.html", "/2024/01/02/a-b.html"),
        ("/:categories/:title/", "/a-b/"),
        (":short_year/:i_month/:i_day/:title", "/24/1/2/a-b"),
        ("{date}/{slug}", ""),
        ("/:week/:title", ""),
        ("/fixed/", "/fixed/"),
    ],
)
def test_patterns(pattern: str, address: str) -> None:
    """A pattern is filled in whole, or gives no address."""
    assert filled(pattern, {**dated("2024-01-02"), "categories": "", "title": "a-b"}) == address


def test_no_day_no_parts() -> None:
    """Without a day no pattern gets one."""
    assert dated("") == {}


@pytest.mark.parametrize(
    ("text", "part"),
    [("My Post", "my-post"), ("Élection 2024", "élection-2024"), ("a/../b", "a-..-b"), ("", "")],
)
def test_parts(text: str, part: str) -> None:
    """A text in an address is in lower case, with hyphens, and no folder."""
    assert part_of(text) == part


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/2024/01/02/Été.html", "ete"),
        ("/posts/a/", "a"),
        ("/posts/a/index.html", "a"),
        ("/../../etc/passwd", "passwd"),
        ("", ""),
    ],
)
def test_last_part(address: str, slug: str) -> None:
    """The slug is what the old address ended in, in our form: it leads nowhere else."""
    assert last_part(address) == slug


@pytest.mark.parametrize("address", ["/a/b", "/a/b/", "/a/b.html", "/a/b/index.html", "/a/b/?q#x"])
def test_one_place(address: str) -> None:
    """All ways to write one address are the same place."""
    assert same_place(address) == "/a/b"


def test_the_root_is_a_place() -> None:
    """The home page has an address too."""
    assert same_place("/") == same_place("/index.html") == "/"
