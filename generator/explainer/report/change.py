"""Content before and now, and which thing of now is which of before."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.data.redirects import redirected
from explainer.forget.initials import is_initials
from explainer.model.addresses import entity_address, old_addresses, page_address
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind, lists_of
from explainer.model.references import NameIndex
from explainer.pipeline import Checked
from explainer.read.documents import Document
from explainer.read.problems import START, Place
from explainer.read.trace import Watched
from explainer.read.yaml_tree import Value
from explainer.report.base import Base
from explainer.site import SiteInfo

NOTHING = Graph(entities=Watched("=", {}), edges=(), assets={}, index=NameIndex())
"""What there was before, where nothing is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the report."""

    what: str
    """The key of its words, or the code of a problem."""
    path: str = ""
    """The file, relative to the content folder; empty where there is none."""
    place: Place = START
    params: Mapping[str, str] = field(default_factory=dict)
    """What its words fill in; all of it may be a contributor's, and is escaped."""

    @property
    def is_error(self) -> bool:
        """Whether it must not be."""
        return self.what.startswith("E")


@dataclass(frozen=True)
class Change:
    """Two states of a site's content; the one before is empty where nothing is compared."""

    now: Checked
    site: SiteInfo
    base: Base | None = None

    @property
    def graph(self) -> Graph:
        """The entities of now."""
        return self.now.graph

    @property
    def before(self) -> Graph:
        """The entities of before."""
        return self.base.graph if self.base else NOTHING

    @cached_property
    def lost(self) -> Mapping[str, Entity | None]:
        """The addresses of before at which nothing stands now, with what stood there.

        None for a list of the site's own.
        """
        if self.base is None:
            return {}
        now = addresses_of(self.graph, self.site)
        before = addresses_of(self.before, self.base.site)
        return {address: entity for address, entity in before.items() if address not in now}

    @cached_property
    def forgotten(self) -> list[tuple[Entity, Entity]]:
        """The people of before who are initials now, each with the private file that says so."""
        now, before = self.graph.entities, self.before.entities
        gone = [e for key, e in before.items() if e.kind is Kind.PERSON and key not in now]
        graves = [e for key, e in now.items() if e.kind is Kind.PERSON and key not in before]
        hidden = [e for e in graves if e.document and not e.has_page]
        return [(old, new) for old in gone for new in hidden if is_initials(new.name, old.name)]

    @cached_property
    def earlier(self) -> Mapping[str, Entity]:
        """What each entity of now was before, by id: itself, or what its old address showed."""
        found: dict[str, Entity] = {}
        pages = dict(_pages(self.before, self.base.site)) if self.base else {}
        for key, entity in self.graph.entities.items():
            old = (pages.get(address) for _, address in old_addresses(entity, self.site))
            moved = (page for page in old if page and page.id not in self.graph.entities)
            if earlier := self.before.entities.get(key) or next(moved, None):
                found[key] = earlier
        return found

    @cached_property
    def new(self) -> list[Entity]:
        """The entities that were not there before, by id, without drafts."""
        entities = self.graph.entities.items()
        return [e for key, e in entities if key not in self.earlier and not e.draft]

    @cached_property
    def documents(self) -> list[tuple[Entity, Document | None, Document]]:
        """The readable texts of now, translations too, with what each was before."""
        found: list[tuple[Entity, Document | None, Document]] = []
        for key, entity in self.graph.entities.items():
            before = texts_of(self.earlier[key]) if key in self.earlier else {}
            found += [(entity, before.get(lang), text) for lang, text in texts_of(entity).items()]
        return found

    @cached_property
    def without_file(self) -> list[Entity]:
        """The entities of before whose file is gone, and that no other file continues."""
        kept = {
            earlier.id for key, earlier in self.earlier.items() if self.graph.entities[key].document
        }
        files = (entity for entity in self.before.entities.values() if texts_of(entity).get(""))
        return [entity for entity in files if entity.id not in kept]

    @cached_property
    def broken(self) -> frozenset[str]:
        """The files of now that have an error: what they no longer say may be the error's doing."""
        return frozenset(problem.path for problem in self.now.problems if problem.is_error)

    def declared(self, entity: Entity) -> tuple[str, Place]:
        """Where an entity of now is declared: its file, or the first place that names it."""
        return self._places(entity)[0]

    def declared_before(self, entity: Entity) -> list[tuple[str, Place]]:
        """Where an entity of before was declared: its file, or all places that named it."""
        return self._places_before(entity)

    @cached_property
    def _places(self) -> Callable[[Entity], list[tuple[str, Place]]]:
        return _declarations(self.graph)

    @cached_property
    def _places_before(self) -> Callable[[Entity], list[tuple[str, Place]]]:
        return _declarations(self.before)


def addresses_of(graph: Graph, site: SiteInfo) -> dict[str, Entity | None]:
    """Everything that a site answers to: home, lists, pages in all languages, old addresses."""
    lists = {page_address(site.part(name), site): None for name in lists_of(site)} | {"": None}
    return {**lists, **dict(redirected(graph, site)), **dict(_pages(graph, site))}


def _pages(graph: Graph, site: SiteInfo) -> Iterator[tuple[str, Entity]]:
    for entity in graph.entities.values():
        if entity.has_page:
            for lang in (entity.lang, *entity.translations):
                yield entity_address(entity, site, lang), entity


def texts_of(entity: Entity) -> dict[str, Document]:
    """The readable files of an entity by language; the main one is under the empty language."""
    documents = {"": entity.document}
    documents |= {lang: text.document for lang, text in entity.translations.items()}
    return {lang: text for lang, text in documents.items() if text and text.intact}


def listed(document: Document, key: str) -> list[Value]:
    """What a file says under a key, as it is written, as a list; empty if nothing."""
    value = document.front.get(key)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _declarations(graph: Graph) -> Callable[[Entity], list[tuple[str, Place]]]:
    """What tells where an entity is declared: its file, else every place that names it."""
    named: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for edge in graph.edges:
        if owner := graph.entities[edge.source].document:
            named[edge.target].append((owner.path, owner.tree.place(edge.path)))

    def places(entity: Entity) -> list[tuple[str, Place]]:
        own = [(entity.document.path, START)] if entity.document else named[entity.id]
        return own or [("", START)]

    return places
