"""The page of a place: where it is, and what happened there."""

from explainer.model.entities import Entity
from explainer.model.fields import PlaceFields
from explainer.pages import trust
from explainer.pages.basis import basis
from explainer.pages.bodies import body_text
from explainer.pages.context import Fact, Link
from explainer.pages.evidence import evidence_of
from explainer.pages.heads import entity_context, entity_pages, fact
from explainer.pages.indexes import Indexes
from explainer.pages.mentions import mentioned_in
from explainer.pages.page import Page
from explainer.pages.told import (
    articles_section,
    events_section,
    parts_section,
    said_about,
    said_by_or_about,
    whole_links,
)
from explainer.pages.view import View
from explainer.pages.voices import answered, heard_in, said_by
from explainer.words.coordinates import coordinates_in_words


def place_pages(view: View, place: Entity, indexes: Indexes) -> list[Page]:
    """A place's page and the further pages of its long lists.

    Who speaks for a place (`by: Brésil`) is heard on its page too.
    """
    evidence, t = evidence_of(view, place), view.words
    shown = entity_context(view, place)
    shown["facts"] = _facts(view, place)
    parts = [
        events_section(view, indexes.by_subject.get(place.id, []), t["section.happened"]),
        parts_section(view, place),
        said_by(view, place, indexes, t["section.statements"]),
        *said_about(view, place, indexes),
        answered(view, place, indexes),
        heard_in(view, place, indexes),
        articles_section(view, indexes.articles.get(place.id, [])),
        *mentioned_in(view, place),
        *trust.sections_of(view, place, evidence),
        basis(view, place, evidence.sources, said_by_or_about(place, indexes)),
        evidence.section(place),
    ]
    return entity_pages(view, place, shown, parts, body_text(view, place, evidence))


def _facts(view: View, place: Entity) -> list[Fact]:
    fields, t, country = _fields(place), view.words, country_of(view, place)
    where = (
        [Link(text=coordinates_in_words(fields.lat, fields.lon, view.lang))]
        if fields.lat is not None and fields.lon is not None
        else []
    )
    return [
        *fact(t["fact.country"], [Link(text=country)] if country else []),
        *fact(t["fact.part_of"], whole_links(view, place)),
        *fact(t["fact.coordinates"], where),
    ]


def country_of(view: View, place: Entity) -> str:
    """The country of a place, by itself or by what it is part of; empty where nobody says."""
    seen: set[str] = set()
    waiting = [place]
    while waiting:
        here = waiting.pop(0)
        if country := _fields(here).country:
            return view.say(country)
        seen.add(here.id)
        wholes = (view.graph.entities[e.target] for e in view.graph.out(here.id, "part_of"))
        waiting += [whole for whole in wholes if whole.id not in seen]
    return ""


def _fields(place: Entity) -> PlaceFields:
    assert isinstance(place.fields, PlaceFields)
    return place.fields
