"""What was mended, added or withdrawn, and whom no list of it may name."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

READ_THERE = "Le texte est à lire sur la page même."
GONE = "withdrawn: {date: 2024-03-01, reason: Tout est faux.}"


def _article(more: str, title: str = "A") -> str:
    return f"title: {title}\ndate: 2024-01-02\nsummary: s\n{more}"


def _corrected(text: str, was: str = "") -> str:
    before = f", was: {was}" if was else ""
    return f"corrections: [{{date: 2024-02-01, kind: erratum, text: {text}{before}}}]"


@pytest.mark.parametrize(
    "more",
    [
        "named: [Cid Poe]\n" + _corrected("Cid Poe n’y était pas."),
        "named: [Cid Poe]\n" + _corrected("Poe n’y était pas."),
        "named: [Cid Poe]\n" + _corrected("Un nom.", was="Cid Poe y était."),
        _corrected("Dan Fox n’y était pas."),
    ],
)
def test_a_list_repeats_no_text_that_names_a_bystander(
    pages_of: Pages, items_at: ItemsAt, more: str
) -> None:
    """A correction that names somebody private or only named is told without its words."""
    files = {"articles/a.md": _article(more), "people/d.md": "name: Dan Fox\nstatus: private"}
    pages = pages_of(files)
    (shown,) = items_at(pages["corrections/"], "listing")
    assert (shown["text"], shown["link"]["url"]) == (READ_THERE, "articles/a/")
    assert "was" not in shown
    (entry,) = items_at(pages[""], "corrections")
    assert "summary" not in entry


def test_a_withdrawn_text_is_told_by_its_reason(pages_of: Pages, items_at: ItemsAt) -> None:
    """A withdrawn text is among the corrections with its day and reason, and nothing else of it."""
    corrections = "corrections: [{date: 2024-02-01, kind: erratum, text: Un nom.}]"
    pages = pages_of({"articles/a.md": _article(f"{corrections}\n{GONE}")})
    (shown,) = items_at(pages["corrections/"], "listing")
    assert (shown["label"], shown["text"]) == ("texte retiré", "Tout est faux.")
    assert shown["link"]["url"] == "articles/a/"
    assert shown["link"]["withdrawn"] == "retiré"
    assert items_at(pages[""], "corrections") == []


def test_a_withdrawn_title_that_names_somebody_is_not_repeated(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """Whom only a withdrawn text named has no page: the list says neither the name nor where."""
    pages = pages_of(
        {"articles/a.md": _article(f"people: [Cid Poe]\n{GONE}", title="Cid Poe a menti")}
    )
    (shown,) = items_at(pages["corrections/"], "listing")
    assert shown["link"] == {"text": "Texte retiré"}


def test_a_withdrawn_person_is_in_no_list(pages_of: Pages) -> None:
    """The page of a person that was withdrawn is not brought back by a list."""
    page = pages_of({"people/a.md": f"name: Ann Lee\n{GONE}"})["corrections/"]
    assert "Ann Lee" not in str(page.context["sections"])


def test_drafts_are_not_told(pages_of: Pages, items_at: ItemsAt) -> None:
    """A correction of a draft is as unpublished as the draft."""
    pages = pages_of({"articles/a.md": _article(f"draft: true\n{_corrected('t')}")})
    assert items_at(pages["corrections/"], "listing") == ["Rien ici pour l’instant."]


def test_another_language_is_marked(pages_of: Pages, items_at: ItemsAt) -> None:
    """The correction of an English text is English on the French list."""
    pages = pages_of({"articles/a.md": _article(f"lang: en\n{_corrected('A name.')}")})
    (shown,) = items_at(pages["corrections/"], "listing")
    assert shown["lang"] == "en"


def test_news_are_corrections_and_updates_of_what_is_promoted(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """The home page tells what changed, the latest first, of pages that want to be shown."""
    pages = pages_of(
        {
            "events/e.md": "title: E\nupdates: [{at: 2024-05-01, text: Neuf.}]",
            "articles/a.md": _article(_corrected("Un nom.")),
            "articles/b.md": _article(f"promote: false\n{_corrected('Caché.')}"),
        }
    )
    shown = items_at(pages[""], "corrections")
    assert [(e["link"]["text"], e["link"]["note"], e["summary"]) for e in shown] == [
        ("E", "mise à jour", "Neuf."),
        ("A", "erratum", "Un nom."),
    ]
    assert len(items_at(pages["corrections/"], "listing")) == 2
