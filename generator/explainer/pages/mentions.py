"""What a page's text mentions, and where a page is mentioned."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import partial

from explainer.link.mentions import Mention, Mentions
from explainer.link.sentences import shortened, words_of
from explainer.link.wiki import wiki_entity, wiki_label
from explainer.model.addresses import source_path
from explainer.model.dossiers import article_date
from explainer.model.entities import Entity
from explainer.model.fields import EventFields, PersonFields
from explainer.model.kinds import KINDS, Kind
from explainer.pages import sections
from explainer.pages.context import Card, Entry, Group, Section
from explainer.pages.view import View
from explainer.read.documents import Document
from explainer.read.plain import plain_text
from explainer.read.spans import SpanKind

_NOT_ALONE = frozenset('«»“”„"|')
"""Signs of what would be cut off: a quotation from its answer, a cell from its table."""
_MARKED = "{.no-link}"
_WIKI = re.compile(r"\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<text>[^\[\]\n]*))?\]\]")
_ORDER = (Kind.EVENT, *(kind for kind in KINDS if kind is not Kind.EVENT))


def mention_lines(view: View, mentions: Mentions, src_uri: str) -> str:
    """The lines that tell the mention extension which names mean what on the page."""
    targets = {form.target: _target(view, form.target, src_uri) for form in mentions.forms}
    return "".join(
        f"@[{form.text}]: {targets[form.target]} {_kind(form.person, form.surname)}\n"
        for form in mentions.forms
    )


def _target(view: View, entity_id: str, src_uri: str) -> str:
    """The file that a name leads to; `-` where it only bars others, or is the page itself."""
    path = relative_source(view, view.graph.entities[entity_id], src_uri) if entity_id else ""
    return "-" if path in ("", posixpath.basename(src_uri)) else path


def _kind(person: bool, surname: bool) -> str:
    return "surname" if surname else "person" if person else "name"


def relative_source(view: View, entity: Entity, src_uri: str) -> str:
    """The Markdown file of an entity's page in the view's language, from another file."""
    lang = view.lang if view.lang in entity.translations else ""
    path = source_path(entity.original or entity, lang)
    return posixpath.relpath(path, posixpath.dirname(src_uri) or ".").replace(" ", "%20")


def mentioned_in(view: View, entity: Entity) -> Iterable[Section]:
    """The pages whose text mentions an entity, by kind, each with the sentence that does."""
    found = view.mentioned(entity)
    groups = [
        Group(title=_heading(view, kind), items=items)
        for kind in _ORDER
        if (items := [_entry(view, page, mention) for page, mention in found if page.kind is kind])
    ]
    yield sections.section("entries", "mentioned", view.words["section.mentioned"], groups)


def _heading(view: View, kind: Kind) -> str:
    folder = KINDS[kind].folder
    return view.words[f"nav.{folder}"] if folder else view.words["other"]


def _entry(view: View, page: Entity, mention: Mention) -> Entry:
    date = article_date(page) if page.kind is Kind.ARTICLE else None
    shown = sections.entry(view, page, date=date)
    assert page.document is not None
    sentence = sentence_of(view, page.document, mention)
    if sentence and view.names_reserved(page, sentence):
        sentence = ""
    return sections.with_summary(view, shown, sentence, lang=page.lang)


def sentence_of(view: View, document: Document, mention: Mention) -> str:
    """The sentence around a mention as plain text.

    Empty where it holds a quotation, which an excerpt would cut off from who answers it, and for
    the cell of a table.
    """
    sentence = _plain(view, document.text[mention.first : mention.last])
    return shortened(sentence) if stands_alone(sentence) else ""


def plain_sentence(view: View, whole: str, first: int, last: int) -> str:
    """A sentence of a paragraph as plain text, by where it stands in it."""
    return _plain(view, whole[words_of(whole, first) : last])


def _plain(view: View, written: str) -> str:
    return plain_text(_WIKI.sub(partial(_label, view), written).replace(_MARKED, ""))


def stands_alone(sentence: str) -> bool:
    """Whether a sentence may stand without those beside it: no quotation, no row of a table."""
    return not _NOT_ALONE & set(sentence)


def _label(view: View, link: re.Match[str]) -> str:
    """What a link by name shows."""
    entity = wiki_entity(view.targets, link["target"])
    named = wiki_label(view.graph.entities[entity.id], link["target"]) if entity else link["target"]
    return link["text"] or named


def cards_of(view: View, teller: Entity, page: Entity) -> list[Card]:
    """A card for each entity that a text links, in the order of their first link."""
    linked = (view.graph.entities[target] for target in _linked(view, teller))
    return [_card(view, entity) for entity in linked if entity.id != page.id and entity.has_page]


def _linked(view: View, entity: Entity) -> Iterator[str]:
    places = [(mention.start, mention.target) for mention in view.mentions_of(entity).linked]
    document = entity.document
    for span in document.body.of(SpanKind.WIKI, SpanKind.LINK) if document else ():
        found = (
            wiki_entity(view.targets, span.target)
            if span.kind is SpanKind.WIKI
            else view.targets.find(document.path, span.target).entity
            if document
            else None
        )
        if found:
            places.append((span.start, found.id))
    return iter(dict.fromkeys(target for _, target in sorted(places)))


def _card(view: View, entity: Entity) -> Card:
    card = Card(link=view.link(entity))
    if summary := entity.fields.summary or getattr(entity.fields, "definition", ""):
        card["summary"] = view.say(shortened(summary))
    if dates := _dates(view, entity):
        card["dates"] = dates
    return card


def _dates(view: View, entity: Entity) -> str:
    """The life of a person, the days of an event, the day of an article."""
    fields = entity.fields
    if isinstance(fields, PersonFields):
        return view.period(fields.born, fields.died) if fields.died else ""
    if isinstance(fields, EventFields):
        dossier = view.dossiers.get(entity.id)
        start = fields.start or (dossier.listed if dossier else None)
        return start.day_only().in_words(view.lang) if start else ""
    return article_date(entity).in_words(view.lang) if entity.kind is Kind.ARTICLE else ""
