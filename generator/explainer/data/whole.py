"""Everything that the site says of an entity, as plain values: what its own file of data holds.

A statement goes with its answers, and never without who said it.
"""

from collections.abc import Iterable
from typing import Any

from explainer.data.records import Record, brief, edtf, full, ids
from explainer.data.said import Told, told_of
from explainer.limits import FORMAT_VERSION
from explainer.model.answers import answers_to, outcomes_of
from explainer.model.entities import Entity
from explainer.model.field_types import Ref
from explainer.model.ties import told_here
from explainer.model.told import Item
from explainer.pages.data_page import in_data
from explainer.pages.view import View


def whole(view: View, entity: Entity) -> Record:
    """Everything that the entity's own file says: with what it tells, its answers, its evidence."""
    told = told_of(view, entity)
    fields = entity.fields
    return full(
        version=FORMAT_VERSION,
        **brief(view, entity),
        ties=[*_ties(told)],
        timeline=[_moment(told, item) for item in told.moments],
        statements=[made for item in told.statements for made in _statement(told, item)],
        replies=[_answer(told, item, item.value, ("by",)) for item in told.replies],
        corrections=[_correction(item.value) for item in told.corrections],
        sources=[_source(found.id, found.source) for found in told.sources.items],
        ai=fields.ai,
        last_verified=edtf(fields.last_verified),
        license=view.site.license,
    )


def _who(told: Told, item: Item[Any], path: tuple[str | int, ...], ref: Ref | None) -> Record:
    """Who speaks: somebody in public by id, a text as it is, anybody else not at all."""
    speaker = told.voice(item, *path)
    return full(by=speaker.id if speaker else "", by_text=ref.text if ref else "")


def _ties(told: Told) -> Iterable[Record]:
    """What the own file says of others in public: role or reason, when, on what evidence."""
    for other, said in told_here(told.view.graph, told.entity, "related"):
        if in_data(other):
            value = said.value
            yield full(
                id=other.id,
                role=getattr(value, "role", ""),
                reason=getattr(value, "reason", ""),
                start=edtf(getattr(value, "from_", None)),
                end=edtf(getattr(value, "to", None)),
                sources=_sources(told, said, value.source),
            )


def _moment(told: Told, item: Item[Any]) -> Record:
    value = item.value
    return full(
        id=item.id,
        at=value.at.edtf,
        text=value.text,
        **_who(told, item, ("according_to",), value.according_to),
        known_since=edtf(value.known_since),
        sources=[found.id for found in told.sources.behind(item)],
        responses=_responses(told, item),
    )


def _statement(told: Told, item: Item[Any]) -> Iterable[Record]:
    """A statement; nothing where whoever said it is not in public."""
    value, who = item.value, _who(told, item, ("by",), item.value.by)
    if not who:
        return
    about = (told.voice(item, "about", index) for index in range(len(value.about)))
    yield full(
        id=item.id,
        **who,
        kind=value.kind,
        quote=value.quote,
        text=value.text,
        at=edtf(value.at or told.said_on),
        about=ids(entity for entity in about if entity),
        translation="" if value.translation == "none" else value.translation,
        original=value.original.model_dump() if value.original else None,
        sources=[found.id for found in told.sources.behind(item)],
        responses=_responses(told, item),
        outcome=[full(at=o.at.edtf, state=o.state, text=o.text) for _, o in outcomes_of(item)],
    )


def _responses(told: Told, item: Item[Any]) -> list[Record]:
    return [
        {"stance": r.stance, **_answer(told, teller, r, ("responses", index, "by"))}
        for teller, index, r in answers_to(item)
    ]


def _answer(told: Told, item: Item[Any], value: Any, path: tuple[str | int, ...]) -> Record:
    date = getattr(value, "at", None) or getattr(value, "published", None)
    return full(
        **_who(told, item, path, value.by),
        text=value.text,
        at=edtf(date),
        sources=_sources(told, item, getattr(value, "source", ())),
    )


def _sources(told: Told, item: Item[Any], ids: Iterable[str]) -> list[str]:
    return [found.id for found in told.sources.cited(item.owner, tuple(ids))]


def _correction(value: Any) -> Record:
    return full(date=value.date.edtf, kind=value.kind, text=value.text, was=value.was)


def _source(anchor: str, source: Any) -> Record:
    return full(
        id=anchor,
        title=source.title,
        publisher=source.publisher,
        author=list(source.author),
        url=source.url,
        archive=source.archive,
        published=edtf(source.published),
        excerpt=source.excerpt,
        lang=source.lang,
    )
