"""Every relation that front matter can declare: one row each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from pydantic import BaseModel

from explainer.model.field_types import Ref
from explainer.model.kinds import Kind
from explainer.read.yaml_tree import Path

SAME: Final = "same"
"""In `to` and `implies`: the kind of the entity that declares the relation."""
ANY: Final = "any"
"""In `to`: an entity of any kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A declared edge: the key that declares it and where it leads."""

    key: str
    """The front matter key, with the keys above it: `statements.by`."""
    to: Kind | str
    """The kind it leads to, or `SAME`, or `ANY`."""
    inverse: str
    """The name of the derived other side."""
    implies: Kind | str | None = None
    """The kind of entity that a name without a file makes, or `SAME`; none refuses such a name."""
    subject: bool = False
    """Whether a text is about what this leads to, so that its page lists the text."""
    aside: bool = False
    """Whether it says no more than where somebody works: that alone makes no name texts link."""
    takes_part: bool = False
    """Whether the person at the other end took part, rather than being named."""
    ordered: bool = False
    """Whether a circle of this relation makes no sense."""
    schema: str = ""
    """The schema.org property."""


RELATIONS: Final[Mapping[str, Relation]] = {
    row.key: row
    for row in (
        Relation(
            key="event", to=Kind.EVENT, implies=Kind.EVENT, inverse="articles", schema="about"
        ),
        Relation(
            key="people",
            to=Kind.PERSON,
            implies=Kind.PERSON,
            inverse="events",
            subject=True,
            takes_part=True,
            schema="attendee",
        ),
        Relation(
            key="named", to=Kind.PERSON, implies=Kind.PERSON, inverse="named_in", subject=True
        ),
        Relation(
            key="themes",
            to=Kind.THEME,
            implies=Kind.THEME,
            inverse="events",
            subject=True,
            schema="about",
        ),
        Relation(
            key="organizations",
            to=Kind.ORGANIZATION,
            implies=Kind.ORGANIZATION,
            inverse="events",
            subject=True,
        ),
        Relation(
            key="place",
            to=Kind.PLACE,
            implies=Kind.PLACE,
            inverse="events",
            subject=True,
            schema="location",
        ),
        Relation(
            key="positions.organization",
            to=Kind.ORGANIZATION,
            implies=Kind.ORGANIZATION,
            inverse="positions",
            aside=True,
        ),
        Relation(key="part_of", to=SAME, implies=SAME, inverse="parts", ordered=True),
        Relation(
            key="follows",
            to=Kind.EVENT,
            implies=Kind.EVENT,
            inverse="followed_by",
            ordered=True,
        ),
        Relation(key="related", to=SAME, inverse="related"),
        Relation(
            key="broader", to=Kind.THEME, implies=Kind.THEME, inverse="narrower", ordered=True
        ),
        Relation(key="split_into", to=Kind.THEME, inverse="split_from"),
        Relation(key="merged_into", to=SAME, inverse="merged_from", ordered=True),
        Relation(key="distinct_from", to=SAME, inverse="distinct_from"),
        Relation(key="featured", to=ANY, inverse=""),
        Relation(key="timeline.event", to=Kind.EVENT, implies=Kind.EVENT, inverse=""),
        Relation(key="timeline.according_to", to=ANY, implies=Kind.PERSON, inverse="claims"),
        Relation(key="timeline.responses.by", to=ANY, implies=Kind.PERSON, inverse="answers"),
        Relation(
            key="statements.by",
            to=ANY,
            implies=Kind.PERSON,
            inverse="statements",
            schema="spokenByCharacter",
        ),
        Relation(key="statements.event", to=Kind.EVENT, implies=Kind.EVENT, inverse=""),
        Relation(key="statements.about", to=ANY, inverse="statements_about", schema="about"),
        Relation(key="statements.responses.by", to=ANY, implies=Kind.PERSON, inverse="answers"),
        Relation(key="proceedings.person", to=Kind.PERSON, implies=Kind.PERSON, inverse=""),
        Relation(key="replies.by", to=ANY, implies=Kind.PERSON, inverse="answers", schema="author"),
    )
}
"""The rows by key; a kind or a relation more is a row more, and no function changes."""

SUBJECTS: Final = tuple(key for key, row in RELATIONS.items() if row.subject)
"""The keys that say whom and what a text is about."""


class Declared(NamedTuple):
    """A reference where an author wrote it."""

    relation: Relation
    path: Path
    """Where in the front matter: `("people", 0)`."""
    ref: Ref


def declared_in(fields: BaseModel, path: Path = (), dotted: str = "") -> Iterator[Declared]:
    """All references of a front matter, at any depth, in the order of the model's keys."""
    for name in type(fields).model_fields:  # the set of given names has no order of its own
        if name not in fields.model_fields_set:
            continue
        value = getattr(fields, name)
        key = f"{dotted}.{name}" if dotted else name
        items = value if isinstance(value, tuple) else (value,)
        for index, item in enumerate(items):
            here = (*path, name, index) if isinstance(value, tuple) else (*path, name)
            if isinstance(item, Ref) and key in RELATIONS:
                yield Declared(RELATIONS[key], here, item)
            elif isinstance(item, BaseModel):
                yield from declared_in(item, here, key)
