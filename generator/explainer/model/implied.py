"""Entities without a file: a text that names an event, a person, a theme or the like is enough."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from explainer.model.entities import Entity, Presence
from explainer.model.kinds import KINDS, Kind
from explainer.model.references import How, NameIndex
from explainer.model.relations import ANY, SAME, Declared
from explainer.model.slugs import fold, looks_like_slug, slug_fault
from explainer.site import SiteInfo


@dataclass(slots=True)
class _Written:
    """How articles write one name, and what they declare with it."""

    spellings: Counter[str] = field(default_factory=Counter)
    sure: bool = False
    """Whether a key says of what kind it is, rather than who may be of any."""
    published: bool = False
    """Whether a text says so that is not withdrawn."""
    takes_part: bool = False


def imply_entities(
    declared: Iterable[tuple[Entity, Declared]], index: NameIndex, site: SiteInfo
) -> list[Entity]:
    """The entities that references imply, by kind and slug; the index takes them in.

    A name that looks like a slug implies nothing: it is a mistake in a slug. All names count
    before any of them is looked up, so the order of files decides nothing.
    """
    if site.undeclared == "refuse":
        return []
    written: dict[tuple[Kind, str], _Written] = defaultdict(_Written)
    for owner, reference in declared:
        kind = implied_kind(owner, reference, index)
        if kind is None:
            continue
        entry = written[kind, fold(reference.ref.reference)]
        entry.spellings[reference.ref.reference] += 1
        entry.sure |= reference.relation.to != ANY
        if not owner.withdrawn:
            entry.published = True
            entry.takes_part |= reference.relation.takes_part
    known = {slug for (_, slug), entry in written.items() if entry.sure}
    implied = [
        _entity(kind, slug, entry, site)
        for (kind, slug), entry in sorted(written.items())
        if not slug_fault(slug) and (entry.sure or slug not in known)
    ]
    for entity in implied:
        index.add(entity)
    return implied


def implied_kind(owner: Entity, declared: Declared, index: NameIndex) -> Kind | None:
    """The kind of entity that a reference implies, or none where it must already exist."""
    name = declared.ref.reference
    implies = owner.kind if declared.relation.implies == SAME else declared.relation.implies
    if not isinstance(implies, Kind) or not name or declared.ref.text:
        return None
    if index.find(name, kinds_of(owner, declared)).how is not How.NOTHING:
        return None
    if looks_like_slug(name) and (not KINDS[implies].common or index.near(name, (implies,))):
        return None
    return implies


def kinds_of(owner: Entity, declared: Declared) -> tuple[Kind, ...]:
    """The kinds that a reference may lead to."""
    to = declared.relation.to
    if isinstance(to, Kind):
        return (to,)
    return (owner.kind,) if to == SAME else tuple(Kind)


def _rank(written: _Written, spelling: str) -> tuple[int, int, str]:
    """The commonest spelling first; of two as common the one with more accents, which says more."""
    accents = sum(not char.isascii() for char in spelling)
    return (-written.spellings[spelling], -accents, spelling)


def _entity(kind: Kind, slug: str, written: _Written, site: SiteInfo) -> Entity:
    name = min(written.spellings, key=lambda spelling: _rank(written, spelling))
    row = KINDS[kind].fields
    label = "name" if "name" in row.model_fields else "title"
    fields = row.model_construct().model_copy(update={label: name})
    presence = Presence.FULL
    if kind is Kind.PERSON:
        full = written.takes_part and site.implied_people == "full"
        shown = Presence.IMPLIED if full else Presence.MINIMAL
        presence = shown if written.published else Presence.NONE
    return Entity(
        kind=kind, slug=slug, name=name, lang=site.language, presence=presence, fields=fields
    )
