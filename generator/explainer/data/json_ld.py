"""JSON-LD: what each page says to machines, one `@graph` of schema.org's terms.

It stands in a data block, which browsers never run. Templates print it by `tojson`, which escapes
what could end the block.
"""

import re
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from explainer.data.nodes import Node, iso_date, node, once, ref, thing_id
from explainer.data.said import told_of, work
from explainer.data.things import described, is_thing, mentions, term_set_id
from explainer.model.addresses import entity_address, source_path, whole_address
from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.pages.context import Link
from explainer.pages.page import CONTEXT_KEY, Page
from explainer.pages.view import View
from explainer.site import SiteInfo

_CONTEXT: Final = "https://schema.org"
_LISTING: Final = re.compile(
    r"([a-z]{2,3}(-[A-Z]{2})?/)?[a-z]+/(year/-?[0-9]{4}/)?(index|page/[0-9]+)\.md"
)
"""The pages of a list of everything, or of a year, rather than of a long section of an entity."""


class Seen(NamedTuple):
    """An entity as one language shows it."""

    view: View
    entity: Entity


@dataclass(frozen=True)
class Subjects:
    """What the pages of a site are about; looked up once for all of them."""

    views: Mapping[str, View]

    @cached_property
    def by_page(self) -> Mapping[str, Seen]:
        """What the page at each path is about."""
        return {
            source_path(entity.original or entity, lang): Seen(view, entity)
            for lang, view in self.views.items()
            for entity in view.graph.entities.values()
            if entity.has_page and entity.lang == lang
        }

    @cached_property
    def public(self) -> Set[str]:
        """The addresses of the pages of what is in public."""
        return {
            entity_address(entity.original or entity, view.site, view.lang)
            for view, entity in self.by_page.values()
            if entity.indexed
        }


def with_json_ld(page: Page, subjects: Subjects) -> Page:
    """The page with its graph; as it is where the site does not know its address.

    The page of a person who is not public says that it is a page, and where it stands.
    """
    view = subjects.views[page.context["lang"]]
    if not view.site.url:
        return page
    graph = [*_page(page, view, subjects.by_page.get(page.src_uri)), *_way(page, view)]
    if _LISTING.fullmatch(page.src_uri):
        graph += _list(page, view, subjects.public)
    if page.src_uri == "index.md":
        graph.append(_web_site(view.site))
    if page.src_uri == "themes/index.md":
        at, url = term_set_id(view.site), _url(page, view)
        graph.append(node("DefinedTermSet", at, name=page.context["title"], url=url))
    context = {**page.context, "json_ld": {"@context": _CONTEXT, "@graph": once(graph)}}
    return replace(page, meta={**page.meta, CONTEXT_KEY: context})


def _site_id(site: SiteInfo) -> str:
    return f"{site.url}#this:site"


def _web_site(site: SiteInfo) -> Node:
    languages = list(site.languages)
    return node("WebSite", _site_id(site), url=site.url, name=site.name, inLanguage=languages)


def _url(page: Page, view: View) -> str:
    return whole_address(page.address, view.site)


def _page(page: Page, view: View, seen: Seen | None) -> list[Node]:
    """The page, and the thing that it is about."""
    shown, url = page.context, _url(page, view)
    itself = node(
        "CollectionPage" if shown["kind"] == "listing" else "WebPage",
        url,
        url=url,
        name=shown["title"],
        inLanguage=shown["lang"],
        isPartOf=ref(_site_id(view.site)),
        license=view.site.license,
        breadcrumb=ref(f"{url}#this:way") if shown["kind"] != "home" else None,
    )
    if seen is None or (seen.entity.kind is Kind.PERSON and not seen.entity.indexed):
        return [itself]
    if seen.entity.withdrawn:
        return [{**itself, "creativeWorkStatus": "Withdrawn"}]
    return _told(itself, seen)


def _told(page: Node, seen: Seen) -> list[Node]:
    """What a page tells goes with the article that it is, else with the page."""
    view, entity = seen
    told = told_of(view, entity)
    checked = entity.fields.last_verified
    page["lastReviewed"] = iso_date(checked, told.zone)
    if reviewed := entity.fields.reviewed:
        page["reviewedBy"] = node("Person", name=view.say(reviewed.by))
    if not is_thing(entity):
        return [_clean({**page, **work(told)})]
    page["mainEntity"] = ref(thing_id(view, entity))
    thing = described(view, entity)
    if entity.kind is Kind.ARTICLE:
        return [_clean(page), _clean({**thing, **work(told)})]
    if entity.kind is Kind.EVENT:
        page["mentions"] = mentions(view, view.dossiers[entity.id])
    return [_clean({**page, **work(told)}), _clean(thing)]


def _clean(made: Node) -> Node:
    """A node put together from several, without what is empty."""
    return {key: value for key, value in made.items() if value}


def _way(page: Page, view: View) -> list[Node]:
    """The way from the home page to this one; the home page needs none."""
    if page.context["kind"] == "home":
        return []
    home = Link(text=view.words["home"], url=view.home)
    steps = [home, *page.context["breadcrumbs"], Link(text=page.context["title"], url=page.address)]
    items = [
        node("ListItem", position=n, name=step["text"], item=whole_address(step["url"], view.site))
        for n, step in enumerate(steps, start=1)
    ]
    return [node("BreadcrumbList", f"{_url(page, view)}#this:way", itemListElement=items)]


def _list(page: Page, view: View, public: Collection[str]) -> list[Node]:
    """What a listing lists, in its order: what is in public, each once."""
    parts = [part for part in page.context["sections"] if part["kind"] == "entries"]
    groups = [group for part in parts for group in part["groups"]]
    links = [entry["link"] for group in groups for entry in group["items"]]
    names = {link["url"]: link["text"] for link in links if link.get("url") in public}
    items = [
        node("ListItem", position=n, name=name, url=whole_address(url, view.site))
        for n, (url, name) in enumerate(names.items(), start=1)
    ]
    listed = f"{_url(page, view)}#this:list"
    return [node("ItemList", listed, itemListElement=items)] if items else []
