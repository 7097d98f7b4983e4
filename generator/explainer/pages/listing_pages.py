"""Lists of everything: a list for each kind, and the timeline."""

from collections.abc import Callable, Iterable, Mapping

from explainer.model.dossiers import Dossier, article_date, article_newness
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.pages import sections
from explainer.pages.context import Context, Entry, Group, Link
from explainer.pages.heads import context
from explainer.pages.indexes import newest_first
from explainer.pages.page import Page, page_meta
from explainer.pages.place_page import country_of
from explainer.pages.told import event_entry, year_of
from explainer.pages.view import View
from explainer.words.calendar import day_in_words


def listing_pages(view: View) -> list[Page]:
    """The listings of each kind and the timeline, each on as many pages as it needs."""
    return [
        page for name, groups in LISTINGS.items() for page in _listing(view, name, groups(view))
    ]


def month_of(view: View, dossier: Dossier) -> str:
    """The heading of an event in the timeline: its month, as far as it is known."""
    date = dossier.listed
    if date is None:
        return view.words["undated"]
    return day_in_words(date.year, date.month, None, view.lang)


def _runs(view: View, title_of: Callable[[View, Dossier], str]) -> list[Group]:
    dossiers = newest_first(d for d in view.dossiers.values() if d.event.listed)
    runs = sections.grouped(dossiers, lambda dossier: title_of(view, dossier))
    return [
        Group(title=run["title"], items=[dossier_entry(view, d) for d in run["items"]])
        for run in runs
    ]


def dossier_entry(view: View, dossier: Dossier) -> Entry:
    """An event with its date and the sentence that answers."""
    shown = event_entry(view, dossier)
    return sections.with_summary(view, shown, dossier.summary.value if dossier.summary else "")


def listed_of(view: View, kind: Kind) -> list[Entity]:
    """The entities of a kind that listings show, by id."""
    return [entity for entity in view.graph.of_kind(kind) if entity.listed]


def _by_letter(view: View, kind: Kind) -> list[Group]:
    """The entities of a kind, A to Z."""
    listed = sorted(listed_of(view, kind), key=lambda e: (fold(e.sort_name), e.sort_name, e.id))
    runs = sections.grouped(listed, lambda entity: fold(entity.sort_name)[:1].upper())
    return [_summarized(view, run) for run in runs]


def _by_country(view: View) -> list[Group]:
    """The places by country; first those whose country nobody says, under no heading."""
    found = {place.id: country_of(view, place) for place in listed_of(view, Kind.PLACE)}
    places = sorted(
        (view.graph.entities[key] for key in found),
        key=lambda p: (fold(found[p.id]), found[p.id], fold(p.name), p.id),
    )
    runs = sections.grouped(places, lambda place: found[place.id])
    return [_summarized(view, run) for run in runs]


def _summarized(view: View, run: Group) -> Group:
    return Group(title=run["title"], items=[_with_own_summary(view, e) for e in run["items"]])


def _with_own_summary(view: View, entity: Entity) -> Entry:
    return sections.with_summary(view, sections.entry(view, entity), entity.fields.summary)


def _themes(view: View) -> list[Group]:
    themes = sorted(listed_of(view, Kind.THEME), key=lambda t: (fold(t.name), t.id))
    return sections.plain(theme_entry(view, theme) for theme in themes)


def theme_entry(view: View, theme: Entity) -> Entry:
    """A theme with what it is."""
    fields = theme.fields
    assert isinstance(fields, ThemeFields)
    shown = sections.entry(view, theme)
    return sections.with_summary(view, shown, fields.summary or fields.definition)


def newest_articles(view: View) -> list[Entity]:
    """All articles, the latest first."""
    return sorted(listed_of(view, Kind.ARTICLE), key=article_newness)


def _articles(view: View) -> list[Group]:
    def month(article: Entity) -> str:
        date = article_date(article)
        return day_in_words(date.year, date.month, None, view.lang)

    runs = sections.grouped(newest_articles(view), month)
    return [
        Group(title=run["title"], items=[article_entry(view, a) for a in run["items"]])
        for run in runs
    ]


def article_entry(view: View, article: Entity) -> Entry:
    """An article with its date and summary."""
    shown = sections.entry(view, article, date=article_date(article))
    return sections.with_summary(view, shown, article.fields.summary)


LISTINGS: Mapping[str, Callable[[View], list[Group]]] = {
    "events": lambda view: _runs(view, year_of),
    "people": lambda view: _by_letter(view, Kind.PERSON),
    "themes": _themes,
    "organizations": lambda view: _by_letter(view, Kind.ORGANIZATION),
    "places": _by_country,
    "articles": _articles,
    "timeline": lambda view: _runs(view, month_of),
}
"""What makes the groups of each list, by the part of its address."""


def _listing(view: View, name: str, groups: Iterable[Group]) -> list[Page]:
    """The pages of one listing; there is always a first one, be it empty."""
    path, chunks = view.site.part(name), sections.paged(groups)
    pages = []
    for number, chunk in enumerate(chunks, start=1):
        title = view.words[f"nav.{name}"]
        if number > 1:
            title += f" — {view.words['page']} {number}"
        shown = context(view, "listing", title, noindex=number > 1)
        shown["summary"] = view.words[f"listing.{name}"]
        shown["sections"] = [sections.section("entries", "listing", title, chunk)]
        shown["pager"] = sections.pager(view, path, path, number, len(chunks))
        if number > 1:
            link = Link(text=view.words[f"nav.{name}"], url=view.address(path))
            shown["breadcrumbs"] = [link]
        uri = f"{name}/index.md" if number == 1 else f"{name}/page/{number}.md"
        pages.append(listing_page(view, uri, sections.page_path(path, number), shown))
    return pages


def listing_page(view: View, uri: str, path: str, shown: Context) -> Page:
    """A page that no file stands behind."""
    meta = page_meta("listing", shown["title"], shown.get("summary", ""), shown)
    return Page(src_uri=uri, address=view.address(path), source=None, meta=meta, body="")
