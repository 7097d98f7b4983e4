"""All pages of a site: whose there are, in which languages, and how they lead to each other."""

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from explainer import Page, Site, SiteInfo, generate
from explainer.limits import PAGE_LIST
from explainer.model.kinds import Kind
from explainer.pages.compose import COMPOSERS
from explainer.words.slugs import RESERVED_ANCHORS

Pages = Callable[..., dict[str, Page]]
ItemsAt = Callable[[Page, str], list[Any]]
Urls = Callable[[object], set[str]]

ARTICLE = "title: Article\ndate: 2024-01-02\nsummary: Un résumé.\n"


def test_every_kind_has_a_composer() -> None:
    """No kind of entity is left without a page."""
    assert COMPOSERS.keys() == set(Kind)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"directory_urls": False},
        {"permalinks": {"events": "evenements", "people": "personnes", "timeline": "chronologie"}},
        {"demo": True},
        {"implied_people": "minimal"},
    ],
)
def test_every_address_in_a_page_exists(
    site_of: Callable[..., Site], urls_in: Urls, rich_files: dict[str, str], options: dict[str, Any]
) -> None:
    """Whatever the options, no page links to an address that no page or file has."""
    site = site_of(rich_files, **options)
    files = {file.path for file in site.files}
    known = {page.address for page in site.pages} | files
    dead = {(page.address, url) for page in site.pages for url in urls_in(page.context) - known}
    assert dead == set()


def test_pages_come_by_address(rich_pages: dict[str, Page]) -> None:
    """Pages are in order of address, whatever made them."""
    assert list(rich_pages) == sorted(rich_pages)


def test_sections_have_anchors_that_no_heading_takes(rich_pages: dict[str, Page]) -> None:
    """The anchor of every section that a page draws is kept free of the headings of texts."""
    drawn = {part["id"] for page in rich_pages.values() for part in page.context["sections"]}
    assert {"timeline", "statements", "proceedings", "sources"} <= drawn
    assert {anchor for anchor in drawn if anchor} <= RESERVED_ANCHORS


def test_no_anchor_stands_twice_on_a_page(rich_pages: dict[str, Page]) -> None:
    """Whatever a page lists, each of its anchors is there once."""
    for page in rich_pages.values():
        parts = page.context["sections"]
        anchors = [part["id"] for part in parts]
        anchors += [
            item["id"]
            for part in parts
            for group in part["groups"]
            for item in group["items"]
            if "id" in item
        ]
        assert len(anchors) == len(set(anchors)), page.address


def test_addresses_may_be_files(pages_of: Pages) -> None:
    """Without directory addresses, every page's ends in `.html`: they open without a server."""
    pages = pages_of(
        {"events/e.md": "title: E", "events/e.en.md": "title: F"}, directory_urls=False
    )
    assert [address for address in pages if not address.endswith(".html")] == []
    assert {"index.html", "events/e.html", "en/events/e.html", "timeline.html"} <= pages.keys()


def test_permalinks_rename_addresses_but_not_sources(pages_of: Pages) -> None:
    """A renamed part stands in every address, and links between texts keep working."""
    renamed = {"articles": "textes", "events": "evenements", "timeline": "chronologie"}
    pages = pages_of(
        {
            "events/e.md": "title: E",
            "articles/a.md": f"{ARTICLE}event: E\n---\n[E](../events/e.md)",
        },
        permalinks=renamed,
    )
    assert {"textes/", "textes/a/", "evenements/", "evenements/e/", "chronologie/"} <= pages.keys()
    assert not any(address.startswith(("events/", "articles/", "timeline/")) for address in pages)
    assert pages["textes/a/"].src_uri == "articles/a.md"
    assert "(../events/e.md)" in pages["textes/a/"].body
    assert pages["textes/a/"].context["kicker"]["url"] == "evenements/e/"


