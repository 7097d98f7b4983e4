"""The whole product: a folder of Markdown becomes pages and files. Knows no engine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path as FilePath

from explainer.data.calendar import calendar
from explainer.data.feeds import feed_files, site_feeds
from explainer.data.filters import filters
from explainer.data.redirects import redirects
from explainer.data.schema import schema_file
from explainer.data.search import SearchRecord
from explainer.data.sitemap import sitemap
from explainer.data.tables import tables
from explainer.link.addresses import check_addresses
from explainer.link.checks import check_links
from explainer.model.collect import prepare
from explainer.model.dossiers import Dossier, build_dossiers
from explainer.model.graph import Graph, build_graph
from explainer.pages.compose import pieces
from explainer.pages.languages import derived_alternates, with_alternates
from explainer.pages.page import Kept, Page, StaticFile
from explainer.pieces import Workbench
from explainer.progress import Progress, unseen
from explainer.read.folder import read_documents
from explainer.read.images import published
from explainer.read.problems import ContentError, Problem, sort_problems
from explainer.read.trace import Watched
from explainer.site import SiteInfo
from explainer.workers import HERE, Executor, in_order, uncollected


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
    dossiers: Watched[Dossier]
    problems: tuple[Problem, ...]


def check(content: FilePath, site: SiteInfo, progress: Progress = unseen) -> Checked:
    """What a content folder says, and all its problems, errors included."""
    documents, problems = read_documents(content, progress, partial(prepare, site=site))
    graph, more = build_graph(documents, site)
    dossiers = build_dossiers(graph, site)
    links = check_links(graph, dossiers, site)
    addresses = check_addresses(graph, dossiers, site)
    found = sort_problems([*problems, *more, *links, *addresses])
    return Checked(graph=graph, dossiers=dossiers, problems=found)


def generate(
    content: FilePath, site: SiteInfo, executor: Executor = HERE, progress: Progress = unseen
) -> Site:
    """The pages and files of a content folder; `ContentError` with all problems if one is an error.

    The same folder and options give the same values: nothing depends on the clock, the locale,
    the network, the order in which files were made, or `executor`: who finds mentions and composes.
    `progress` is told how far composing is.
    """
    with uncollected():
        return _generate(content, site, executor, progress)


def _generate(content: FilePath, site: SiteInfo, executor: Executor, progress: Progress) -> Site:
    checked = check(content, site)
    refuse_errors(checked.problems)
    bench = Workbench.of(checked.graph, checked.dossiers, site)
    bench.find_mentions(executor)
    bench.lay_out()
    told = pieces(checked.graph, site)
    made = in_order(executor, bench.make, told, progress)
    found = [page for one in made for page in one.pages]
    same = derived_alternates(found, bench.languages[1:])
    pages = sorted((with_alternates(page, same) for page in found), key=lambda p: p.address)
    files = [*assets(checked.graph), *(file for one in made for file in one.files)]
    return Site(
        pages=tuple(pages),
        files=(*files, *whole_files(bench, pages)),
        problems=checked.problems,
        records=tuple(sorted((r for one in made for r in one.records), key=lambda r: r.url)),
    )


def refuse_errors(problems: tuple[Problem, ...]) -> None:
    """`ContentError` with all problems if one is an error."""
    if any(problem.is_error for problem in problems):
        raise ContentError(problems)


def assets(graph: Graph) -> list[StaticFile]:
    """The contributors' own files, pictures without what cameras write into them."""
    return [StaticFile(path=name, content=published(path)) for name, path in graph.assets.items()]


def whole_files(bench: Workbench, pages: Sequence[Page | Kept]) -> Iterator[StaticFile]:
    """The files that are made of the whole site, one by one; `pages` are all, in their order."""
    site, main = bench.site, bench.views[bench.site.language]
    yield from redirects(bench.graph, site)
    yield from sitemap(pages, site)
    for lang in bench.languages:
        for feed in site_feeds(bench.views[lang], bench.indexes[lang]):
            yield from feed_files(feed, site)
    yield from calendar(main)
    yield from tables(main)
    for lang in bench.languages:
        yield from filters(bench.views[lang])
    yield from schema_file(site.language)
