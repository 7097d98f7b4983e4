"""Every entity has one address in each language."""

import pytest

from explainer.model.addresses import (
    entity_address,
    page_address,
    source_path,
    whole_address,
)
from explainer.model.entities import Entity
from explainer.model.kinds import KINDS, Kind
from explainer.site import SiteInfo


def entity(kind: Kind, slug: str) -> Entity:
    """A French entity of a kind."""
    fields = KINDS[kind].fields.model_construct()
    return Entity(kind=kind, slug=slug, name=slug, lang="fr", fields=fields)


def site(**options: object) -> SiteInfo:
    """A French site with an English part."""
    given = {"name": "S", "url": "https://example.org/", "languages": ("fr", "en"), **options}
    return SiteInfo(**given)


@pytest.mark.parametrize(
    ("path", "folder", "file"),
    [
        ("events/foo", "events/foo/", "events/foo.html"),
        ("index", "", "index.html"),
        ("", "", "index.html"),
    ],
)
def test_page_address(path: str, folder: str, file: str) -> None:
    """A page has a folder or a file of its own, and the home page stands at the root."""
    assert page_address(path, site()) == folder
    assert page_address(path, site(directory_urls=False)) == file


@pytest.mark.parametrize(
    ("kind", "slug", "lang", "address", "source"),
    [
        (Kind.EVENT, "foo", "", "evenements/foo/", "events/foo.md"),
        (Kind.EVENT, "foo", "fr", "evenements/foo/", "events/foo.md"),
        (Kind.EVENT, "foo", "en", "en/evenements/foo/", "en/events/foo.md"),
        (Kind.PERSON, "foo", "", "people/foo/", "people/foo.md"),
        (Kind.PAGE, "legal/privacy", "", "legal/privacy/", "legal/privacy.md"),
        (Kind.PAGE, "index", "", "", "index.md"),
    ],
)
def test_entity_address(kind: Kind, slug: str, lang: str, address: str, source: str) -> None:
    """Permalinks rename the address, a language precedes it, and the source path keeps the id."""
    info = site(permalinks={"events": "evenements"})
    assert entity_address(entity(kind, slug), info, lang) == address
    assert source_path(entity(kind, slug), lang) == source


def test_a_whole_address_is_percent_encoded() -> None:
    """An address gets the host and path of the site before it, and only ASCII."""
    assert whole_address("events/été/", site()) == "https://example.org/events/%C3%A9t%C3%A9/"
    assert whole_address("", site(url="https://example.org/a")) == "https://example.org/a/"
