"""One fixed list of Markdown extensions, which reads and runs nothing from outside."""

import pytest
from markdown import Markdown

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.words.slugs import heading_slug


def _html(text: str) -> str:
    settings = extension_settings(heading_slug)
    return Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)


def test_settings_are_for_extensions_of_the_list() -> None:
    """No setting is for an extension that is not loaded."""
    assert extension_settings(heading_slug).keys() <= set(EXTENSIONS)


def test_nothing_in_the_list_includes_files() -> None:
    """Snippets, macros and the like, which read the build machine's files, are not there."""
    forbidden = ("snippets", "include", "macros", "exec", "b64", "pathconverter")
    assert [name for name in EXTENSIONS if any(word in name for word in forbidden)] == []


@pytest.mark.parametrize("text", ['--8<-- "pyproject.toml"', "{{ 7*7 }}", "{% raw %}"])
def test_includes_and_templates_are_text(text: str) -> None:
    """What other tools would run or include is shown as it is written."""
    assert "[project]" not in _html(text)
    assert text.split('"', maxsplit=1)[0].replace("<", "&lt;").strip() in _html(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## L'été à Paris", 'id="l-ete-a-paris"'),
        ("## Sources", 'id="sources-1"'),
        ("## Suite { #la-suite }", 'id="la-suite"'),
        ("==fort==", "<mark>fort</mark>"),
        ("~~non~~", "<del>non</del>"),
        ("^^oui^^", "<ins>oui</ins>"),
        ("a | b\n--|--\n1 | 2", "<table>"),
        ('!!! note "Titre"\n    Texte.', 'class="admonition note"'),
        ('??? note "Titre"\n    Texte.', "<details"),
        ("- [x] fait", 'type="checkbox"'),
        ("terme\n:   sens", "<dl>"),
        ("ABC\n\n*[ABC]: un sigle", '<abbr title="un sigle">'),
        ("```python\nx = 1\n```", '<div class="highlight">'),
    ],
)
def test_the_list_gives_its_html(text: str, html: str) -> None:
    """Each extension of the list does what contributors write it for."""
    assert html in _html(text)


def test_headings_have_a_link_without_words() -> None:
    """The permalink of a heading and the way back from a note say nothing in any language."""
    html = _html("## Titre\n\nVoir.[^1]\n\n[^1]: Note.")
    assert '<a class="headerlink" href="#titre">#</a>' in html
    assert 'title="↩ 1"' in html
    assert "Jump back" not in html
    assert "Permanent link" not in html
