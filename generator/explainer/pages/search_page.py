"""The page of the search: the same search in place, and without script the way to all pages."""

from typing import Final

from explainer.model.languages import in_tree
from explainer.pages import sections
from explainer.pages.context import Entry, Link
from explainer.pages.heads import context
from explainer.pages.page import Page, page_meta
from explainer.pages.view import View

_LISTS: Final = ("events", "people", "themes", "organizations", "places", "articles", "timeline")


def search_page(view: View) -> Page:
    """The page at `search/`, or at `en/search/`; search engines skip it."""
    t = view.words
    shown = context(view, "search", t["nav.search"], noindex=True)
    lists = [_entry(view, name) for name in _LISTS]
    shown["sections"] = [
        sections.section("entries", "listing", t["search.lists"], sections.plain(lists))
    ]
    meta = page_meta("search", shown["title"], "", shown)
    uri, address = in_tree("search/index.md", view.tree), view.address(view.part("search"))
    return Page(src_uri=uri, address=address, source=None, meta=meta, body="")


def _entry(view: View, name: str) -> Entry:
    link = Link(text=view.words[f"nav.{name}"], url=view.address(view.part(name)))
    return Entry(link=link, summary=view.say(view.words[f"listing.{name}"]))
