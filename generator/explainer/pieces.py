"""One piece of a site at a time, made whole: its pages and all files that follow from them."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from explainer.data.embeds import embeds
from explainer.data.feeds import Followed, feed_files, feed_links, feed_of, with_feed
from explainer.data.json_ld import Subjects, with_json_ld
from explainer.data.search import SearchRecord, search_records
from explainer.data.tables import own_file
from explainer.model.dossiers import Dossier
from explainer.model.graph import Graph
from explainer.model.languages import second_languages
from explainer.pages.compose import Piece, compose
from explainer.pages.contribute import with_contribution
from explainer.pages.indexes import Indexes, build_indexes
from explainer.pages.page import Page, StaticFile
from explainer.pages.view import View
from explainer.pages.views import make_views
from explainer.read.trace import Watched, traced
from explainer.sharing.pages import (
    picture_files,
    share_pictures,
    shared_pages,
    with_share_pictures,
)
from explainer.site import SiteInfo
from explainer.workers import Executor


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a piece of a site gives."""

    pages: tuple[Page, ...]
    """Each whole, but for the same page in other languages."""
    files: tuple[StaticFile, ...]
    records: tuple[SearchRecord, ...]
    read: frozenset[str]
    """What `read.trace` told while it was made."""


@dataclass(frozen=True)
class Workbench:
    """All that is looked up while pieces are made."""

    graph: Graph
    dossiers: Watched[Dossier]
    site: SiteInfo
    views: Mapping[str, View]

    @classmethod
    def of(cls, graph: Graph, dossiers: Watched[Dossier], site: SiteInfo) -> "Workbench":
        """The workbench of a graph and its dossiers."""
        return cls(graph, dossiers, site, make_views(graph, site, dossiers))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages with lists and feeds, the site's own first."""
        return (self.site.language, *second_languages(self.graph, self.site))

    @cached_property
    def followed(self) -> Followed:
        """Where to follow each page."""
        return feed_links((self.views[lang], self.indexes[lang]) for lang in self.languages)

    @cached_property
    def indexes(self) -> Mapping[str, Indexes]:
        """The indexes of each view, by its language."""
        known = self.__dict__.get("_known_indexes", {})
        return {lang: known.get(lang) or build_indexes(v) for lang, v in self.views.items()}

    @property
    def known_indexes(self) -> Mapping[str, Indexes]:
        """The indexes, where they have been made, that hold nothing but of the graph itself."""
        made: Mapping[str, Indexes] = self.__dict__.get("indexes", {})
        return {lang: own for lang, own in made.items() if self.views[lang].graph is self.graph}

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.views)

    @cached_property
    def _shared(self) -> Set[str]:
        return shared_pages(self.views)

    @property
    def looked_up(self) -> Mapping[str, object]:
        """What takes long to look up and is small, where it has been."""
        return {name: self.__dict__[name] for name in ("followed",) if name in self.__dict__}

    def know(self, looked_up: Mapping[str, object], indexes: Mapping[str, Indexes]) -> None:
        """Take what another workbench of the same graph looked up."""
        self.__dict__.update(looked_up, _known_indexes=indexes)

    def find_mentions(self, executor: Executor) -> None:
        """Find what all texts mention before a piece is made.

        Languages without lists have single pages, which find what they mention by themselves.
        """
        for lang in self.languages:
            self.views[lang].mention_index.find(executor)

    def lay_out(self) -> None:
        """Look up all that pieces share before one is made."""
        for lang in self.languages:
            self.views[lang].lay_out()
        _ = self.followed, self.indexes, self._subjects.public, self._shared

    def make(self, piece: Piece) -> Made:
        """A piece of the site; the same each time."""
        with traced() as read:
            pages = compose(piece, self.views[piece.lang], self.indexes[piece.lang])
            pictures = share_pictures(pages, self.views, self._shared)
            files = (*embeds(pages, self.views), *picture_files(pictures), *self._own_files(piece))
            seen = self._subjects.by_page
            records = search_records(pages, seen) if self.site.search else []
            whole = tuple(self._whole(p) for p in with_share_pictures(pages, pictures, self.site))
        return Made(pages=whole, files=files, records=tuple(records), read=frozenset(read))

    def _own_files(self, piece: Piece) -> Iterator[StaticFile]:
        """What machines read of an entity: its feed in each language, and its file of data."""
        if not piece.entity:
            return
        site = self.site.language
        first = piece.lang == self.graph.entities[piece.entity].lang
        for lang in self.languages:
            if lang == piece.lang != site or (lang == site and first):
                view = self.views[lang]
                entity = view.graph.entities[piece.entity]
                if feed := feed_of(view, self.indexes[lang], entity):
                    yield from feed_files(feed, self.site)
                if lang == site:
                    yield from own_file(view, entity)

    def _whole(self, page: Page) -> Page:
        offered = with_contribution(page, self.graph, self.site, self.dossiers)
        return with_json_ld(with_feed(offered, self.followed, self.site), self._subjects)
