"""A link by name finds what it names: by name, slug, old slug, kind."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from explainer import SiteInfo
from explainer.link.targets import Targets
from explainer.link.wiki import wiki_entity, wiki_label, wiki_match, wiki_near
from explainer.pipeline import check

FILES: Mapping[str, str] = {
    "people/donald-trump.md": "name: Donald Trump\nstatus: public\naliases: [Trump]",
    "people/jane-doe.md": "name: Jane Doe\nstatus: private",
    "events/climat.md": "title: Climat",
    "themes/climat.md": "title: climat",
    "organizations/club.md": "name: Club",
    "places/lyon.md": "name: Lyon",
    "themes/energie.md": "title: énergie\nredirects: [power]",
    "themes/petrole.md": "title: pétrole\nmerged_into: energie",
}


@pytest.fixture
def targets(content_of: Callable[..., Path]) -> Targets:
    """The look-up of a small site."""
    checked = check(content_of(FILES), SiteInfo(name="Site", url=""))
    return Targets.of(checked.graph, checked.dossiers, "Europe/Paris")


@pytest.mark.parametrize(
    ("written", "entity"),
    [
        ("Donald Trump", "people/donald-trump"),
        (" Donald Trump ", "people/donald-trump"),
        ("donald-trump", "people/donald-trump"),
        ("Trump", "people/donald-trump"),
        ("person:Donald Trump", "people/donald-trump"),
        ("personne: Donald Trump", "people/donald-trump"),
        ("theme:climat", "themes/climat"),
        ("thème:climat", "themes/climat"),
        ("event:climat", "events/climat"),
        ("événement:climat", "events/climat"),
        ("Club", "organizations/club"),
        ("organisation:Club", "organizations/club"),
        ("lieu:Lyon", "places/lyon"),
        ("power", "themes/energie"),
        ("pétrole", "themes/energie"),
        ("climat", ""),
        ("theme:Donald Trump", ""),
        ("personne", ""),
        ("Jane Doe", ""),
        ("Personne d'autre", ""),
    ],
)
def test_a_name_leads_to_what_alone_has_it(targets: Targets, written: str, entity: str) -> None:
    """Without a kind all kinds are asked; two matches, none, or no page lead nowhere."""
    found = wiki_entity(targets, written)
    assert (found.id if found else "") == entity


def test_an_ambiguous_name_gives_all_it_may_mean(targets: Targets) -> None:
    """The problem names them."""
    assert wiki_match(targets.index, "climat").ids == ("events/climat", "themes/climat")


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Donald Trump", "Donald Trump"),
        ("donald-trump", "Donald Trump"),
        ("person:donald-trump", "Donald Trump"),
        ("Trump", "Trump"),
    ],
)
def test_a_slug_is_shown_as_the_name(targets: Targets, written: str, label: str) -> None:
    """A name is shown as it was written, without its kind."""
    assert wiki_label(targets.entities["people/donald-trump"], written) == label


def test_names_that_are_near_are_known(targets: Targets) -> None:
    """A name that misses by a letter is near the right one."""
    assert "Donald Trump" in " ".join(wiki_near(targets.index, "Donald Trunp"))
