"""Long runs of signs are text, and no text keeps a conversion from its end."""

import pytest
from markdown import Markdown

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.words.slugs import heading_slug


def _html(text: str) -> str:
    settings = extension_settings(heading_slug)
    return Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)


def test_a_long_run_is_text() -> None:
    """Four signs and more stand as they are; the second text kept pymdown-extensions for ever."""
    assert _html("a ^^^^b^^^^ ~~~~c~~~~") == "<p>a ^^^^b^^^^ ~~~~c~~~~</p>"
    endless = "^^^^^^^^^>^^^^^.^^^^^^^# b^^"
    assert _html(endless) == f"<p>{endless.replace('>', '&gt;')}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("^^^a^^^", "<sup><ins>a</ins></sup>"),
        ("~~~a~~~ b", "<sub><del>a</del></sub>"),
        ("`^^^^`", "<code>^^^^</code>"),
        ("a\n\n~~~~\nb\n~~~~", "<pre>"),
        ("a\n====", '<h1 id="a">'),
    ],
)
def test_other_signs_keep_their_meaning(text: str, html: str) -> None:
    """Up to three signs, code, fences and underlined headings are what they were."""
    assert html in _html(text)
