"""Documents become entities: each file claims its address and is checked against its kind."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explainer.model.checks import check_entity
from explainer.model.entities import Entity, Presence, Translation
from explainer.model.fields import Fields, PersonFields
from explainer.model.identity import Claim, check_claims, claim_of
from explainer.model.kinds import KINDS, Kind
from explainer.model.sidecars import read_sidecar
from explainer.model.validate import salvage_fields, validate_fields
from explainer.read.documents import Document, first_heading
from explainer.read.problems import START, Problem
from explainer.resting import Resting
from explainer.site import SiteInfo


def collect_entities(
    documents: Iterable[Document], site: SiteInfo
) -> tuple[dict[str, Entity], list[Problem]]:
    """One entity per main file, with its translations, by id; and what is wrong with the files.

    A file with mistakes still gives an entity, so that nothing else seems to be missing.
    """
    claims, problems = check_claims(claim_of(document) for document in documents)
    entities: dict[str, Entity] = {}
    for claim in (claim for claim in claims if not claim.lang):
        entity, more = _entity(claim, site)
        entities[entity.id] = entity
        problems += more
    for claim in (claim for claim in claims if claim.lang):
        main = entities.get(claim.id)
        translation, more = read_sidecar(claim, main)
        problems += more
        if main and translation:
            entities[claim.id] = _translated(main, claim.lang, translation)
    return entities, problems


def prepare(document: Document, site: SiteInfo) -> None:
    """Find all that a document says by itself, and let go of its tree: only mistakes need it again.

    What is found is found sooner than `collect_entities` would, and no other than it finds.
    """
    claim = claim_of(document)
    if not claim.lang:
        entity, _ = _entity(claim, site)
        check_entity(entity, site.as_of, demo=site.demo)
    document.release()


def _entity(claim: Claim, site: SiteInfo) -> tuple[Entity, list[Problem]]:
    document, model = claim.document, KINDS[claim.kind].fields
    checked = document.of_head(_checked, model)
    usable, problems = checked.fields, [*checked.problems]
    name = usable.label or first_heading(document) or claim.slug
    if claim.kind is Kind.PAGE and not usable.label and name == claim.slug and document.intact:
        code = "E201" if document.has_front_matter else "E101"
        problems.append(document.problem(code, START, keys="title"))
    entity = Entity(
        kind=claim.kind,
        slug=claim.slug,
        name=name,
        lang=usable.lang or site.language,
        presence=_presence(usable),
        fields=usable,
        document=document,
    )
    entity.settle(checked)
    return entity, problems


@dataclass(frozen=True, kw_only=True)
class _Checked(Resting):
    """What the front matter of a file says, and what is wrong with it."""

    fields: Fields
    """As far as they can be used."""
    problems: list[Problem]


def _checked(document: Document, model: type[Fields]) -> _Checked:
    fields, problems = validate_fields(document, model)
    checked = _Checked(fields=fields or salvage_fields(document, model), problems=problems)
    checked.rest("fields", "problems")
    return checked


def _presence(fields: Fields) -> Presence:
    hidden = isinstance(fields, PersonFields) and fields.status != "public"
    return Presence.NONE if hidden or fields.draft else Presence.FULL


def _translated(entity: Entity, lang: str, translation: Translation) -> Entity:
    translated = replace(entity, translations={**entity.translations, lang: translation})
    translated.settle(entity)
    return translated
