"""The dossiers read from the other side: by person and by theme."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.pages.indexes import Indexes, build_indexes, newest_first
from explainer.pages.view import View
from explainer.pages.views import make_view
from explainer.pipeline import check

FILES: Mapping[str, str] = {
    "people/ann-lee.md": "name: Ann Lee",
    "themes/climat.md": "title: climat",
    "events/a.md": """
        title: A
        start: 2024-01
        people: [{id: ann-lee, role: hôte}]
        named: [Bob Ray]
        themes: [climat]
        statements: [{by: Ann Lee, text: Oui., about: [climat]}]
        """,
    "events/b.md": "title: B\nstart: 2024-02\npeople: [Ann Lee]",
    "events/c.md": "title: C\npeople: [Ann Lee]",
    "events/d.md": "title: D\npeople: [Ann Lee]\nwithdrawn: {date: 2024-01-01, reason: Faux.}",
    "articles/x.md": """
        title: X
        date: 2024-01-02
        summary: s
        people: [Ann Lee]
        named: [Ann Lee]
        statements: [{by: Ann Lee, text: Non.}, {by: {text: On}, text: Peut-être.}]
        """,
    "articles/y.md": "title: Y\ndate: 2024-03-02\nsummary: s\npeople: [Ann Lee]",
    "articles/z.md": """
        title: Z
        date: 2024-01-02
        summary: s
        event: A
        statements: [{by: Ann Lee, text: Si.}]
        """,
}


@pytest.fixture
def view(content_of: Callable[..., Path]) -> View:
    """The view of a site with statements in events and articles."""
    site = SiteInfo(name="Site", url="", languages=("fr",))
    checked = check(content_of(FILES), site)
    return make_view(checked.graph, site, "fr", checked.dossiers)


@pytest.fixture
def indexes(view: View) -> Indexes:
    """The indexes of that view."""
    return build_indexes(view)


def test_parts_are_newest_first(indexes: Indexes) -> None:
    """The events of a person come by date, undated ones last, withdrawn ones not at all."""
    parts = indexes.parts["people/ann-lee"]
    assert [(part.dossier.event.name, part.roles) for part in parts] == [
        ("B", ()),
        ("A", ("hôte",)),
        ("C", ()),
    ]


def test_named_people_and_themes_find_their_events(indexes: Indexes) -> None:
    """An event is found from whoever it names and from its themes."""
    assert [dossier.event.name for dossier in indexes.named["people/bob-ray"]] == ["A"]
    assert [dossier.event.name for dossier in indexes.by_subject["themes/climat"]] == ["A"]


def test_statements_are_found_once(indexes: Indexes) -> None:
    """What somebody said is found once, at its event, or at the article where there is none."""
    said = {
        one.item.value.words: one.dossier.event.name if one.dossier else one.item.owner.name
        for one in indexes.said["people/ann-lee"]
    }
    assert said == {"Oui.": "A", "Si.": "A", "Non.": "X"}
    assert len(indexes.said["people/ann-lee"]) == 3
    assert [one.item.value.words for one in indexes.said_about["themes/climat"]] == ["Oui."]


def test_a_statement_s_date_is_its_own_or_its_event_s(indexes: Indexes) -> None:
    """A statement without date has its event's; one of an article without event has none."""
    dates = {one.item.value.words: one.date for one in indexes.said["people/ann-lee"]}
    assert dates["Non."] is None
    assert dates["Oui."] is not None
    assert dates["Oui."].edtf == "2024-01"


def test_articles_are_found_once_and_newest_first(indexes: Indexes) -> None:
    """An article that declares a person twice is listed once."""
    assert [article.name for article in indexes.articles["people/ann-lee"]] == ["Y", "X"]


def test_events_of_one_day_are_by_slug(view: View) -> None:
    """The order of events does not depend on that of the files."""
    dossiers = list(view.dossiers.values())
    forward = [dossier.event.slug for dossier in newest_first(dossiers)]
    backward = [dossier.event.slug for dossier in newest_first(reversed(dossiers))]
    assert forward == backward == ["b", "a", "c", "d"]
