"""The core's public names, and the one value that holds a site's options."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import explainer
from explainer import ContentError, Page, Problem, Site, SiteInfo, StaticFile, generate
from explainer.model.kinds import PERMALINKS


def test_the_public_names_are_seven() -> None:
    """The public API fits in one screen, and every name of it exists."""
    assert sorted(explainer.__all__) == [
        "ContentError",
        "Page",
        "Problem",
        "Site",
        "SiteInfo",
        "StaticFile",
        "generate",
    ]
    assert all(hasattr(explainer, name) for name in explainer.__all__)


def test_only_name_and_address_are_required(tmp_path: Path) -> None:
    """Two values and an empty folder are enough for a site."""
    site = generate(tmp_path, SiteInfo(name="Site", url=""))
    assert isinstance(site, Site)
    assert all(isinstance(page, Page) for page in site.pages)
    assert all(isinstance(file, StaticFile) for file in site.files)
    assert site.problems == ()


def test_a_mistake_raises_the_error_that_carries_it(tmp_path: Path) -> None:
    """Whoever calls the core gets the problems as values."""
    (tmp_path / "about.md").write_text("[x](gone.md)", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        generate(tmp_path, SiteInfo(name="Site", url=""))
    assert [type(problem) for problem in caught.value.problems] == [Problem, Problem]
    assert str(caught.value) == "2 errors in the content"


@pytest.mark.parametrize(
    ("languages", "timezone", "zone"),
    [
        (("fr",), "", "Europe/Paris"),
        (("fr-CA",), "", "Europe/Paris"),
        (("en",), "", "UTC"),
        (("en", "fr"), "", "UTC"),
        (("fr",), "America/Montreal", "America/Montreal"),
    ],
)
def test_the_zone_follows_the_language(
    languages: tuple[str, ...], timezone: str, zone: str
) -> None:
    """Without a zone of its own, a French site is in Paris and any other in UTC."""
    assert SiteInfo(name="S", url="", languages=languages, timezone=timezone).zone == zone


def test_the_first_language_is_the_site_s() -> None:
    """The site speaks the first of its languages; English where it names none."""
    assert SiteInfo(name="S", url="", languages=("fr", "en")).language == "fr"
    assert SiteInfo(name="S", url="").language == "en"


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/sub", "https://example.org/sub/"),
        ("https://example.org/sub/", "https://example.org/sub/"),
    ],
)
def test_the_site_s_address_is_a_folder(tmp_path: Path, given: str, url: str) -> None:
    """An address without a slash at its end loses no folder; an unknown one stays empty."""
    info = SiteInfo(name="S", url=given)
    assert info.url == url
    files = {file.path: file.content for file in generate(tmp_path, info).files}
    sitemap = files["sitemap.xml"]
    assert isinstance(sitemap, bytes)
    assert (f"<loc>{url}events/</loc>".encode() in sitemap) is (url != "")


def test_address_parts_may_be_renamed() -> None:
    """A renamed part has its new name, the others keep theirs."""
    site = SiteInfo(name="S", url="", permalinks={"events": "evenements"})
    assert {name: site.part(name) for name in PERMALINKS} == {
        "articles": "articles",
        "events": "evenements",
        "people": "people",
        "themes": "themes",
        "organizations": "organizations",
        "places": "places",
        "timeline": "timeline",
        "network": "network",
        "promises": "promises",
        "questions": "questions",
        "corrections": "corrections",
        "search": "search",
    }


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (SiteInfo(name="S", url=""), "name"),
        (Page(src_uri="a.md", address="a/", source=None, meta={}, body=""), "body"),
        (StaticFile(path="a", content=b""), "path"),
        (Problem(code="E401", path="a.md"), "code"),
    ],
)
def test_values_never_change(value: object, name: str) -> None:
    """What the core hands out is frozen, so that no engine changes it behind another's back."""
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, "other")
