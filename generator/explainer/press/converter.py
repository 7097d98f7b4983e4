"""Markdown becomes HTML: one converter for many texts, as making one costs a third of a text."""

from collections.abc import Mapping
from dataclasses import dataclass

from markdown import Markdown

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.press.links import Links
from explainer.words.slugs import heading_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """The HTML of a text."""

    html: str
    removed: frozenset[str] = frozenset()
    """The elements and attributes that the boundary took out."""


class Converter:
    """Converts one text after the other; `addresses` are those of the site's pages and files."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._removed: set[str] = set()
        settings = extension_settings(heading_slug, self._removed)
        self._markdown = Markdown(extensions=list(EXTENSIONS), extension_configs=settings)
        self._links = Links(self._markdown, addresses)
        self._markdown.treeprocessors.register(self._links, "relpath", 0)

    def convert(self, text: str, src_uri: str) -> Converted:
        """The HTML of the text of the page whose source has a path."""
        if not text.strip():
            return Converted(html="")
        self._links.src_uri = src_uri
        self._removed.clear()
        html = self._markdown.reset().convert(text)
        return Converted(html=html, removed=frozenset(self._removed))
