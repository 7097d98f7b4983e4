"""Translations: a sidecar `foo.en.md` holds the texts of `foo.md` in another language, no facts."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field

from explainer.model.entities import Entity, Translation
from explainer.model.field_types import Day, Many, Name, Text, fault
from explainer.model.fields import Fields, Story
from explainer.model.identity import Claim
from explainer.model.items import KeyPoints, Questions
from explainer.model.maps import Model
from explainer.model.permalinks import moment_ids, statement_ids
from explainer.model.shapes import OR_TEXT
from explainer.model.validate import keys_of, validate_fields
from explainer.read.documents import Document, first_heading
from explainer.read.problems import START, Problem


def _texts(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _map(value: Any) -> Any:
    if not isinstance(value, dict):
        raise fault("E205")
    return value


class ItemTexts(Model):
    """The texts of one moment or statement."""

    text: Text = ""
    quote: Text = ""


class UpdateTexts(Model):
    """The text of one update."""

    text: Text


class ImageTexts(Model):
    """The text alternative of the image."""

    alt: Text


Items = Annotated[
    dict[str, Annotated[ItemTexts, BeforeValidator(_texts), OR_TEXT]], BeforeValidator(_map)
]


class SidecarFields(Model):
    """The front matter of a sidecar: text keys only, facts stay in the main file.

    `updated` is the day of the translation: an original updated later says that it is newer.
    """

    title: Name = ""
    name: Name = ""
    summary: Text = ""
    definition: Text = ""
    country: Name = ""
    why: Text = ""
    key_points: KeyPoints = ()
    open_questions: Questions = ()
    updates: Many[Annotated[UpdateTexts, BeforeValidator(_texts), OR_TEXT]] = ()
    updated: Day | None = None
    aliases: Many[Name] = ()
    image: ImageTexts | None = None
    timeline: Items = Field(default_factory=dict)
    statements: Items = Field(default_factory=dict)


_REPLACED: Final = (
    "title",
    "name",
    "summary",
    "definition",
    "country",
    "why",
    "aliases",
    "updated",
)
"""The keys whose value takes the place of the main file's."""


def read_sidecar(claim: Claim, main: Entity | None) -> tuple[Translation | None, list[Problem]]:
    """The translation that a sidecar makes of its main entity, and what is wrong with it."""
    document = claim.document
    if main is None or main.document is None:
        return None, [document.problem("E306", START, slug=claim.slug)]
    if claim.lang == main.lang:
        return None, [document.problem("E307", START, lang=claim.lang)]
    facts = set(keys_of(type(main.fields))) - set(keys_of(SidecarFields))
    foreign = set(keys_of(SidecarFields)) - set(keys_of(type(main.fields)))
    problems = [
        document.problem("E202", document.tree.key_place((key,)), key=key, known=_known(main))
        for key in document.front
        if key in foreign
    ]
    misplaced = [key for key in document.front if key in facts]
    problems += [
        document.problem("E308", document.tree.key_place((key,)), key=key) for key in misplaced
    ]
    fields, more = validate_fields(document, SidecarFields)
    problems += [p for p in more if p.code != "E202" or p.params["key"] not in misplaced]
    if fields is None or problems:
        return None, problems
    translated, problems = _overlay(document, main.fields, fields)
    name = fields.title or fields.name or (first_heading(document) if main.takes_heading else "")
    return Translation(fields=translated, document=document, name=name), problems


def _known(main: Entity) -> str:
    """The keys that a sidecar of this entity may have."""
    keys = set(keys_of(type(main.fields)))
    return ", ".join(key for key in keys_of(SidecarFields) if key in keys)


def _overlay(
    document: Document, main: Fields, sidecar: SidecarFields
) -> tuple[Fields, list[Problem]]:
    """The main file's fields with the sidecar's texts in place of its own."""
    problems: list[Problem] = []
    update: dict[str, Any] = {}
    for key in _REPLACED:
        if getattr(sidecar, key) and key in type(main).model_fields:
            update[key] = getattr(sidecar, key)
    for key in ("key_points", "open_questions", "updates"):
        texts, mine = getattr(sidecar, key), getattr(main, key, ())
        if texts and len(texts) != len(mine):
            place = document.tree.key_place((key,))
            count = {"expected": str(len(mine)), "found": str(len(texts))}
            problems.append(document.problem("E309", place, key=key, **count))
        elif texts:
            update[key] = tuple(_retold(a, b) for a, b in zip(mine, texts, strict=True))
    if sidecar.image and main.image:
        update["image"] = main.image.model_copy(update={"alt": sidecar.image.alt})
    if isinstance(main, Story):
        moments, statements = moment_ids(main.timeline), statement_ids(main.statements)
        for key, ids in (("timeline", moments), ("statements", statements)):
            given = getattr(sidecar, key)
            problems += _unknown_ids(document, key, given, ids)
            update[key] = tuple(
                _item(item, item_id, given.get(item_id))
                for item, item_id in zip(getattr(main, key), ids, strict=True)
            )
    return main.model_copy(update=update), problems


def _retold(item: Any, texts: Any) -> Any:
    update = {"text": texts.text}
    if getattr(texts, "answer", ""):
        update["answer"] = texts.answer
    return item.model_copy(update=update)


def _item(item: Any, item_id: str, texts: ItemTexts | None) -> Any:
    """A moment or statement retold; it keeps its id, which came from the original words.

    A quote in the words in which it was said is no translation.
    """
    update: dict[str, Any] = {"id": item_id}
    if texts:
        update |= {key: value for key in ("text", "quote") if (value := getattr(texts, key))}
        original = getattr(item, "original", None)
        if original and texts.quote == original.text:
            update |= {"translation": "none", "original": None}
    return item.model_copy(update=update)


def _unknown_ids(
    document: Document, key: str, given: Mapping[str, Any], ids: list[str]
) -> list[Problem]:
    return [
        document.problem(
            "E311",
            document.tree.key_place((key, item_id)),
            id=item_id,
            **({"known": ", ".join(ids)} if ids else {"variant": "none"}),
        )
        for item_id in given
        if item_id not in ids
    ]
