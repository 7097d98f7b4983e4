"""A text as a page of a site: the links that the core says it has, and those in its HTML."""

import html
import posixpath
import re
from dataclasses import dataclass
from typing import Final

from markdown import Markdown

from benchmarks.mentions.explainer import SITE, graph_of, mentions_of
from benchmarks.mentions.records import Record
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.model.dossiers import build_dossiers
from explainer.pages.compose import Piece
from explainer.pieces import Workbench
from explainer.words.slugs import heading_slug
from explainer.workers import HERE

_LINK = re.compile(r'<a class="ex-mention" href="([^"]*)">(.*?)</a>', re.DOTALL)
_LINE = re.compile(r"^@\[(?!\^).+\]: \S+ (?:name|person|surname)\n", re.MULTILINE)
_CONVERTER: Final = Markdown(
    extensions=list(EXTENSIONS), extension_configs=extension_settings(heading_slug)
)

Link = tuple[str, str]
"""The id of an entity, and the words that lead to it, with single spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The same text as the core and as a reader have it."""

    said: list[Link]
    """The mentions that the core found."""
    shown: list[Link]
    """The links of mentions in the HTML."""
    html: str
    """The HTML without those links."""
    bare: str
    """The HTML of the page's text if no name is known."""


def built(record: Record) -> Built:
    """The page that a record's text makes, through the project's own list of extensions."""
    graph, own, _ = graph_of(record)
    dossiers = build_dossiers(graph, SITE)
    bench = Workbench.of(graph, dossiers, SITE)
    bench.find_mentions(HERE)
    bench.lay_out()
    text = bench.make(Piece(SITE.language, own)).pages[0].body
    shown, bare = _html(text), _html(_LINE.sub("", text))
    document = graph.entities[own].document
    assert document is not None
    said = mentions_of(record)[0].linked
    return Built(
        said=[(found.target, _spaced(document.text[found.start : found.end])) for found in said],
        shown=[(_id(own, match[1]), _spaced(match[2])) for match in _LINK.finditer(shown)],
        html=_LINK.sub(r"\2", shown),
        bare=bare,
    )


def _html(text: str) -> str:
    return _CONVERTER.reset().convert(text)


def _id(own: str, href: str) -> str:
    path = posixpath.join(posixpath.dirname(own), href)
    return posixpath.normpath(path).removesuffix(".md")


def _spaced(words: str) -> str:
    return " ".join(html.unescape(words).split())
