"""The graph becomes the site's pages, in every language that has some."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.languages import second_languages
from explainer.pages.article_page import article_pages
from explainer.pages.as_of_page import as_of_pages
from explainer.pages.corrections_page import corrections_pages
from explainer.pages.data_page import data_page
from explainer.pages.event_lists import event_lists
from explainer.pages.event_page import event_pages
from explainer.pages.home_page import home_page
from explainer.pages.indexes import Indexes
from explainer.pages.listing_pages import listing_pages
from explainer.pages.network_page import network_pages
from explainer.pages.ordinary_page import ordinary_pages
from explainer.pages.organization_page import organization_pages
from explainer.pages.page import Page
from explainer.pages.person_page import person_pages
from explainer.pages.place_page import place_pages
from explainer.pages.promises_page import promises_pages
from explainer.pages.questions_page import questions_pages
from explainer.pages.search_page import search_page
from explainer.pages.theme_page import theme_pages
from explainer.pages.view import View
from explainer.pages.withdrawn_page import withdrawn_pages
from explainer.site import SiteInfo


class Piece(NamedTuple):
    """What is composed at a time: the pages of an entity in a language, or its lists."""

    lang: str
    entity: str
    """The id; empty for the home page and the lists of everything."""


def pieces(graph: Graph, site: SiteInfo) -> list[Piece]:
    """All that a site is composed of, the lists first."""
    lists = [Piece(lang, "") for lang in (site.language, *second_languages(graph, site))]
    return lists + [
        Piece(lang, entity.id)
        for entity in graph.entities.values()
        if entity.has_page and entity.id != "index"
        for lang in (entity.lang, *entity.translations)
    ]


def compose(piece: Piece, view: View, indexes: Indexes) -> list[Page]:
    """The pages of a piece, in the view of its language; `indexes` are those of the view."""
    if not piece.entity:
        return [*_lists(view, indexes), home_page(view, indexes, _index(view))]
    entity = view.graph.entities[piece.entity]
    if entity.withdrawn:
        return withdrawn_pages(view, entity)
    return COMPOSERS[entity.kind](view, entity, indexes)


def _lists(view: View, indexes: Indexes) -> list[Page]:
    """The lists of everything, which the head and the foot of every page lead to."""
    return [
        *listing_pages(view),
        *event_lists(view, indexes),
        *promises_pages(view, indexes),
        *questions_pages(view, indexes),
        *corrections_pages(view),
        *(network_pages(view, indexes) if view.site.network else ()),
        *([search_page(view)] if view.site.search else ()),
        data_page(view),
    ]


COMPOSERS: Mapping[Kind, Callable[[View, Entity, Indexes], list[Page]]] = {
    Kind.EVENT: lambda view, entity, indexes: [
        *event_pages(view, entity, indexes),
        *as_of_pages(view, entity),
    ],
    Kind.PERSON: person_pages,
    Kind.THEME: theme_pages,
    Kind.ORGANIZATION: organization_pages,
    Kind.PLACE: place_pages,
    Kind.ARTICLE: lambda view, entity, _: article_pages(view, entity),
    Kind.PAGE: lambda view, entity, _: ordinary_pages(view, entity),
}
"""What makes the pages of each kind."""


def _index(view: View) -> Entity | None:
    """The entity of `index.md`, where it is published."""
    index = view.graph.entities.get("index")
    return index if index and index.has_page and not index.withdrawn else None
