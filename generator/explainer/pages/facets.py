"""What lists of events are narrowed by: a year, a theme, a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from explainer.model.dates import PartialDate
from explainer.model.dossiers import Dossier
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.pages.indexes import Indexes
from explainer.pages.view import View
from explainer.words.calendar import year_in_words

_LEAST: Final = 2
"""The fewest events of a theme or a person: one is no chronology."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """The events of one year, of one theme, or in which one person took part."""

    sort: str
    """`year`, `theme` or `person`."""
    slug: str
    name: str
    order: tuple[str, ...] = ()
    """What the list of all facets of its sort goes by; years stand as they are."""
    dossiers: Sequence[Dossier]
    """The latest first."""


Facets = Mapping[str, Sequence[Facet]]
"""Facets by their sort: the latest years, the busiest themes and people first."""


def facets_of(view: View, indexes: Indexes, dossiers: Sequence[Dossier]) -> Facets:
    """Every facet that has a page; `dossiers` are the listed ones, the latest first."""
    by_person = {key: [part.dossier for part in parts] for key, parts in indexes.parts.items()}
    themes = [theme.id for theme in view.graph.of_kind(Kind.THEME)]
    by_theme = {key: indexes.by_subject[key] for key in themes if key in indexes.by_subject}
    return {
        "year": years(view, dossiers),
        "theme": _busiest(view, "theme", _listed(view, by_theme)),
        "person": _busiest(view, "person", _listed(view, by_person)),
    }


def _listed(view: View, found: Mapping[str, Sequence[Dossier]]) -> Mapping[str, Sequence[Dossier]]:
    return {key: [d for d in some if view.lists(d.event)] for key, some in found.items()}


def years(view: View, dossiers: Sequence[Dossier]) -> list[Facet]:
    """The years of events, as they follow; a year has one event at least, or there is a gap."""
    found: dict[int, list[Dossier]] = {}
    for dossier in dossiers:
        if dossier.listed:
            found.setdefault(dossier.listed.year, []).append(dossier)
    return [
        Facet(
            sort="year",
            slug=PartialDate(year=year).edtf,
            name=year_in_words(year, view.lang),
            dossiers=of_year,
        )
        for year, of_year in found.items()
    ]


def _busiest(view: View, sort: str, found: Mapping[str, Sequence[Dossier]]) -> list[Facet]:
    """The themes or people that lists show, those of most events first."""
    entities = ((view.graph.entities[key], dossiers) for key, dossiers in found.items())
    facets = [
        Facet(
            sort=sort,
            slug=entity.slug,
            name=view.say(entity.name),
            order=(fold(entity.sort_name), entity.id),
            dossiers=dossiers,
        )
        for entity, dossiers in entities
        if view.lists(entity) and len(dossiers) >= _LEAST
    ]
    return sorted(facets, key=lambda facet: (-len(facet.dossiers), facet.order))
