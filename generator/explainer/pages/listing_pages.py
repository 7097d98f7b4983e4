"""Lists of everything: people, themes, articles; and how a list goes on on further pages."""

from collections.abc import Iterable

from explainer.model.dossiers import Dossier, article_date, article_newness
from explainer.model.entities import Entity
from explainer.model.fields import ThemeFields
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.pages import sections
from explainer.pages.context import Context, Entry, Group, Link
from explainer.pages.heads import context
from explainer.pages.page import Page, page_meta
from explainer.pages.told import event_entry
from explainer.pages.view import View
from explainer.words.calendar import day_in_words


def listing_pages(view: View) -> list[Page]:
    """The listings of people, themes and articles, each on as many pages as it needs."""
    return [
        *whole_list(view, "people", _people(view)),
        *whole_list(view, "themes", _themes(view)),
        *whole_list(view, "articles", _articles(view)),
    ]


def dossier_entry(view: View, dossier: Dossier) -> Entry:
    """An event with its date and the sentence that answers."""
    shown = event_entry(view, dossier)
    return sections.with_summary(view, shown, dossier.summary.value if dossier.summary else "")


def listed_of(view: View, kind: Kind) -> list[Entity]:
    """The entities of a kind that listings show, by id."""
    return [entity for entity in view.graph.of_kind(kind) if entity.listed]


def _people(view: View) -> list[Group]:
    people = sorted(
        listed_of(view, Kind.PERSON), key=lambda p: (fold(p.sort_name), p.sort_name, p.id)
    )
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


def list_head(view: View, name: str) -> Context:
    """The head of a list of everything, by the name of its part of the addresses."""
    shown = context(view, "listing", view.words[f"nav.{name}"])
    shown["summary"] = view.words[f"listing.{name}"]
    return shown


def whole_list(view: View, name: str, groups: Iterable[Group], kind: str = "entries") -> list[Page]:
    """The pages of a list of everything; `kind` is that of its section."""
    return paged_list(view, name, view.site.part(name), list_head(view, name), groups, kind)


def paged_list(
    view: View,
    uri: str,
    path: str,
    head: Context,
    groups: Iterable[Group],
    kind: str = "entries",
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
        shown["pager"] = sections.pager(view, path, path, number, len(chunks))
        at = f"{uri}/index.md" if number == 1 else f"{uri}/page/{number}.md"
        pages.append(listing_page(view, at, sections.page_path(path, number), shown))
    return pages


def listing_page(view: View, uri: str, path: str, shown: Context) -> Page:
    """A page that no file stands behind."""
    meta = page_meta("listing", shown["title"], shown.get("summary", ""), shown)
    return Page(src_uri=uri, address=view.address(path), source=None, meta=meta, body="")
