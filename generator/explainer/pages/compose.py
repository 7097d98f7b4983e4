"""The graph becomes the site's pages, in every language that has some."""

from collections.abc import Callable, Iterator, Mapping

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.pages.article_page import article_pages
from explainer.pages.bodies import body_text
from explainer.pages.event_page import event_pages
from explainer.pages.evidence import evidence_of
from explainer.pages.home_page import home_page
from explainer.pages.indexes import Indexes, build_indexes
from explainer.pages.listing_pages import listing_pages
from explainer.pages.ordinary_page import ordinary_pages
from explainer.pages.page import Page
from explainer.pages.person_page import person_pages
from explainer.pages.theme_page import theme_pages
from explainer.pages.view import View, in_language, make_view
from explainer.site import SiteInfo


def compose_pages(graph: Graph, site: SiteInfo) -> list[Page]:
    """All pages, by address."""
    view = make_view(graph, site)
    indexes = build_indexes(view)
    pages = [*_entity_pages(view, indexes), *listing_pages(view), _home(view, indexes)]
    for lang in _translation_languages(graph):
        other = in_language(view, lang)
        pages += _translations(other, build_indexes(other))
    return sorted(pages, key=lambda page: page.address)


def _entity_pages(view: View, indexes: Indexes) -> Iterator[Page]:
    """The pages of all entities, each in its own language."""
    views = {view.lang: view}
    for entity in view.graph.entities.values():
        if entity.has_page and entity.id != "index":
            if entity.lang not in views:
                views[entity.lang] = in_language(view, entity.lang)
            yield from _pages_of(views[entity.lang], entity, indexes)


def _translations(view: View, indexes: Indexes) -> Iterator[Page]:
    """The pages that sidecars make in a second language."""
    for entity in view.graph.entities.values():
        if entity.original and entity.has_page and entity.id != "index":
            yield from _pages_of(view, entity, indexes)


def _pages_of(view: View, entity: Entity, indexes: Indexes) -> list[Page]:
    return COMPOSERS[entity.kind](view, entity, indexes)


COMPOSERS: Mapping[Kind, Callable[[View, Entity, Indexes], list[Page]]] = {
    Kind.EVENT: lambda view, entity, _: event_pages(view, view.dossiers[entity.id]),
    Kind.PERSON: person_pages,
    Kind.THEME: theme_pages,
    Kind.ARTICLE: lambda view, entity, _: article_pages(view, entity),
    Kind.PAGE: lambda view, entity, _: ordinary_pages(view, entity),
}
"""What makes the pages of each kind."""


def _home(view: View, indexes: Indexes) -> Page:
    index = view.graph.entities.get("index")
    body = body_text(view, index, evidence_of(view, index)) if index else ""
    return home_page(view, indexes, index, body)


def _translation_languages(graph: Graph) -> list[str]:
    return sorted({lang for entity in graph.entities.values() for lang in entity.translations})
