"""What a page cites, tells and corrects, as JSON-LD: sources, statements, claims, answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from explainer.data.nodes import Node, iso_date, node, page_id, ref, thing
from explainer.limits import MACHINE_LIST
from explainer.model.answers import answers_to
from explainer.model.dates import PartialDate
from explainer.model.entities import Entity
from explainer.model.fields import Story
from explainer.model.items import Moment, Source, Statement
from explainer.model.kinds import KINDS
from explainer.model.sources import NumberedSource, SourceList, number_sources
from explainer.model.ties import cited_there
from explainer.model.told import Item, cited_by, in_order, items_of, local_moments, own_statements
from explainer.pages.view import View
from explainer.read.yaml_tree import Path

_AI: Final = {
    "assisted": "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
    "generated": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
}
"""schema.org's words for how a text was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the page of an entity tells: an event's merged, another's own."""

    view: View
    entity: Entity
    zone: str
    sources: SourceList
    moments: tuple[Item[Moment], ...] = ()
    statements: tuple[Item[Statement], ...] = ()
    replies: tuple[Item[Any], ...] = ()
    corrections: tuple[Item[Any], ...] = ()
    said_on: PartialDate | None = None
    """When statements without a date were made: when the event began."""

    def voice(self, item: Item[Any], *path: str | int) -> Entity | None:
        """Who speaks at a place of an item, if that is a person in public or a thing."""
        place: Path = (item.key, item.position, *path)
        entity = self.view.graph.target(item.owner.id, place)
        return entity if entity and entity.indexed else None


def told_of(view: View, entity: Entity) -> Told:
    """What an entity's page tells."""
    if dossier := view.dossiers.get(entity.id):
        return Told(
            view=view,
            entity=entity,
            zone=dossier.zone,
            sources=dossier.sources,
            moments=dossier.moments,
            statements=dossier.statements,
            replies=dossier.replies,
            corrections=dossier.corrections,
            said_on=dossier.start,
        )
    fields = entity.fields
    declared = fields.timezone if isinstance(fields, Story) else ""
    zone, story = declared or view.site.zone, isinstance(fields, Story)
    own = in_order(local_moments(entity, zone, declared=bool(declared)), zone) if story else ()
    moments = tuple(view.retold(item) for item in own)
    statements = tuple(map(view.retold, own_statements(entity))) if story else ()
    cited = (*cited_by([*moments, *statements]), *cited_there(view.graph, entity))
    return Told(
        view=view,
        entity=entity,
        zone=zone,
        sources=number_sources([entity], cited),
        moments=moments,
        statements=statements,
        replies=tuple(items_of(entity, "replies")),
        corrections=tuple(items_of(entity, "corrections")),
    )


def work(told: Told) -> Node:
    """The properties of a text of the site as a work: what it rests on, what was mended."""
    view, fields = told.view, told.entity.fields
    return {
        "creditText": view.say(", ".join(fields.authors)),  # a person or an editorial team
        "dateModified": iso_date(fields.updated, told.zone),
        "citation": [_source(told, s.id, s.source) for s in told.sources.items[:MACHINE_LIST]],
        "correction": [_correction(told, item) for item in told.corrections[:MACHINE_LIST]],
        "comment": [_reply(told, item) for item in told.replies[:MACHINE_LIST]],
        "digitalSourceType": _AI.get(fields.ai or ""),
        "hasPart": [*_quotations(told), *_claims(told)][:MACHINE_LIST],
    }


def _source(told: Told, anchor: str, source: Source) -> Node:
    say = told.view.say
    publisher = node("Organization", name=say(source.publisher)) if source.publisher else None
    return node(
        "CreativeWork",
        f"{page_id(told.view, told.entity)}#source:{anchor}",
        name=say(source.title),
        url=source.url,
        archivedAt=source.archive,
        publisher=publisher,
        creditText=say(", ".join(source.author)),
        datePublished=iso_date(source.published, told.zone),
        inLanguage=source.lang,
    )


def _cites(told: Told, found: Iterable[NumberedSource]) -> list[Node]:
    page = page_id(told.view, told.entity)
    return [ref(f"{page}#source:{s.id}") for s in found if s.number <= MACHINE_LIST]


def _correction(told: Told, item: Item[Any]) -> Node:
    date = iso_date(item.value.date, told.zone)
    return node("CorrectionComment", text=told.view.say(item.value.text), datePublished=date)


def _reply(told: Told, item: Item[Any]) -> Node:
    date = iso_date(item.value.published, told.zone)
    author = _author(told, told.voice(item, "by"))
    return node("Comment", text=told.view.say(item.value.text), author=author, datePublished=date)


def _author(told: Told, speaker: Entity | None) -> Node | None:
    """Who is named as author: schema.org asks for a person or an organization."""
    able = speaker and KINDS[speaker.kind].schema_type in ("Organization", "Person")
    return thing(told.view, speaker) if speaker and able else None


def _answers(told: Told, item: Item[Any]) -> list[Node]:
    """The answers to a moment or statement, which go with it wherever it goes."""
    return [
        node(
            "Comment",
            name=told.view.words[f"stance.{response.stance}"],
            text=told.view.say(response.text),
            author=_author(told, told.voice(teller, "responses", index, "by")),
            dateCreated=iso_date(response.at, told.zone),
            citation=_cites(told, told.sources.cited(teller.owner, response.source)),
        )
        for teller, index, response in answers_to(item)
    ]


def _quotations(told: Told) -> Iterator[Node]:
    """What somebody in public said: exact words as quotations, paraphrased claims as claims.

    A paraphrased promise or opinion has no type: a claim is what can be true or false.
    """
    for item in told.statements:
        value, speaker = item.value, _author(told, told.voice(item, "by"))
        if speaker and value.quote:
            spoken = {"spokenByCharacter": speaker, "translationOfWork": _original(value)}
            yield _said(told, "Quotation", item, **spoken)
        elif speaker and value.kind == "claim":
            yield _said(told, "Claim", item, author=speaker)


def _said(told: Told, kind: str, item: Item[Statement], **who: Node | None) -> Node:
    value = item.value
    about = (told.voice(item, "about", index) for index in range(len(value.about)))
    return node(
        kind,
        f"{page_id(told.view, told.entity)}#statement:{item.id}",
        text=told.view.say(value.words),
        dateCreated=iso_date(value.at or told.said_on, told.zone),
        about=[thing(told.view, entity) for entity in about if entity],
        citation=_cites(told, told.sources.behind(item)),
        comment=_answers(told, item),
        inLanguage=told.view.language_of(item),
        **who,
    )


def _original(value: Statement) -> Node | None:
    original = value.original
    return node("Quotation", text=original.text, inLanguage=original.lang) if original else None


def _claims(told: Told) -> Iterator[Node]:
    """The moments that the page tells on the word of somebody in public."""
    for item in told.moments:
        if speaker := _author(told, told.voice(item, "according_to")):
            yield node(
                "Claim",
                f"{page_id(told.view, told.entity)}#moment:{item.id}",
                text=told.view.say(item.value.text),
                author=speaker,
                temporalCoverage=item.value.at.edtf,
                citation=_cites(told, told.sources.behind(item)),
                comment=_answers(told, item),
                inLanguage=told.view.language_of(item),
            )
