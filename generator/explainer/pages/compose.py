"""The graph becomes the site's pages, in every language that has some."""

from collections.abc import Callable, Mapping
from itertools import chain

from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.languages import second_languages
from explainer.pages.article_page import article_pages
from explainer.pages.as_of_page import as_of_pages
from explainer.pages.contribute import with_contribution
from explainer.pages.corrections_page import corrections_pages
from explainer.pages.data_page import data_page
from explainer.pages.event_lists import event_lists
from explainer.pages.event_page import event_pages
from explainer.pages.home_page import home_page
from explainer.pages.indexes import Indexes, build_indexes
from explainer.pages.languages import with_alternates
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
from explainer.progress import Progress, unseen
from explainer.site import SiteInfo
from explainer.workers import in_order


def compose_pages(
    graph: Graph,
    site: SiteInfo,
    dossiers: Mapping[str, Dossier],
    views: Mapping[str, View],
    jobs: int = 1,
    progress: Progress = unseen,
) -> list[Page]:
    """All pages, by address; `dossiers` and `views` are those of the graph.

    `jobs` processes compose at a time, as `workers.each` says.
    """
    indexes = {lang: build_indexes(view) for lang, view in views.items()}
    second = second_languages(graph, site)
    pages = []
    for lang in (site.language, *second):
        views[lang].find_mentions(jobs)  # other languages have single pages, which ask for theirs
        pages += _lists(views[lang], indexes[lang])
        pages.append(home_page(views[lang], indexes[lang], _index(views[lang])))
    told = [
        (lang, entity.id)
        for entity in graph.entities.values()
        if entity.has_page and entity.id != "index"
        for lang in (entity.lang, *entity.translations)
    ]

    def work(number: int) -> list[Page]:
        lang, entity = told[number]
        return _pages_of(views[lang], views[lang].graph.entities[entity], indexes[lang])

    pages += chain.from_iterable(in_order(work, len(told), jobs, progress))
    paired = with_alternates(pages, second)
    offered = (with_contribution(page, graph, site, dossiers) for page in paired)
    return sorted(offered, key=lambda page: page.address)


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


def _pages_of(view: View, entity: Entity, indexes: Indexes) -> list[Page]:
    if entity.withdrawn:
        return withdrawn_pages(view, entity)
    return COMPOSERS[entity.kind](view, entity, indexes)


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
