"""The page of promises: in which state each stands, who may be listed, what goes with it."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]


def _event(*said: str, more: str = "") -> str:
    entries = "".join(f"\n  - {{kind: promise, {entry}}}" for entry in said)
    return f"title: E\nstart: 2024-05-01\n{more}\nstatements:{entries}"


def _groups(page: Page) -> dict[str, list[Any]]:
    groups = page.context["sections"][0]["groups"]
    return {group["title"]: group["items"] for group in groups}


def _items(pages: dict[str, Page]) -> list[Any]:
    return [item for items in _groups(pages["promises/"]).values() for item in items]


def _words(pages: dict[str, Page]) -> dict[str, list[str]]:
    groups = _groups(pages["promises/"])
    return {title: [said["words"] for said in items] for title, items in groups.items()}


def test_promises_stand_by_what_became_of_them_last(pages_of: Pages) -> None:
    """What is open comes first, then broken, kept, partly kept; then what nobody knows more of."""
    by = "by: {text: On}"
    states = ("kept", "partly", "broken", "open")
    said = [f"{by}, text: {s}, outcome: [{{at: 2024, state: {s}}}]" for s in states]
    said.append(f"{by}, text: none")
    turned = "[{at: 2025, state: broken}, {at: 2024, state: open}]"
    said.append(f"{by}, text: turned, outcome: {turned}")
    assert _words(pages_of({"events/e.md": _event(*said)})) == {
        "En suspens": ["open"],
        "Rompues": ["broken", "turned"],
        "Tenues": ["kept"],
        "Tenues en partie": ["partly"],
        "Sans suite connue": ["none"],
    }


def test_the_latest_promise_comes_first(pages_of: Pages) -> None:
    """Promises are by the day they were made, else the event's; those of articles too."""
    article = "title: A\ndate: 2024-01-02\nsummary: s\n"
    by = "by: {text: On}, kind: promise"
    pages = pages_of(
        {
            "events/e.md": _event(
                "by: {text: On}, text: mai", "by: {text: On}, text: juin, at: 2024-06"
            ),
            "articles/a.md": f"{article}statements: [{{{by}, text: sans}}]",
            "articles/b.md": f"{article}statements: [{{{by}, text: juillet, at: 2024-07-01}}]",
        }
    )
    assert _words(pages) == {"Sans suite connue": ["juillet", "juin", "mai", "sans"]}


def test_only_promises_are_followed(pages_of: Pages) -> None:
    """Claims and opinions are not followed, whatever became of them."""
    claim, opinion = "{by: {text: On}, text: a}", "{by: {text: On}, text: b, kind: opinion}"
    front = f"title: E\nstatements: [{claim}, {opinion}]"
    assert _items(pages_of({"events/e.md": front})) == ["Rien ici pour l’instant."]


def test_a_promise_has_its_event_answers_and_evidence(pages_of: Pages) -> None:
    """A promise stands with who made it, where, on what evidence, and who answers."""
    answer = "{by: Bob Ray, stance: disputes, text: Jamais.}"
    said = f"by: Ann Lee, quote: Oui., id: oui, source: ap, responses: [{answer}]"
    more = "people: [Ann Lee, Bob Ray]\nsources: [{id: ap, title: S}]"
    (shown,) = _items(pages_of({"events/e.md": _event(said, more=more)}))
    assert shown["id"] == "statement:event:e:oui"
    assert shown["event"] == {"text": "E", "kind": "event", "url": "events/e/"}
    assert (shown["by"]["text"], shown["date"]["iso"]) == ("Ann Lee", "2024-05-01")
    assert [cite["url"] for cite in shown["sources"]] == ["events/e/#source:ap"]
    assert [response["text"] for response in shown["responses"]] == ["Jamais."]


@pytest.mark.parametrize(
    "person", ["name: Cid Poe\nstatus: private", "name: Cid Poe\nstatus: minor"]
)
def test_whoever_is_not_public_is_not_followed(pages_of: Pages, person: str) -> None:
    """What private people and minors promised is in no list."""
    files = {"events/e.md": _event("by: Cid Poe, text: Oui."), "people/cid-poe.md": person}
    assert _items(pages_of(files)) == ["Rien ici pour l’instant."]


def test_whoever_only_speaks_is_not_followed(pages_of: Pages) -> None:
    """Somebody who has the smallest page is in no list, this one included."""
    files = {"events/e.md": _event("by: Cid Poe, text: Oui.")}
    assert _items(pages_of(files)) == ["Rien ici pour l’instant."]


@pytest.mark.parametrize(
    "said",
    [
        "by: Ann Lee, text: Je nommerai Dan Fox.",
        "by: Ann Lee, text: Oui., responses: [{by: Dan Fox, stance: disputes, text: Non.}]",
        "by: Ann Lee, text: Oui., outcome: [{at: 2025, state: kept, text: Fox est nommé.}]",
        "by: Ann Lee, text: Oui., original: {lang: en, text: I shall name Dan Fox.}",
    ],
)
def test_a_promise_that_names_a_bystander_is_told_without_its_words(
    pages_of: Pages, said: str
) -> None:
    """The list says who promised, when and where, and repeats nothing that names a bystander."""
    more = "people: [Ann Lee]\nnamed: [Dan Fox]"
    page = pages_of({"events/e.md": _event(said, more=more)})["promises/"]
    assert "Fox" not in str(page.context["sections"])
    (shown,) = _items({"promises/": page})
    assert shown["words"] == "Le texte est à lire sur la page même."
    assert (shown["by"]["text"], shown["event"]["url"]) == ("Ann Lee", "events/e/")
    assert {"outcomes", "original", "replies"}.isdisjoint(shown)
