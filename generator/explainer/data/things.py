"""What a page is about, as JSON-LD: a function for each kind."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from explainer.data.nodes import Node, iso_date, node, page_id, same_as, thing
from explainer.limits import MACHINE_LIST
from explainer.model.addresses import page_address, whole_address
from explainer.model.believed import Part, organizations_of
from explainer.model.dossiers import Dossier, article_date
from explainer.model.entities import Entity
from explainer.model.fields import (
    EventFields,
    OrganizationFields,
    PersonFields,
    PlaceFields,
    ThemeFields,
)
from explainer.model.items import Position
from explainer.model.kinds import KINDS, Kind
from explainer.model.told import Item, held_at, items_of
from explainer.pages.view import View
from explainer.site import SiteInfo


def described(view: View, entity: Entity) -> Node:
    """The thing that an entity's page is about, with everything that is its own."""
    url = whole_address(view.entity_url(entity), view.site)
    return {**thing(view, entity), "url": url, **_OWN[entity.kind](view, entity)}


def term_set_id(site: SiteInfo) -> str:
    """What names the set of a site's themes."""
    return f"{whole_address(page_address(site.part('themes'), site), site)}#this:themes"


def _article(view: View, article: Entity) -> Node:
    say = view.say
    return {
        "abstract": say(article.fields.summary),
        "datePublished": iso_date(article_date(article), view.site.zone),
        "inLanguage": article.lang,
        "mainEntityOfPage": page_id(view, article),
        "license": view.site.license,
        "about": _things(view, _ends(view, article, ("event", "themes"))),
        "mentions": [
            *_things(view, _ends(view, article, ("people", "named"))),
            *_named(view, organizations_of(view.graph, article), Kind.ORGANIZATION),
        ],
    }


def _event(view: View, event: Entity) -> Node:
    dossier, fields = view.dossiers[event.id], event.fields
    assert isinstance(fields, EventFields)
    summary = dossier.summary
    parts = (view.graph.entities[e.source] for e in view.graph.into(event.id, "part_of"))
    return {
        "description": view.say(summary.value) if summary else "",
        "startDate": iso_date(dossier.start, dossier.zone),
        "endDate": iso_date(fields.end, dossier.zone),
        **_location(view, dossier, fields),
        "attendee": [_in_role(view, p) for p in dossier.people if p.person.indexed][:MACHINE_LIST],
        "about": _things(view, dossier.themes),
        "superEvent": _things(view, _ends(view, event, ("part_of",))),
        "subEvent": _things(view, parts),
        "subjectOf": _things(view, dossier.articles),
        "sameAs": same_as(event),
    }


def mentions(view: View, dossier: Dossier) -> list[Node]:
    """Whom and what the page of an event names, besides those who took part."""
    organizations = _named(view, dossier.organizations, Kind.ORGANIZATION)
    return [*_things(view, dossier.named), *organizations]


def _location(view: View, dossier: Dossier, fields: EventFields) -> Node:
    places = _named(view, [dossier.place] if dossier.place else [], Kind.PLACE)
    if online := fields.online not in ("", "false"):
        name = view.words["online"] if fields.online == "true" else fields.online
        places.append(node("VirtualLocation", name=view.say(name)))
    mode = {(True, True): "Mixed", (True, False): "Offline", (False, True): "Online"}
    attendance = mode.get((fields.place is not None, online), "")
    found = f"https://schema.org/{attendance}EventAttendanceMode" if attendance else ""
    return {"location": places, "eventAttendanceMode": found}


def _in_role(view: View, part: Part) -> Node:
    """Who took part; in a role, where they had one."""
    person = thing(view, part.person)
    if not part.roles:
        return person
    return node("Role", roleName=[view.say(role) for role in part.roles], attendee=person)


def _person(view: View, person: Entity) -> Node:
    fields = person.fields
    assert isinstance(fields, PersonFields)
    return {
        "description": view.say(fields.summary),
        "alternateName": [view.say(known.name) for known in fields.also_known_as],
        "birthDate": iso_date(fields.born, view.site.zone),
        "deathDate": iso_date(fields.died, view.site.zone),
        "hasOccupation": [
            _occupation(view, position)
            for position in list(items_of(person, "positions"))[:MACHINE_LIST]
        ],
        "sameAs": same_as(person),
    }


def _occupation(view: View, held: Item[Position]) -> Node:
    position, where = held.value, view.named(held_at(view.graph, held))
    name = ", ".join(part for part in (position.role, where["text"]) if part)
    return node(
        "Role",
        roleName=view.say(position.role),
        startDate=iso_date(position.from_, view.site.zone),
        endDate=iso_date(position.to, view.site.zone),
        hasOccupation=node("Occupation", name=view.say(name)),
    )


def _theme(view: View, theme: Entity) -> Node:
    fields = theme.fields
    assert isinstance(fields, ThemeFields)
    return {
        "description": view.say(fields.definition or fields.summary),
        "inDefinedTermSet": {"@id": term_set_id(view.site)},
        "sameAs": same_as(theme),
    }


def _organization(view: View, organization: Entity) -> Node:
    fields = organization.fields
    assert isinstance(fields, OrganizationFields)
    return {
        "description": view.say(fields.summary),
        "alternateName": [view.say(known.name) for known in fields.also_known_as],
        "parentOrganization": _things(view, _ends(view, organization, ("part_of",))),
        "sameAs": [*([fields.website] if fields.website else []), *same_as(organization)],
    }


def _place(view: View, place: Entity) -> Node:
    fields = place.fields
    assert isinstance(fields, PlaceFields)
    geo = node("GeoCoordinates", latitude=fields.lat, longitude=fields.lon)
    country = node("PostalAddress", addressCountry=view.say(fields.country))
    return {
        "description": view.say(fields.summary),
        "address": country if fields.country else None,
        "geo": geo if fields.lat is not None else None,
        "containedInPlace": _things(view, _ends(view, place, ("part_of",))),
        "sameAs": same_as(place),
    }


_OWN: Final[Mapping[Kind, Callable[[View, Entity], Node]]] = {
    Kind.ARTICLE: _article,
    Kind.EVENT: _event,
    Kind.PERSON: _person,
    Kind.THEME: _theme,
    Kind.ORGANIZATION: _organization,
    Kind.PLACE: _place,
}
"""What makes the node of each kind that is a thing; an ordinary page is a page, no more."""


def is_thing(entity: Entity) -> bool:
    """Whether an entity is something else than its page, and in public."""
    return entity.kind in _OWN and entity.indexed


def _ends(view: View, entity: Entity, keys: Iterable[str]) -> Iterable[Entity]:
    edges = (edge for key in keys for edge in view.graph.out(entity.id, key))
    return (view.graph.entities[edge.target] for edge in edges)


def _things(view: View, entities: Iterable[Entity]) -> list[Node]:
    """Those of some entities that are in public, each once, as other pages name them."""
    found = {entity.id: entity for entity in entities if is_thing(entity)}
    return [thing(view, entity) for entity in list(found.values())[:MACHINE_LIST]]


def _named(view: View, named: Iterable[Entity | str], kind: Kind) -> list[Node]:
    """Things in public as other pages name them; texts as things of a kind, without a page."""
    given = list(named)[:MACHINE_LIST]
    texts = (view.say(text) for text in given if isinstance(text, str))
    things = _things(view, (entity for entity in given if isinstance(entity, Entity)))
    return [*things, *(node(KINDS[kind].schema_type, name=text) for text in texts)]
