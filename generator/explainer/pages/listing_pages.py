"""Lists of everything: a list for each kind; and how a list goes on on further pages."""

from collections.abc import Callable, Iterable, Mapping

from explainer.model.dossiers import Dossier, article_date, article_newness
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.model.languages import in_tree
from explainer.model.slugs import fold
from explainer.pages import sections
from explainer.pages.context import Context, Drawing, Entry, Group, Link, More
from explainer.pages.heads import context
from explainer.pages.page import Page, page_meta
from explainer.pages.place_page import country_of
from explainer.pages.told import event_entry
from explainer.pages.view import View
from explainer.words.calendar import day_in_words


def listing_pages(view: View) -> list[Page]:
    """The listings of the kinds but events, each on as many pages as it needs."""
    return [
        page for name, groups in LISTINGS.items() for page in whole_list(view, name, groups(view))
    ]


def dossier_entry(view: View, dossier: Dossier) -> Entry:
    """An event with its date and the sentence that answers."""
    shown = sections.with_change(event_entry(view, dossier), dossier.owners)
    if (told := dossier.summary) is None:
        return shown
    return sections.with_summary(view, shown, told.value, lang=view.language_of(told))


def listed_of(view: View, kind: Kind) -> list[Entity]:
    """The entities of a kind that listings show, by id."""
    return [entity for entity in view.graph.of_kind(kind) if view.lists(entity)]


def by_name(entities: Iterable[Entity]) -> list[Entity]:
    """Entities by the name that lists sort by."""
    return sorted(entities, key=lambda e: (fold(e.sort_name), e.sort_name, e.id))


def _by_letter(view: View, kind: Kind) -> list[Group]:
    """The entities of a kind, A to Z."""
    runs = sections.grouped(
        by_name(listed_of(view, kind)), lambda entity: fold(entity.sort_name)[:1].upper()
    )
    return [_summarized(view, run) for run in runs]


def _by_country(view: View) -> list[Group]:
    """The places by country; first those whose country nobody says, under no heading.

    A place that is called as the country of another is that country.
    """
    listed = listed_of(view, Kind.PLACE)
    found = {place.id: country_of(view, place) for place in listed}
    countries = {*found.values()}
    names = {place.id: view.say(place.name) for place in listed if not found[place.id]}
    found |= {key: name for key, name in names.items() if name in countries}
    places = sorted(
        (view.graph.entities[key] for key in found),
        key=lambda p: (fold(found[p.id]), found[p.id], fold(p.name), p.id),
    )
    runs = sections.grouped(places, lambda place: found[place.id])
    return [_summarized(view, run) for run in runs]


def _summarized(view: View, run: Group) -> Group:
    return Group(title=run["title"], items=[_with_own_summary(view, e) for e in run["items"]])


def _with_own_summary(view: View, entity: Entity) -> Entry:
    shown = sections.with_change(sections.entry(view, entity), [entity])
    return sections.with_summary(view, shown, entity.fields.summary, lang=entity.lang)


def _themes(view: View) -> list[Group]:
    themes = sorted(listed_of(view, Kind.THEME), key=lambda t: (fold(t.name), t.id))
    return sections.plain(theme_entry(view, theme) for theme in themes)


def theme_entry(view: View, theme: Entity) -> Entry:
    """A theme with what it is."""
    fields = theme.fields
    assert isinstance(fields, ThemeFields)
    shown = sections.with_change(sections.entry(view, theme), [theme])
    return sections.with_summary(view, shown, fields.summary or fields.definition, lang=theme.lang)


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
    sections.with_change(shown, [article])
    return sections.with_summary(view, shown, article.fields.summary, lang=article.lang)


LISTINGS: Mapping[str, Callable[[View], list[Group]]] = {
    "people": lambda view: _by_letter(view, Kind.PERSON),
    "themes": _themes,
    "organizations": lambda view: _by_letter(view, Kind.ORGANIZATION),
    "places": _by_country,
    "articles": _articles,
}
"""What makes the groups of each list, by the part of its address."""


def list_head(view: View, name: str) -> Context:
    """The head of a list of everything, by the name of its part of the addresses."""
    shown = context(view, "listing", view.words[f"nav.{name}"])
    shown["summary"] = view.words[f"listing.{name}"]
    return shown


def whole_list(
    view: View,
    name: str,
    groups: Iterable[Group],
    kind: str = "entries",
    drawing: Drawing | None = None,
) -> list[Page]:
    """The pages of a list of everything; `kind` is that of its section, `drawing` the picture."""
    head = list_head(view, name)
    return paged_list(view, name, view.part(name), head, groups, kind, drawing)


def paged_list(
    view: View,
    uri: str,
    path: str,
    head: Context,
    groups: Iterable[Group],
    kind: str = "entries",
    drawing: Drawing | None = None,
) -> list[Page]:
    """The pages of a list under a head; there is always a first one, and an empty one says so.

    `uri` and `path` are its folder as a source and on the site, `kind` that of its section.
    """
    chunks = sections.paged(groups)
    if not chunks[0]:
        kind, chunks = "text", [sections.plain([view.words["empty"]])]
    pages = []
    for number, chunk in enumerate(chunks, start=1):
        shown = Context(**head)
        if number > 1:
            shown["title"] = f"{head['title']} — {view.words['page']} {number}"
            shown["noindex"] = True
            link = Link(text=head["title"], url=view.address(path))
            shown["breadcrumbs"] = [*head["breadcrumbs"], link]
        shown["sections"] = [sections.section(kind, "listing", shown["title"], chunk)]
        if number == 1 and drawing:
            shown["sections"][0]["drawing"] = drawing
        if view.tree:
            shown["sections"][0]["more"] = _whole(view, path)
        shown["pager"] = sections.pager(view, path, path, number, len(chunks))
        at = f"{uri}/index.md" if number == 1 else f"{uri}/page/{number}.md"
        pages.append(listing_page(view, at, sections.page_path(path, number), shown))
    return pages


def _whole(view: View, path: str) -> More:
    """The same list in the site's language: one of a second language holds its texts alone."""
    url = view.address(path.removeprefix(f"{view.tree}/"))
    return More(url=url, text=view.words["whole_list"])


def listing_page(view: View, uri: str, path: str, shown: Context) -> Page:
    """A page that no file stands behind; `uri` is that of the site's own language."""
    meta = page_meta("listing", shown["title"], shown.get("summary", ""), shown)
    return Page(
        src_uri=in_tree(uri, view.tree),
        address=view.address(path),
        source=None,
        meta=meta,
        body="",
    )
