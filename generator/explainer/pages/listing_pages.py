"""Lists of everything: events, people, themes, articles, the timeline."""

from collections.abc import Callable, Iterable, Sequence

from explainer.model.dossiers import Dossier, article_date, article_newness
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.pages import sections
from explainer.pages.context import Context, Drawing, Entry, Group, Link
from explainer.pages.heads import context
from explainer.pages.indexes import newest_first
from explainer.pages.page import Page, page_meta
from explainer.pages.told import event_entry, year_of
from explainer.pages.view import View
from explainer.words.calendar import day_in_words


def listing_pages(view: View) -> list[Page]:
    """The listings of each kind and the timeline, each on as many pages as it needs."""
    dossiers = newest_first(d for d in view.dossiers.values() if d.event.listed)
    return [
        *listing(view, "events", _runs(view, dossiers, lambda d: year_of(view, d))),
        *listing(view, "people", _people(view)),
        *listing(view, "themes", _themes(view)),
        *listing(view, "articles", _articles(view)),
        *listing(view, "timeline", _runs(view, dossiers, lambda d: month_of(view, d))),
    ]


def month_of(view: View, dossier: Dossier) -> str:
    """The heading of an event in the timeline: its month, as far as it is known."""
    date = dossier.listed
    if date is None:
        return view.words["undated"]
    return day_in_words(date.year, date.month, None, view.lang)


def _runs(
    view: View, dossiers: Sequence[Dossier], title_of: Callable[[Dossier], str]
) -> list[Group]:
    runs = sections.grouped(dossiers, title_of)
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


def by_name(people: Iterable[Entity]) -> list[Entity]:
    """People by family name."""
    return sorted(people, key=lambda p: (fold(p.sort_name), p.sort_name, p.id))


def _people(view: View) -> list[Group]:
    people = by_name(listed_of(view, Kind.PERSON))
    runs = sections.grouped(people, lambda person: fold(person.sort_name)[:1].upper())
    return [
        Group(title=run["title"], items=[_with_own_summary(view, p) for p in run["items"]])
        for run in runs
    ]


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


def listing(
    view: View, name: str, groups: Iterable[Group], drawing: Drawing | None = None
) -> list[Page]:
    """The pages of one listing; there is always a first one, be it empty, with its drawing."""
    path, chunks = view.site.part(name), sections.paged(groups)
    pages = []
    for number, chunk in enumerate(chunks, start=1):
        title = view.words[f"nav.{name}"]
        if number > 1:
            title += f" — {view.words['page']} {number}"
        shown = context(view, "listing", title, noindex=number > 1)
        shown["summary"] = view.words[f"listing.{name}"]
        shown["sections"] = [sections.section("entries", "listing", title, chunk)]
        if number == 1 and drawing:
            shown["sections"][0]["drawing"] = drawing
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
