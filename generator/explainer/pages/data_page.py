"""The page that says what machines may take: files, feeds, calendar."""

from collections.abc import Iterator
from typing import Final

from explainer.model.kinds import FOLDERS
from explainer.model.languages import in_tree
from explainer.pages import sections
from explainer.pages.context import Entry, Group, Link
from explainer.pages.heads import context
from explainer.pages.listing_pages import listing_page
from explainer.pages.page import Page
from explainer.pages.view import View

DATA_PATH: Final = "data"
"""The folder of the files, which no option renames: programs keep their addresses."""

FEEDS: Final = ("feed.xml", "feed.json")
"""The site's feeds, from its root: Atom, JSON Feed."""

CALENDAR: Final = f"{DATA_PATH}/events.ics"

TABLES: Final = tuple(FOLDERS)
"""The folders of the kinds that have a table and a file per entity."""

_RULES: Final = ("each", "dates", "cells", "people")
_FILES: Final = ("graph.json", *(f"{name}.csv" for name in TABLES), "schema.json")


def data_page(view: View) -> Page:
    """The page at `data/`, or at `en/data/`: a line for each file."""
    t = view.words
    shown = context(view, "listing", t["nav.data"])
    shown["summary"] = t["data.summary"]
    groups = [
        Group(title=t["data.files"], items=[_file(view, f"{DATA_PATH}/{n}") for n in _FILES]),
        Group(title=t["data.follow"], items=[_file(view, path) for path in _followed(view)]),
        Group(title=t["data.rules"], items=[_rule(view, name) for name in _RULES]),
        Group(title=t["data.license"], items=_license(view)),
    ]
    shown["sections"] = [
        sections.section("entries", "listing", shown["title"], [g for g in groups if g["items"]])
    ]
    return listing_page(view, f"{DATA_PATH}/index.md", in_tree(DATA_PATH, view.tree), shown)


def _followed(view: View) -> Iterator[str]:
    """The feeds and the calendar: those of a site that knows its address."""
    if view.site.url:
        yield from (in_tree(path, view.tree) for path in FEEDS)
        if any(dossier.dated for dossier in view.dossiers.values()):
            yield CALENDAR


def _file(view: View, path: str) -> Entry:
    name = path.rpartition("/")[2]
    return Entry(link=Link(text=name, url=path), summary=view.say(view.words[f"data.{name}"]))


def _rule(view: View, name: str) -> Entry:
    t = view.words
    return Entry(
        link=Link(text=t[f"data.rule.{name}"]), summary=view.say(t[f"data.rule.{name}.text"])
    )


def _license(view: View) -> list[Entry]:
    address = view.site.license
    return [Entry(link=Link(text=address, url=address))] if address else []
