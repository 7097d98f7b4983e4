"""Whose name goes: all its forms, and the initials in its place."""

from collections.abc import Iterator

from explainer.forget.initials import Forgotten, initials_of
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.slugs import fold
from explainer.names.matcher import Form
from explainer.names.surnames import surnames
from explainer.read.documents import Document


def forgotten_of(graph: Graph, person: Entity) -> Forgotten:
    """A person's names in all their forms, and the initials that nobody else has."""
    people = [other for other in graph.of_kind(Kind.PERSON) if other.id != person.id]
    names = {words for name in _full_names(person) if len(words := _words(name)) > 1}
    old = (slug for slug in person.fields.redirects if not slug.startswith("/"))
    slugs = {words for slug in (person.slug, *old) if len(words := _words(slug)) > 1}
    others = {_words(name) for other in people for name in (*_names(other), other.slug)}
    initials = _initials(graph, person)
    return Forgotten(
        names=tuple(sorted(names)),
        slugs=tuple(sorted(slugs - names)),
        others=tuple(sorted(o for o in others if any(_holds(o, n) for n in names | slugs))),
        short=tuple(_short(person, people)),
        initials=initials,
        slug=fold(initials),
    )


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split("-"))


def _full_names(person: Entity) -> list[str]:
    """The names that are nobody else's wherever they stand; an alias may be a common noun."""
    assert isinstance(person.fields, PersonFields)
    aliases = {
        *person.fields.aliases,
        *(a for t in person.translations.values() for a in t.fields.aliases),
    }
    return [n for n in (*_names(person), person.fields.sort_name) if n and n not in aliases]


def _names(person: Entity) -> list[str]:
    """The names of a person in all languages."""
    texts = person.translations.values()
    more = [name for text in texts for name in (text.name, *text.fields.aliases)]
    return [name for name in dict.fromkeys([*person.names, *more]) if name.strip()]


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
    while {*graph.index.find(name, (Kind.PERSON,)).ids} - {person.id}:
        number += 1
        name = f"{initials} {number}"
    return name


def documents_of(entity: Entity) -> Iterator[Document]:
    """The files of an entity, its translations too."""
    if entity.document:
        yield entity.document
    yield from (translation.document for translation in entity.translations.values())