RELATIONS = [
    ("events/e.md", "title: E\npart_of: [f]", "events/f.md", "title: F"),
    ("events/e.md", "title: E\nfollows: [f]", "events/f.md", "title: F"),
    ("events/e.md", "title: E\nrelated: [{id: f, reason: r}]", "events/f.md", "title: F"),
    ("themes/e.md", "title: E\nbroader: [f]", "themes/f.md", "title: F"),
    ("themes/e.md", "title: E\nrelated: [{id: f, reason: r}]", "themes/f.md", "title: F"),
    ("people/e.md", "name: E\nrelated: [{id: f, role: r}]", "people/f.md", "name: F"),
    ("articles/e.md", f"{ARTICLE}event: f", "events/f.md", "title: F"),
    ("articles/e.md", f"{ARTICLE}people: [f]", "people/f.md", "name: F"),
    ("articles/e.md", f"{ARTICLE}named: [f]", "people/f.md", "name: F"),
    ("articles/e.md", f"{ARTICLE}themes: [f]", "themes/f.md", "title: F"),
    ("events/e.md", "title: E\npeople: [f]", "people/f.md", "name: F"),
    ("events/e.md", "title: E\nnamed: [f]", "people/f.md", "name: F"),
    ("events/e.md", "title: E\nthemes: [f]", "themes/f.md", "title: F"),
    ("events/e.md", "title: E\nstatements: [{by: f, text: Oui.}]", "people/f.md", "name: F"),
    ("articles/e.md", f"{ARTICLE}statements: [{{by: f, text: Oui.}}]", "people/f.md", "name: F"),
    *(
        (
            "events/e.md",
            f"title: E\nstatements: [{{by: {{text: On}}, text: Oui., about: [{where}]}}]",
            second,
            other,
        )
        for where, second, other in (
            ("f", "themes/f.md", "title: F"),
            ("f", "people/f.md", "name: F"),
            ("f", "events/f.md", "title: F"),
        )
    ),
    ("themes/e.md", "title: E\nsplit_into: [f]", "themes/f.md", "title: F"),
]


@pytest.mark.parametrize(("first", "front", "second", "other"), RELATIONS)
def test_a_relation_shows_from_both_ends(
    pages_of: Pages, urls_in: Urls, first: str, front: str, second: str, other: str
) -> None:
    """The page that declares a relation and the page it leads to link to each other."""
    pages = pages_of({first: front, second: other})
    mine, theirs = f"{first.removesuffix('.md')}/", f"{second.removesuffix('.md')}/"
    assert theirs in urls_in(pages[mine].context["sections"]) | urls_in(pages[mine].context)
    assert mine in urls_in(pages[theirs].context)


VOICES = [
    "statements: [{by: Ann Lee, text: Oui.}]",
    "timeline: [{at: 2024, text: x, according_to: Ann Lee}]",
    "timeline: [{at: 2024, text: x, responses: [{by: Ann Lee, stance: disputes, text: Non.}]}]",
    (
        "statements: [{by: {text: On}, text: x, "
        "responses: [{by: Ann Lee, stance: disputes, text: Non.}]}]"
    ),
    "replies: [{by: Ann Lee, text: r}]",
    (
        "proceedings: [{person: Ann Lee, at: 2024, stage: renvoi, source: j}]\n"
        "sources: [{id: j, title: J}]"
    ),
]


@pytest.mark.parametrize("front", VOICES)
@pytest.mark.parametrize("more", [{}, {"people/ann-lee.md": "name: Ann Lee"}])
@pytest.mark.parametrize("path", ["events/e.md", "articles/e.md"])
def test_speaking_and_answering_show_from_both_ends(
    pages_of: Pages, urls_in: Urls, front: str, more: dict[str, str], path: str
) -> None:
    """Whoever speaks, answers or is prosecuted in an event has that event on their page."""
    head = "title: E" if path.startswith("events") else f"{ARTICLE}event: E"
    pages = pages_of({path: f"{head}\n{front}", **more})
    assert "events/e/" in urls_in(pages["people/ann-lee/"].context["sections"])
    assert "people/ann-lee/" in urls_in(pages["events/e/"].context["sections"])


