"""What the graph and the tables say of an entity."""

import json
from collections.abc import Callable
from typing import Any

from explainer import Site

Sites = Callable[..., Site]


def _entities(site: Site) -> dict[str, dict[str, Any]]:
    (data,) = (file.content for file in site.files if file.path == "data/graph.json")
    assert isinstance(data, bytes)
    return {entity["id"]: entity for entity in json.loads(data)["entities"]}


def test_an_event_is_what_its_dossier_says(site_of: Sites) -> None:
    """Dates keep their precision, texts are as written, roles stand by the person's id."""
    site = site_of(
        {
            "events/e.md": """
                title: "Été : la fin"
                start: 1789~
                place: Lyon
                people: [{id: Ann Lee, role: maire}, {id: Bob Ray, role: invité}]
                """,
            "people/ann-lee.md": "name: Ann Lee",
        }
    )
    assert _entities(site)["events/e"] == {
        "id": "events/e",
        "kind": "event",
        "name": "Été : la fin",
        "url": "https://example.org/events/e/",
        "lang": "fr",
        "start": "1789~",
        "timezone": "Europe/Paris",
        "roles": {"people/ann-lee": ["maire"]},
    }


def test_a_person_is_what_their_file_says(site_of: Sites) -> None:
    """Positions with their dates; names for matching only are never given away."""
    site = site_of(
        {
            "people/ann-lee.md": """
                name: Ann Lee
                aliases: [Surnom]
                also_known_as: [A. L.]
                born: 1969
                positions: [{role: Maire, from: 2020-03}]
                """,
            "events/e.md": "title: E\npeople: [ann-lee]",
        }
    )
    person = _entities(site)["people/ann-lee"]
    assert person["positions"] == [{"role": "Maire", "start": "2020-03"}]
    assert person["also_known_as"] == ["A. L."]
    assert "Surnom" not in str(person)


def test_without_an_address_places_are_relative(site_of: Sites) -> None:
    """A site that does not know its address gives places from its root."""
    assert _entities(site_of({"events/e.md": "title: E"}, url=""))["events/e"]["url"] == "events/e/"


def test_organizations_and_places_are_ids_or_texts(site_of: Sites) -> None:
    """What is an entity is named by id, a text stands apart; a draft is neither."""
    site = site_of(
        {
            "organizations/club.md": "name: Club\npart_of: Ligue\nwebsite: https://a.example/",
            "organizations/secret.md": "name: Secret\ndraft: true",
            "places/lyon.md": "name: Lyon\ncountry: France\nlat: 45.76\nlon: 0",
            "people/ann-lee.md": """
                name: Ann Lee
                positions: [{role: a, organization: Club}, {role: b, organization: {text: Utopie}}]
                """,
            "events/e.md": "title: E\nplace: Lyon\norganizations: [Club, {text: On}, Secret]",
            "events/f.md": "title: F\nplace: {text: Un hangar}",
        }
    )
    found = _entities(site)
    assert found["organizations/club"]["website"] == "https://a.example/"
    assert [found["places/lyon"][key] for key in ("country", "lat", "lon")] == ["France", 45.76, 0]
    assert found["people/ann-lee"]["positions"] == [
        {"role": "a", "organization": "organizations/club"},
        {"role": "b", "organization_text": "Utopie"},
    ]
    assert found["events/e"]["organizations_text"] == ["On"]
    assert found["events/f"]["place_text"] == ["Un hangar"]
    assert "organizations/secret" not in found
