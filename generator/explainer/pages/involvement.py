"""When a person took part in events, year by year: a drawing and the list that says the same."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from explainer.model.entities import Entity
from explainer.pages import sections
from explainer.pages.context import Drawing, Note, Section
from explainer.pages.heads import counted
from explainer.pages.indexes import Indexes
from explainer.pages.pictures import Told, years_drawing
from explainer.pages.view import View
from explainer.words.calendar import year_in_words

_LEAST: Final = 3
"""How many dated events a drawing needs: fewer are read faster than drawn."""


def involvement(view: View, person: Entity, indexes: Indexes) -> Iterable[Section]:
    """The section of a person whose dated events are three at least."""
    dates = (part.dossier.listed for part in indexes.parts.get(person.id, []))
    years = sorted(date.year for date in dates if date)
    if len(years) < _LEAST:
        return
    drawing, note = _drawn(view, person, years)
    notes = [
        Note(label=year_in_words(year, view.lang), text=counted(view, "event", count))
        for year, count in Counter(years).items()
    ]
    title = view.words["section.involvement"]
    shown = sections.section("notes", "involvement", title, sections.plain(notes))
    yield Section(**{**shown, "drawing": drawing, "note": note})


def _drawn(view: View, person: Entity, years: list[int]) -> tuple[Drawing, str]:
    """The drawing, and the sentence that says what a dot of it means."""
    t = view.words
    first, last = (year_in_words(year, view.lang) for year in (years[0], years[-1]))
    each = ", ".join(
        t["drawing.years.each"].format(year=year_in_words(year, view.lang), count=count)
        for year, count in Counter(years).items()
    )
    text = t["drawing.years.text"].format(count=len(years), first=first, last=last, each=each)
    title = t["drawing.years.title"].format(name=person.name)
    told = Told(view.say(title), view.say(text))
    drawing, unit = years_drawing(told, years, lambda year: year_in_words(year, view.lang))
    return drawing, counted(view, "dot", unit)