IMPLIED = {
    "articles/a.md": f"{ARTICLE}event: Débat\npeople: [Ann Lee]\nnamed: [Bob Ray]\nthemes: [climat]"
}


def test_an_entity_needs_no_file(pages_of: Pages) -> None:
    """An article that names an event, persons and a theme is enough for their pages."""
    pages = pages_of(IMPLIED)
    assert {
        "events/debat/",
        "people/ann-lee/",
        "people/bob-ray/",
        "themes/climat/",
    } <= pages.keys()
    assert pages["people/ann-lee/"].source is None


@pytest.mark.parametrize(
    ("address", "noindex"),
    [
        ("people/ann-lee/", True),
        ("people/bob-ray/", True),
        ("events/debat/", False),
        ("themes/climat/", False),
        ("articles/a/", False),
        ("people/", False),
    ],
)
def test_an_implied_person_is_not_indexed(pages_of: Pages, address: str, noindex: bool) -> None:
    """Nobody is indexed for having been named; what is not a person may be."""
    assert pages_of(IMPLIED)[address].context["noindex"] is noindex


def test_a_file_makes_a_person_public(pages_of: Pages) -> None:
    """A file, even a short one, lets search engines keep the page."""
    pages = pages_of({**IMPLIED, "people/ann-lee.md": "name: Ann Lee"})
    assert pages["people/ann-lee/"].context["noindex"] is False


def test_a_demonstration_is_never_indexed(pages_of: Pages) -> None:
    """Every page of a demonstration asks search engines to stay away."""
    assert {page.context["noindex"] for page in pages_of(IMPLIED, demo=True).values()} == {True}


