"""JSON-LD: what each page says to machines, and whom it does not name."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from explainer import Page
from explainer.limits import MACHINE_LIST

Pages = Callable[..., dict[str, Page]]

FILES = {
    "events/debat.md": """
        title: "Débat : la suite"
        summary: Un débat.
        start: 2024-09-10 21:00
        end: 2024-09-10 22:30
        timezone: America/New_York
        place: Philadelphie
        people: [{id: Ann Lee, role: invitée}, Bob Ray]
        named: [Dan Fox]
        themes: [climat]
        part_of: [campagne]
        timeline:
          - {at: 2024-09-10 21:00, text: Il pleut., according_to: ann-lee, source: ap}
          - {at: 2024-09-10 21:05, text: Il neige., according_to: Bob Ray}
          - {at: 2024-09-10 21:10, text: Il vente.}
        statements:
          - by: ann-lee
            quote: Je dis oui.
            source: ap
            about: [climat]
            original: {lang: en, text: I say yes.}
            responses:
              - {by: {text: une source}, stance: disputes, text: Elle a dit non., source: ap}
              - {by: Bob Ray, stance: supports, text: Elle a dit oui.}
          - {by: ann-lee, text: Elle dit non.}
          - {by: ann-lee, text: Elle promet., kind: promise}
          - {by: Bob Ray, text: Il dit peut-être.}
        sources: [{id: ap, title: Debate, publisher: AP, published: 2024}]
        """,
    "events/campagne.md": "title: campagne\nstart: 1789",
    "people/ann-lee.md": """
        name: Ann Lee
        summary: Élue.
        born: 1969-07
        same_as: [Q1, "https://ann.example/"]
        also_known_as: [A. L.]
        positions: [{role: Maire, organization: Lyon, from: 2020}]
        """,
    "people/cid-poe.md": "name: Cid Poe\nstatus: private",
    "articles/a.md": """
        title: Le débat
        date: 2024-09-11
        updated: 2024-09-12
        summary: Ce que l'on sait.
        authors: [La rédaction]
        event: debat
        people: [ann-lee, cid-poe]
        named: [Eve Gil]
        themes: [climat]
        organizations: [Chaîne Une]
        ai: generated
        corrections: [{date: 2024-09-12, kind: erratum, text: Un nom.}]
        replies: [{by: ann-lee, text: Je maintiens., published: 2024-09-13}]
        """,
    "themes/climat.md": "title: climat\ndefinition: Le temps long.",
    "articles/vieux.md": """
        title: Vieux texte
        date: 2020-01-01
        summary: Secret.
        withdrawn: {date: 2021-01-01, reason: Faux.}
        """,
}
HOME = "https://example.org/"


def _graph(page: Page) -> list[dict[str, Any]]:
    graph: list[dict[str, Any]] = page.context["json_ld"]["@graph"]
    return graph


def _one(page: Page, kind: str) -> dict[str, Any]:
    (found,) = (made for made in _graph(page) if made["@type"] == kind)
    return found


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from _nodes(part)


@pytest.fixture
def pages(pages_of: Pages) -> dict[str, Page]:
    """The pages of a small site with all kinds."""
    return pages_of(FILES)


def test_every_page_has_a_graph(pages: dict[str, Page]) -> None:
    """Every page says what it is, and every page but the first how one gets there."""
    for address, page in pages.items():
        kinds = {made["@type"] for made in _graph(page)}
        assert kinds & {"WebPage", "CollectionPage"}, address
        assert ("BreadcrumbList" in kinds) == (address != ""), address
        assert ("WebSite" in kinds) == (address == ""), address


def test_the_home_page_is_that_of_the_site(pages_of: Pages) -> None:
    """The first page says what the site is called, in which languages, under which licence."""
    home = pages_of({"index.md": "title: Accueil"}, license="https://example.org/licence/")[""]
    assert home.context["json_ld"] == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "@id": HOME,
                "url": HOME,
                "name": "Accueil",
                "inLanguage": "fr",
                "isPartOf": {"@id": f"{HOME}#this:site"},
                "license": "https://example.org/licence/",
            },
            {
                "@type": "WebSite",
                "@id": f"{HOME}#this:site",
                "url": HOME,
                "name": "Site",
                "inLanguage": ["fr"],
            },
        ],
    }


def test_a_list_is_a_collection_with_its_way(pages_of: Pages) -> None:
    """A list says how one gets there and what it lists; that of the themes is their set."""
    page = pages_of({"themes/climat.md": "title: climat"})["themes/"]
    at = f"{HOME}themes/"
    assert _graph(page) == [
        {
            "@type": "CollectionPage",
            "@id": at,
            "url": at,
            "name": "Thèmes",
            "inLanguage": "fr",
            "isPartOf": {"@id": f"{HOME}#this:site"},
            "breadcrumb": {"@id": f"{at}#this:way"},
        },
        {
            "@type": "BreadcrumbList",
            "@id": f"{at}#this:way",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Accueil", "item": HOME},
                {"@type": "ListItem", "position": 2, "name": "Thèmes", "item": at},
            ],
        },
        {
            "@type": "ItemList",
            "@id": f"{at}#this:list",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "climat", "url": f"{at}climat/"}
            ],
        },
        {"@type": "DefinedTermSet", "@id": f"{at}#this:themes", "name": "Thèmes", "url": at},
    ]


def test_a_page_says_who_looked_at_it_and_when(pages_of: Pages) -> None:
    """A page that was read over or verified says so, and leads to what it is about."""
    front = "title: E\nlast_verified: 2024-05-06\nreviewed: {by: Ann Lee, date: 2024-05-07}"
    page = _one(pages_of({"events/e.md": front})["events/e/"], "WebPage")
    assert page["lastReviewed"] == "2024-05-06"
    assert page["reviewedBy"] == {"@type": "Person", "name": "Ann Lee"}
    assert page["mainEntity"] == {"@id": f"{HOME}events/e/#this:event"}


def test_every_id_is_whole_and_described_once(pages: dict[str, Page]) -> None:
    """Ids are whole addresses; in one graph no thing is described twice."""
    for page in pages.values():
        made = [n for n in _nodes(_graph(page)) if "@id" in n]
        assert all(n["@id"].startswith(HOME) for n in made)
        described = [n["@id"] for n in made if len(n) > 1]
        assert len(described) == len(set(described))


def test_an_event(pages: dict[str, Page]) -> None:
    """An event has its times with their offset, its place, who took part in public, its whole."""
    event = _one(pages["events/debat/"], "Event")
    assert event["@id"] == f"{HOME}events/debat/#this:event"
    assert event["name"] == "Débat\u00a0: la suite"
    assert event["startDate"] == "2024-09-10T21:00-04:00"
    assert event["endDate"] == "2024-09-10T22:30-04:00"
    assert event["location"] == [
        {"@type": "Place", "@id": f"{HOME}places/philadelphie/#this:place", "name": "Philadelphie"}
    ]
    assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert [role["roleName"] for role in event["attendee"]] == [["invitée"]]
    assert [part["name"] for part in event["superEvent"]] == ["campagne"]
    assert [made["headline"] for made in event["subjectOf"]] == ["Le débat"]
    whole = _one(pages["events/campagne/"], "Event")
    assert whole["startDate"] == "1789"
    assert [part["@id"] for part in whole["subEvent"]] == [event["@id"]]


def test_an_article(pages: dict[str, Page]) -> None:
    """An article carries its dates, what it is about, its corrections, and how it was made."""
    article = _one(pages["articles/a/"], "NewsArticle")
    assert article["headline"] == "Le débat"
    assert (article["datePublished"], article["dateModified"]) == ("2024-09-11", "2024-09-12")
    assert [about["@id"] for about in article["about"]] == [
        f"{HOME}events/debat/#this:event",
        f"{HOME}themes/climat/#this:theme",
    ]
    assert [made["name"] for made in article["mentions"]] == ["Ann Lee", "Chaîne Une"]
    assert article["creditText"] == "La rédaction"
    assert article["digitalSourceType"].endswith("/TrainedAlgorithmicMediaDigitalSource")
    assert article["correction"][0]["text"] == "Un nom."
    assert article["comment"][0]["datePublished"] == "2024-09-13"


def test_a_person_in_public(pages: dict[str, Page]) -> None:
    """Somebody with a file is described, as far as the file goes."""
    person = _one(pages["people/ann-lee/"], "Person")
    assert person["birthDate"] == "1969-07"
    assert person["sameAs"] == ["https://www.wikidata.org/entity/Q1", "https://ann.example/"]
    assert person["alternateName"] == ["A. L."]
    assert person["hasOccupation"][0]["hasOccupation"]["name"] == "Maire, Lyon"


def test_a_theme_is_a_term_of_the_site_s(pages: dict[str, Page]) -> None:
    """A theme is a term of the set that the list of themes is."""
    theme = _one(pages["themes/climat/"], "DefinedTerm")
    terms = _one(pages["themes/"], "DefinedTermSet")
    assert theme["description"] == "Le temps long."
    assert theme["inDefinedTermSet"]["@id"] == terms["@id"]


def test_statements_go_with_their_answers(pages: dict[str, Page]) -> None:
    """Exact words are quotations, paraphrased claims are claims; both carry who answered what."""
    parts = _one(pages["events/debat/"], "WebPage")["hasPart"]
    assert [(part["@type"], part["text"]) for part in parts] == [
        ("Quotation", "Je dis oui."),
        ("Claim", "Elle dit non."),
        ("Claim", "Il pleut."),
    ]
    said = parts[0]
    assert said["translationOfWork"]["text"] == "I say yes."
    assert said["citation"] == [{"@id": f"{HOME}events/debat/#source:ap"}]
    assert [(answer["name"], answer["text"]) for answer in said["comment"]] == [
        ("contesté", "Elle a dit non."),
        ("confirmé", "Elle a dit oui."),
    ]
    assert not any("author" in answer for answer in said["comment"])


@pytest.mark.parametrize("name", ["Bob Ray", "Cid Poe", "Dan Fox", "Eve Gil"])
def test_whoever_is_not_in_public_is_nowhere(pages: dict[str, Page], name: str) -> None:
    """Who has no file, or a private one, is named by no graph but that of their own page."""
    for page in pages.values():
        if page.context["title"] != name:
            assert name not in json.dumps(_graph(page), ensure_ascii=False), page.address


@pytest.mark.parametrize("address", ["people/bob-ray/", "people/dan-fox/", "people/eve-gil/"])
def test_the_page_of_a_person_not_in_public_is_a_page(pages: dict[str, Page], address: str) -> None:
    """It says that it is a page and where it stands: no Person, nothing they said."""
    kinds = [made["@type"] for made in _graph(pages[address])]
    assert kinds == ["WebPage", "BreadcrumbList"]
    assert "hasPart" not in _graph(pages[address])[0]


def test_a_withdrawn_text_says_so_and_nothing_else(pages: dict[str, Page]) -> None:
    """Of a withdrawn article there is the page, and that it is withdrawn."""
    graph = _graph(pages["articles/vieux/"])
    assert graph[0]["creativeWorkStatus"] == "Withdrawn"
    assert "Secret" not in json.dumps(graph)
    assert len(graph) == 2


def test_lists_list_what_is_in_public(pages: dict[str, Page]) -> None:
    """A list of people has those with a file only, though its page shows more."""
    items = _one(pages["people/"], "ItemList")["itemListElement"]
    assert [item["name"] for item in items] == ["Ann Lee"]
    assert "Bob Ray" in json.dumps(pages["people/"].context["sections"])


def test_a_year_of_the_timeline_lists_its_events(pages: dict[str, Page]) -> None:
    """The page of a year is a list too, as are those of promises, questions and corrections not."""
    items = _one(pages["timeline/year/2024/"], "ItemList")["itemListElement"]
    assert [item["url"] for item in items] == ["https://example.org/events/debat/"]
    for address in ("promises/", "questions/", "corrections/"):
        kinds = [made["@type"] for made in _graph(pages[address])]
        assert kinds == ["CollectionPage", "BreadcrumbList"]


def test_a_page_tells_machines_a_bounded_part(pages_of: Pages) -> None:
    """However much an event holds, its graph has so many statements and sources."""
    said = [f"  - {{by: ann-lee, quote: Mot {n}., source: s{n}}}\n" for n in range(80)]
    found = [f"  - {{id: s{n}, title: Source {n}}}\n" for n in range(80)]
    front = f"title: E\nstatements:\n{''.join(said)}sources:\n{''.join(found)}"
    page = pages_of({"events/e.md": front, "people/ann-lee.md": "name: Ann Lee"})["events/e/"]
    shown = _one(page, "WebPage")
    assert len(shown["hasPart"]) == len(shown["citation"]) == MACHINE_LIST
    cited = {source["@id"] for said in shown["hasPart"] for source in said.get("citation", [])}
    assert cited <= {source["@id"] for source in shown["citation"]}


def test_translations_are_one_thing_on_two_pages(pages_of: Pages) -> None:
    """The page in another language is another page, about the same thing."""
    files = {"events/e.md": "title: Fête", "events/e.en.md": "title: Feast"}
    pages = pages_of(files, languages=("fr", "en"))
    french, english = pages["events/e/"], pages["en/events/e/"]
    assert _one(french, "Event")["@id"] == _one(english, "Event")["@id"]
    assert _one(french, "WebPage")["@id"] != _one(english, "WebPage")["@id"]
    assert _one(english, "Event")["name"] == "Feast"


def test_a_site_without_an_address_has_no_graphs(pages_of: Pages) -> None:
    """Ids that are not whole would name nothing."""
    assert not any("json_ld" in page.context for page in pages_of(FILES, url="").values())


def test_an_organization_and_a_place(pages_of: Pages) -> None:
    """Each has its own terms, and names what it is part of; an organization may be an author."""
    pages = pages_of(
        {
            "organizations/club.md": """
                name: Club
                also_known_as: [Cercle]
                part_of: Ligue
                website: https://a.example/
                same_as: [Q42]
                """,
            "places/lyon.md": "name: Lyon\ncountry: France\nlat: 45.76\nlon: 4.84\npart_of: Rhône",
            "events/e.md": "title: E\nstatements: [{by: Club, text: dit}]",
        }
    )
    club = _one(pages["organizations/club/"], "Organization")
    assert club["alternateName"] == ["Cercle"]
    assert [whole["name"] for whole in club["parentOrganization"]] == ["Ligue"]
    assert club["sameAs"] == ["https://a.example/", "https://www.wikidata.org/entity/Q42"]
    place = _one(pages["places/lyon/"], "Place")
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": 45.76, "longitude": 4.84}
    assert place["address"] == {"@type": "PostalAddress", "addressCountry": "France"}
    assert [whole["name"] for whole in place["containedInPlace"]] == ["Rhône"]
    said = [n for n in _nodes(_graph(pages["events/e/"])) if n.get("@type") == "Claim"]
    assert [claim["author"]["name"] for claim in said] == ["Club"]
