"""Every link, image, note and anchor of every text, checked against the whole."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import PurePosixPath

from explainer.allowed import SCHEMES
from explainer.limits import KEYS_SHOWN
from explainer.link.markup import check_markup
from explainer.link.targets import Targets
from explainer.link.wiki import wiki_match, wiki_near
from explainer.model.dossiers import Dossier
from explainer.model.entities import Entity
from explainer.model.graph import Graph
from explainer.model.kinds import Kind
from explainer.read.assets import SUFFIXES
from explainer.read.bounds import overruns
from explainer.read.documents import Document
from explainer.read.problems import Problem
from explainer.read.spans import Span, SpanKind
from explainer.site import SiteInfo
from explainer.words.nearest import nearest
from explainer.words.slugs import is_reserved

_UNREADABLE = re.compile(
    r"<!\["
    r"|^[ \t>]{0,80}#[^\n{]{0,1000}\{[^{}\n]{0,200}(?<![\w=#.-])(?:id|data-toc-label)(?![\w=-])",
    re.MULTILINE,
)
_OWN_LINE = re.compile(r"^@\[[^\]\n]{1,300}\]:", re.MULTILINE)
_INCLUDE = re.compile(r"^[ \t>]*;*-{1,8}8<-{1,8}(?![\w<]).{0,80}", re.MULTILINE)

_REFUSED_LINES = ((_OWN_LINE, "E411"), (_UNREADABLE, "E412"), (_INCLUDE, "E415"))


def check_links(graph: Graph, dossiers: Mapping[str, Dossier], site: SiteInfo) -> list[Problem]:
    """The problems of all texts, in order."""
    targets = Targets.of(graph, dossiers, site.zone)
    images = [
        problem for entity in graph.entities.values() for problem in _check_image(entity, targets)
    ]
    return images + [
        problem
        for entity in graph.entities.values()
        for lang, document in texts_of(entity)
        for problem in check_text(entity, document, targets, lang)
    ]


def _check_image(entity: Entity, targets: Targets) -> Iterator[Problem]:
    """The picture that the front matter names must be one of the site's files."""
    if not entity.kept("_has_image", lambda: entity.fields.image is not None):
        return
    document, image = entity.document, entity.fields.image
    if document and document.intact and image and not targets.image(entity):
        yield document.problem("E403", document.tree.place(("image", "src")), target=image.src)


def texts_of(entity: Entity) -> Iterator[tuple[str, Document]]:
    """The texts of an entity with their language."""
    if entity.document and entity.document.intact:
        yield entity.lang, entity.document
    for lang, translation in entity.translations.items():
        yield lang, translation.document


def check_text(
    entity: Entity, document: Document, targets: Targets, lang: str
) -> Iterator[Problem]:
    """The problems of one text of an entity, in its language."""
    yield from check_lines(document)
    yield from _bounds(document)
    yield from check_markup(document)
    main = entity.document or document
    known = main.source_ids | document.body.notes
    for span in document.body.spans:
        place = document.body_place(span.start)
        if span.kind in (SpanKind.LINK, SpanKind.IMAGE):
            yield from _check_link(entity, document, span, targets, lang)
        elif span.kind is SpanKind.NOTE and span.target not in known and main.has_front_matter:
            yield document.problem("E405", place, id=span.target, **_meant_note(span.target, known))
        elif span.kind is SpanKind.BRACKETS and (cited := _cited(span.target, main, known)):
            yield document.problem("W511", place, text=span.text, id=cited)
        elif span.kind is SpanKind.LOST_REFERENCE:
            yield document.problem("E409", place, label=span.target)
        elif span.kind is SpanKind.WIKI:
            yield from _check_wiki(document, span, targets)
        elif span.kind is SpanKind.HEADING:
            yield from _check_heading(entity, document, span)
        elif span.kind is SpanKind.ANCHOR and is_reserved(span.target):
            yield document.problem("E406", place, anchor=span.target)


def _cited(written: str, main: Document, known: Iterable[str]) -> str:
    """The source that a word or a number between brackets means, if it means one."""
    if written in known:
        return written
    sources = main.value(("sources", int(written) - 1, "id")) if written.isdecimal() else None
    return sources if isinstance(sources, str) else ""


def _meant_note(written: str, known: Iterable[str]) -> dict[str, str]:
    """The note or source that was meant; else all that there are."""
    if near := nearest(written, known):
        return {"near": f"[^{near}]"}
    ids = ", ".join(sorted(known))
    return {"variant": "known", "known": ids} if ids else {}


def _check_wiki(document: Document, span: Span, targets: Targets) -> Iterator[Problem]:
    place = document.body_place(span.target_start)
    match = wiki_match(targets.index, span.target)
    if not match.ids:
        near = ", ".join(wiki_near(targets.index, span.target))
        yield document.problem("E416", place, name=span.target, **({"near": near} if near else {}))
    elif len(match.ids) > 1:
        yield document.problem("E301", place, name=span.target, ids=", ".join(match.ids))


def _bounds(document: Document) -> Iterator[Problem]:
    for offset, what, limit in overruns(document.text, document.body):
        params = {"part": what, "limit": str(limit)}
        yield document.problem("E414", document.body_place(offset), **params)


def check_lines(document: Document) -> Iterator[Problem]:
    """Lines in the form in which the core tells its extensions what a page cites.

    And what Python-Markdown itself cannot read, so that no build ends in its traceback; and what
    other tools take for an order to include a file, which no author should believe that it does.
    """
    code = [(span.start, span.end) for span in document.body.of(SpanKind.CODE)]
    for pattern, problem in _REFUSED_LINES:
        for match in islice(pattern.finditer(document.text), 20):
            if not any(start <= match.start() < end for start, end in code):
                place = document.body_place(match.start())
                yield document.problem(problem, place, text=match[0].strip())


def _check_heading(entity: Entity, document: Document, span: Span) -> Iterator[Problem]:
    place = document.body_place(span.start)
    if span.level == 1 and entity.kind is not Kind.PAGE:
        yield document.problem("W502", place)
    if is_reserved(span.target):
        yield document.problem("E406", place, anchor=span.target)


def _check_link(
    entity: Entity, document: Document, span: Span, targets: Targets, lang: str
) -> Iterator[Problem]:
    offset = span.target_start if span.target_start >= 0 else span.start
    place, shown = document.body_place(offset), span.target
    target = targets.find(document.path, span.target)
    image = span.kind is SpanKind.IMAGE
    if target.rooted:
        yield document.problem("E404", place, target=shown)
    elif target.outside and image:
        yield document.problem("E408", place, target=shown)
    elif target.outside and target.outside not in SCHEMES:
        yield document.problem("E407", place, scheme=target.outside)
    elif image and not target.asset:
        yield document.problem("E403", place, target=shown)
    elif not (target.outside or target.asset or target.here or target.entity):
        file = PurePosixPath(span.target).suffix.lower() in SUFFIXES
        near = {} if file else targets.near(document.path, span.target)
        yield document.problem("E403" if file else "E401", place, target=shown, **near)
    elif target.anchor:
        anchors = targets.anchors(target.entity or entity, lang)
        if target.anchor not in anchors:
            meant = _meant_anchor(target.anchor, anchors)
            yield document.problem("E402", place, target=shown, anchor=target.anchor, **meant)


def _meant_anchor(anchor: str, anchors: Iterable[str]) -> dict[str, str]:
    """The anchor that was meant, else the first ones that there are."""
    known = sorted(anchors)
    if near := nearest(anchor, known):
        return {"near": f"#{near}"}
    return {"known": ", ".join(known[:KEYS_SHOWN])} if known else {"variant": "none"}
