"""Events in common on a person's page: the others by name, each event listed, nobody ranked."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from explainer import Page
from explainer.limits import DRAWN_AROUND, PAGE_LIST, SHARED_EVENTS, SHARED_PEOPLE

Pages = Callable[..., dict[str, Page]]


def _site(*casts: Sequence[str]) -> dict[str, str]:
    """People with a file each, and an event for each cast, later ones later."""
    names = sorted({name for cast in casts for name in cast})
    people = {f"people/{name}.md": f"name: {name.title()}" for name in names}
    events = {
        f"events/e{n:03d}.md": f"title: E{n}\nstart: {1900 + n}\npeople: [{', '.join(cast)}]"
        for n, cast in enumerate(casts)
    }
    return {**people, **events}


def _shared(page: Page) -> dict[str, Any] | None:
    found = [part for part in page.context["sections"] if part["id"] == "shared"]
    return found[0] if found else None


def test_the_others_are_by_name_each_with_the_events(pages_of: Pages) -> None:
    """Each other person is a heading that leads to them, over the events, the latest first."""
    pages = pages_of(_site(["ann", "zoe"], ["ann", "zoe"], ["ann", "zoe", "bob"], ["ann", "bob"]))
    part = _shared(pages["people/ann/"])
    assert part is not None
    assert [
        (group["title"], group["link"]["url"], [item["link"]["text"] for item in group["items"]])
        for group in part["groups"]
    ] == [("Bob", "people/bob/", ["E3", "E2"]), ("Zoe", "people/zoe/", ["E2", "E1", "E0"])]
    assert part["groups"][0]["items"][0]["date"]["text"] == "1903"
    assert "ne dit rien d’un lien entre elles" in part["note"]


def test_nobody_shared_means_no_section(pages_of: Pages) -> None:
    """Who met others only once has no such section."""
    assert _shared(pages_of(_site(["ann", "bob"], ["ann", "cid"]))["people/ann/"]) is None


@pytest.mark.parametrize(("others", "drawn"), [(1, False), (2, True)])
def test_one_other_is_not_drawn(pages_of: Pages, others: int, drawn: bool) -> None:
    """A single line says nothing; from two on a drawing shows them, and a sentence explains it."""
    cast = ["ann", "bob", "cid"][: others + 1]
    part = _shared(pages_of(_site(cast, cast))["people/ann/"])
    assert part is not None
    assert ("drawing" in part) is drawn
    assert ("Un trait de l’image" in part["note"]) is drawn


def test_the_drawing_names_the_others_as_links(pages_of: Pages) -> None:
    """All others stand around by name; who the page is about is in the middle."""
    part = _shared(pages_of(_site(["ann", "bob", "cid"], ["ann", "bob", "cid"]))["people/ann/"])
    assert part is not None
    captions = part["drawing"]["captions"]
    assert [(c["lines"][0]["text"], c.get("url")) for c in captions] == [
        ("Bob", "people/bob/"),
        ("Cid", "people/cid/"),
        ("Ann", None),
    ]
    assert part["drawing"]["text"] == "Bob, Cid"


def test_of_many_those_of_the_latest_events_are_drawn(pages_of: Pages) -> None:
    """The drawing has a bound, says so, and takes who was met last; the list has all."""
    others = [f"p{n:02d}" for n in range(DRAWN_AROUND + 1)]
    casts = [["ann", other] for other in reversed(others) for _ in range(2)]
    part = _shared(pages_of(_site(*casts))["people/ann/"])
    assert part is not None
    assert len(part["groups"]) == DRAWN_AROUND + 1
    assert part["drawing"]["text"].split(", ") == [name.title() for name in others[:-1]]
    assert f"L’image montre les {DRAWN_AROUND} personnes" in part["note"]


def test_a_long_list_goes_on_without_the_drawing(pages_of: Pages) -> None:
    """Further pages have the heading again, its link and the sentence; the drawing is once."""
    others = ["bob", "cid", "dan"]
    pages = pages_of(_site(*[["ann", *others]] * (PAGE_LIST // 3 + 1)))
    first = _shared(pages["people/ann/"])
    assert first is not None
    assert first["more"]["url"] == "people/ann/shared/page/2/"
    (rest,) = pages["people/ann/shared/page/2/"].context["sections"]
    assert rest["groups"][0]["title"] == first["groups"][-1]["title"] == "Dan"
    assert rest["groups"][0]["link"] == first["groups"][-1]["link"]
    assert rest["note"] == first["note"]
    assert "drawing" not in rest


def test_the_bound_on_events_is_told(pages_of: Pages) -> None:
    """Where not all events of a person count, the page says so."""
    pages = pages_of(_site(*[["ann", "bob"]] * SHARED_EVENTS, ["ann", "cid"]))
    told = {
        name: f"{SHARED_EVENTS} derniers événements" in (_shared(page) or {})["note"]
        for name in ("ann", "bob")
        if (page := pages[f"people/{name}/"])
    }
    assert told == {"ann": True, "bob": False}


def test_an_implied_person_has_no_such_section(pages_of: Pages) -> None:
    """Who has no file shares nothing, on their own page and on those of others."""
    files = _site(["ann", "bob"], ["ann", "bob"])
    del files["people/bob.md"]
    pages = pages_of(files)
    assert _shared(pages["people/ann/"]) is None
    assert _shared(pages["people/bob/"]) is None


@pytest.mark.parametrize("more", [0, 1])
def test_the_page_says_that_a_crowd_is_cut(pages_of: Pages, more: int) -> None:
    """Where an event names more people than count, the note says how many do."""
    crowd = [f"p{n:02d}" for n in range(SHARED_PEOPLE + more)]
    part = _shared(pages_of(_site(crowd, crowd))["people/p00/"])
    assert part is not None
    assert (f"les {SHARED_PEOPLE} premières personnes" in part["note"]) is bool(more)
