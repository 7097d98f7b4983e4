"""Ties between people show at both ends what was declared, and never the wrong way round."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


def _told(page: Page, items_at: ItemsAt) -> list[tuple[str, str, str]]:
    return [
        (item["link"]["text"], item["link"].get("note", ""), item.get("summary", ""))
        for item in items_at(page, "related")
    ]


def _plain(told: list[tuple[str, str, str]]) -> list[tuple[str, ...]]:
    return [tuple(text.replace("\xa0", " ") for text in entry) for entry in told]


@pytest.mark.parametrize(
    ("tie", "said"),
    [
        ("role: sœur", "sœur"),
        ("role: épouse, from: 2005", "épouse, depuis 2005"),
        ("role: épouse, from: 2005, to: 2012", "épouse, de 2005 à 2012"),
        ("from: 2005", "depuis 2005"),
    ],
)
def test_a_tie_says_role_and_time_at_both_ends(
    pages_of: Pages, items_at: ItemsAt, tie: str, said: str
) -> None:
    """The role stands beside who has it; on their own page a sentence says whose page says so."""
    pages = pages_of(
        {
            "people/ann-lee.md": f"name: Ann Lee\nrelated: [{{id: bob-ray, {tie}}}]",
            "people/bob-ray.md": "name: Bob Ray",
        }
    )
    assert _plain(_told(pages["people/ann-lee/"], items_at)) == [("Bob Ray", said, "")]
    assert _plain(_told(pages["people/bob-ray/"], items_at)) == [
        ("Ann Lee", "", f"Sa page indique pour Bob Ray : {said}")
    ]


def test_both_may_say_what_the_other_is(pages_of: Pages, items_at: ItemsAt) -> None:
    """Where both files name a tie, each page has both, each beside whom it means."""
    pages = pages_of(
        {
            "people/ann-lee.md": "name: Ann Lee\nrelated: [{id: bob-ray, role: frère}]",
            "people/bob-ray.md": "name: Bob Ray\nrelated: [{id: ann-lee, role: sœur}]",
        }
    )
    assert _plain(_told(pages["people/ann-lee/"], items_at)) == [
        ("Bob Ray", "frère", "Sa page indique pour Ann Lee : sœur")
    ]
    assert _plain(_told(pages["people/bob-ray/"], items_at)) == [
        ("Ann Lee", "sœur", "Sa page indique pour Bob Ray : frère")
    ]


def test_several_ties_to_one_person_are_one_entry(pages_of: Pages, items_at: ItemsAt) -> None:
    """Two roles over time stand side by side."""
    front = "related: [{id: bob-ray, role: rival, to: 2020}, {id: bob-ray, role: allié}]"
    pages = pages_of(
        {"people/ann-lee.md": f"name: Ann Lee\n{front}", "people/bob-ray.md": "name: Bob Ray"}
    )
    assert _plain(_told(pages["people/ann-lee/"], items_at)) == [
        ("Bob Ray", "rival, jusqu’en 2020 · allié", "")
    ]


def test_a_bare_name_says_nothing_more(pages_of: Pages, items_at: ItemsAt) -> None:
    """A tie without role and time shows the name at both ends."""
    pages = pages_of(
        {
            "people/ann-lee.md": "name: Ann Lee\nrelated: [bob-ray]",
            "people/bob-ray.md": "name: Bob Ray",
        }
    )
    assert _told(pages["people/ann-lee/"], items_at) == [("Bob Ray", "", "")]
    assert _told(pages["people/bob-ray/"], items_at) == [("Ann Lee", "", "")]


def _cited(item: Any, key: str) -> list[tuple[int, str]]:
    return [(cite["number"], cite["url"]) for cite in item.get(key, [])]


def test_the_evidence_of_a_tie_stands_at_both_ends(pages_of: Pages, items_at: ItemsAt) -> None:
    """The source stands behind what the file says, and in the lists of sources of both pages."""
    front = "related: [{id: bob-ray, role: frère, source: ap}]\nsources: [{id: ap, title: Dépêche}]"
    own = "sources: [{id: ap, title: Acte}]\n---\nTexte.[^ap]"
    pages = pages_of(
        {
            "people/ann-lee.md": f"name: Ann Lee\n{front}",
            "people/bob-ray.md": f"name: Bob Ray\n{own}",
        }
    )
    ann, bob = pages["people/ann-lee/"], pages["people/bob-ray/"]
    (here,), (there,) = items_at(ann, "related"), items_at(bob, "related")
    assert _cited(here, "sources") == [(1, "people/ann-lee/#source:ap")]
    assert items_at(bob, "sources")[1]["places"] == [{"id": "cite:ap-2:1", "mark": ""}]
    assert _cited(there, "summary_sources") == [(2, "people/bob-ray/#source:ap-2")]
    assert [source["title"] for source in items_at(bob, "sources")] == ["Acte", "Dépêche"]
    assert items_at(bob, "trust")[0]["values"][0] == "2"


def test_the_evidence_of_a_bare_name_stands_beside_it(pages_of: Pages, items_at: ItemsAt) -> None:
    """A tie without role and time has its source behind the name at both ends, each once."""
    source = "sources: [{id: ap, title: Dépêche, url: 'https://example.org/1'}]"
    pages = pages_of(
        {
            "people/ann-lee.md": f"name: Ann Lee\nrelated: [{{id: bob-ray, source: ap}}]\n{source}",
            "people/bob-ray.md": f"name: Bob Ray\nrelated: [{{id: ann-lee, source: ap}}]\n{source}",
        }
    )
    for name in ("ann-lee", "bob-ray"):
        (entry,) = items_at(pages[f"people/{name}/"], "related")
        assert _cited(entry, "sources") == [(1, f"people/{name}/#source:ap")]
        assert "summary_sources" not in entry


def test_who_is_not_to_be_promoted_is_in_no_tie(pages_of: Pages, items_at: ItemsAt) -> None:
    """Neither the name nor the evidence of who asks for it stands on the page of somebody else."""
    front = "related: [{id: bob-ray, source: ap}]\nsources: [{id: ap, title: Dépêche}]"
    pages = pages_of(
        {
            "people/ann-lee.md": f"name: Ann Lee\npromote: false\n{front}",
            "people/bob-ray.md": "name: Bob Ray",
        }
    )
    assert items_at(pages["people/bob-ray/"], "related") == []
    assert items_at(pages["people/bob-ray/"], "sources") == []


def test_who_is_only_named_elsewhere_is_no_link(pages_of: Pages, items_at: ItemsAt) -> None:
    """A tie to somebody with a minimal page is text; their page says nothing of it."""
    pages = pages_of(
        {
            "people/ann-lee.md": "name: Ann Lee\nrelated: [{id: Bob Ray, role: voisin}]",
            "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nnamed: [Bob Ray]",
        }
    )
    (entry,) = items_at(pages["people/ann-lee/"], "related")
    assert entry["link"] == {"text": "Bob Ray", "kind": "person", "note": "voisin"}
    assert items_at(pages["people/bob-ray/"], "related") == []
