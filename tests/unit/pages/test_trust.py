"""What makes a page answerable: replies, corrections, updates, proceedings."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

ARTICLE = "title: A\ndate: 2024-01-02\nsummary: s\n"
INNOCENT = "présumé innocent jusqu’à une condamnation définitive"
STORIES = [("events/e.md", "title: E\n", "events/e/"), ("articles/a.md", ARTICLE, "articles/a/")]


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [
        *STORIES,
        ("themes/t.md", "title: T\n", "themes/t/"),
        ("people/t.md", "name: T\n", "people/t/"),
        ("t.md", "title: T\n", "t/"),
    ],
)
def test_a_correction_is_shown_where_it_is_counted(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """A page with the label “1 correction” says which, and when."""
    given = "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]"
    page = pages_of({path: f"{front}{given}"})[address]
    assert [label["text"] for label in page.context["labels"]] == ["1 correction"]
    (note,) = items_at(page, "corrections")
    assert (note["text"], note["date"]["iso"]) == ("Un nom.", "2024-01-03")


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_a_reply_is_printed_whole(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """Who replies is linked, or named in words, and the reply is there from end to end."""
    long = "Je maintiens. " * 40
    given = f"replies: [{{by: Ann Lee, text: {long}}}, {{by: {{text: Une porte-parole}}, text: r}}]"
    first, second = items_at(pages_of({path: f"{front}{given}"})[address], "replies")
    assert (first["text"], first["by"]["url"]) == (long.strip(), "people/ann-lee/")
    assert second == {"text": "r", "by": {"text": "Une porte-parole"}}


@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_updates_are_dated(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, address: str
) -> None:
    """Each update says what changed and when, in the order written."""
    given = "updates: [{at: 2024-01-04, text: Un ajout.}, {at: 2024-01-03, text: Un début.}]"
    shown = items_at(pages_of({path: f"{front}{given}"})[address], "updates")
    assert [(note["text"], note["date"]["iso"]) for note in shown] == [
        ("Un ajout.", "2024-01-04"),
        ("Un début.", "2024-01-03"),
    ]


@pytest.mark.parametrize(
    ("stage", "summary"),
    [
        ("enquete", f"enquête — {INNOCENT}"),
        ("renvoi, court: Cour d'essai", f"renvoi devant un tribunal (Cour d'essai) — {INNOCENT}"),
        ("condamnation", f"condamnation — {INNOCENT}"),
        ("condamnation, final: true", "condamnation"),
        ("relaxe, final: true", f"relaxe — {INNOCENT}"),
    ],
)
@pytest.mark.parametrize(("path", "front", "address"), STORIES)
def test_innocence_is_presumed(
    pages_of: Pages,
    items_at: ItemsAt,
    path: str,
    front: str,
    address: str,
    stage: str,
    summary: str,
) -> None:
    """Every stage of a case but a final conviction stands with the presumption of innocence."""
    given = f"proceedings: [{{person: Ann Lee, at: 2024-05-30, stage: {stage}}}]"
    (shown,) = items_at(pages_of({path: f"{front}{given}"})[address], "proceedings")
    assert (shown["link"]["url"], shown["date"]["iso"]) == ("people/ann-lee/", "2024-05-30")
    assert shown["summary"] == summary


def test_a_private_person_s_case_has_no_link(pages_of: Pages, items_at: ItemsAt) -> None:
    """A person without a page is named in a case, and nothing more."""
    files = {
        "people/cid-poe.md": "name: Cid Poe\nstatus: private",
        "events/e.md": "title: E\nproceedings: [{person: cid-poe, at: 2024, stage: renvoi}]",
    }
    (shown,) = items_at(pages_of(files)["events/e/"], "proceedings")
    assert shown["link"] == {"text": "Cid Poe", "kind": "person"}


def test_an_event_answers_for_its_articles(pages_of: Pages, items_at: ItemsAt) -> None:
    """Replies, corrections, updates and cases of all files of an event are on its page, once."""
    given = (
        "replies: [{by: Ann Lee, text: Non.}]\n"
        "corrections: [{date: 2024-01-03, kind: erratum, text: Un nom.}]\n"
        "updates: [{at: 2024-01-04, text: Un ajout.}]\n"
        "proceedings: [{person: Ann Lee, at: 2024, stage: renvoi}]\n"
    )
    files = {
        "events/e.md": "title: E\ncorrections: [{date: 2024-02-03, kind: update, text: Un lieu.}]",
        "articles/a.md": f"{ARTICLE}event: E\n{given}",
        "articles/b.md": f"{ARTICLE}event: E\n{given}",
    }
    page = pages_of(files)["events/e/"]
    keys = ("proceedings", "replies", "corrections", "updates")
    assert [part["id"] for part in page.context["sections"] if part["id"] in keys] == list(keys)
    assert [len(items_at(page, key)) for key in keys] == [1, 1, 2, 1]


def test_what_was_not_written_is_no_section(pages_of: Pages) -> None:
    """A page without replies, corrections, updates and cases has no heading for them."""
    pages = pages_of({path: front for path, front, _ in STORIES})
    assert [pages[at].context["sections"] for _, _, at in STORIES] == [[], []]
