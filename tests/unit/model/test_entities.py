"""An entity knows its id, its names, its place in lists, and how much of a page it gets."""

from typing import Any

import pytest

from explainer.model.entities import Entity, Presence
from explainer.model.kinds import KINDS, Kind


def entity(kind: Kind, name: str, presence: Presence = Presence.FULL, **front: Any) -> Entity:
    """An entity as its file would make it."""
    label = "name" if kind is Kind.PERSON else "title"
    required = {"date": "2024-08-13", "summary": "S"} if kind is Kind.ARTICLE else {}
    fields = KINDS[kind].fields.model_validate({label: name, **required, **front})
    return Entity(kind=kind, slug="foo", name=name, lang="fr", presence=presence, fields=fields)


@pytest.mark.parametrize(
    ("kind", "entity_id"),
    [(Kind.PERSON, "people/foo"), (Kind.ARTICLE, "articles/foo"), (Kind.PAGE, "foo")],
)
def test_id(kind: Kind, entity_id: str) -> None:
    """An id is the folder and the slug; an ordinary page has no folder."""
    assert entity(kind, "Foo").id == entity_id


@pytest.mark.parametrize(
    ("presence", "has_page", "listed", "indexed"),
    [
        (Presence.FULL, True, True, True),
        (Presence.IMPLIED, True, True, False),
        (Presence.MINIMAL, True, False, False),
        (Presence.NONE, False, False, False),
    ],
)
def test_presence(presence: Presence, has_page: bool, listed: bool, indexed: bool) -> None:
    """Who is implied is listed and not indexed; who is only named is in no list."""
    person = entity(Kind.PERSON, "A B", presence)
    assert (person.has_page, person.listed, person.indexed) == (has_page, listed, indexed)


def test_withdrawn() -> None:
    """A withdrawn text keeps its page, and leaves lists and indexes."""
    article = entity(Kind.ARTICLE, "T", withdrawn={"date": "2024-09-01", "reason": "R"})
    assert (article.has_page, article.listed, article.indexed) == (True, False, False)
    assert article.withdrawn


def test_names() -> None:
    """A reference may use the name, another name, or an alias."""
    person = entity(Kind.PERSON, "A", also_known_as=["B"], aliases=["C"])
    assert person.names == ("A", "B", "C")
    assert entity(Kind.THEME, "A", aliases=["C"]).names == ("A", "C")


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("Donald Trump", "", "Trump Donald"),
        ("Kim Jong-un", "Kim Jong-un", "Kim Jong-un"),
        ("Cher", "", "Cher"),
        ("Jean de La Fontaine", "La Fontaine Jean de", "La Fontaine Jean de"),
    ],
)
def test_sort_name(name: str, written: str, expected: str) -> None:
    """A person sorts by the last word, unless the file says by what."""
    given = {"sort_name": written} if written else {}
    assert entity(Kind.PERSON, name, **given).sort_name == expected


def test_other_kinds_sort_by_title() -> None:
    """A theme sorts by its title as it is."""
    assert entity(Kind.THEME, "Relations internationales").sort_name == "Relations internationales"


def test_without_file() -> None:
    """An entity without a file has no text."""
    assert entity(Kind.THEME, "Climat").body == ""
