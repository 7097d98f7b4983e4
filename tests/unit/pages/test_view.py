"""The graph as one language sees it: names, links, dates."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.model.dates import PartialDate
from explainer.model.items import Withdrawal
from explainer.pages.view import View
from explainer.pages.views import make_view
from explainer.pipeline import Checked, check

FILES: Mapping[str, str] = {
    "events/debat.md": "title: Débat\nstart: 2024-09-10",
    "events/debat.en.md": "title: Debate",
    "events/summit.md": "title: Summit\nlang: en",
    "people/cid-poe.md": "name: Cid Poe\nstatus: private",
    "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\npeople: [Ann Lee, Cid Poe]",
}


SITE = SiteInfo(name="Site", url="", languages=("fr", "en"))


@pytest.fixture
def checked(content_of: Callable[..., Path]) -> Checked:
    """A small site, read and linked."""
    return check(content_of(FILES), SITE)


@pytest.fixture
def view(checked: Checked) -> View:
    """The French view of that site."""
    return _view(checked, "fr")


def _view(checked: Checked, lang: str) -> View:
    return make_view(checked.graph, SITE, lang, checked.dossiers)


@pytest.mark.parametrize(
    ("entity", "link"),
    [
        ("events/debat", {"text": "Débat", "kind": "event", "url": "events/debat/"}),
        (
            "events/summit",
            {"text": "Summit", "kind": "event", "url": "events/summit/", "lang": "en"},
        ),
        ("people/ann-lee", {"text": "Ann Lee", "kind": "person", "url": "people/ann-lee/"}),
        ("people/cid-poe", {"text": "Cid Poe", "kind": "person"}),
    ],
)
def test_a_link_has_name_kind_address_and_language(
    view: View, entity: str, link: dict[str, str]
) -> None:
    """A link marks a name in another language; who has no page is a name without address."""
    assert view.link(view.graph.entities[entity]) == link


def test_a_link_may_carry_a_note(view: View) -> None:
    """A role stands beside the name, with the language's typography."""
    person = view.graph.entities["people/ann-lee"]
    assert view.link(person, "vraiment ?")["note"] == "vraiment\u202f?"


def test_a_link_to_a_withdrawn_text_says_so(view: View) -> None:
    """Whoever follows the link knows before that the text is gone."""
    gone = Withdrawal(date=PartialDate.parse("2024-02-02"), reason="Faux.")
    event = view.graph.entities["events/debat"]
    fields = event.fields.model_copy(update={"withdrawn": gone})
    assert view.link(replace(event, fields=fields))["withdrawn"] == "retiré"


def test_another_language_sees_translations(checked: Checked) -> None:
    """The English view has the English name and address, and the French name marked as such."""
    english = _view(checked, "en")
    assert english.link(english.graph.entities["events/debat"]) == {
        "text": "Debate",
        "kind": "event",
        "url": "en/events/debat/",
    }
    article = english.link(english.graph.entities["articles/a"])
    assert article["lang"] == "fr"
    assert english.dossiers["events/debat"].event.name == "Debate"
    assert english.words["home"] == "Home"


def test_the_site_s_own_language_changes_nothing(checked: Checked, view: View) -> None:
    """The view of the language that the texts are in is the graph and the dossiers themselves."""
    assert view.graph is checked.graph
    assert view.dossiers is checked.dossiers


def test_a_view_leaves_the_graph_as_it_is(checked: Checked) -> None:
    """The English view is a copy; what it was translated from stays at hand."""
    seen = _view(checked, "en").graph.entities["events/debat"]
    assert checked.graph.entities["events/debat"].name == "Débat"
    assert seen.original is checked.graph.entities["events/debat"]


def test_a_translation_without_a_name_keeps_the_main_one(
    content_of: Callable[..., Path],
) -> None:
    """A sidecar that translates only the text leaves the title as it is."""
    files = {"events/e.md": "title: E", "events/e.en.md": "summary: Only this."}
    english = _view(check(content_of(files), SITE), "en")
    assert english.link(english.graph.entities["events/e"])["text"] == "E"


def test_a_language_without_translations_sees_the_texts_as_they_are(
    checked: Checked,
) -> None:
    """A language that nobody translated into has its own words and dates, and the same names."""
    german = _view(checked, "de")
    assert german.dossiers is checked.dossiers
    assert german.link(german.graph.entities["events/debat"])["text"] == "Débat"


@pytest.mark.parametrize(
    ("lang", "date", "shown"),
    [
        ("fr", "2024-08-12", {"text": "12\xa0août 2024", "iso": "2024-08-12"}),
        ("en", "2024-08", {"text": "August 2024", "iso": "2024-08"}),
        ("fr", "1789~", {"text": "vers 1789", "iso": "1789"}),
        ("fr", "-0043", {"text": "44\xa0av.\xa0J.-C."}),
    ],
)
def test_a_date_is_in_words_and_for_machines(
    checked: Checked, lang: str, date: str, shown: dict[str, str]
) -> None:
    """A date keeps its precision; one that HTML has no form for is in words only."""
    assert _view(checked, lang).date(PartialDate.parse(date)) == shown


def test_a_time_is_shown_where_a_zone_says_how_to_read_it(view: View) -> None:
    """Without a zone there is no time of day; with one, home time too when the day differs."""
    date = PartialDate.parse("2024-08-12 20:42")
    assert "time" not in view.date(date)
    shown = view.date(date, "America/New_York")["time"].replace("\xa0", " ")
    assert shown == "20 h 42 à New York, 2 h 42 le 13 à Paris"


def test_a_date_may_say_what_it_is(view: View) -> None:
    """A note stands with a date that is not the thing's own."""
    assert view.date(PartialDate.parse("2024"), note="publié le")["note"] == "publié le"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2017-01-20", "2021-01-20", "du 20 janvier 2017 au 20 janvier 2021"),
        ("2017", "2021", "de 2017 à 2021"),
        ("2017", "", "depuis 2017"),
        ("", "2021-01-20", "jusqu’au 20 janvier 2021"),
        ("", "", ""),
    ],
)
def test_a_period_is_in_words(view: View, start: str, end: str, text: str) -> None:
    """A period says what is known of its two ends."""
    dates = [PartialDate.parse(date) if date else None for date in (start, end)]
    assert view.period(dates[0], dates[1]).replace("\xa0", " ") == text


def test_since_and_until_are_in_words(view: View) -> None:
    """A single end of a period is worded by its precision."""
    assert view.since(PartialDate.parse("2025-01-20")).replace("\xa0", " ") == (
        "depuis le 20 janvier 2025"
    )
    assert view.until(PartialDate.parse("2021")) == "jusqu’en 2021"
