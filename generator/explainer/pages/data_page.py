"""The page that says what machines may take: files, feeds, calendar."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from explainer.limits import DATA_RECORDS
from explainer.model.entities import Entity
from explainer.model.kinds import FOLDERS, KINDS
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

GRAPH: Final = "graph.json"
"""The entities and the relations between them, in `DATA_PATH`; or the names of its parts."""

CALENDAR: Final = f"{DATA_PATH}/events.ics"

TABLES: Final = tuple(FOLDERS)
"""The folders of the kinds that have a table and a file per entity."""

_RULES: Final = ("each", "dates", "cells", "people")


def data_page(view: View) -> Page:
    """The page at `data/`, or at `en/data/`: a line for each file."""
    t = view.words
    shown = context(view, "listing", t["nav.data"])
    shown["summary"] = t["data.summary"]
    groups = [
        Group(title=t["data.files"], items=list(_files(view))),
        Group(title=t["data.follow"], items=list(_followed(view))),
        Group(title=t["data.rules"], items=[_rule(view, name) for name in _RULES]),
        Group(title=t["data.license"], items=_license(view)),
    ]
    shown["sections"] = [
        sections.section("entries", "listing", shown["title"], [g for g in groups if g["items"]])
    ]
    return listing_page(view, f"{DATA_PATH}/index.md", in_tree(DATA_PATH, view.tree), shown)


def in_data(entity: Entity) -> bool:
    """Whether files of data have an entity: in public, and no ordinary page."""
    return entity.indexed and bool(KINDS[entity.kind].folder)


def parts(name: str, count: int) -> dict[str, slice]:
    """The files of so many entities, with those that each has.

    That is `graph.json`, or `graph-1.json`, `graph-2.json` and so on.
    """
    if count <= DATA_RECORDS:
        return {name: slice(None)}
    stem, _, suffix = name.partition(".")
    starts = enumerate(range(0, count, DATA_RECORDS), start=1)
    return {f"{stem}-{n}.{suffix}": slice(start, start + DATA_RECORDS) for n, start in starts}


def _files(view: View) -> Iterator[Entry]:
    """A line for each file, those of the parts among them."""
    counts = Counter(KINDS[e.kind].folder for e in view.graph.entities.values() if in_data(e))
    for part in dict.fromkeys([GRAPH, *parts(GRAPH, counts.total())]):
        yield _file(view, f"{DATA_PATH}/{part}", GRAPH)
    for folder in TABLES:
        name = f"{folder}.csv"
        yield from (
            _file(view, f"{DATA_PATH}/{part}", name) for part in parts(name, counts[folder])
        )
    yield _file(view, f"{DATA_PATH}/schema.json", "schema.json")


def _followed(view: View) -> Iterator[Entry]:
    """The feeds and the calendar: those of a site that knows its address."""
    if view.site.url:
        yield from (_file(view, in_tree(name, view.tree), name) for name in FEEDS)
        if any(dossier.dated for dossier in view.dossiers.values()):
            yield _file(view, CALENDAR, "events.ics")


def _file(view: View, path: str, what: str) -> Entry:
    link = Link(text=path.rpartition("/")[2], url=path)
    return Entry(link=link, summary=view.say(view.words[f"data.{what}"]))


def _rule(view: View, name: str) -> Entry:
    t = view.words
    return Entry(
        link=Link(text=t[f"data.rule.{name}"]), summary=view.say(t[f"data.rule.{name}.text"])
    )


def _license(view: View) -> list[Entry]:
    address = view.site.license
    return [Entry(link=Link(text=address, url=address))] if address else []
