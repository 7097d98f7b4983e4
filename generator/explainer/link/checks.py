"""Every link, image, note and anchor of every text, checked against the whole."""

import re
from collections.abc import Iterator
from itertools import islice

from explainer.link.targets import SAFE_SCHEMES, Targets
from explainer.model.addresses import entity_address
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.model.permalinks import moment_ids, statement_ids
from explainer.read.documents import Document
from explainer.read.problems import START, Problem
from explainer.read.spans import Span, SpanKind
from explainer.site import SiteInfo
from explainer.words.slugs import RESERVED_ANCHORS

_RAW_TARGET = re.compile(
    r"<(?:a|img)\b[^<>]*?\s(?:href|src)\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE
)

_OWN_LINE = re.compile(r"^@\[[^\]\n]{1,300}\]:", re.MULTILINE)


def check_links(graph: Graph, site: SiteInfo) -> list[Problem]:
    """The problems of all texts, in order, and of the addresses that the site would use."""
    targets = Targets.of(graph)
    problems = list(_addresses(graph, site))
    for entity in graph.entities.values():
        for document in _texts(entity):
            problems += _check_text(entity, document, targets)
    return problems


def _texts(entity: Entity) -> Iterator[Document]:
    if entity.document and entity.document.intact:
        yield entity.document
    yield from (translation.document for translation in entity.translations.values())


def _check_text(entity: Entity, document: Document, targets: Targets) -> Iterator[Problem]:
    yield from _own_lines(document)
    known = {source.id for source in entity.fields.sources} | document.body.notes
    for span in document.body.spans:
        place = document.body_place(span.start)
        if span.kind in (SpanKind.LINK, SpanKind.IMAGE):
            yield from _check_link(entity, document, span, targets)
        elif span.kind is SpanKind.NOTE and span.target not in known:
            yield document.problem("E405", place, id=span.target)
        elif span.kind is SpanKind.LOST_REFERENCE:
            yield document.problem("E409", place, label=span.target)
        elif span.kind is SpanKind.HTML:
            yield from _check_raw(document, span)
        elif span.kind is SpanKind.HEADING:
            yield from _check_heading(entity, document, span)
        elif span.kind is SpanKind.ANCHOR and span.target in RESERVED_ANCHORS:
            yield document.problem("E406", place, anchor=span.target)


def _own_lines(document: Document) -> Iterator[Problem]:
    """Lines in the form in which the core tells its extensions what a page cites."""
    code = [(span.start, span.end) for span in document.body.of(SpanKind.CODE)]
    for match in islice(_OWN_LINE.finditer(document.text), 20):
        if not any(start <= match.start() < end for start, end in code):
            yield document.problem("E411", document.body_place(match.start()))


def _check_heading(entity: Entity, document: Document, span: Span) -> Iterator[Problem]:
    place = document.body_place(span.start)
    if span.level == 1 and entity.kind is not Kind.PAGE:
        yield document.problem("W502", place)
    if span.target in RESERVED_ANCHORS:
        yield document.problem("E406", place, anchor=span.target)


def _check_raw(document: Document, span: Span) -> Iterator[Problem]:
    for match in _RAW_TARGET.finditer(span.text):
        if not match[1].startswith(("https://", "http://", "#", "mailto:")):
            place = document.body_place(span.start + match.start(1))
            yield document.problem("E410", place, target=match[1])


def _check_link(
    entity: Entity, document: Document, span: Span, targets: Targets
) -> Iterator[Problem]:
    offset = span.target_start if span.target_start >= 0 else span.start
    place, shown = document.body_place(offset), span.target
    target = targets.find(document.path, span.target)
    image = span.kind is SpanKind.IMAGE
    if target.rooted:
        yield document.problem("E404", place, target=shown)
    elif target.outside and image:
        yield document.problem("E408", place, target=shown)
    elif target.outside and target.outside not in SAFE_SCHEMES:
        yield document.problem("E407", place, scheme=target.outside)
    elif image and not target.asset:
        yield document.problem("E403", place, target=shown)
    elif not (target.outside or target.asset or target.here or target.entity):
        yield document.problem("E401", place, target=shown)
    elif target.anchor:
        anchors = _anchors(target.entity or entity, document if target.here else None)
        if target.anchor not in anchors:
            known = ", ".join(sorted(anchors)[:12])
            params = {"target": shown, "anchor": target.anchor, "known": known}
            yield document.problem("E402", place, **params)


def _anchors(entity: Entity, document: Document | None) -> set[str]:
    """What a link may point at on an entity's page: headings, moments, statements."""
    text = document or entity.document
    anchors = set(text.body.anchors) if text else set()
    if isinstance(entity.fields, Story):
        anchors |= {f"moment:{item}" for item in moment_ids(entity.fields.timeline)}
        anchors |= {f"statement:{item}" for item in statement_ids(entity.fields.statements)}
    return anchors


def _addresses(graph: Graph, site: SiteInfo) -> Iterator[Problem]:
    """Two things with one address: an ordinary page in the way of a listing or of an asset."""
    taken = {f"{site.part(name)}": "/" for name in ("articles", "events", "people", "themes")}
    taken[site.part("timeline")] = "/"
    taken |= dict.fromkeys(site.languages[1:], "/")
    for entity in graph.entities.values():
        if entity.kind is not Kind.PAGE or entity.document is None:
            continue
        if entity.slug.split("/")[0] in taken:
            address = entity_address(entity, site)
            yield entity.document.problem("E312", START, address=address, other="/")
