"""What was mended or added in the pages of the site, and which were withdrawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.pages import sections
from explainer.pages.context import Entry, Link, Note
from explainer.pages.told import passage_url
from explainer.pages.view import View
from explainer.words.slugs import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A correction, an update, or the withdrawal of a page."""

    page: Entity
    date: PartialDate
    kind: str
    """`erratum`, `precision`, `update`, `withdrawal` (of a passage) or `withdrawn` (the page)."""
    text: str
    was: str = ""
    concerns: str = "page"
    """The id of the moment or statement that it is about, as written."""


def corrections(view: View) -> list[Change]:
    """Every correction and every withdrawal, the latest first.

    A withdrawn person is left out: no list shall bring back whom the site no longer presents.
    """
    published = (entity for entity in _published(view) if _is_changed(entity))
    found = (change for entity in published for change in _corrections(entity))
    return sorted(found, key=_newness)


def news(view: View) -> list[Change]:
    """The corrections and updates of the pages that lists and the home page may show."""
    published = (e for e in _published(view) if _is_changed(e))
    shown = [e for e in published if view.lists(e) and e.indexed and e.promoted]
    found = (change for e in shown for change in (*_corrections(e), *_updates(e)))
    return sorted(found, key=_newness)


def _published(view: View) -> Iterable[Entity]:
    return (e for e in view.graph.entities.values() if e.has_page and view.tells(e))


def _is_changed(entity: Entity) -> bool:
    """Whether its file tells of any change: most do not."""
    return entity.kept("_is_changed", lambda: any((*_corrections(entity), *_updates(entity))))


def _corrections(entity: Entity) -> Iterator[Change]:
    if withdrawal := entity.fields.withdrawn:
        if entity.kind is not Kind.PERSON:
            date, text = withdrawal.date, withdrawal.reason
            yield Change(page=entity, date=date, kind="withdrawn", text=text)
        return
    for given in entity.fields.corrections:
        yield Change(
            page=entity,
            date=given.date,
            kind=given.kind,
            text=given.text,
            was=given.was,
            concerns=given.concerns,
        )


def _updates(entity: Entity) -> Iterator[Change]:
    for update in getattr(entity.fields, "updates", ()):
        yield Change(page=entity, date=update.at, kind="update", text=update.text)


def _newness(change: Change) -> tuple[tuple[int, ...], str]:
    return (tuple(-part for part in change.date.key), change.page.id)


def may_tell(view: View, change: Change) -> bool:
    """Whether other pages and feeds may repeat its text: it names nobody who is reserved."""
    return not view.names_reserved(change.page, f"{change.text} {change.was}")


def link_to(view: View, change: Change) -> Link:
    """The page, or the passage that the change is about.

    The title of a withdrawn page may name somebody who has no page any more: it is not repeated.
    """
    page = change.page
    if page.withdrawn and view.names_reserved(page, page.name):
        return Link(text=view.words["section.withdrawn"])
    link = view.link(page)
    if change.concerns != "page":
        slug = slugify(change.concerns)
        link["url"] = passage_url(view, page, [f"moment:{slug}", f"statement:{slug}"])
    return link


def note(view: View, change: Change) -> Note:
    """The change as a list of the site shows it."""
    told = may_tell(view, change)
    shown = Note(
        label=view.words[f"correction.{change.kind}"],
        date=view.date(change.date),
        text=view.say(change.text) if told else view.words["read_there"],
        link=link_to(view, change),
        changed=change.date.day_only().iso,
    )
    if told and change.was:
        shown["was"] = view.say(change.was)
    if told and (lang := language_of(change)) != view.lang:
        shown["lang"] = lang
    return shown


def language_of(change: Change) -> str:
    """The language of a change's text: sidecars translate updates alone."""
    page = change.page
    return page.lang if change.kind == "update" else (page.original or page).lang


def entry(view: View, change: Change) -> Entry:
    """The change as a line of a list of pages."""
    label = view.words[f"correction.{change.kind}"]
    shown = Entry(link=Link(**link_to(view, change), note=label), date=view.date(change.date))
    shown["changed"] = change.date.day_only().iso
    text = change.text if may_tell(view, change) else ""
    return sections.with_summary(view, shown, text, lang=language_of(change))
