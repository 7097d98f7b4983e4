"""Where a text names an entity of the site: which names count on a page, and where they stand.

People count only where the page declares them, since a wrong link names a living person; all other
things by full names everywhere; a name of several entities where the page declares one of them.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from explainer.link.blocks import Block, blocks
from explainer.link.sentences import sentence_around, words_of
from explainer.link.targets import Targets
from explainer.link.wiki import wiki_entity
from explainer.model.entities import Entity
from explainer.model.fields import PersonFields
from explainer.model.graph import Graph
from explainer.model.kinds import THINGS, Kind
from explainer.model.relations import RELATIONS
from explainer.names.matcher import Form, Names, flat, may_stand_in
from explainer.names.surnames import surnames
from explainer.read.documents import Document
from explainer.read.spans import Span, SpanKind

_SHORT = 3
"""Names with fewer characters count only where they are declared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in a body where an entity is named."""

    target: str
    """The id of the entity."""
    start: int
    """Where the name begins in the body, and where it ends."""
    end: int
    section: int
    first: int = 0
    """Where the words of its sentence begin in the body, and end; a cell of a table has none."""
    last: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """What a text names."""

    forms: tuple[Form, ...] = ()
    """What its page needs to find the same places: names that link, and names that bar."""
    linked: tuple[Mention, ...] = ()
    """The places that become links: the first of an entity in each section."""
    undeclared: tuple[str, ...] = ()
    """People of the site who are named in full, though the page does not declare them."""
    ambiguous: tuple[str, ...] = ()
    """Names in the text that several entities have."""


@dataclass(frozen=True)
class Mentioner:
    """Finds the mentions of every text of a graph; made once for a language."""

    graph: Graph
    targets: Targets
    people: str = "declared"
    """Where people are linked: `declared`, `site` or `off`."""

    def __getstate__(self) -> dict[str, Any]:
        """All but the automaton, which cannot be sent to another process."""
        return {name: value for name, value in vars(self).items() if name != "_automaton"}

    def of(self, entity: Entity, document: Document | None = None) -> Mentions:
        """The mentions in an entity's text, or in another text of its page."""
        source = document or entity.document
        if source is None or not source.text.strip():
            return Mentions()
        text = flat(source.text)
        chosen = _Chosen(self, entity, self.candidates(text))
        forms = _needed(chosen.forms(), text)
        if not any(form.target for form in forms):
            return chosen.mentions((), ())
        return chosen.mentions(forms, self._first(source, Names(forms)))

    def _first(self, source: Document, names: Names) -> Iterator[Mention]:
        """The first place of each entity in each section, unless a link leads there before it."""
        section, linked, text = 0, set[str](), source.text
        for block in blocks(text, source.body):
            if block.section != section:
                section, linked = block.section, set()
                names.begin_section()
            by_hand = deque(block.links)
            for name in names.find(block.text):
                while by_hand and by_hand[0].start < block.start + name.start:
                    linked.add(self._linked_by_hand(source.path, by_hand.popleft()))
                target = name.form.target
                if target not in linked:
                    linked.add(target)
                    yield _mention(text, block, name.start, name.end, target)
            linked |= {self._linked_by_hand(source.path, span) for span in by_hand}

    def linked_by_hand(self, document: Document) -> set[str]:
        """The ids of the entities that a text links by address or by name."""
        spans = document.body.of(SpanKind.LINK, SpanKind.WIKI)
        return {self._linked_by_hand(document.path, span) for span in spans}

    def _linked_by_hand(self, path: str, span: Span) -> str:
        """The id of the entity that a written link leads to, or nothing."""
        if span.kind is SpanKind.WIKI:
            entity = wiki_entity(self.targets, span.target)
        else:
            entity = self.targets.find(path, span.target).entity
        return entity.id if entity else ""

    def candidates(self, text: str) -> set[str]:
        """The full names of the site that stand somewhere in a text."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return {self._patterns[index] for index in {match[0] for match in found}}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """The entities that each full name may mean."""
        ids: dict[str, list[str]] = defaultdict(list)
        for entity in self.graph.entities.values():
            if entity.kind in THINGS and not entity.draft:
                for name in dict.fromkeys(flat(name) for name in entity.names if name.strip()):
                    ids[name].append(self.graph.survivors.get(entity.id, entity.id))
        return {name: tuple(dict.fromkeys(found)) for name, found in ids.items()}

    @cached_property
    def declared(self) -> Mapping[str, frozenset[str]]:
        """The entities that each page declares, in whatever key of its front matter."""
        targets: dict[str, set[str]] = defaultdict(set)
        for edge in self.graph.edges:
            targets[edge.source].add(edge.target)
        return {source: frozenset(found) for source, found in targets.items()}

    @cached_property
    def aside(self) -> Set[str]:
        """What has no file, and is named only as where somebody works: a state, a school."""
        edges = self.graph.edges
        named = {edge.target for edge in edges if not RELATIONS[edge.relation].aside}
        return {key for key, e in self.graph.entities.items() if not e.document} - named

    @cached_property
    def _patterns(self) -> list[str]:
        """The names by the automaton's numbers."""
        return list(self.by_name)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._patterns, matchkind=MatchKind.Standard)


