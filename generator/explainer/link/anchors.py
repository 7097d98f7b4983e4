"""What a link may point at on an entity's page, and on which of its pages that stands."""

from collections.abc import Iterable, Mapping
from itertools import chain

from explainer.limits import PAGE_LIST
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.sources import number_sources
from explainer.model.told import in_order, local_moments, own_statements
from explainer.read.documents import Document

Anchors = Mapping[str, str]
"""The further page on which each anchor stands, `timeline/page/2`; empty for the first."""


def anchors_of(
    entity: Entity, document: Document | None, dossier: Dossier | None, home_zone: str
) -> Anchors:
    """The anchors of an entity's page whose text is `document`; `home_zone` is the site's."""
    if entity.withdrawn:
        return {"withdrawn": ""}
    headings = dict.fromkeys(document.body.anchors, "") if document else {}
    if dossier:
        moments = [item.id for item in dossier.moments]
        said = [item.id for item in dossier.statements]
        sources = dossier.sources
    else:
        moments, said = _own(entity, home_zone)
        sources = number_sources([entity])
    return {
        **headings,
        **_listed("timeline", "moment", moments),
        # Statements stand by theme, not in this order: beyond one page none is promised.
        **_listed("statements", "statement", said if len(said) <= PAGE_LIST else []),
        **_listed("sources", "source", [item.id for item in sources.items]),
    }


def _own(entity: Entity, home_zone: str) -> tuple[list[str], list[str]]:
    if not isinstance(entity.fields, Story):
        return [], []
    zone = entity.fields.timezone or home_zone
    declared = bool(entity.fields.timezone)
    moments = in_order(local_moments(entity, zone, declared=declared), zone)
    return [item.id for item in moments], [item.id for item in own_statements(entity)]


def _listed(section: str, prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """A section's anchor and those of its items, each with its page."""
    pages = chain.from_iterable(
        [f"{section}/page/{number}" if number > 1 else ""] * PAGE_LIST
        for number in range(1, 1_000_000)
    )
    anchors = {f"{prefix}:{item}": page for item, page in zip(ids, pages, strict=False)}
    return {section: "", **anchors} if anchors else {}
