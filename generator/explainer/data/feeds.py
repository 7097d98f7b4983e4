"""Which feeds there are: of the site, of its lists to follow, of events, people and themes.

An entry is an article, or an event whose file names a day of its own text (`updated`, an update, a
correction). It gives the summary and every correction: who reads only the feed learns of the
mistake where they learned of the text. A day has no time: entries are of noon, Greenwich.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, NamedTuple, overload

from explainer.data.atom import ATOM, atom
from explainer.data.feed import Feed, FeedEntry, entry_id
from explainer.data.followed import followed
from explainer.data.json_feed import JSON_FEED, json_feed
from explainer.limits import FEED_ARTICLES, FEED_LIST
from explainer.model.addresses import entity_path, page_address, whole_address
from explainer.model.entities import Entity
from explainer.model.kinds import THINGS, Kind
from explainer.model.life import at_noon, life_of
from explainer.pages.context import Feed as FeedLink
from explainer.pages.indexes import Indexes
from explainer.pages.page import CONTEXT_KEY, Page, StaticFile
from explainer.pages.view import View
from explainer.read.trace import Watched
from explainer.site import SiteInfo

_FORMATS: Final = (
    (ATOM, "application/atom+xml", "Atom"),
    (JSON_FEED, "application/feed+json", "JSON Feed"),
)
_NEVER: Final = date(1970, 1, 1)
"""The day of a feed without an entry, where `SOURCE_DATE_EPOCH` names none: one is required."""


class _Due(NamedTuple):
    """An entry of which nobody needs more yet than where it stands."""

    published: datetime
    changed: datetime
    id: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class _Entries(Sequence[FeedEntry]):
    """The entries of a feed, each made where it is asked for: pages need only their feed's name."""

    view: View
    entries: Sequence[FeedEntry | _Due]

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, place: int) -> FeedEntry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[FeedEntry]: ...
    def __getitem__(self, place: int | slice) -> FeedEntry | Sequence[FeedEntry]:
        if isinstance(place, slice):
            return _Entries(self.view, self.entries[place])
        entry = self.entries[place]
        return _entry(self.view, entry) if isinstance(entry, _Due) else entry


def feeds_of(view: View, indexes: Indexes) -> tuple[Feed, ...]:
    """The feeds in the view's language, the site's first; none where it knows no address."""
    if not view.site.url:
        return ()
    told = [entity for entity in view.graph.entities.values() if view.tells(entity)]
    found = {entity.id: due for entity in told if (due := _due(view, entity))}
    folder = f"{view.tree}/" if view.tree else ""
    site = _feed(view, folder, view.home, view.site.name, list(found.values()))
    own = (feed for entity in told for feed in _own(view, indexes, entity, found))
    return (site, *_followed(view, indexes), *own)


def _followed(view: View, indexes: Indexes) -> Iterator[Feed]:
    """The feeds of the lists that every page leads to: they are there, be they empty."""
    for name, entries in followed(view, indexes).items():
        part = view.part(name)
        title = f"{view.words[f'nav.{name}']} – {view.site.name}"
        yield _feed(view, f"{part}/", view.address(part), title, entries)


def _own(view: View, indexes: Indexes, entity: Entity, found: Mapping[str, _Due]) -> Iterator[Feed]:
    """The feed of one entity, if it has one: with a file, or three articles."""
    if entity.kind not in THINGS or not (entity.indexed and entity.promoted):
        return
    if view.tree and not entity.original:  # its page stands in the site's own tree, with its feed
        return
    ids = [about.id for about in _about(view, indexes, entity)]
    entries = [found[entity_id] for entity_id in dict.fromkeys(ids) if entity_id in found]
    articles = sum(entity_id.startswith("articles/") for entity_id in ids)
    if entries and (entity.document or articles >= FEED_ARTICLES):
        path = entity_path(entity.original or entity, view.site, view.tree)
        title = f"{view.say(entity.name)} – {view.site.name}"
        yield _feed(view, f"{path}/", view.entity_url(entity), title, entries)


def _about(view: View, indexes: Indexes, entity: Entity) -> Iterable[Entity]:
    """The articles and events that tell of an entity, itself among them."""
    if entity.kind is Kind.EVENT:
        return view.dossiers[entity.id].owners
    took_part = [part.dossier.event for part in indexes.parts.get(entity.id, [])]
    under = [dossier.event for dossier in indexes.by_subject.get(entity.id, [])]
    return [*indexes.articles.get(entity.id, []), *took_part, *under]


def _feed(
    view: View, path: str, page: str, title: str, entries: Sequence[FeedEntry | _Due]
) -> Feed:
    latest = sorted(entries, key=lambda entry: (entry.changed, entry.id), reverse=True)
    newest = latest[0].changed if latest else at_noon(view.site.as_of or _NEVER)
    kept = _Entries(view, latest[:FEED_LIST])
    return Feed(path=path, page=page, title=title, lang=view.lang, updated=newest, entries=kept)


def _due(view: View, entity: Entity) -> _Due | None:
    """When an article or an event is news; none of what is not in public or not promoted."""
    told = entity.kind is Kind.ARTICLE or (entity.kind is Kind.EVENT and entity.document)
    life = life_of([entity]) if told and entity.indexed and entity.promoted else None
    return _Due(life.published, life.changed, entry_id(view, entity), entity) if life else None


def _entry(view: View, due: _Due) -> FeedEntry:
    """The entry of an article or an event."""
    entity = due.entity
    site, themes = view.site, view.graph.out(entity.id, "themes")
    return FeedEntry(
        id=due.id,
        url=whole_address(view.entity_url(entity), site),
        title=view.say(entity.name),
        summary="\n\n".join([view.say(entity.fields.summary), *_corrections(view, entity)]).strip(),
        published=due.published,
        changed=due.changed,
        lang=entity.lang,
        authors=entity.fields.authors,
        tags=tuple(view.say(view.graph.entities[edge.target].name) for edge in themes),
    )


def _corrections(view: View, entity: Entity) -> Iterator[str]:
    for correction in entity.fields.corrections:
        day = correction.date.in_words(view.lang)
        text = view.words["feed.correction"].format(date=day, text=correction.text)
        yield view.say(text)


def feed_files(feeds: Iterable[Feed], site: SiteInfo) -> Iterator[StaticFile]:
    """The files of the feeds, in both formats."""
    for lazy in feeds:
        feed = replace(lazy, entries=tuple(lazy.entries))
        yield StaticFile(path=f"{feed.path}{ATOM}", content=atom(feed, site))
        yield StaticFile(path=f"{feed.path}{JSON_FEED}", content=json_feed(feed, site))


Followed = Watched[list[FeedLink]]
"""Where to follow the page at each address that has a feed of its own."""


def feed_links(feeds: Iterable[Feed]) -> Followed:
    """Where to follow each page with a feed of its own, by its address."""
    return Watched("^", {feed.page: _links(feed) for feed in feeds})


def with_feed(page: Page, followed: Followed, site: SiteInfo) -> Page:
    """The page with where to follow it: its own feed, else the site's in its language."""
    home = page.context.get("home", page_address("", site))
    if home not in followed:  # the site does not know its address
        return page
    links = followed.get(page.address, followed[home])
    context = {**page.context, "feeds": links}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def _links(feed: Feed) -> list[FeedLink]:
    return [
        FeedLink(type=kind, text=feed.title, format=name, url=f"{feed.path}{file}")
        for file, kind, name in _FORMATS
    ]