class _Chosen:
    """The names that count on one page."""

    def __init__(self, mentioner: Mentioner, page: Entity, found: Iterable[str]) -> None:
        self._mentioner, self._page = mentioner, page
        self._entities = mentioner.graph.entities
        self._declared = mentioner.declared.get(page.id, frozenset())
        self._found = sorted(found)
        people = (self._entities[i] for i in sorted({*self._declared, page.id}))
        self._people = [person for person in people if person.kind is Kind.PERSON]
        names = {flat(name) for person in self._people for name in person.names}
        self._family = {n for p in self._people for n in _surnames_of(p)} - names
        """Surnames that a name of something else may not be: Tesla the man, or the company."""
        self._undeclared: list[str] = []
        self._ambiguous: list[str] = []

    def forms(self) -> list[Form]:
        """All forms that matter to this page, the full names first."""
        full = [self._full(name, self._mentioner.by_name[name]) for name in self._names()]
        written = {flat(form.text) for form in full}
        return [*full, *(form for form in self._surnames() if form.text not in written)]

    def mentions(self, forms: Iterable[Form], linked: Iterable[Mention]) -> Mentions:
        """What was found, with what could not be linked."""
        return Mentions(
            forms=tuple(forms),
            linked=tuple(linked),
            undeclared=tuple(self._undeclared),
            ambiguous=tuple(self._ambiguous),
        )

    def _names(self) -> Iterator[str]:
        """The full names in the text, and those of declared people, which may hold an initial.

        A draft has no name that counts.
        """
        names = {flat(name) for person in self._people for name in person.names}
        return iter(sorted({*self._found, *(names & self._mentioner.by_name.keys())}))

    def _full(self, name: str, ids: tuple[str, ...]) -> Form:
        """A full name, with what it means here: nothing where it may be several things."""
        person = any(self._entities[i].kind is Kind.PERSON for i in ids)
        meant = [i for i in ids if i in self._declared or i == self._page.id] or list(ids)
        if len(meant) > 1 or name in self._family:
            self._ambiguous.append(name)
            meant = []
        target = self._entities[meant[0]] if len(meant) == 1 else None
        return Form(name, self._target(target, name) if target else "", person=person)

    def _target(self, entity: Entity, name: str) -> str:
        """The id of an entity that may be linked here, else nothing."""
        declared = entity.id in self._declared
        if entity.id == self._page.id or not entity.has_page or entity.withdrawn:
            return ""
        if not declared and (len(name) < _SHORT or entity.id in self._mentioner.aside):
            return ""
        if entity.kind is Kind.PERSON and not declared and self._mentioner.people != "site":
            self._undeclared.append(name)
            return ""
        return "" if entity.kind is Kind.PERSON and self._mentioner.people == "off" else entity.id

    def _surnames(self) -> Iterator[Form]:
        """The surnames of people whom the page declares, or is about: none that two share."""
        counts = Counter(name for person in self._people for name in set(_surnames_of(person)))
        for person in self._people:
            target = self._target(person, person.name)
            for surname in _surnames_of(person):
                yield Form(
                    surname, target if counts[surname] == 1 else "", surname=True, person=True
                )


def _surnames_of(person: Entity) -> list[str]:
    written = person.fields.sort_name if isinstance(person.fields, PersonFields) else ""
    names = surnames(person.name, written)
    return [flat(name) for name in names if len(name) >= _SHORT]


def _mention(text: str, block: Block, start: int, end: int, target: str) -> Mention:
    """A name in a block of a text, by its place in the block."""
    place, section = block.start, block.section
    found = Mention(target=target, start=place + start, end=place + end, section=section)
    if block.cell:
        return found
    whole = text[place : place + len(block.text)]
    first, last = sentence_around(whole, start, end)
    return replace(found, first=place + words_of(whole, first), last=place + last)


def _needed(forms: list[Form], text: str) -> list[Form]:
    """The forms that a text writes, and all forms of the people whose surname it writes."""
    written = {form for form in forms if may_stand_in(form, text)}
    bearers = {form.target for form in written if form.surname} - {""}
    return [form for form in forms if form in written or form.target in bearers]
