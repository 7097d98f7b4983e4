"""The whole product: a folder of Markdown becomes pages and files. Knows no engine."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path as FilePath

from explainer.data.calendar import calendar
from explainer.data.embeds import embeds
from explainer.data.feeds import feed_files, feeds_of, with_feeds
from explainer.data.filters import filters
from explainer.data.json_ld import with_json_ld
from explainer.data.redirects import redirects
from explainer.data.schema import schema_file
from explainer.data.search import SearchRecord, search_records
from explainer.data.sitemap import sitemap
from explainer.data.tables import tables
from explainer.link.addresses import check_addresses
from explainer.link.checks import check_links
from explainer.model.dossiers import Dossier, build_dossiers
from explainer.model.graph import Graph, build_graph
from explainer.model.languages import second_languages
from explainer.pages.compose import compose_pages
from explainer.pages.page import Page, StaticFile
from explainer.pages.views import make_views
from explainer.read.documents import Progress, read_documents, unseen
from explainer.read.images import published
from explainer.read.problems import ContentError, Problem, sort_problems
from explainer.sharing.pages import picture_files, share_pictures, with_share_pictures
from explainer.site import SiteInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything an engine needs to build a site."""

    pages: tuple[Page, ...]
    files: tuple[StaticFile, ...]
    problems: tuple[Problem, ...]
    """Warnings and notices; errors never come this far."""
    records: tuple[SearchRecord, ...] = ()
    """What readers may search for; none where the site has no search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A content folder, read and linked; with mistakes it is good for reports only."""

    graph: Graph
    dossiers: Mapping[str, Dossier]
    problems: tuple[Problem, ...]


def check(content: FilePath, site: SiteInfo, progress: Progress = unseen) -> Checked:
    """What a content folder says, and all its problems, errors included."""
    documents, problems = read_documents(content, progress)
    graph, more = build_graph(documents, site)
    dossiers = build_dossiers(graph, site)
    links = check_links(graph, dossiers, site)
    addresses = check_addresses(graph, dossiers, site)
    found = sort_problems([*problems, *more, *links, *addresses])
    return Checked(graph=graph, dossiers=dossiers, problems=found)


def generate(content: FilePath, site: SiteInfo, jobs: int = 1) -> Site:
    """The pages and files of a content folder; `ContentError` with all problems if one is an error.

    The same folder and options give the same values: nothing depends on the clock, the locale,
    the network, the order in which files were made, or `jobs`: how many processes compose at a
    time, more than one only where no other thread runs.
    """
    with _uncollected():
        return _generate(content, site, jobs)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would go through all that is made again and again."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _generate(content: FilePath, site: SiteInfo, jobs: int) -> Site:
    checked = check(content, site)
    graph, problems = checked.graph, checked.problems
    if any(problem.is_error for problem in problems):
        raise ContentError(problems)
    views = make_views(graph, site, checked.dossiers)
    main = views[site.language]
    second = second_languages(graph, site)
    feeds = [feed for lang in (site.language, *second) for feed in feeds_of(views[lang])]
    composed = compose_pages(graph, site, checked.dossiers, views, jobs)
    pictures = share_pictures(composed, views)
    shared = with_share_pictures(with_feeds(composed, feeds, site), pictures, site)
    pages = with_json_ld(shared, views, site)
    assets = [StaticFile(path=name, content=published(path)) for name, path in graph.assets.items()]
    files = [
        *assets,
        *redirects(graph, site),
        *embeds(composed, views),
        *sitemap(pages, site),
        *picture_files(pictures),
        *feed_files(feeds, site),
        *calendar(main),
        *tables(main),
        *(file for lang in (site.language, *second) for file in filters(views[lang])),
        *schema_file(site.language),
    ]
    records = search_records(composed, views) if site.search else []
    return Site(pages=tuple(pages), files=tuple(files), problems=problems, records=tuple(records))
