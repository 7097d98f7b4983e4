"""The head of an entity's page: title, labels, way from home, languages."""

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from explainer import Page
from explainer.limits import FACT_LIST
from explainer.pages.heads import fact

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]


@pytest.mark.parametrize(
    ("front", "labels"),
    [
        ("", []),
        ("ai: none", []),
        ("ai: generated", [("ai", "Généré par IA, non relu")]),
        (
            "ai: generated\nreviewed: {by: Ann, date: 2024-01-02}",
            [("ai", "Généré par IA, relu par Ann (2\xa0janvier 2024)")],
        ),
        ("ai: assisted", [("ai", "Texte écrit avec l’aide d’une IA, non relu")]),
        (
            "ai: assisted\nreviewed: {by: Ann, date: 2024-01-02}",
            [("ai", "Texte écrit avec l’aide d’une IA, relu par Ann (2\xa0janvier 2024)")],
        ),
        (
            "reviewed: {by: Ann, date: 2024-01-02}",
            [("reviewed", "Relu par Ann (2\xa0janvier 2024)")],
        ),
        (
            "corrections: [{date: 2024-01-02, kind: erratum, text: c}]",
            [("corrected", "1 correction")],
        ),
        (
            """
            corrections:
              - {date: 2024-01-02, kind: erratum, text: c}
              - {date: 2024-01-03, kind: precision, text: d}
            """,
            [("corrected", "2 corrections")],
        ),
    ],
)
def test_labels_say_who_wrote_and_what_was_mended(
    pages_of: Pages, front: str, labels: list[tuple[str, str]]
) -> None:
    """`ai`, `reviewed` and `corrections` print a label on the page of any kind."""
    files = {"themes/t.md": f"title: T\n{textwrap.dedent(front)}"}
    shown = pages_of(files)["themes/t/"].context
    assert [(label["kind"], label["text"]) for label in shown.get("labels", [])] == labels


@pytest.mark.parametrize(
    ("path", "front", "address", "way"),
    [
        ("events/x.md", "title: X", "events/x/", [("Événements", "events/")]),
        ("people/x.md", "name: X", "people/x/", [("Personnes", "people/")]),
        ("themes/x.md", "title: X", "themes/x/", [("Thèmes", "themes/")]),
        (
            "articles/x.md",
            "title: X\ndate: 2024-01-02\nsummary: s",
            "articles/x/",
            [("Articles", "articles/")],
        ),
        ("x.md", "title: X", "x/", []),
    ],
)
def test_the_way_from_home(
    pages_of: Pages, path: str, front: str, address: str, way: list[tuple[str, str]]
) -> None:
    """The breadcrumbs of an entity lead to the list that it is in; ordinary pages have none."""
    shown = pages_of({path: front})[address].context
    assert [(link["text"], link["url"]) for link in shown["breadcrumbs"]] == way


def test_who_is_in_no_list_has_no_way_through_one(pages_of: Pages) -> None:
    """The page of somebody who is only named does not hang under the list of people."""
    shown = pages_of({"articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nnamed: [Ann Lee]"})
    assert shown["people/ann-lee/"].context["breadcrumbs"] == []


def test_title_and_summary_have_typography(pages_of: Pages) -> None:
    """French spaces do not break; the metadata's description is the same text."""
    page = pages_of({"events/e.md": 'title: "Et après ?"\nsummary: "Voilà : rien."'})["events/e/"]
    assert page.context["title"] == "Et après\u202f?"
    assert page.context["summary"] == "Voilà\u00a0: rien."
    assert page.meta["title"] == page.context["title"]
    assert page.meta["description"] == page.context["summary"]


def test_a_change_is_dated(pages_of: Pages) -> None:
    """`updated` is shown as a date, and only where it is written."""
    pages = pages_of({"events/e.md": "title: E\nupdated: 2024-01-02", "events/f.md": "title: F"})
    assert pages["events/e/"].context["updated"]["iso"] == "2024-01-02"
    assert "updated" not in pages["events/f/"].context


