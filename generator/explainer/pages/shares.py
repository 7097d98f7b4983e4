"""How to cite a moment or a statement elsewhere, and how to show it there with its answers."""

import html
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any, Final
from urllib.parse import quote

from explainer.limits import PAGE_LIST, SLUG_LENGTH
from explainer.model.addresses import whole_address
from explainer.model.answers import answers_to
from explainer.model.cases import Case
from explainer.model.entities import Entity
from explainer.model.told import Item
from explainer.model.withheld import bearers, named_in
from explainer.names.surnames import surnames
from explainer.pages import trust
from explainer.pages.context import Section, Share
from explainer.pages.evidence import Evidence
from explainer.pages.heads import entity_context
from explainer.pages.sections import page_path
from explainer.pages.view import View
from explainer.words.typography import quoted

EMBED: Final = "embed"
"""The folder of the embeds, which no option renames: other sites keep their addresses."""

_HEIGHT: Final = 420
"""Of the frame, in CSS pixels: a statement with two answers; a longer one scrolls."""

_UNDONE: Final = ("disputes", "corrects", "retracts")
"""The stances that no citation leaves out."""


def shared(
    view: View, home: Entity, section: Section, told: Iterable[Item[Any]], evidence: Evidence
) -> Section:
    """A section of an entity's page with how to cite each of its moments or statements.

    As it is where the site does not know its address, and on an article that reports an event:
    its page is where they stand with all answers.
    """
    if not view.site.url or view.graph.out(home.id, "event"):
        return section
    items = {item.id: item for item in told}
    passages = [passage for group in section["groups"] for passage in group["items"]]
    for index, passage in enumerate(passages):
        number, path = index // PAGE_LIST + 1, evidence.path
        at = path if number == 1 else page_path(f"{path}/{section['id']}", number)
        kind, _, item_id = passage["id"].partition(":")
        item = items[item_id]
        passage["share"] = _share(
            view,
            passage,
            title=view.say(home.name),
            address=f"{whole_address(view.address(at), view.site)}#{quote(passage['id'], ':')}",
            url=f"{EMBED}/{path}/{kind}-{_stem(view, item)}.html",
        )
        _add_what_goes_with(passage["share"], view, home, item, evidence)
    return section


def _share(view: View, passage: Any, *, title: str, address: str, url: str) -> Share:
    source = html.escape(whole_address(url, view.site))
    frame = html.escape(f"{view.site.name} – {title}")
    return Share(
        citation=_citation(view, passage, title, address),
        code=f'<iframe src="{source}" title="{frame}" width="100%" height="{_HEIGHT}"></iframe>',
        url=url,
        address=address,
        title=title,
    )


def _citation(view: View, passage: Any, title: str, address: str) -> str:
    """Who said what, whether it is disputed, where, when: a line that stands for itself."""
    parts = [_what(view, passage), view.site.name, quoted(title, view.lang)]
    if "date" in passage:
        parts.append(passage["date"]["text"])
    return ", ".join([*parts, address])


def _what(view: View, passage: Any) -> str:
    if "words" in passage:
        exact = passage["quoted"]
        words = quoted(passage["words"], view.lang) if exact else passage["words"].rstrip(".")
        what = view.words["cite.said"].format(by=passage["by"]["text"], words=words)
    else:
        what = quoted(passage["text"], view.lang)
        if "attribution" in passage:
            by = passage["attribution"]["text"]
            what = view.words["cite.told"].format(words=what, by=by)
    undone = ", ".join(stances_in(passage, view))
    return f"{what} [{undone}]" if undone else what


def stances_in(passage: Any, view: View) -> list[str]:
    """What answers say against a passage, in words, each once: disputed, corrected, retracted."""
    given = {response["stance"] for response in passage["responses"]}
    return [view.words[f"stance.{stance}"] for stance in _UNDONE if stance in given]


def _stem(view: View, item: Item[Any]) -> str:
    """The end of an embed's address: the id, where it may stand in one.

    A digest where it is too long, or names somebody whom no excerpt may carry on.
    """
    if len(item.id) <= SLUG_LENGTH and not view.names_reserved(item.owner, item.id):
        return item.id
    return blake2b(item.id.encode(), digest_size=8).hexdigest()


def _add_what_goes_with(
    share: Share, view: View, home: Entity, item: Item[Any], evidence: Evidence
) -> None:
    """What a passage must not stand without: how its text was made, where a case stands."""
    labels = entity_context(view, item.owner).get("labels", [])
    if made := [label["text"] for label in labels if label["kind"] == "ai"]:
        share["labels"] = made
    cases = [case for case in view.graph.cases_of(home) if _names(view, item, case)]
    if cases:
        share["cases"] = [trust.shown_case(view, case, evidence) for case in cases]


def _names(view: View, item: Item[Any], case: Case) -> bool:
    """Whether a passage is by or of the person of a case, or names them."""
    if any(entity.id == case.person for entity in _voices(view, item)):
        return True
    person = view.graph.entities[case.person]
    names = [*person.names, *(end for name in person.names for end in surnames(name))]
    words = getattr(item.value, "words", item.value.text)
    texts = [words, *(response.text for *_, response in answers_to(item))]
    known = bearers((name, person) for name in names)
    return any(True for text in texts for _ in named_in(text, known))


def _voices(view: View, item: Item[Any]) -> Iterator[Entity]:
    value = item.value
    paths: list[tuple[str | int, ...]] = [("by",), ("according_to",)]
    paths += [("about", index) for index in range(len(getattr(value, "about", ())))]
    places = [(item, path) for path in paths]
    places += [(teller, ("responses", index, "by")) for teller, index, _ in answers_to(item)]
    for teller, path in places:
        if entity := view.graph.target(teller.owner.id, (teller.key, teller.position, *path)):
            yield entity
