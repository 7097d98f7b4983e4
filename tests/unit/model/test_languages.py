"""The languages beside the site's own."""

from collections.abc import Callable

import pytest

from explainer import Site

Sites = Callable[..., Site]


def _homes(site: Site) -> set[str]:
    return {page.address for page in site.pages if page.context["kind"] == "home"}


@pytest.mark.parametrize(
    ("files", "languages", "homes"),
    [
        ({"events/e.md": "title: E", "events/e.en.md": "title: F"}, ("fr",), {"", "en/"}),
        ({"events/e.md": "title: E\nlang: en"}, ("fr", "en"), {"", "en/"}),
        ({"events/e.md": "title: E\nlang: en"}, ("fr",), {""}),
        ({"events/e.md": "title: E"}, ("fr", "en"), {""}),
        ({"events/e.md": "title: E\nlang: en", "events/e.fr.md": "title: F"}, ("fr",), {""}),
        ({"events/e.md": "title: E\ndraft: true", "events/e.en.md": "title: F"}, ("fr",), {""}),
        (
            {"events/e.md": "title: E", "events/e.en.md": "title: F", "events/e.ar.md": "title: G"},
            ("fr", "en"),
            {"", "ar/", "en/"},
        ),
    ],
)
def test_a_language_is_a_second_one_by_its_texts(
    site_of: Sites, files: dict[str, str], languages: tuple[str, ...], homes: set[str]
) -> None:
    """A sidecar makes one, and so does a text in a language that the site declares."""
    assert _homes(site_of(files, languages=languages)) == homes
