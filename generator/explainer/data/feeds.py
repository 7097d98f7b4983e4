"""Which feeds there are: of the site, of its lists to follow, of events, people and themes.

An entry is an article, or an event whose file names a day of its own text (`updated`, an update, a
correction). It gives the summary and every correction: who reads only the feed learns of the
mistake where they learned of the text. A day has no time: entries are of noon, Greenwich.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final, NamedTuple

from explainer.data.atom import ATOM, atom
from explainer.data.feed import Feed, FeedEntry, entry_id
from explainer.data.followed import FOLLOWED, followed
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


class _Name(NamedTuple):
    """A feed without its entries."""

    path: str
    page: str
    title: str


def site_feeds(view: View, indexes: Indexes) -> Iterator[Feed]:
    """The site's feed in the view's language, and those of the lists that every page leads to.

    None where the site knows no address. Those of lists are there, be they empty.
    """
    if not view.site.url:
        return
    site, *lists = _site_names(view)
    told = (_due(view, entity) for entity in view.graph.entities.values())
    yield _feed(view, site, [due for due in told if due])
    entries = followed(view, indexes)
    for name, key in zip(lists, FOLLOWED, strict=True):
        yield _feed(view, name, entries[key])


def feed_of(view: View, indexes: Indexes, entity: Entity) -> Feed | None:
    """The feed of an entity of the view, if it has one in the view's language."""
    name = _own_name(view, indexes, entity)
    return _feed(view, name, _own_entries(view, indexes, entity)) if name else None


def _site_names(view: View) -> list[_Name]:
    folder = f"{view.tree}/" if view.tree else ""
    titles = (
        (view.part(key), f"{view.words[f'nav.{key}']} – {view.site.name}") for key in FOLLOWED
    )
    lists = [_Name(f"{part}/", view.address(part), title) for part, title in titles]
    return [_Name(folder, view.home, view.site.name), *lists]


def _own_name(view: View, indexes: Indexes, entity: Entity) -> _Name | None:
    """A feed has what has a file, or three articles, if something of it has a day of its own."""
    if not view.site.url or not view.tells(entity):
        return None
    if entity.kind not in THINGS or not (entity.indexed and entity.promoted):
        return None
    if view.tree and not entity.original:  # its page stands in the site's own tree, with its feed
        return None
    about = [*_about(view, indexes, entity)]
    articles = sum(one.kind is Kind.ARTICLE for one in about)
    if not (entity.document or articles >= FEED_ARTICLES):
        return None
    if not any(_due(view, one) for one in about):
        return None
    path = entity_path(entity.original or entity, view.site, view.tree)
    title = f"{view.say(entity.name)} – {view.site.name}"
    return _Name(f"{path}/", view.entity_url(entity), title)


def _own_entries(view: View, indexes: Indexes, entity: Entity) -> list[_Due]:
    about = {one.id: one for one in _about(view, indexes, entity)}
    return [due for one in about.values() if (due := _due(view, one))]


def _about(view: View, indexes: Indexes, entity: Entity) -> Iterable[Entity]:
    """The articles and events that tell of an entity, itself among them."""
    if entity.kind is Kind.EVENT:
        return view.dossiers[entity.id].owners
    took_part = [part.dossier.event for part in indexes.parts.get(entity.id, [])]
    under = [dossier.event for dossier in indexes.by_subject.get(entity.id, [])]
    return [*indexes.articles.get(entity.id, []), *took_part, *under]


def _feed(view: View, name: _Name, entries: Sequence[FeedEntry | _Due]) -> Feed:
    latest = sorted(entries, key=lambda entry: (entry.changed, entry.id), reverse=True)
    newest = latest[0].changed if latest else at_noon(view.site.as_of or _NEVER)
    shown = (_entry(view, e) if isinstance(e, _Due) else e for e in latest[:FEED_LIST])
    return Feed(**name._asdict(), lang=view.lang, updated=newest, entries=tuple(shown))


def _due(view: View, entity: Entity) -> _Due | None:
    """When an article or an event is news; none of what is not in public or not promoted.

    Nor of what the lists of the view's language do not tell of.
    """
    if not view.tells(entity):
        return None
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


def feed_files(feed: Feed, site: SiteInfo) -> Iterator[StaticFile]:
    """The files of a feed, in both formats."""
    yield StaticFile(path=f"{feed.path}{ATOM}", content=atom(feed, site))
    yield StaticFile(path=f"{feed.path}{JSON_FEED}", content=json_feed(feed, site))


Followed = Watched[list[FeedLink]]
"""Where to follow the page at each address that has a feed of its own."""


def feed_links(views: Iterable[tuple[View, Indexes]]) -> Followed:
    """Where to follow each page with a feed of its own, by its address, in some languages."""
    return Watched("^", {n.page: _links(n) for view, own in views for n in _names(view, own)})


def _names(view: View, indexes: Indexes) -> Iterator[_Name]:
    """All feeds in the view's language."""
    if view.site.url:
        yield from _site_names(view)
        for entity in view.graph.entities.values():
            if name := _own_name(view, indexes, entity):
                yield name


def with_feed(page: Page, followed: Followed, site: SiteInfo) -> Page:
    """The page with where to follow it: its own feed, else the site's in its language."""
    home = page.context.get("home", page_address("", site))
    if home not in followed:  # the site does not know its address
        return page
    links = followed.get(page.address, followed[home])
    context = {**page.context, "feeds": links}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def _links(feed: _Name) -> list[FeedLink]:
    return [
        FeedLink(type=kind, text=feed.title, format=name, url=f"{feed.path}{file}")
        for file, kind, name in _FORMATS
    ]
