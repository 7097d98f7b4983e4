"""The body of a page: links rewritten to id paths, typography, citations numbered.

Changes are made at the places that the body scan found, so that what it did not look at, code
above all, stays as it was written.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator

from explainer.link.targets import Target
from explainer.link.wiki import wiki_entity, wiki_label
from explainer.model.addresses import source_path
from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.pages.evidence import Evidence
from explainer.pages.mentions import mention_lines, relative_source
from explainer.pages.view import View
from explainer.read.documents import Document
from explainer.read.spans import Span, SpanKind
from explainer.words.typography import typographic

_WORD = re.compile(r"[\w'’-]+")
_SPECIAL = re.compile(r"[\\\\`*_{}\[\]<>]")
_UNDERLINE = re.compile(r"[ \t]*\n(?P<line>=+)")

Edit = tuple[int, int, str]


def body_text(view: View, entity: Entity, evidence: Evidence) -> str:
    """The Markdown of an entity's page: its text, then the citations it uses."""
    document = entity.document
    if document is None:
        return ""
    title = list(_title_edit(entity, document))
    links: Iterable[Edit] = _link_edits(view, entity, document, evidence.src_uri)
    deeper = _deeper_headings(entity, document)
    wiki = _wiki_edits(view, document, evidence.src_uri)
    links = [edit for edit in (*links, *wiki) if not _inside(edit, title)]
    edits = sorted([*title, *deeper, *links])
    text = _typeset(document, view.lang)
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    lines = mention_lines(view, view.mentions_of(entity), evidence.src_uri)
    whole = text.strip("\n") + "\n" + _citations(entity, document, evidence)
    return f"{whole}\n{lines}" if lines else whole


def _deeper_headings(entity: Entity, document: Document) -> Iterator[Edit]:
    """Headings `# ` of a text become `## `: the page's title is the only one of the first level."""
    if entity.kind is not Kind.PAGE:
        for span in document.body.of(SpanKind.HEADING):
            sign = document.text.find("#", span.start, span.end)
            if span.level != 1:
                continue
            if sign >= 0 and not document.text[span.start : sign].strip():
                yield sign, sign, "#"
            elif line := _UNDERLINE.match(document.text, span.end):
                yield *line.span("line"), "-" * len(line["line"])


def _inside(edit: Edit, others: list[Edit]) -> bool:
    return any(start <= edit[0] and edit[1] <= end for start, end, _ in others)


def _title_edit(entity: Entity, document: Document) -> Iterator[Edit]:
    """The heading that gives an ordinary page its title is printed by the template."""
    if entity.kind is Kind.PAGE:
        headings = document.body.of(SpanKind.HEADING)
        title = next((span for span in headings if span.level == 1), None)
        if title and title.text == entity.name:
            yield title.start, title.end, ""


def _link_edits(view: View, entity: Entity, document: Document, src_uri: str) -> Iterator[Edit]:
    for span in document.body.of(SpanKind.LINK, SpanKind.IMAGE):
        if span.target_start < 0:
            continue
        target = view.targets.find(document.path, span.target)
        new = _rewritten(view, entity, target, src_uri)
        if new and new != span.target:
            yield *span.written, new


def _wiki_edits(view: View, document: Document, src_uri: str) -> Iterator[Edit]:
    """`[[name]]` becomes a link with an address; without a page, its words."""
    for span in document.body.of(SpanKind.WIKI):
        entity = wiki_entity(view.targets, span.target)
        label = span.text
        if entity and span.text == span.target:
            label = wiki_label(view.graph.entities[entity.id], span.target)
        label = _SPECIAL.sub(r"\\\g<0>", label)
        if not entity:  # nor may the words of somebody without a page lead to another person
            label = _WORD.sub(r"\g<0>{.no-link}", span.text)
        target = relative_source(view, entity, src_uri) if entity else ""
        yield span.start, span.end, f"[{label}]({target})" if target else label


def _rewritten(view: View, entity: Entity, target: Target, src_uri: str) -> str:
    """The target as the page's own place asks for it; empty where it stays as written."""
    if target.asset:
        return _relative(target.asset, src_uri)
    other = entity if target.here else target.entity
    if other is None:
        return ""
    lang = view.lang if view.lang in other.translations else ""
    further = view.targets.passages(other).get(target.anchor, "")
    if target.here and not further:
        return ""
    path = source_path(other.original or other, lang)
    if further:
        path = f"{path.removesuffix('.md')}/{further}.md"
    relative = _relative(path, src_uri)
    return f"{relative}#{target.anchor}" if target.anchor else relative


def _relative(path: str, src_uri: str) -> str:
    relative = posixpath.relpath(path, posixpath.dirname(src_uri) or ".")
    return relative.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _typeset(document: Document, lang: str) -> str:
    """The text with typographic spaces, except in code, raw tags and addresses; same length."""
    parts, position = [], 0
    for start, end in _untouched(document.body.spans):
        if start > position:
            parts.append(typographic(document.text[position:start], lang))
        if end > position:
            parts.append(document.text[max(start, position) : end])
            position = end
    parts.append(typographic(document.text[position:], lang))
    return "".join(parts)


def _untouched(spans: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    ranges = []
    for span in spans:
        if span.kind in (SpanKind.CODE, SpanKind.HTML):
            ranges.append((span.start, span.end))
        elif span.target_start >= 0:
            ranges.append(span.written)
    return iter(sorted(ranges))


def _citations(entity: Entity, document: Document, evidence: Evidence) -> str:
    """The lines that tell the citation extension the number and anchor of each source cited."""
    cited = dict.fromkeys(span.target for span in document.body.of(SpanKind.NOTE))
    lines = [
        f"@[^{source_id}]: {found.number} {evidence.link_from_text(found)}"
        for source_id in cited
        if source_id not in document.body.notes
        for found in evidence.sources.cited(entity, [source_id])
    ]
    return "\n" + "\n".join(lines) + "\n" if lines else ""
