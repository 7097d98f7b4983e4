"""An event as of a past day: what the public could know then, and what it learned since."""

from collections.abc import Iterable

from explainer.limits import AS_OF_LIST
from explainer.model.addresses import source_path
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.known import Known
from explainer.pages import items, sections, trust
from explainer.pages.as_of import past_address, past_links
from explainer.pages.asked import asked
from explainer.pages.context import AsOf, Context, Link, Section
from explainer.pages.event_page import statements_by_theme
from explainer.pages.evidence import Evidence, evidence_of
from explainer.pages.heads import context, counted, entity_context
from explainer.pages.page import Page, page_meta
from explainer.pages.told import articles_section
from explainer.pages.view import View


def as_of_pages(view: View, event: Entity) -> list[Page]:
    """A page for each day on which something became known, and their list where it is long.

    None is for search engines: the page of the event is the one that counts.
    """
    known = Known(view.dossiers[event.id])
    pages = [_past(view, known, index) for index in range(len(known.days))]
    return [*pages, _list(view, known)] if len(pages) > AS_OF_LIST else pages


def _past(view: View, known: Known, index: int) -> Page:
    days, event = known.days, known.dossier.event
    dossier = known.as_of(days[index])
    shown = _head(view, event, "as_of", _worded(view, "title", days[index], title=event.name))
    shown["as_of"] = AsOf(
        text=_worded(view, "text", days[index]),
        present=Link(text=view.words["as_of.present"], url=view.entity_url(event)),
    )
    if later := known.later(days[index]):
        shown["as_of"]["later"] = counted(view, "later", later)
    if index > 0:
        shown["previous"] = past_links(view, event, days[index - 1 : index])[0]
    if index + 1 < len(days):
        shown["next"] = past_links(view, event, days[index + 1 : index + 2])[0]
    found = _sections(view, dossier, evidence_of(view, event, dossier.sources))
    shown["sections"] = [part for part in found if any(g["items"] for g in part["groups"])]
    return _made(view, event, days[index], shown)


def _worded(view: View, what: str, day: PartialDate, **names: str) -> str:
    """Words on a day, or on the end of a month or a year."""
    form = view.words[f"as_of.{what}.{'day' if day.day else 'part'}"]
    return form.format(date=day.in_words(view.lang), **names)


def _head(view: View, event: Entity, kind: str, title: str) -> Context:
    """The top of the page: of what the event's page says, what does not depend on the day."""
    shown = context(view, kind, title, noindex=True)
    present = entity_context(view, event)
    shown["breadcrumbs"] = [*present["breadcrumbs"], view.link(event)]
    if labels := [label for label in present.get("labels", []) if label["kind"] == "ai"]:
        shown["labels"] = labels
    shown["canonical"] = view.entity_url(event)
    return shown


def _sections(view: View, dossier: Dossier, evidence: Evidence) -> Iterable[Section]:
    t = view.words
    told = items.moments(view, dossier.moments, dossier.zone, evidence)
    yield sections.section("moments", "timeline", t["section.timeline"], sections.plain(told))
    said = statements_by_theme(view, dossier, evidence)
    yield sections.section("statements", "statements", t["section.statements"], said)
    yield from asked(view, dossier.questions, evidence, then="_then")
    yield from trust.sections_of_dossier(view, dossier, evidence)
    yield articles_section(view, dossier.articles)


def _list(view: View, known: Known) -> Page:
    """All days of an event that has many."""
    event, title = known.dossier.event, view.words["section.as-of"]
    shown = _head(view, event, "listing", f"{event.name} — {title}")
    links = past_links(view, event, known.days)
    shown["sections"] = [sections.section("days", "listing", title, sections.plain(links))]
    return _made(view, event, None, shown)


def _made(view: View, event: Entity, day: PartialDate | None, shown: Context) -> Page:
    main, tree = event.original or event, view.lang if event.original else ""
    stem = source_path(main, tree).removesuffix(".md")
    template = "as_of" if day else "listing"
    return Page(
        src_uri=f"{stem}/as-of/{day.edtf if day else 'index'}.md",
        address=past_address(view, event, day),
        source=None,
        meta=page_meta(template, shown["title"], _description(shown), shown),
        body="",
    )


def _description(shown: Context) -> str:
    return shown["as_of"]["text"] if "as_of" in shown else ""
