"""The page of promises: what was promised, by whom, and what became of it."""

from operator import itemgetter
from typing import Final

from explainer.model.answers import outcomes_of
from explainer.model.entities import Entity
from explainer.model.kinds import Kind
from explainer.pages.context import Group, Statement
from explainer.pages.indexes import Indexes, Said
from explainer.pages.listing_pages import whole_list
from explainer.pages.page import Page
from explainer.pages.told import statement_of
from explainer.pages.view import View

_STATES: Final = ("open", "broken", "kept", "partly", "none")
"""The states of promises in reading order: what is still open comes first."""


def promises(view: View, indexes: Indexes) -> list[Said]:
    """The promises of those who may stand in a list, the latest first."""
    found = [
        (_newness(said), said)  # at once, while what was said stands open
        for said in indexes.promises
        if view.tells(page_of(said)) and _may_be_listed(speaker_of(view, said))
    ]
    return [said for _, said in sorted(found, key=itemgetter(0))]


def promises_pages(view: View, indexes: Indexes) -> list[Page]:
    """The promises by what became of them last."""
    found = [(state_of(said), _shown(view, said)) for said in promises(view, indexes)]
    groups = [
        Group(title=view.words[f"promises.{state}"], items=part)
        for state in _STATES
        if (part := [shown for own, shown in found if own == state])
    ]
    return whole_list(view, "promises", groups, "statements")


def state_of(said: Said) -> str:
    """What became of a promise last; `none` where nobody says."""
    outcomes = outcomes_of(said.item)
    return outcomes[0][1].state if outcomes else "none"


def speaker_of(view: View, said: Said) -> Entity | None:
    """Who promised, if that is an entity rather than a text."""
    return view.graph.target(said.item.owner.id, (said.item.key, said.item.position, "by"))


def page_of(said: Said) -> Entity:
    """The event or the article where it was said."""
    return said.dossier.event if said.dossier else said.item.owner


def may_tell(view: View, said: Said) -> bool:
    """Whether other pages and feeds may repeat it: nothing in it names somebody who is reserved."""
    parts = (said.item.value, *(reply.value for reply in said.item.replies))
    return not view.names_reserved(said.item.owner, " ".join(str(part) for part in parts))


def _may_be_listed(speaker: Entity | None) -> bool:
    return speaker is None or speaker.kind is not Kind.PERSON or speaker.listed


def _newness(said: Said) -> tuple[bool, tuple[int, ...], str]:
    key = said.date.key if said.date else ()
    return (said.date is None, tuple(-part for part in key), page_of(said).id)


def _shown(view: View, said: Said) -> Statement:
    """The promise with its answers; without its words, where a list may not repeat them."""
    shown = statement_of(view, said)
    if may_tell(view, said):
        return shown
    brief = Statement(
        id=shown["id"],
        by=shown["by"],
        words=view.words["read_there"],
        quoted=False,
        kind=shown["kind"],
        label=shown["label"],
        about=[],
        event=view.link(page_of(said)),
        sources=[],
        responses=[],
    )
    if "date" in shown:
        brief["date"] = shown["date"]
    return brief
