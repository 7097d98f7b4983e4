"""What only the whole shows: sources that nothing defines or cites, circles, lonely files."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date

from pydantic import BaseModel

from explainer.model.entities import Entity
from explainer.model.fields import Fields, PersonFields
from explainer.model.innocence import check_innocence
from explainer.model.items import Cited
from explainer.model.kinds import Kind
from explainer.model.oversights import blanks, oversights
from explainer.model.permalinks import check_concerns, check_ids
from explainer.model.relations import RELATIONS
from explainer.model.resolve import Edge
from explainer.model.slugs import old_parts, slug_fault
from explainer.read.documents import Document
from explainer.read.problems import START, Problem
from explainer.read.spans import SpanKind
from explainer.read.yaml_tree import Path, Value
from explainer.words.nearest import nearest


def check_entity(entity: Entity, as_of: date | None = None, *, demo: bool = False) -> list[Problem]:
    """The problems that one file shows by itself, after its fields were checked."""
    document = entity.document
    if document is None:
        return []
    texts = [blank for text in entity.translations.values() for blank in blanks(text.document)]
    if demo and entity.draft:
        texts = []
    alone = document.of_text(
        lambda: _alone(entity, document, as_of, demo=demo), ("check_entity", as_of, demo)
    )
    return alone + texts


def _alone(entity: Entity, document: Document, as_of: date | None, *, demo: bool) -> list[Problem]:
    """The problems of its main file."""
    fields = entity.fields
    problems = list(_sources(entity))
    problems += list(oversights(entity, demo=demo))
    problems += list(_redirects(entity))
    problems += list(_future(entity, as_of))
    problems += check_concerns(document, fields)
    return problems + check_ids(document, fields)


def _sources(entity: Entity) -> Iterator[Problem]:
    document, fields = entity.document, entity.fields
    assert document is not None
    known = document.source_ids
    notes = {span.target for span in document.body.of(SpanKind.NOTE)} - document.body.notes
    cited = notes | written_citations(document)
    for path, source_id in cited_in(fields):
        if source_id not in known:
            place = document.tree.place(path)
            yield document.problem("E213", place, id=source_id, **_meant(source_id, known, fields))
    for index, source in enumerate(fields.sources):
        if source.id and source.id not in cited and document.intact:
            place = document.tree.place(("sources", index, "id"))
            yield document.problem("W501", place, id=source.id)


def _meant(source_id: str, known: Set[str], fields: Fields) -> dict[str, str]:
    """The id that was meant: of the source of that number, else the nearest, else all there are."""
    number = int(source_id) if source_id.isdecimal() and len(source_id) < 4 else 0
    if 0 < number <= len(fields.sources) and (meant := fields.sources[number - 1].id):
        return {"write": meant}
    if near := nearest(source_id, known):
        return {"near": near}
    return {"known": ", ".join(sorted(known))} if known else {"variant": "none"}


def written_citations(document: Document) -> set[str]:
    """The ids that a front matter cites, in entries with mistakes too."""
    cited: set[str] = set()
    stack: list[Value] = [document.front]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack += value
        elif isinstance(value, dict):
            stack += value.values()
            source = value.get("source")
            found = source if isinstance(source, list) else [source]
            cited |= {item.strip() for item in found if isinstance(item, str)}
    return cited


def cited_in(fields: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every source id that a front matter cites, with where."""
    if isinstance(fields, Cited):
        for index, source_id in enumerate(fields.source):
            yield (*path, "source", index), source_id
    for name in type(fields).model_fields:
        value = getattr(fields, name, None)
        for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(item, BaseModel):
                here = (*path, name, index) if isinstance(value, tuple) else (*path, name)
                yield from cited_in(item, here)


def _future(entity: Entity, as_of: date | None) -> Iterator[Problem]:
    """Dates of a text that are later than the day that the build stands for."""
    document = entity.document
    for key in ("date", "updated"):
        day = getattr(entity.fields, key, None)
        if document and as_of and day and day.edtf[:10] > as_of.isoformat() and day.year > 0:
            yield document.problem("N603", document.tree.place((key,)), date=day.edtf)


def _redirects(entity: Entity) -> Iterator[Problem]:
    document = entity.document
    assert document is not None
    for index, old in enumerate(entity.fields.redirects):
        fault = next((fault for part in old_parts(old) if (fault := slug_fault(part))), "")
        if fault:
            place = document.tree.place(("redirects", index))
            yield document.problem("E006", place, slug=old, fault=fault)


def check_whole(entities: Mapping[str, Entity], edges: Iterable[Edge]) -> list[Problem]:
    """The problems that only all entities and edges together show."""
    by_relation: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    reached: set[str] = set()
    edges = list(edges)
    for edge in edges:
        reached.add(edge.target)
        if RELATIONS[edge.relation].ordered:
            by_relation[edge.relation][edge.source].append(edge)
    problems = [*_minors(entities, edges), *check_innocence(entities, edges)]
    problems += [p for out in by_relation.values() for p in _circles(entities, out)]
    return problems + list(_lonely(entities, reached))


def _minors(entities: Mapping[str, Entity], edges: Iterable[Edge]) -> Iterator[Problem]:
    """Roles and court cases of minors: what they did before coming of age is nobody's to print."""
    for edge in edges:
        fields, document = entities[edge.target].fields, entities[edge.source].document
        minor = isinstance(fields, PersonFields) and fields.status == "minor"
        key = "proceedings" if edge.relation == "proceedings.person" else "role"
        if minor and document and (edge.qualifier or key == "proceedings"):
            place = document.tree.place(edge.path)
            yield document.problem("E219", place, key=key, status="minor")


def _circles(entities: Mapping[str, Entity], out: Mapping[str, list[Edge]]) -> Iterator[Problem]:
    """A problem for each circle, at the entity of it that comes first, without recursion."""
    done: set[str] = set()
    for start in sorted(out):
        trail: list[str] = []
        stack: list[tuple[str, int]] = [(start, 0)]
        while stack:
            node, position = stack.pop()
            if position == 0:
                if node in done:
                    continue
                trail.append(node)
            edges = out.get(node, [])
            if position == len(edges):
                done.add(node)
                trail.pop()
                continue
            stack.append((node, position + 1))
            target = edges[position].target
            if target in trail:
                yield _circle(entities, edges[position], [*trail[trail.index(target) :], target])
            elif target not in done:
                stack.append((target, 0))


def _circle(entities: Mapping[str, Entity], edge: Edge, circle: list[str]) -> Problem:
    document = entities[edge.source].document
    assert document is not None
    place = document.tree.place(edge.path)
    return document.problem("E304", place, circle=" → ".join(circle), key=edge.relation)


def _lonely(entities: Mapping[str, Entity], reached: set[str]) -> Iterator[Problem]:
    for entity in entities.values():
        person = entity.kind is Kind.PERSON and entity.has_page and entity.fields.label
        if person and entity.document and entity.id not in reached:
            yield entity.document.problem("W503", START, name=entity.name)
