"""`[[Donald Trump]]`, `[[donald-trump|le candidat]]`, `[[theme:climat]]`: links by name."""

from typing import Final

from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.kinds import FOLDERS, Kind
from explainer.model.references import Match, NameIndex
from explainer.model.slugs import fold

_KINDS: Final = {
    **{kind.value: (kind,) for kind in Kind},
    "evenement": (Kind.EVENT,),
    "personne": (Kind.PERSON,),
    "organisation": (Kind.ORGANIZATION,),
    "lieu": (Kind.PLACE,),
}
"""What may stand before a colon, without accents."""
_LINKED: Final = tuple(FOLDERS.values())
"""The kinds that a name without a kind may be of."""


def wiki_match(index: NameIndex, written: str) -> Match:
    """What the text before `|` may mean: several where it is ambiguous, or nothing."""
    kinds, name = _parts(written)
    return index.find(name, kinds)


def wiki_entity(targets: Targets, written: str) -> Entity | None:
    """The entity that a link by name leads to; none where it is not one, or has no page."""
    ids = wiki_match(targets.index, written).ids
    return targets.living(ids[0]) if len(ids) == 1 else None


def wiki_label(entity: Entity, written: str) -> str:
    """What a link by name shows: the name as written, or the entity's where a slug was."""
    name = _parts(written)[1]
    return entity.name if name == entity.slug or "/" in name else name


def wiki_near(index: NameIndex, written: str) -> list[str]:
    """The names most like one that means nothing."""
    kinds, name = _parts(written)
    return index.near(name, kinds)


def _parts(written: str) -> tuple[tuple[Kind, ...], str]:
    prefix, colon, rest = written.partition(":")
    kinds = _KINDS.get(fold(prefix)) if colon else None
    return (kinds, rest.strip()) if kinds else (_LINKED, written.strip())
