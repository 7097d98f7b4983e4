"""The boundary of texts takes nothing from our own."""

from pathlib import Path

from markdown import Markdown

from boundary import events
from explainer import generate
from explainer.engines.configuration import read_configuration
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.words.slugs import heading_slug

ROOT = Path(__file__).parents[2]


def _converter(names: list[str]) -> Markdown:
    return Markdown(extensions=names, extension_configs=extension_settings(heading_slug))


def test_our_texts_are_the_same_without_the_boundary() -> None:
    """Every page's text reaches a reader with the same elements, attributes and words."""
    site = generate(ROOT / "content", read_configuration(ROOT / "mkdocs.yml").site)
    whole = _converter(list(EXTENSIONS))
    bare = _converter([name for name in EXTENSIONS if name != "explainer.markdown.sanitize"])
    bodies = [page.body for page in site.pages if page.body]
    assert len(bodies) > 50
    for body in bodies:
        assert events(whole.reset().convert(body)) == events(bare.reset().convert(body))
