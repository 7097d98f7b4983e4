"""A second language has its own lists, and its pages lead to them and to the other language."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]

FILES: Mapping[str, str] = {
    "index.md": "title: Accueil\nfeatured: [fete]",
    "events/fete.md": """
        title: Fête
        start: 2024-01-01
        people: [Ada]
        themes: [danse]
        open_questions: ["Pourquoi ?"]
        statements: [{by: Ada, text: "J’irai.", kind: promise}]
        corrections: [{date: 2024-02-01, kind: erratum, text: Une faute.}]
        """,
    "events/fete.en.md": 'title: Party\nopen_questions: ["Why?"]',
    "events/bal.md": 'title: Bal\nstart: 2023-01-01\npeople: [Ada]\nopen_questions: ["Où ?"]',
    "people/ada.md": "name: Ada",
    "people/ada.en.md": "summary: A dancer.",
    "themes/danse.md": "title: danse",
    "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: Un résumé.\nevent: Fête",
    "articles/b.md": "title: B\nlang: en\ndate: 2024-01-03\nsummary: A summary.\nevent: Bal",
}
LISTS = ["articles", "events", "people", "themes", "organizations", "places", "timeline"]
FOLLOWED = ["promises", "questions", "corrections", "data"]


@pytest.fixture
def pages(pages_of: Pages) -> dict[str, Page]:
    """The pages of a site in French and, in part, in English."""
    return pages_of(FILES, languages=("fr", "en"))


def _listed(page: Page) -> list[str]:
    groups = [group for part in page.context["sections"] for group in part["groups"]]
    items = [item for group in groups for item in group["items"]]
    return [item["link"]["text"] for item in items if isinstance(item, dict) and "link" in item]


@pytest.mark.parametrize("name", ["", *LISTS, *FOLLOWED])
def test_a_second_language_has_the_lists_of_the_first(pages: dict[str, Page], name: str) -> None:
    """Home and every list stand in the second tree, in its language, and lead to each other."""
    first, second = f"{name}/".lstrip("/"), f"en/{name}/".replace("//", "/")
    assert pages[second].context["lang"] == "en"
    for page in (pages[first], pages[second]):
        found = [(other["lang"], other["url"]) for other in page.context["alternates"]]
        assert found == [("fr", first), ("en", second)]


def test_lists_of_a_second_language_hold_its_texts(pages: dict[str, Page]) -> None:
    """What has no text in it is in none of its lists; a text of its own is, with its one page."""
    assert _listed(pages["en/events/"]) == ["Party"]
    assert _listed(pages["en/timeline/"]) == ["Party"]
    assert _listed(pages["en/people/"]) == ["Ada"]
    assert _listed(pages["en/themes/"]) == []
    assert _listed(pages["en/articles/"]) == ["B"]
    assert _listed(pages["en/questions/"]) == ["Party"]
    assert _listed(pages["en/corrections/"]) == ["Party"]
    assert _listed(pages["events/"]) == ["Fête", "Bal"]


@pytest.mark.parametrize("name", ["events", "themes", "timeline", "promises", "timeline/year/2024"])
def test_a_list_of_a_second_language_leads_to_the_whole_list(
    pages: dict[str, Page], name: str
) -> None:
    """A list that holds the texts of one language, perhaps none, leads to the one that has all."""
    (shown,) = pages[f"en/{name}/"].context["sections"]
    assert shown["more"]["url"] == f"{name}/"
    assert f"{name}/" in pages
    assert "more" not in pages[f"{name}/"].context["sections"][0]


def test_words_are_shown_as_they_were_said_to_who_reads_them(
    pages_of: Pages, items_at: ItemsAt
) -> None:
    """An English page quotes what was said in English, a French one its translation and both."""
    said = "quote: Oui., source: ap, translation: ours, original: {lang: en, text: Yes.}"
    front = f"sources: [{{id: ap, title: T}}]\nstatements: [{{by: {{text: On}}, {said}}}]"
    pages = pages_of({"events/e.md": f"title: E\n{front}", "events/e.en.md": "title: F"})
    (french,) = items_at(pages["events/e/"], "statements")
    (english,) = items_at(pages["en/events/e/"], "statements")
    assert (french["words"], french["original"]["text"]) == ("Oui.", "Yes.")
    assert (english["words"], english["quoted"], english["id"]) == ("Yes.", True, french["id"])
    assert {"lang", "translation", "original"}.isdisjoint(english)


def test_the_promises_of_a_second_language_are_of_its_pages(pages_of: Pages) -> None:
    """A promise that an untranslated page tells is in the list of the site's language alone."""
    files = {**FILES, "events/bal.md": f"{FILES['events/bal.md']}\nstatements: [{PROMISE}]"}
    pages = pages_of(files, languages=("fr", "en"))
    counted = {at: pages[at].context["sections"][0]["groups"] for at in PROMISES}
    assert [sum(len(g["items"]) for g in groups) for groups in counted.values()] == [2, 1]


