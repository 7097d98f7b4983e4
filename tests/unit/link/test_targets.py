"""A written link target means a page, an asset, the outside, the same page, or nothing."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.link.targets import Target, Targets
from explainer.pipeline import check

FILES: Mapping[str, str | bytes] = {
    "about.md": "title: À propos",
    "events/2024/debat.md": "title: Débat",
    "people/cid-poe.md": "name: Cid Poe\nstatus: private",
    "events/face-a-face.md": "title: Face-à-face\nmerged_into: debat",
    "themes/énergie.md": "title: énergie\ndraft: true",
    "articles/a.md": """
        title: A
        date: 2024-01-02
        summary: s
        people: [Ann Lee, Cid Poe]
        """,
    "assets/carte du monde.png": b"\x89PNG\r\n\x1a\n",
}


@pytest.fixture
def targets(content_of: Callable[..., Path]) -> Targets:
    """The look-up of a small site."""
    checked = check(content_of(FILES), SiteInfo(name="Site", url=""))
    return Targets.of(checked.graph, checked.dossiers, "Europe/Paris")


@pytest.mark.parametrize(
    ("path", "written", "entity"),
    [
        ("about.md", "events/2024/debat.md", "events/debat"),
        ("about.md", "./events/2024/debat.md", "events/debat"),
        ("about.md", "events/debat.md", "events/debat"),
        ("about.md", "events/face-a-face.md", "events/debat"),
        ("about.md", " articles/a.md ", "articles/a"),
        ("articles/a.md", "../about.md", "about"),
        ("articles/a.md", "a.md", "articles/a"),
        ("articles/a.md", "../people/ann-lee.md", "people/ann-lee"),
        ("events/2024/debat.md", "../../about.md#equipe", "about"),
    ],
)
def test_a_path_leads_to_a_page(targets: Targets, path: str, written: str, entity: str) -> None:
    """A relative path of a file, or the id path of an entity without one, means its page."""
    found = targets.find(path, written)
    assert found.entity is not None
    assert found.entity.id == entity
    assert (found.asset, found.outside, found.here, found.rooted) == ("", "", False, False)


@pytest.mark.parametrize(
    "written",
    [
        "gone.md",
        "../../about.md",
        "../people/cid-poe.md",
        "../themes/énergie.md",
        "../events/",
        "../assets/gone.png",
        "../events/debat",
        "java&#115;cript:alert(1)",
    ],
)
def test_some_targets_are_nothing(targets: Targets, written: str) -> None:
    """What has no page here is no target: a lost file, a private person, a draft, a folder."""
    assert targets.find("articles/a.md", written).entity is None
    assert targets.find("articles/a.md", written).asset == ""


@pytest.mark.parametrize(
    ("written", "scheme"),
    [
        ("https://example.org/a#b", "https"),
        ("JavaScript:alert(1)", "javascript"),
        ("  javascript:alert(1)", "javascript"),
        ("data:text/html,x", "data"),
        ("mailto:a@example.org", "mailto"),
        ("//example.org/x.png", "//"),
    ],
)
def test_a_scheme_leads_outside(targets: Targets, written: str, scheme: str) -> None:
    """An address with a scheme, or none but a host, is outside; its scheme is in lower case."""
    assert targets.find("about.md", written) == Target(outside=scheme)


@pytest.mark.parametrize("written", ["assets/carte%20du%20monde.png", "assets/carte du monde.png"])
def test_an_asset_is_found_by_either_spelling(targets: Targets, written: str) -> None:
    """A space in an asset's name may be written as it is or as `%20`."""
    assert targets.find("about.md", written) == Target(asset="assets/carte du monde.png")


@pytest.mark.parametrize(("written", "anchor"), [("#equipe", "equipe"), ("#%C3%A9t%C3%A9", "été")])
def test_an_anchor_alone_is_the_same_page(targets: Targets, written: str, anchor: str) -> None:
    """A target that is only an anchor stays on the page, its escapes read."""
    assert targets.find("about.md", written) == Target(here=True, anchor=anchor)


def test_an_anchor_goes_with_its_page(targets: Targets) -> None:
    """The anchor of a link to a page is kept."""
    assert targets.find("about.md", "events/debat.md#la-suite").anchor == "la-suite"


@pytest.mark.parametrize("written", ["/events/debat/", "/about.md", "/\\example.org"])
def test_a_root_address_is_known_as_such(targets: Targets, written: str) -> None:
    """A link from the root is told apart: it breaks where a site stands in a folder."""
    assert targets.find("about.md", written) == Target(rooted=True)


@pytest.mark.parametrize(("lang", "anchor"), [("fr", "titre"), ("en", "heading"), ("de", "titre")])
def test_anchors_are_those_of_a_language(
    content_of: Callable[..., Path], lang: str, anchor: str
) -> None:
    """What a text may point at is on the page in its own language, else on the main one."""
    files = {
        "events/e.md": "title: E\n---\n## Titre",
        "events/e.en.md": "title: E\n---\n## Heading",
    }
    checked = check(content_of(files), SiteInfo(name="Site", url="", languages=("fr", "en")))
    found = Targets.of(checked.graph, checked.dossiers, "Europe/Paris")
    assert list(found.anchors(found.entities["events/e"], lang)) == [anchor]
