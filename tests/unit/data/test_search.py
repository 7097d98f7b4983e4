"""What readers may search for, and what a result may print."""

from collections.abc import Callable

import pytest

from explainer import Site
from explainer.data.search import SearchRecord

Sites = Callable[..., Site]
ARTICLE = "title: {title}\ndate: 2024-01-02\nsummary: Le résumé.\n"


def _records(site: Site) -> dict[str, SearchRecord]:
    return {record.url: record for record in site.records}


def _article(rest: str, title: str = "A") -> dict[str, str]:
    return {"articles/a.md": ARTICLE.format(title=title) + rest}


def test_a_record_has_what_readers_search_by(site_of: Sites) -> None:
    """Title, date, theme, people in public and year, by name."""
    files = {
        **_article("event: Débat\nthemes: [climat]\npeople: [Ann Lee]\nnamed: [Bob Ray]"),
        "people/ann-lee.md": "name: Ann Lee",
    }
    record = _records(site_of(files, languages=("fr",)))["articles/a/"]
    assert (record.title, record.date, record.lang) == ("A", "2\xa0janvier 2024", "fr")
    assert record.facets == {
        "kind": ("article",),
        "theme": ("climat",),
        "person": ("Ann Lee",),
        "year": ("2024",),
    }


def test_an_event_has_the_facets_of_its_dossier(site_of: Sites) -> None:
    """What its articles say of it counts for the event."""
    record = _records(site_of(_article("event: Débat\nthemes: [climat]")))["events/debat/"]
    assert record.facets["theme"] == ("climat",)
    assert record.facets["year"] == ("2024",)


def test_aliases_find_and_the_name_is_none(site_of: Sites) -> None:
    """Names for matching go with the record, each once."""
    person = "name: Ann Lee\naliases: [Annie Lee, Lee]\nalso_known_as: [{name: Annie Lee}]"
    record = _records(site_of({"people/ann-lee.md": person}))["people/ann-lee/"]
    assert record.aliases == ("Annie Lee", "Lee")


@pytest.mark.parametrize(
    ("files", "url"),
    [
        (_article("named: [Bob Ray]"), "people/bob-ray/"),
        ({"people/bob-ray.md": "name: Bob Ray\nstatus: private"}, "people/bob-ray/"),
        ({"events/e.md": "title: E\nwithdrawn: {date: 2024-01-02, reason: Faux.}"}, "events/e/"),
        ({"events/e.md": "title: E\ndraft: true"}, "events/e/"),
    ],
)
def test_who_is_in_no_listing_is_in_no_search(
    site_of: Sites, files: dict[str, str], url: str
) -> None:
    """Somebody who is only named, private people, withdrawn texts and drafts have no record."""
    assert url not in _records(site_of(files))


def test_lists_and_further_pages_have_no_record(site_of: Sites) -> None:
    """Only pages of entities are found; what goes on on a further page finds the first."""
    moments = "".join(f"\n  - {{at: 2024-01-02, text: Moment {n}.}}" for n in range(60))
    records = _records(site_of(_article(f"event: Débat\ntimeline:{moments}")))
    assert set(records) == {"articles/a/", "events/debat/"}
    assert "Moment 59." in records["events/debat/"].sentences


def test_who_took_part_is_found_and_is_no_facet(site_of: Sites) -> None:
    """A person without a file has a record, as in listings; no list of names has them."""
    records = _records(site_of(_article("people: [Ann Lee]")))
    assert records["people/ann-lee/"].facets["person"] == ()
    assert records["articles/a/"].facets["person"] == ()


def test_a_site_without_search_has_no_records(site_of: Sites) -> None:
    """The option takes the page and the records away."""
    site = site_of(_article(""), search=False)
    assert site.records == ()
    assert "search/" not in [page.address for page in site.pages]


def test_a_demonstration_is_searched_too(site_of: Sites) -> None:
    """That search engines stay away says nothing of the site's own readers."""
    assert "articles/a/" in _records(site_of(_article(""), demo=True))


@pytest.mark.parametrize(
    ("rest", "withheld"),
    [
        ("statements: [{by: Ann Lee, text: Une parole.}]", "Une parole."),
        ("timeline: [{at: 2024-01-02, text: Un dit., according_to: Ann Lee}]", "Un dit."),
        (
            "timeline:\n  - {at: 2024-01-02, text: Un dit., responses: [*]}".replace(
                "*", "{by: Bob Ray, stance: disputes, text: Non.}"
            ),
            "Un dit.",
        ),
        ("replies: [{by: Ann Lee, published: 2024-01-03, text: Ma réponse.}]", "Ma réponse."),
    ],
)
def test_what_somebody_says_finds_and_is_not_printed(
    site_of: Sites, rest: str, withheld: str
) -> None:
    """Words of somebody, disputed moments and replies would lose who answers in an excerpt."""
    record = _records(site_of(_article(rest)))["articles/a/"]
    assert withheld in record.withheld
    assert withheld not in record.sentences


def test_a_translation_is_of_its_own_language(site_of: Sites) -> None:
    """Readers of a tree find the texts of that tree."""
    files = {**_article(""), "articles/a.en.md": "title: An article\nsummary: S."}
    records = _records(site_of(files, languages=("fr", "en")))
    assert records["articles/a/"].lang == "fr"
    assert (records["en/articles/a/"].lang, records["en/articles/a/"].title) == ("en", "An article")


def test_a_text_in_another_language_is_found_where_it_is_listed(site_of: Sites) -> None:
    """A text that has no tree of its own stands among those of the site."""
    records = _records(site_of(_article("lang: de"), languages=("fr",)))
    assert records["articles/a/"].lang == "fr"
