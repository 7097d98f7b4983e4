"""A live preview without a good build has one page, which holds nothing."""

import pytest

from explainer import SiteInfo
from explainer.pages.problem_page import problem_page


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("fr", "fr", "Cette page n’est pas à jour : le contenu a des erreurs."),
        ("en", "en", "This page is not up to date: the content has errors."),
        ("de", "en", "This page is not up to date: the content has errors."),
    ],
)
def test_it_is_a_home_page_that_says_so(language: str, words: str, title: str) -> None:
    """The page is at the root, in the site's language, and is not indexed."""
    page = problem_page(SiteInfo(name="Site", url="", languages=(language,)))
    assert (page.address, page.src_uri, page.source, page.body) == ("", "index.md", None, "")
    assert page.context["title"] == title
    assert (page.context["lang"], page.context["words"]) == (language, words)
    assert page.context["noindex"] is True
    assert page.context["sections"] == []
