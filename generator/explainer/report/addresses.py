"""What a change takes from under its readers: pages and permalinks that lead nowhere any more."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import islice

from explainer.model.addresses import entity_address
from explainer.model.entities import Entity, Presence
from explainer.model.fields import PersonFields, Story
from explainer.model.items import Moment, Statement
from explainer.model.permalinks import moment_ids, statement_ids
from explainer.model.slugs import fold
from explainer.read.problems import START, Place
from explainer.report.change import Change, Finding, addresses_of

_CANDIDATES = 50
"""Most new passages of a file that one lost passage is compared with."""

_COMPARED = 200
"""The length, in characters, by which two passages are compared: likeness is not linear in it."""

Passages = Mapping[str, tuple[int, Moment | Statement]]
"""The moments or statements of a file by the end of their permalink, with their position."""


def lost_addresses(change: Change) -> Iterator[Finding]:
    """The pages and old addresses that are lost: an error, but where losing them protects somebody.

    Who was only named may disappear with the name; who is now private or a minor has no page, nor
    has whom only withdrawn texts name.
    """
    for address, entity in change.lost.items():
        declared = change.declared_before(entity) if entity else [("", START)]
        if entity and (_protected(change, entity) or _unknown(change, declared)):
            continue
        if _forgotten(change, address, entity):
            continue
        path, place = declared[0]
        what, params = "E313", {"address": f"/{address}"}
        if entity and entity.presence is Presence.MINIMAL:
            what, params["name"] = "report.address.unnamed", entity.name
        else:
            params["slug"] = _redirect(change, address, entity)
        yield Finding(what=what, path=path, place=place, params=params)


def _forgotten(change: Change, address: str, entity: Entity | None) -> bool:
    """Whether an address was of a person whose name was removed, or stands now without it."""
    now = addresses_of(change.graph, change.site) if change.forgotten else {}
    return any(
        (entity and entity.id == person.id) or address.replace(person.slug, grave.slug) in now
        for person, grave in change.forgotten
    )


def _protected(change: Change, entity: Entity) -> bool:
    now = change.graph.entities.get(entity.id)
    if now is None or not isinstance(now.fields, PersonFields):
        return False
    return now.fields.status != "public" or not (now.document or now.has_page)


def _unknown(change: Change, declared: list[tuple[str, Place]]) -> bool:
    """Whether a file that declared it cannot be read whole: nothing is published until it can."""
    return any(path in change.broken for path, _ in declared)


def _redirect(change: Change, address: str, entity: Entity | None) -> str:
    """What in `redirects` answers at an address: the slug, or the path where that would not do."""
    same = entity and entity_address(entity, change.site) == address
    return entity.slug if entity and same else "/" + address.removesuffix(".html").rstrip("/")


def lost_passages(change: Change) -> Iterator[Finding]:
    """The permalinks of moments and statements that their page, still published, has lost.

    An id made of the first words follows a change of them; a written one stays.
    """
    for key, entity in change.graph.entities.items():
        earlier = change.earlier.get(key)
        whole = entity.document and entity.document.path not in change.broken
        if earlier and whole and _published(earlier) and _published(entity):
            for kind in ("moment", "statement"):
                yield from _lost_of(kind, earlier, entity)


def _published(entity: Entity) -> bool:
    return entity.has_page and not entity.withdrawn


def _passages(entity: Entity, kind: str) -> Passages:
    fields = entity.fields
    if not isinstance(fields, Story):
        return {}
    if kind == "moment":
        return dict(zip(moment_ids(fields.timeline), enumerate(fields.timeline), strict=True))
    return dict(zip(statement_ids(fields.statements), enumerate(fields.statements), strict=True))


def _lost_of(kind: str, earlier: Entity, entity: Entity) -> Iterator[Finding]:
    before, now = _passages(earlier, kind), _passages(entity, kind)
    document = entity.document
    assert document is not None
    unknown = {
        _words(item): position for name, (position, item) in now.items() if name not in before
    }
    for name, (_, item) in before.items():
        if name in now:
            continue
        params = {"anchor": f"#{kind}:{name}"}
        near = difflib.get_close_matches(_words(item), islice(unknown, _CANDIDATES), 1)
        if not near:
            yield Finding(what="report.passage.gone", path=document.path, params=params)
            continue
        key = "timeline" if kind == "moment" else "statements"
        place = document.tree.place((key, unknown.pop(near[0])))
        params["line"] = f"id: {name}"
        yield Finding(what="report.passage.moved", path=document.path, place=place, params=params)


def _words(item: Moment | Statement) -> str:
    return fold(item.text if isinstance(item, Moment) else item.words)[:_COMPARED]
