"""How the texts of a page came about: with AI or without, and who read them before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from explainer.model.entities import Entity
from explainer.model.items import Review
from explainer.pages.context import Label
from explainer.pages.view import View

_BY_AI = ("assisted", "generated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What the files whose words a page shows say of how these came about."""

    ai: Literal["", "none", "assisted", "generated"]
    """Empty where no file says it."""
    reviews: tuple[Review, ...]
    """Each once; none as long as one file made with AI has none."""

    @property
    def by_ai(self) -> bool:
        """Whether AI had a part in it."""
        return self.ai in _BY_AI


def making_of(view: View, entity: Entity) -> Making:
    """How the words on an entity's page came about: an event's are those of several files.

    They were generated where all files say so, else written with help where one says either.
    """
    dossier = view.dossiers.get(entity.id)
    files = dossier.tellers if dossier else (entity, *view.graph.merged(entity))
    said = {file.fields.ai or "" for file in files}
    made = [file for file in files if file.fields.ai in _BY_AI] or files
    return Making(
        ai="assisted" if len(said) > 1 and said & {*_BY_AI} else min(said, default=""),
        reviews=_reviews(made) if all(file.fields.reviewed for file in made) else (),
    )


def _reviews(files: Sequence[Entity]) -> tuple[Review, ...]:
    given = (file.fields.reviewed for file in files)
    return tuple({(r.by, r.date.edtf): r for r in given if r}.values())


def ai_in_words(view: View, making: Making) -> str:
    """`Texte généré par IA, non relu`; empty where nobody says how the text was made."""
    if not making.by_ai:
        return view.words["ai.none"] if making.ai == "none" else ""
    return view.words[f"ai.{making.ai}.{'reviewed' if making.reviews else 'unreviewed'}"]


def reviews_in_words(view: View, making: Making) -> str:
    """`par Ann Lee (2 janvier 2024)`; empty where nobody reviewed the text."""
    told = view.words["reviewed.by"]
    given = (told.format(by=r.by, date=r.date.in_words(view.lang)) for r in making.reviews)
    return view.say(", ".join(given))


def making_labels(view: View, entity: Entity) -> list[Label]:
    """What the first screen says of AI and of who read the text."""
    making = making_of(view, entity)
    reviewed = reviews_in_words(view, making)
    if making.by_ai:
        return [Label(text=f"{ai_in_words(view, making)} {reviewed}".rstrip(), kind="ai")]
    if reviewed:
        return [Label(text=f"{view.words['reviewed']} {reviewed}", kind="reviewed")]
    return []
