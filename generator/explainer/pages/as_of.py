"""Where the past days of an event are: the list on its page, and their addresses."""

from collections.abc import Iterable

from explainer.limits import AS_OF_LIST
from explainer.model.addresses import as_of_path, entity_path
from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.known import Known
from explainer.pages import sections
from explainer.pages.context import Link, More, Section
from explainer.pages.view import View


def past_address(view: View, event: Entity, day: PartialDate | None = None) -> str:
    """The address of an event as of a day in the view's language; without one, of their list."""
    lang = view.lang if event.original else ""
    path = entity_path(event.original or event, view.site, lang)
    return view.address(as_of_path(path, view.site, day))


def past_links(view: View, event: Entity, days: Iterable[PartialDate]) -> list[Link]:
    """The days with their addresses, the latest first."""
    latest_first = reversed(list(days))
    return [
        Link(text=day.in_words(view.lang), url=past_address(view, event, day))
        for day in latest_first
    ]


def past_days(view: View, dossier: Dossier) -> Iterable[Section]:
    """The latest days as of which an event is shown, with where the rest is."""
    links = past_links(view, dossier.event, Known(dossier).days)
    shown = sections.plain(links[:AS_OF_LIST])
    found = sections.section("days", "as-of", view.words["section.as-of"], shown)
    if len(links) > AS_OF_LIST:
        text = view.words["more"].format(count=len(links))
        found["more"] = More(url=past_address(view, dossier.event), text=text)
    yield found
