"""Some slugs cannot stand in an address, and some names are the same name."""

import pytest

from explainer.limits import SLUG_LENGTH
from explainer.model.slugs import RESERVED, fold, looks_like_slug, old_parts, slug_fault


@pytest.mark.parametrize(
    "slug",
    [
        "donald-trump",
        "2024",
        "a_b",
        "путин",
        "习近平",
        "ελλάδα",
        "हिन्दी",
        "\U00017000",
        "é",
        "a" * SLUG_LENGTH,
    ],
)
def test_good_slugs(slug: str) -> None:
    """Lower-case letters of one script, digits and hyphens make an address."""
    assert slug_fault(slug) == ""


@pytest.mark.parametrize(
    ("fault", "slugs"),
    [
        ("empty", ["", ".", ".."]),
        ("device", ["con", "aux", "nul", "com1", "lpt9", "PRN"]),
        ("reserved", ["assets", "Search"]),
        ("long", ["a" * (SLUG_LENGTH + 1)]),
        ("composition", ["e\u0301"]),
        ("characters", ["../../index", "a/b", "%2e%2e", "a%2fb", "a#b", "a?", "a:b", "a&b<c>"]),
        ("characters", ["a\nb", "a b", "trailing.", "trailing ", "a\u200bb"]),
        ("capitals", ["Trump", "É", "X"]),
        ("scripts", ["раris", "paris-париж", "αbc"]),
    ],
)
def test_bad_slugs(fault: str, slugs: list[str]) -> None:
    """Paths, signs, capitals, devices, long and mixed slugs are refused, each for what it is."""
    assert {slug_fault(slug) for slug in slugs} == {fault}


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_reserved(slug: str) -> None:
    """What the site puts somewhere itself is no slug."""
    assert slug_fault(slug)


@pytest.mark.parametrize(
    "slug", ["assets", "search", "404", "data", "page", "year", "theme", "person"]
)
def test_the_sites_own_paths_are_reserved(slug: str) -> None:
    """The paths that the site uses and the slugs of continued lists are reserved."""
    assert slug in RESERVED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("climat", "Climat"),
        ("François", "Francois"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("L'Élysée", "l’elysee"),
        ("Donald Trump", "donald-trump"),
        ("e\u0301tat", "état"),
    ],
)
def test_same_name(first: str, second: str) -> None:
    """Case, accents, hyphens, spaces and apostrophes make no other name."""
    assert fold(first) == fold(second)


def test_other_name() -> None:
    """Near names are other names."""
    assert fold("Kim Jong-un") != fold("Kim Jong-il")


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("donald-trump", True),
        ("kim-jong-un", True),
        ("climat", False),
        ("Jean-Paul", False),
        ("saint-étienne", False),
        ("a-b c", False),
    ],
)
def test_looks_like_slug(reference: str, expected: bool) -> None:
    """A slug is ASCII, in lower case, with a hyphen and without a space."""
    assert looks_like_slug(reference) is expected


@pytest.mark.parametrize(
    ("old", "parts"),
    [
        ("vieux", ["vieux"]),
        ("vieux.html", ["vieux.html"]),
        ("/2024/vieux.html", ["2024", "vieux"]),
        ("/2024/vieux/", ["2024", "vieux"]),
        ("/2024/.html", ["2024", ".html"]),
    ],
)
def test_parts_of_an_old_address(old: str, parts: list[str]) -> None:
    """An old path is as good as its parts; `.html` at its end is no part of the last one."""
    assert old_parts(old) == parts
