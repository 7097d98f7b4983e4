"""Involvement over time: a drawing of a person's dated events, and the same in words."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]


def _part(pages_of: Pages, *years: str) -> dict[str, Any] | None:
    files = {"people/ann-lee.md": "name: Ann Lee"}
    for number, year in enumerate(years):
        start = f"\nstart: {year}" if year else ""
        files[f"events/e{number}.md"] = f"title: E{number}{start}\npeople: [Ann Lee]"
    sections = pages_of(files)["people/ann-lee/"].context["sections"]
    return next((part for part in sections if part["id"] == "involvement"), None)


@pytest.mark.parametrize("years", [(), ("2020", "2021"), ("2020", "2021", "")])
def test_few_events_are_not_drawn(pages_of: Pages, years: tuple[str, ...]) -> None:
    """Fewer than three dated events need no drawing."""
    assert _part(pages_of, *years) is None


def test_the_list_says_what_the_drawing_shows(pages_of: Pages) -> None:
    """Each year with its number of events, the earliest first; as many discs as events."""
    part = _part(pages_of, "2021-03", "2020", "2021-01-05", "-0043", "")
    assert part is not None
    (group,) = part["groups"]
    assert [(note["label"].replace("\xa0", " "), note["text"]) for note in group["items"]] == [
        ("44 av. J.-C.", "1 événement"),
        ("2020", "1 événement"),
        ("2021", "2 événements"),
    ]
    assert len(part["drawing"]["dots"]) == 4
    assert part["drawing"]["title"] == "Ann Lee au fil du temps"
    text = part["drawing"]["text"].replace("\xa0", " ").replace("\u202f", " ")
    assert text.startswith("4 événements, de 44 av. J.-C. à 2021. ")
    assert text.endswith("44 av. J.-C. : 1, 2020 : 1, 2021 : 2")


def test_a_sentence_says_what_a_disc_means(pages_of: Pages) -> None:
    """The sentence names one event a disc, and says that the drawing says nothing else."""
    part = _part(pages_of, "2020", "2021", "2022")
    assert part is not None
    assert part["note"].startswith("Chaque point est un événement de ce site")
    assert part["note"].endswith("l’image ne dit rien d’autre.")


def test_an_event_is_drawn_at_the_date_of_its_first_article(pages_of: Pages) -> None:
    """An event that only articles date is drawn where lists show it."""
    article = "title: A\ndate: {}-01-02\nsummary: s\nevent: {}\npeople: [Ann Lee]"
    files = {f"articles/a{n}.md": article.format(2020 + n, f"E{n}") for n in range(3)}
    sections = pages_of(files)["people/ann-lee/"].context["sections"]
    (part,) = [part for part in sections if part["id"] == "involvement"]
    assert [note["label"] for note in part["groups"][0]["items"]] == ["2020", "2021", "2022"]
