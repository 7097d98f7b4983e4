"""Whose name goes: all its forms, and the initials in its place."""

from collections.abc import Iterator

from explainer.forget.initials import Forgotten, initials_of
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.references import How
from explainer.model.slugs import fold
from explainer.names.matcher import Form
from explainer.names.surnames import surnames
from explainer.read.documents import Document


def forgotten_of(graph: Graph, person: Entity) -> Forgotten:
    """A person's names in all their forms, and the initials that nobody else has."""
    assert isinstance(person.fields, PersonFields)
    written = [*_names(person), person.fields.sort_name, person.slug, *person.fields.redirects]
    names = {tuple(fold(name).split("-")) for name in written if name}
    full = {name for name in names if len(name) > 1}
    people = [e for e in graph.of_kind(Kind.PERSON) if e.id != person.id]
    others = {
        tuple(fold(name).split("-")) for other in people for name in (*_names(other), other.slug)
    }
    initials = _initials(graph, person)
    return Forgotten(
        names=tuple(sorted(full)),
        others=tuple(sorted(name for name in others if any(_holds(name, mine) for mine in full))),
        short=tuple(_short(person, people)),
        initials=initials,
        slug=fold(initials),
    )


def _names(person: Entity) -> list[str]:
    """The names of a person in all languages."""
    translated = (t.name for t in person.translations.values() if t.name)
    return [name for name in (*person.names, *translated) if name.strip()]


def _holds(name: tuple[str, ...], part: tuple[str, ...]) -> bool:
    places = range(len(name) - len(part) + 1)
    return name != part and any(name[at : at + len(part)] == part for at in places)


def _short(person: Entity, others: list[Entity]) -> Iterator[Form]:
    """The surnames and names of one word; and the full names of others who share a surname."""
    assert isinstance(person.fields, PersonFields)
    family = dict.fromkeys(surnames(person.name, person.fields.sort_name))
    for name in _names(person):
        yield Form(name, person.id, person=True)
    for other in others:
        for name in _names(other):
            if set(surnames(name)) & family.keys():
                yield Form(name, "", person=True)
    yield from (Form(name, person.id, surname=True, person=True) for name in family)


def _initials(graph: Graph, person: Entity) -> str:
    """The initials, with a number where somebody else is called so."""
    initials, number = initials_of(person.name), 1
    name = initials
    while graph.index.find(name, (Kind.PERSON,)).how is not How.NOTHING:
        number += 1
        name = f"{initials} {number}"
    return name


def documents_of(entity: Entity) -> Iterator[Document]:
    """The files of an entity, its translations too."""
    if entity.document:
        yield entity.document
    yield from (translation.document for translation in entity.translations.values())
