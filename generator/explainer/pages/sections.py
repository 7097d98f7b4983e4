"""Sections of a page, and the further pages on which a long one goes on."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from explainer.limits import PAGE_LIST
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.life import life_of
from explainer.pages.context import Cite, Entry, Group, Link, More, Section
from explainer.pages.view import View

Chunk = tuple[int, list[Group]]
"""The number of a page of a list, and what it holds."""


def section(kind: str, anchor: str, title: str, groups: Iterable[Group]) -> Section:
    """A section, whole."""
    return Section(id=anchor, title=title, kind=kind, groups=list(groups))


def plain(items: Iterable[Any]) -> list[Group]:
    """Items under no heading of their own."""
    return [Group(title="", items=list(items))]


def grouped(items: Sequence[Any], title_of: Callable[[Any], str]) -> list[Group]:
    """Runs of items with one heading; the items keep their order."""
    return [Group(title=title, items=list(run)) for title, run in groupby(items, key=title_of)]


def paged(groups: Iterable[Group]) -> list[list[Group]]:
    """The groups cut into pages of `PAGE_LIST` items; a group may go on on the next page."""
    pages: list[list[Group]] = [[]]
    room = PAGE_LIST
    for group in groups:
        items = group["items"]
        while items:
            if room == 0:
                pages.append([])
                room = PAGE_LIST
            taken, items = items[:room], items[room:]
            pages[-1].append(Group(**{**group, "items": taken}))
            room -= len(taken)
    return pages


def page_path(path: str, number: int) -> str:
    """The path of a page of a list: `events`, `events/page/2`."""
    return path if number == 1 else f"{path}/page/{number}"


def more_link(view: View, path: str, total: int) -> More:
    """The link from the first items of a section to the rest."""
    text = view.words["more"].format(count=total)
    return More(url=view.address(page_path(path, 2)), text=text)


def pager(view: View, path: str, first_path: str, number: int, last: int) -> list[Link]:
    """Links to the first, previous, next and last page of a list: never more than five."""
    numbers = sorted({1, number - 1, number, number + 1, last} & set(range(1, last + 1)))
    links = []
    for page in numbers:
        link = Link(text=str(page))
        if page != number:
            link["url"] = view.address(first_path if page == 1 else page_path(path, page))
        links.append(link)
    return links if last > 1 else []


def entry(
    view: View,
    entity: Entity,
    *,
    date: PartialDate | None = None,
    note: str = "",
    date_note: str = "",
) -> Entry:
    """A line of a list: the entity, with its date and what it is here."""
    shown = Entry(link=view.link(entity, note))
    if date:
        shown["date"] = view.date(date.day_only(), note=date_note)
    return shown


def with_change(shown: Entry, owners: Iterable[Entity]) -> Entry:
    """The line with the last day on which the text of some files appeared or changed."""
    if life := life_of(owners):
        shown["changed"] = life.changed.date().isoformat()
    return shown


def with_summary(
    view: View, shown: Entry, summary: str, sources: Sequence[Cite] = (), *, lang: str = ""
) -> Entry:
    """The line with a sentence in some language under it, and the evidence of the sentence."""
    if summary:
        shown["summary"] = view.say(summary)
    if summary and lang not in ("", view.lang):
        shown["lang"] = lang
    if sources:
        shown["summary_sources" if summary else "sources"] = list(sources)
    return shown