PROMISE = '{by: Ada, text: "Je danserai.", kind: promise}'
PROMISES = ("promises/", "en/promises/")


def test_facets_of_a_second_language_are_of_its_lists(pages: dict[str, Page]) -> None:
    """A year, a theme or a person is a facet there with what its own list holds."""
    facets = {at for at in pages if at.startswith("en/timeline/")}
    assert facets == {"en/timeline/", "en/timeline/year/", "en/timeline/year/2024/"}
    assert "alternates" not in pages["timeline/year/2023/"].context
    assert len(pages["timeline/year/2024/"].context["alternates"]) == 2
    assert "timeline/person/ada/" in pages


def test_a_second_home_page_has_a_lead_of_its_own(pages: dict[str, Page]) -> None:
    """Without a translated `index.md`, the home page still is, under the site's name."""
    home = pages["en/"].context
    assert (home["title"], home["lead"]["link"]["text"]) == ("Site", "Party")
    assert "Bal" not in str(home)
    assert pages["en/"].source is None
    assert pages[""].context["title"] == "Accueil"


def test_a_page_leads_to_the_lists_of_its_language(pages: dict[str, Page]) -> None:
    """Its way home goes through the second tree, also where the file stands in the first."""
    for address in ("en/events/fete/", "en/people/ada/", "articles/b/", "en/timeline/year/2024/"):
        shown = pages[address].context
        assert (shown["tree"], shown["home"]) == ("en/", "en/")
        assert shown["breadcrumbs"][0]["url"].startswith("en/")
    assert {"tree", "home"}.isdisjoint(pages["events/fete/"].context)


def test_a_list_says_the_language_of_a_sentence(pages: dict[str, Page]) -> None:
    """A summary in another language than the list's is marked, and so is a correction."""
    (group, *_) = pages["articles/"].context["sections"][0]["groups"]
    assert [entry.get("lang") for entry in group["items"]] == ["en", None]
    ((note,),) = (g["items"] for g in pages["en/corrections/"].context["sections"][0]["groups"])
    assert (note["text"], note["lang"]) == ("Une faute.", "fr")


@pytest.mark.parametrize(
    ("main", "sidecar", "said"),
    [
        ("updated: 2024-03-02", "updated: 2024-03-01", True),
        ("updated: 2024-03-02", "updated: 2024-03-02", False),
        ("updated: 2024-03-02", "updated: 2024-03-03", False),
        ("updated: 2024-03-02", "summary: S", False),
        ("summary: S", "updated: 2024-03-01", False),
    ],
)
def test_a_translation_says_that_its_original_is_newer(
    pages_of: Pages, main: str, sidecar: str, said: bool
) -> None:
    """Where both files say when they were updated, the later original is named, with its day."""
    pages = pages_of({"events/e.md": f"title: E\n{main}", "events/e.en.md": f"title: F\n{sidecar}"})
    shown = pages["en/events/e/"].context
    assert ("behind" in shown) == said
    if said:
        assert "2\u00a0March 2024" in shown["behind"]["text"]
        assert shown["behind"]["original"]["url"] == "events/e/"
    assert "behind" not in pages["events/e/"].context


def test_a_page_in_no_language_of_ours_says_what_its_interface_is_in(pages_of: Pages) -> None:
    """An Arabic page runs from right to left, and its English menu is marked as English."""
    shown: Any = pages_of({"events/e.md": "title: E\nlang: ar"})["events/e/"].context
    assert (shown["lang"], shown["dir"], shown["interface"]) == ("ar", "rtl", "en")
    assert (
        "interface" not in pages_of({"events/f.md": "title: F\nlang: fr-CA"})["events/f/"].context
    )


def test_languages_call_themselves_by_their_own_names(pages_of: Pages) -> None:
    """The switch shows what a reader of the language looks for; a tag where nobody told us."""
    files = {f"events/e{tag}.md": "title: E" for tag in ("", ".en", ".ar", ".tlh")}
    alternates = pages_of(files)["events/e/"].context["alternates"]
    assert {a["lang"]: a["name"] for a in alternates} == {
        "fr": "Français",
        "en": "English",
        "ar": "العربية",
        "tlh": "tlh",
    }