def _texts(value: object, url: str) -> set[str]:
    """The texts of all links to an address."""
    if isinstance(value, dict):
        found = {value["text"]} if value.get("url") == url else set()
        return found.union(*(_texts(inner, url) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(_texts(inner, url) for inner in value))
    return set()


def _places(value: object, text: str) -> list[dict[str, Any]]:
    """Every map with a text."""
    if isinstance(value, dict):
        own = [value] if value.get("text") == text else []
        return own + [found for inner in value.values() for found in _places(inner, text)]
    if isinstance(value, list):
        return [found for inner in value for found in _places(inner, text)]
    return []


@pytest.mark.parametrize("status", ["private", "minor"])
def test_a_private_person_has_no_page_and_no_link(
    pages_of: Pages, urls_in: Urls, status: str
) -> None:
    """The name of a private person or a minor is plain text, wherever it stands."""
    pages = pages_of(
        {
            "people/zed-young.md": f"name: Zed Young\nstatus: {status}",
            "articles/a.md": """
                title: Article
                date: 2024-01-02
                summary: Un résumé.
                event: Débat
                people: [Ann Lee, Zed Young]
                named: [Zed Young]
                themes: [climat]
                statements: [{by: Zed Young, text: Oui., about: [climat]}]
                timeline:
                  - {at: 2024, text: Un fait., according_to: Zed Young}
                replies: [{by: Zed Young, text: Non.}]
                """,
        }
    )
    assert not any("zed-young" in address for address in pages)
    assert not any("zed-young" in url for page in pages.values() for url in urls_in(page.context))
    named = [place for page in pages.values() for place in _places(page.context, "Zed Young")]
    assert named
    assert [place for place in named if "url" in place] == []
    listings = ("", "people/", "events/", "themes/", "articles/", "timeline/", "themes/climat/")
    in_lists = [at for at in listings if _places(pages[at].context["sections"], "Zed Young")]
    assert in_lists == ["themes/climat/"]  # who said what about it, as text


def test_a_draft_is_nowhere(pages_of: Pages, urls_in: Urls) -> None:
    """A draft has no page, and nothing leads to it."""
    pages = pages_of(
        {
            "articles/a.md": f"{ARTICLE}event: Débat\ndraft: true\npeople: [Ann Lee]",
            "events/debat.md": "title: Débat",
            "events/plus-tard.md": "title: Plus tard\ndraft: true",
            "articles/b.md": f"{ARTICLE}event: plus-tard",
        }
    )
    assert {"articles/b/", "events/debat/"} <= pages.keys()
    names = ("articles/a/", "events/plus-tard/", "people/ann-lee/")
    assert pages.keys().isdisjoint(names)
    assert {url for page in pages.values() for url in urls_in(page.context)}.isdisjoint(names)


TRANSLATED = {
    "events/debat.md": """
        title: Débat
        summary: Un débat.
        start: 2024-09-10
        key_points: ["Un point."]
        timeline: [{at: 2024-09-10, text: Début., id: debut}]
        statements: [{by: Ann Lee, text: Oui.}]
        themes: [climat]
        ---
        ## La suite
        """,
    "events/debat.en.md": """
        title: Debate
        summary: A debate.
        key_points: ["A point."]
        timeline: {debut: It begins.}
        ---
        ## What follows

        [Ann](../people/ann-lee.md) [before](avant.md)
        """,
    "events/avant.md": "title: Avant",
    "events/avant.en.md": "title: Before",
    "people/ann-lee.md": "name: Ann Lee\nsummary: Candidate.",
}


def test_a_sidecar_makes_a_page_in_its_language(pages_of: Pages) -> None:
    """`debat.en.md` is at `/en/…`, in English words, with the facts of the main file."""
    page = pages_of(TRANSLATED)["en/events/debat/"]
    shown = page.context
    assert (shown["lang"], shown["words"], shown["title"]) == ("en", "en", "Debate")
    assert shown["summary"] == "A debate."
    assert shown["points"] == [{"text": "A point."}]
    assert shown["date"]["iso"] == "2024-09-10"
    assert (page.source, page.src_uri) == ("events/debat.en.md", "en/events/debat.md")
    moment = shown["sections"][0]["groups"][0]["items"][0]
    assert (moment["id"], moment["text"]) == ("moment:debut", "It begins.")


def test_what_no_sidecar_translates_says_its_language(pages_of: Pages, items_at: ItemsAt) -> None:
    """On a page in English every text that stayed French says so; a translated one does not."""
    answer = "{by: {text: une source}, stance: disputes, text: Non.}"
    files = {
        "events/a.md": f"""
            title: A
            people: [{{id: Ann Lee, role: invitée}}]
            open_questions: ["Qui ?"]
            timeline:
              - {{at: 2024-01-01, id: un, text: Début., responses: [{answer}]}}
              - {{at: 2024-01-02, id: deux, text: Fin.}}
            statements:
              - by: Ann Lee
                text: Oui.
                kind: promise
                outcome: [{{at: 2024, state: kept, text: Fait.}}]
            related: [{{id: b, reason: Le même lieu.}}]
            """,
        "events/a.en.md": "title: A\ntimeline: {un: It begins.}",
        "events/b.md": "title: B",
    }
    page = pages_of(files)["en/events/a/"]
    first, second = items_at(page, "timeline")
    assert (first["text"], "lang" in first, second["lang"]) == ("It begins.", False, "fr")
    (response,) = first["responses"]
    assert (response["lang"], response["by"]["lang"]) == ("fr", "fr")
    (said,) = items_at(page, "statements")
    assert (said["lang"], said["outcomes"][0]["lang"]) == ("fr", "fr")
    assert items_at(page, "people")[0]["link"]["note_lang"] == "fr"
    assert items_at(page, "related")[0]["lang"] == "fr"
    assert page.context["unknown"][0]["lang"] == "fr"


def test_languages_name_each_other(pages_of: Pages) -> None:
    """A page and its translation both name both languages, each with its address."""
    pages = pages_of(TRANSLATED)
    both = [
        {"lang": "fr", "name": "Français", "url": "events/debat/"},
        {"lang": "en", "name": "English", "url": "en/events/debat/"},
    ]
    assert pages["events/debat/"].context["alternates"] == both
    assert pages["en/events/debat/"].context["alternates"] == both
    assert "alternates" not in pages["people/ann-lee/"].context


def test_a_translation_leads_to_translations(pages_of: Pages) -> None:
    """A link of an English text leads to the English page where there is one."""
    body = pages_of(TRANSLATED)["en/events/debat/"].body
    assert "[Ann](../../people/ann-lee.md)" in body
    assert "[before](avant.md)" in body


def test_only_what_is_translated_has_a_second_page(pages_of: Pages) -> None:
    """Nothing is repeated in a language that nobody wrote it in."""
    second = [p for at, p in pages_of(TRANSLATED).items() if at.startswith("en/")]
    told = [
        page.address for page in second if page.context["kind"] not in ("home", "listing", "search")
    ]
    assert told == ["en/events/avant/", "en/events/debat/"]


def test_a_page_in_another_language_may_be_translated_into_the_site_s(pages_of: Pages) -> None:
    """An English file with a French sidecar on a French site has both pages that it names."""
    files = {"events/foo.md": "title: Foo\nlang: en", "events/foo.fr.md": "title: Fou"}
    pages = pages_of(files)
    both = [alternate["url"] for alternate in pages["events/foo/"].context["alternates"]]
    assert both == ["events/foo/", "fr/events/foo/"]
    assert [pages[url].context["title"] for url in both] == ["Foo", "Fou"]


def test_a_renamed_part_is_renamed_in_every_language(pages_of: Pages) -> None:
    """The second language's tree has the same parts."""
    pages = pages_of(TRANSLATED, permalinks={"events": "evenements"})
    assert "en/evenements/debat/" in pages
    assert pages["evenements/debat/"].context["alternates"][1]["url"] == "en/evenements/debat/"


def test_a_page_s_own_language_is_its_words(pages_of: Pages) -> None:
    """An English article of a French site has its page in the site's tree, with English words."""
    pages = pages_of({"articles/a.md": f"{ARTICLE}lang: en", "articles/b.md": f"{ARTICLE}lang: en"})
    shown = pages["articles/a/"].context
    assert (shown["lang"], shown["words"]) == ("en", "en")
    assert shown["breadcrumbs"] == [{"text": "Articles", "url": "articles/"}]
    entries = pages["articles/"].context["sections"][0]["groups"][0]["items"]
    assert {entry["link"].get("lang") for entry in entries} == {"en"}


def test_a_language_without_words_of_ours_has_english_ones(pages_of: Pages) -> None:
    """A page in Arabic is marked as such, from right to left, with English interface words."""
    shown = pages_of({"about.md": "title: T\nlang: ar"})["about/"].context
    assert (shown["lang"], shown["words"], shown["dir"]) == ("ar", "en", "rtl")


@pytest.fixture(scope="module")
def long_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of a site where every list that can be long is."""
    content = tmp_path_factory.mktemp("long")
    for name, front in _long_site().items():
        path = content / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\n{dedent(front)}\n---\n", encoding="utf-8")
    site = SiteInfo(name="Site", url="https://example.org/", languages=("fr",))
    return {page.address: page for page in generate(content, site).pages}


def _long_site() -> dict[str, str]:
    count = PAGE_LIST * 2 + 5
    files = {
        f"articles/a{number:03}.md": f"""
            title: Article {number}
            date: 2024-01-02
            summary: s
            event: {{id: e}}
            people: [{{id: ann-lee}}]
            themes: [climat]
            """
        for number in range(count)
    }
    for number in range(count):
        files[f"events/x{number:03}.md"] = f"""
            title: Événement {number}
            start: {1900 + number}
            part_of: [e]
            people: [Ann Lee]
            themes: [climat]
            """
        files[f"themes/t{number:03}.md"] = f"title: thème {number}\nbroader: [climat]"
        files[f"people/p{number:03}.md"] = f"name: Personne {number}"
    people = ", ".join(f"p{number:03}" for number in range(count))
    moments = "".join(f"\n- {{at: {1900 + n}, text: Fait {n}.}}" for n in range(count))
    said = "".join(f"\n- {{by: Ann Lee, text: Mot {n}., about: [climat]}}" for n in range(count))
    sources = "".join(f"\n- {{title: Source {n}}}" for n in range(count))
    files["events/e.md"] = (
        f"title: E\nstart: 2024\npeople: [{people}]\ntimeline:{moments}\n"
        f"statements:{said}\nsources:{sources}"
    )
    return files


def test_no_page_lists_more_than_fifty(long_pages: dict[str, Page]) -> None:
    """However much there is, no section of any page holds more than fifty items."""
    long = [
        (address, part["id"])
        for address, page in long_pages.items()
        for part in page.context["sections"]
        if sum(len(group["items"]) for group in part["groups"]) > PAGE_LIST
    ]
    assert long == []


@pytest.mark.parametrize(
    ("first", "anchor"),
    [
        ("events/", ""),
        ("people/", ""),
        ("themes/", ""),
        ("articles/", ""),
        ("timeline/", ""),
        ("events/e/", "timeline"),
        ("events/e/", "statements"),
        ("events/e/", "people"),
        ("events/e/", "articles"),
        ("events/e/", "parts"),
        ("events/e/", "sources"),
        ("people/ann-lee/", "events"),
        ("people/ann-lee/", "statements"),
        ("themes/climat/", "events"),
        ("themes/climat/", "narrower"),
        ("themes/climat/", "statements"),
    ],
)
def test_a_long_list_goes_on(
    long_pages: dict[str, Page], urls_in: Urls, first: str, anchor: str
) -> None:
    """A list over fifty goes on on further pages; following its pager shows every item once."""
    pages = long_pages
    folder = f"{first}{anchor}/".removesuffix("//").rstrip("/")
    further = [f"{folder}/page/{number}/" for number in (2, 3)]
    assert set(further) <= pages.keys()
    assert f"{folder}/page/4/" not in pages
    shown = [
        part
        for address in (first, *further)
        for part in pages[address].context["sections"]
        if not anchor or part["id"] == anchor
    ]
    items = [str(item) for part in shown for group in part["groups"] for item in group["items"]]
    assert [sum(len(g["items"]) for g in part["groups"]) for part in shown][:2] == [PAGE_LIST] * 2
    assert len(items) == len(set(items))
    assert further[0] in urls_in(pages[first].context)
    assert {first, further[1]} <= urls_in(pages[further[0]].context["pager"])


def test_a_translated_home_page_is_not_lost(pages_of: Pages) -> None:
    """`index.en.md` has a page, as every sidecar."""
    files = {"index.md": "title: T", "index.en.md": "title: U"}
    pages = pages_of(files, languages=("fr", "en"))
    assert [page.context["title"] for page in pages.values() if page.source == "index.en.md"] == [
        "U"
    ]


@pytest.mark.parametrize("front", ["draft: true", "withdrawn: {date: 2024-01-01, reason: Faux.}"])
def test_an_unpublished_home_page_has_no_translation(pages_of: Pages, front: str) -> None:
    """Where `index.md` is a draft or withdrawn, the text of its translation is on no page."""
    files = {"index.md": f"title: T\n{front}", "index.en.md": "title: U\n---\nSecret."}
    pages = pages_of(files, languages=("fr", "en"))
    assert [at for at, page in pages.items() if "Secret." in page.body] == []