def test_a_further_page_names_its_own(pages_of: Pages) -> None:
    """The second page of a long section says whose it is, leads back, and is not indexed."""
    timeline = "".join(f"\n- {{at: {1900 + n}, text: F{n}.}}" for n in range(60))
    pages = pages_of({"events/e.md": f"title: E\ntimeline:{timeline}"})
    page = pages["events/e/timeline/page/2/"]
    assert page.context["title"] == "E — Chronologie"
    assert page.context["breadcrumbs"][-1] == {"text": "E", "url": "events/e/"}
    assert page.context["noindex"] is True
    assert (page.source, page.body) == (None, "")
    assert page.src_uri == "events/e/timeline/page/2.md"
    assert pages["events/e/"].context["sections"][0]["more"] == {
        "url": "events/e/timeline/page/2/",
        "text": "Voir la suite (60 en tout)",
    }


def test_translations_of_long_lists_stay_in_their_language(pages_of: Pages) -> None:
    """The second page of an English text's list is in the English tree too."""
    timeline = "".join(f"\n- {{at: {1900 + n}, text: F{n}.}}" for n in range(60))
    pages = pages_of(
        {"events/e.md": f"title: E\ntimeline:{timeline}", "events/e.en.md": "title: In English"}
    )
    page = pages["en/events/e/timeline/page/2/"]
    assert page.src_uri == "en/events/e/timeline/page/2.md"
    assert (page.context["lang"], page.context["title"]) == ("en", "In English — Timeline")
    assert page.context["pager"][0]["url"] == "en/events/e/"


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("", {}),
        ("credit: Ann, license: CC0", {"credit": "Ann, CC0"}),
        ("rights: Tous droits réservés", {"rights": "Tous droits réservés"}),
        ("shows: [Ann Lee, Bo Do]", {"shows": "Ann Lee, Bo Do"}),
        ("ai: generated", {"ai": "image générée par une IA"}),
    ],
)
def test_a_picture_says_whose_it_is_and_who_is_in_it(
    pages_of: Pages, given: str, shown: dict[str, str]
) -> None:
    """Credit, licence, rights, people and AI stand under the picture, where the file says them."""
    image = f"image: {{src: a.png, alt: Une rue., {given}}}"
    files = {"themes/t.md": f"title: T\n{image}", "assets/a.png": PNG, "themes/a.png": PNG}
    picture = pages_of(files)["themes/t/"].context["picture"]
    assert {k: v for k, v in picture.items() if k not in ("url", "alt")} == shown


def test_an_empty_fact_is_no_fact() -> None:
    """A line of the fact box has names or dates, or is not there."""
    assert fact("Qui") == []
    assert fact("Qui", [{"text": "Ann"}]) == [{"term": "Qui", "links": [{"text": "Ann"}]}]
    assert fact("Quand", dates=[{"text": "2024"}]) == [
        {"term": "Quand", "dates": [{"text": "2024"}]}
    ]


def test_an_empty_section_is_absent(pages_of: Pages) -> None:
    """A page of which nothing is known has no heading over nothing."""
    assert pages_of({"events/e.md": "title: E"})["events/e/"].context["sections"] == []


@pytest.mark.parametrize(
    ("path", "front", "anchor"),
    [
        ("events/a", "title: A\norganizations", "organizations"),
        ("people/a", "name: A\nalso_known_as", "names"),
        ("organizations/a", "name: A\nalso_known_as", "names"),
    ],
)
@pytest.mark.parametrize("count", [FACT_LIST, FACT_LIST + 1])
def test_what_the_fact_box_leaves_out_has_a_section(
    pages_of: Pages, items_at: ItemsAt, path: str, front: str, anchor: str, count: int
) -> None:
    """Names beyond the room of the box stand in a section, with those that it shows."""
    names = [f"Nom{n}" for n in range(count)]
    page = pages_of({f"{path}.md": f"{front}: [{', '.join(names)}]"})[f"{path}/"]
    (boxed,) = (f["links"] for f in page.context["facts"] if f["links"][0]["text"] == "Nom0")
    assert [link["text"] for link in boxed] == names[:FACT_LIST]
    listed = [entry["link"]["text"] for entry in items_at(page, anchor)]
    assert listed == (names if count > FACT_LIST else [])
