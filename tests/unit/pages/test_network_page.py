"""The network of the whole site: a page where the site wants one, drawn and listed alike."""

from collections.abc import Callable
from typing import Any

from explainer import Page
from explainer.limits import DRAWN_NETWORK

Pages = Callable[..., dict[str, Page]]

FILES = {
    **{f"people/{name}.md": f"name: {name.title()}" for name in ("ann", "bob", "cid", "dan")},
    **{f"events/e{n}.md": "title: E\npeople: [cid, ann, bob]" for n in range(2)},
    "events/f.md": "title: F\nstart: 2020\npeople: [dan, ann]",
    "events/g.md": "title: G\nstart: 2021\npeople: [dan, ann, Eva Fox]",
}


def _listed(page: Page) -> list[tuple[str, list[str]]]:
    (part,) = page.context["sections"]
    return [
        (group["title"], [item["link"]["text"] for item in group["items"]])
        for group in part["groups"]
    ]


def test_there_is_no_network_unless_the_site_wants_one(pages_of: Pages) -> None:
    """The option is off by itself."""
    assert "network/" not in pages_of(FILES)


def test_people_are_listed_by_name_with_the_others(pages_of: Pages) -> None:
    """Each person leads to their page, over the others; who has no file is not there."""
    page = pages_of(FILES, network=True)["network/"]
    assert _listed(page) == [
        ("Ann", ["Bob", "Cid", "Dan"]),
        ("Bob", ["Ann", "Cid"]),
        ("Cid", ["Ann", "Bob"]),
        ("Dan", ["Ann"]),
    ]
    assert page.context["sections"][0]["groups"][0]["link"]["url"] == "people/ann/"


def test_the_drawing_has_an_arc_for_each_pair(pages_of: Pages) -> None:
    """The drawing and the list say the same: as many arcs as pairs of people."""
    page = pages_of(FILES, network=True)["network/"]
    drawing: Any = page.context["sections"][0]["drawing"]
    pairs = {frozenset((one, other)) for one, others in _listed(page) for other in others}
    assert len(drawing["paths"]) == len(pairs) == 4
    text = drawing["text"].replace("\xa0", " ").replace("\u202f", " ")
    assert text == "4 personnes, 4 traits. Ann : Bob, Cid, Dan. Bob : Cid"
    assert [caption["url"] for caption in drawing["captions"]] == [
        f"people/{name}/" for name in ("ann", "bob", "cid", "dan")
    ]
    assert "ne dit rien d’un lien" in page.context["summary"]


def test_a_site_without_common_events_has_an_empty_page(pages_of: Pages) -> None:
    """The page exists, as its link at the foot does, and says what it would show."""
    page = pages_of({}, network=True)["network/"]
    assert "drawing" not in page.context["sections"][0]


def test_a_large_network_is_capped(pages_of: Pages) -> None:
    """The people of the latest events are drawn and listed, as many as the bound says."""
    pairs = [(f"a{n:02d}", f"b{n:02d}") for n in range(DRAWN_NETWORK // 2 + 1)]
    files = {f"people/{name}.md": f"name: {name.title()}" for pair in pairs for name in pair}
    for n, pair in enumerate(pairs):
        for k in range(2):
            front = f"title: E\nstart: {2000 + n}\npeople: [{', '.join(pair)}]"
            files[f"events/e{n:02d}{k}.md"] = front
    page = pages_of(files, network=True)["network/"]
    people = [name for name, _ in _listed(page)]
    assert len(people) == DRAWN_NETWORK
    assert "A00" not in people


def test_its_address_may_be_renamed(pages_of: Pages) -> None:
    """The option `permalinks` renames the page like any list."""
    pages = pages_of(FILES, network=True, permalinks={"network": "reseau"})
    assert pages["reseau/"].src_uri == "network/index.md"
