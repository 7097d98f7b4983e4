"""Lists of all events: by year, and month by month; and of those of one facet at a time.

A theme or a person has a page here with two events at least: one event is no chronology. A year
always has one, since a gap among the years would say that nothing happened. Search engines keep
the timeline's years alone: the other pages repeat them, or the page of the theme or the person.
"""

from collections.abc import Callable, Iterator, Sequence

from explainer.limits import FACETS, FILTERED_EVENTS
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.pages import sections
from explainer.pages.context import Context, Entry, Filters, Group, Link
from explainer.pages.context import Facet as FacetLinks
from explainer.pages.facets import Facet, Facets, facets_of, years
from explainer.pages.heads import context, counted
from explainer.pages.indexes import Indexes, newest_first
from explainer.pages.listing_pages import dossier_entry, list_head, paged_list
from explainer.pages.page import Page
from explainer.pages.told import year_of
from explainer.pages.view import View
from explainer.words.calendar import day_in_words

Entries = Callable[[Dossier], Entry]
"""What makes an event's line of a list."""


def event_lists(view: View, indexes: Indexes) -> list[Page]:
    """The list of events and the timeline, with the pages of their facets."""
    dossiers = listed(view)
    facets = facets_of(view, indexes, dossiers)
    entry = made_once(view)
    years, all_months = _by_year(view, dossiers, entry), by_month(view, dossiers, entry)
    return [
        *_list(view, "events", years, {"year": facets["year"]}, entry),
        *_list(view, "timeline", all_months, facets, entry, filters=combined(dossiers)),
    ]


def made_once(view: View) -> Entries:
    """Makes lines of lists; an event that stands in several has one, since it rests meanwhile."""
    made: dict[str, Entry] = {}

    def entry(dossier: Dossier) -> Entry:
        if dossier.event.id not in made:
            made[dossier.event.id] = dossier_entry(view, dossier)
        return made[dossier.event.id]

    return entry


def months(view: View) -> Iterator[Entry]:
    """The months that have events, the latest first, each with its place among the years."""
    entry = made_once(view)
    for year in years(view, listed(view)):
        seen: set[str] = set()
        found = sections.paged(by_month(view, year.dossiers, entry))
        for number, groups in enumerate(found, start=1):
            path = sections.page_path(_path(view, "timeline", year.sort, year.slug), number)
            for group in groups:
                if "id" in group and group["id"] not in seen:
                    seen.add(group["id"])
                    url = f"{view.address(path)}#{group['id']}"
                    yield Entry(link=Link(text=group["title"], url=url))


def listed(view: View) -> list[Dossier]:
    """The events that lists of this language hold, the latest first."""
    return newest_first(d for d in view.dossiers.values() if view.lists(d.event))


def combined(dossiers: Sequence[Dossier]) -> bool:
    """Whether a script combines the facets of these events, whose file it has to take in whole.

    Of more events each facet has its page, as without the script, and the search combines them.
    """
    return 0 < len(dossiers) <= FILTERED_EVENTS


def _list(
    view: View,
    name: str,
    groups: list[Group],
    facets: Facets,
    entry: Entries,
    *,
    filters: bool = False,
) -> list[Page]:
    """The pages of a list, of all facets of each sort, and of each facet.

    `filters` says whether a script combines them; of one sort there is nothing to combine.
    """
    shown = list_head(view, name)
    if bar := _bar(view, name, facets):
        shown["facets"] = bar
        if filters:
            page = view.address(view.part(name))
            shown["filters"] = Filters(file=filters_path(view), page=page)
    pages = paged_list(view, name, view.part(name), shown, groups)
    for sort, found in facets.items():
        if found:
            pages += _all_of(view, name, sort, found)
        for facet in found:
            pages += _one(view, name, facets, facet, by_month(view, facet.dossiers, entry))
    return pages


def _all_of(view: View, name: str, sort: str, found: Sequence[Facet]) -> list[Page]:
    """The pages that lead to every facet of a sort, each with the number of its events."""
    title = view.words[f"facet.{sort}"]
    shown = _head(view, name, title, sort)
    entries = [
        Entry(link=Link(**_link(view, name, facet), note=_count(view, facet)))
        for facet in sorted(found, key=lambda facet: facet.order)
    ]
    path = _path(view, name, sort)
    return paged_list(view, f"{name}/{sort}", path, shown, sections.plain(entries))


def _one(view: View, name: str, facets: Facets, facet: Facet, groups: list[Group]) -> list[Page]:
    """The pages of one facet, by month."""
    shown = _head(view, name, facet.name, facet.sort)
    shown["summary"] = _count(view, facet)
    shown["facets"] = _bar(view, name, facets, facet)
    shown["breadcrumbs"].append(_link_to_all(view, name, facet.sort))
    uri = f"{name}/{facet.sort}/{facet.slug}"
    path = _path(view, name, facet.sort, facet.slug)
    return paged_list(view, uri, path, shown, groups)


def _head(view: View, name: str, of: str, sort: str) -> Context:
    whole = view.words[f"nav.{name}"]
    title = view.words["facet.title"].format(list=whole, name=of)
    shown = context(view, "listing", title, noindex=(name, sort) != ("timeline", "year"))
    shown["breadcrumbs"] = [Link(text=whole, url=view.address(view.part(name)))]
    return shown


def _bar(view: View, name: str, facets: Facets, current: Facet | None = None) -> list[FacetLinks]:
    """The ways into a list: a bounded number of facets of each sort, the current one among them."""
    rows = []
    for sort, found in facets.items():
        if found:
            first = found[:FACETS]
            more = [current] if current and current.sort == sort and current not in first else []
            links = [_link(view, name, facet, current) for facet in (*first, *more)]
            rows.append(FacetLinks(all=_link_to_all(view, name, sort), links=links))
    return rows


def filters_path(view: View) -> str:
    """Where the file stands that has the events of the timeline with their facets."""
    return f"{view.part('timeline')}/events.json"


def _link_to_all(view: View, name: str, sort: str) -> Link:
    return Link(text=view.words[f"facet.{sort}"], url=view.address(_path(view, name, sort)))


def _link(view: View, name: str, facet: Facet, current: Facet | None = None) -> Link:
    link = Link(text=facet.name, kind=facet.sort)
    if facet is not current:
        link["url"] = view.address(_path(view, name, facet.sort, facet.slug))
    return link


def _path(view: View, name: str, *rest: str) -> str:
    return "/".join([view.part(name), *rest])


def _count(view: View, facet: Facet) -> str:
    return counted(view, "event", len(facet.dossiers))


def _by_year(view: View, dossiers: Sequence[Dossier], entry: Entries) -> list[Group]:
    return [
        Group(title=run["title"], items=[entry(dossier) for dossier in run["items"]])
        for run in sections.grouped(dossiers, lambda dossier: year_of(view, dossier))
    ]


def by_month(view: View, dossiers: Sequence[Dossier], entry: Entries) -> list[Group]:
    """Events by month, as far as it is known; a month has an anchor."""
    groups = []
    for run in sections.grouped(dossiers, _month):
        date, title = run["items"][0].listed, view.words["undated"]
        if date:
            title = day_in_words(date.year, date.month, None, view.lang)
        group = Group(title=title, items=[entry(dossier) for dossier in run["items"]])
        if date and date.month:
            group["id"] = f"month:{run['title']}"
        groups.append(group)
    return groups


def _month(dossier: Dossier) -> str:
    date = dossier.listed
    return PartialDate(year=date.year, month=date.month).edtf if date else ""
