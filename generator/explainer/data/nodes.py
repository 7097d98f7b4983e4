"""The nodes of JSON-LD: values of schema.org's types, with addresses and dates in its forms."""

from typing import Any, Final

from explainer.model.addresses import entity_address, whole_address
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.kinds import KINDS
from explainer.model.zones import instant
from explainer.pages.view import View

Node = dict[str, Any]
"""A thing in JSON-LD: its type, its id, its properties."""

WIKIDATA: Final = "https://www.wikidata.org/entity/"


def node(kind: str, at: str = "", **properties: Any) -> Node:
    """A node without the properties that are empty; `at` is its id."""
    given = {"@type": kind, "@id": at, **properties}
    return {key: value for key, value in given.items() if value not in ("", None, [], {})}


def ref(at: str) -> Node:
    """A node that is described elsewhere."""
    return {"@id": at}


def page_id(view: View, entity: Entity) -> str:
    """The whole address of an entity's page in the view's language."""
    main = entity.original or entity
    return whole_address(entity_address(main, view.site, view.lang), view.site)


def thing_id(view: View, entity: Entity) -> str:
    """What names the thing that a page is about, rather than the page: one in all languages.

    No heading of a text can take the fragment: theirs have no colon.
    """
    main = entity.original or entity
    address = whole_address(entity_address(main, view.site), view.site)
    return f"{address}#this:{entity.kind.value}"


def thing(view: View, entity: Entity) -> Node:
    """An entity as another page names it: type, id (which leads to its page) and name."""
    kind = KINDS[entity.kind].schema_type
    name = {"headline" if kind == "NewsArticle" else "name": view.say(entity.name)}
    return node(kind, thing_id(view, entity), **name)


def once(graph: list[Node]) -> list[Node]:
    """A graph that describes each thing in one place: elsewhere stands its id."""
    seen = {made["@id"] for made in graph}
    return [{key: _without(value, seen) for key, value in made.items()} for made in graph]


def _without(value: Any, seen: set[str]) -> Any:
    """A value without what `seen` has, which grows by what the value describes."""
    if isinstance(value, list):
        return [_without(item, seen) for item in value]
    if not isinstance(value, dict):
        return value
    at = value.get("@id")
    if at in seen:
        return ref(at)
    if at:
        seen.add(at)
    return {key: _without(item, seen) for key, item in value.items()}


def iso_date(date: PartialDate | None, zone: str) -> str:
    """A date as schema.org takes it (ISO 8601), a time with the offset of its zone.

    Empty where there is none: before year 1, and where the date is only near or doubted, since
    the form cannot say so.
    """
    if date is None or date.approximate or date.uncertain:
        return ""
    moment = instant(date, zone)
    return moment.isoformat(timespec="minutes") if moment else date.iso


def same_as(entity: Entity) -> list[str]:
    """Where else the same thing is described: addresses; Wikidata's for its ids."""
    return [s if "/" in s else f"{WIKIDATA}{s}" for s in entity.fields.same_as]
