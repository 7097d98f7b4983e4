"""Changed bodies under unchanged heads: what they change in a graph that stands, and what not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer.link.checks import check_links, check_text, texts_of
from explainer.link.targets import Targets
from explainer.model.checks import check_entity
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.pieces import Workbench
from explainer.read.documents import Document
from explainer.read.problems import Problem


@dataclass(slots=True)
class Findings:
    """What is wrong with a graph, by what found it."""

    graph: list[Problem]
    links: list[Problem]
    rest: list[Problem]


def take_edits(bench: Workbench, found: Findings, edited: Mapping[str, str]) -> set[str]:
    """Put new bodies into the documents of a graph; gives what `read.trace` tells of them.

    `edited` are the bodies as they are now, by path; `found` is brought up to date.
    """
    owners = [
        (entity, lang, document)
        for entity in bench.graph.entities.values()
        for lang, document in texts_of(entity)
        if document.path in edited
    ]
    anchors = [document.body.anchors for _, _, document in owners]
    before = _alone(bench, owners)
    for _, _, document in owners:
        document.rewrite(edited[document.path])
    _exchange(found, before, _alone(bench, owners))
    if anchors != [document.body.anchors for _, _, document in owners]:
        found.links = check_links(bench.graph, bench.dossiers, bench.site)
    ids = [entity.id for entity, _, _ in owners]
    mentioned = [view.mention_index.find_again(ids) for view in bench.views.values()]
    return {*edited}.union(*mentioned)


def are_owned(graph: Graph, paths: Iterable[str]) -> bool:
    """Whether each of some texts is an entity's; nobody knows what others change."""
    owned = {text.path for entity in graph.entities.values() for _, text in texts_of(entity)}
    return owned.issuperset(paths)


def _alone(
    bench: Workbench, owners: Iterable[tuple[Entity, str, Document]]
) -> tuple[list[Problem], list[Problem]]:
    """The problems of some files by themselves, and of the links that they write."""
    site = bench.site
    targets = Targets.of(bench.graph, bench.dossiers, site.zone)
    entities = {entity.id: entity for entity, _, _ in owners}.values()
    alone = [p for e in entities for p in check_entity(e, site.as_of, demo=site.demo)]
    links = [
        problem
        for entity, lang, document in owners
        for problem in check_text(entity, document, targets, lang)
    ]
    return alone, links


def _exchange(
    found: Findings,
    before: tuple[list[Problem], list[Problem]],
    after: tuple[list[Problem], list[Problem]],
) -> None:
    for problems, gone, new in zip((found.graph, found.links), before, after, strict=True):
        for problem in gone:
            problems.remove(problem)
        problems.extend(new)
