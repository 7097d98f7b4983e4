"""No two things of a site have one address: pages, listings, translations, old addresses."""

from collections.abc import Iterator, Mapping

from explainer.model.addresses import (
    as_of_path,
    entity_address,
    entity_path,
    old_addresses,
    page_address,
)
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.known import Known
from explainer.model.languages import list_addresses
from explainer.read.problems import START, Problem
from explainer.site import SiteInfo


def check_addresses(graph: Graph, dossiers: Mapping[str, Dossier], site: SiteInfo) -> list[Problem]:
    """A problem for each page or old address that stands where another page is."""
    taken = dict.fromkeys(list_addresses(graph, site), "/")
    taken |= {address: name for d in dossiers.values() for address, name in _past(d, site)}
    problems = list(_pages(graph, site, taken))
    return problems + list(_redirects(graph, site, taken))


def _past(dossier: Dossier, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """The addresses of an event as of past days."""
    event, days = dossier.event, Known(dossier).days
    for lang in (event.lang, *event.translations):
        path = entity_path(event, site, lang)
        for day in (None, *days) if days else ():
            yield page_address(as_of_path(path, site, day), site), _name(event)


def _pages(graph: Graph, site: SiteInfo, taken: dict[str, str]) -> Iterator[Problem]:
    for entity in graph.entities.values():
        if not entity.has_page:
            continue
        for lang in (entity.lang, *entity.translations):
            address = entity_address(entity, site, lang)
            if address in taken and entity.document and entity.id != "index":
                other = taken[address]
                yield entity.document.problem("E312", START, address=address, other=other)
            taken.setdefault(address, _name(entity))


def _redirects(graph: Graph, site: SiteInfo, taken: dict[str, str]) -> Iterator[Problem]:
    for entity in graph.entities.values():
        document = entity.document
        if entity.draft:
            continue
        if graph.out(entity.id, "merged_into"):
            taken.setdefault(entity_address(entity, site), _name(entity))
        for index, (old, address) in enumerate(old_addresses(entity, site)):
            if document and address in taken:
                place = document.tree.place(("redirects", index))
                yield document.problem("E310", place, slug=old, other=taken[address])
            taken.setdefault(address, _name(entity))


def _name(entity: Entity) -> str:
    return entity.document.path if entity.document else entity.id
