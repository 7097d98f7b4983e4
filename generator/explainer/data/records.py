"""What each public entity is, as plain values: what the graph's file and the tables say.

Texts are as written, dates EDTF, entities named by id. Whoever is not in public is left out.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from explainer.data.nodes import same_as
from explainer.model.addresses import entity_address, whole_address
from explainer.model.believed import Part, organizations_of
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import (
    ArticleFields,
    EventFields,
    OrganizationFields,
    PersonFields,
    PlaceFields,
    ThemeFields,
)
from explainer.model.items import Position
from explainer.model.kinds import Kind
from explainer.model.told import Item, held_at, items_of
from explainer.pages.data_page import in_data
from explainer.pages.view import View

Record = dict[str, Any]
"""An entity in a file of data: texts, lists and maps under plain keys, none of them empty."""


def brief(view: View, entity: Entity) -> Record:
    """What the graph's file and the tables say of an entity."""
    address = entity_address(entity, view.site)
    shared = {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "url": whole_address(address, view.site) if view.site.url else address,
        "lang": entity.lang,
        "summary": entity.fields.summary,
        "same_as": same_as(entity),
        "updated": edtf(entity.fields.updated),
    }
    return full(**{**shared, **_OWN[entity.kind](view, entity)})


def full(**values: Any) -> Record:
    """A record without what is empty."""
    return {key: value for key, value in values.items() if value not in ("", None, [], {}, ())}


def edtf(date: PartialDate | None) -> str:
    """A date as written, in EDTF; empty where there is none."""
    return date.edtf if date else ""


def ids(entities: Iterable[Entity]) -> list[str]:
    """The ids of those that files of data have, each once."""
    return list(dict.fromkeys(entity.id for entity in entities if in_data(entity)))


def _ends(view: View, entity: Entity, key: str) -> list[str]:
    return ids(view.graph.entities[edge.target] for edge in view.graph.out(entity.id, key))


def _article(view: View, article: Entity) -> Record:
    fields = article.fields
    assert isinstance(fields, ArticleFields)
    return {
        "date": fields.date.edtf,
        "authors": list(fields.authors),
        "events": _ends(view, article, "event"),
        "people": _ends(view, article, "people"),
        "named": _ends(view, article, "named"),
        "themes": _ends(view, article, "themes"),
        **_named("organizations", organizations_of(view.graph, article)),
    }


def _event(view: View, event: Entity) -> Record:
    dossier, fields = view.dossiers[event.id], event.fields
    assert isinstance(fields, EventFields)
    return {
        "summary": dossier.summary.value if dossier.summary else "",
        "start": edtf(dossier.start),
        "end": edtf(fields.end),
        "timezone": dossier.zone,
        **_named("place", [dossier.place] if dossier.place else []),
        "online": fields.online,
        "people": ids(part.person for part in dossier.people),
        "roles": _roles(dossier.people),
        "named": ids(dossier.named),
        "themes": ids(dossier.themes),
        **_named("organizations", dossier.organizations),
        "articles": ids(dossier.articles),
        "part_of": _ends(view, event, "part_of"),
        "follows": _ends(view, event, "follows"),
        "related": _ends(view, event, "related"),
    }


def _named(key: str, named: Iterable[Entity | str]) -> Record:
    """Entities by id under a key; under `KEY_text` the texts that are none."""
    given = list(named)
    texts = [text for text in given if isinstance(text, str)]
    return {key: ids(e for e in given if isinstance(e, Entity)), f"{key}_text": texts}


def _roles(parts: Iterable[Part]) -> dict[str, list[str]]:
    return {p.person.id: list(p.roles) for p in parts if p.roles and in_data(p.person)}


def _person(view: View, person: Entity) -> Record:
    fields = person.fields
    assert isinstance(fields, PersonFields)
    return {
        "born": edtf(fields.born),
        "died": edtf(fields.died),
        "also_known_as": [known.name for known in fields.also_known_as],
        "positions": [_position(view, item) for item in items_of(person, "positions")],
        "related": _ends(view, person, "related"),
    }


def _position(view: View, held: Item[Position]) -> Record:
    value, where = held.value, held_at(view.graph, held)
    public = where.id if isinstance(where, Entity) and in_data(where) else ""
    text = where if isinstance(where, str) else ""
    when = {"start": edtf(value.from_), "end": edtf(value.to)}
    return full(role=value.role, organization=public, organization_text=text, **when)


def _theme(view: View, theme: Entity) -> Record:
    fields = theme.fields
    assert isinstance(fields, ThemeFields)
    return {
        "definition": fields.definition,
        "broader": _ends(view, theme, "broader"),
        "related": _ends(view, theme, "related"),
        "split_into": _ends(view, theme, "split_into"),
    }


def _organization(view: View, organization: Entity) -> Record:
    fields = organization.fields
    assert isinstance(fields, OrganizationFields)
    return {
        "also_known_as": [known.name for known in fields.also_known_as],
        "part_of": _ends(view, organization, "part_of"),
        "website": fields.website,
    }


def _place(view: View, place: Entity) -> Record:
    fields = place.fields
    assert isinstance(fields, PlaceFields)
    where = {"country": fields.country, "lat": fields.lat, "lon": fields.lon}
    return {**where, "part_of": _ends(view, place, "part_of")}


_OWN: Final[Mapping[Kind, Callable[[View, Entity], Record]]] = {
    Kind.ARTICLE: _article,
    Kind.EVENT: _event,
    Kind.PERSON: _person,
    Kind.THEME: _theme,
    Kind.ORGANIZATION: _organization,
    Kind.PLACE: _place,
}
"""What makes the record of each kind."""
