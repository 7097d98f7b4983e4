"""The plain tree: what is left of a site without anything of ours."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer import StaticFile, generate
from explainer.engines.configuration import read_configuration
from explainer.engines.plain import plain_tree

GOLDEN = Path(__file__).parents[2] / "golden" / "site" / "mkdocs.yml"


@pytest.fixture(scope="module")
def tree() -> dict[str, StaticFile]:
    """The files of the golden site's plain tree."""
    configuration = read_configuration(GOLDEN)
    site = generate(configuration.content, configuration.site)
    return {file.path: file for file in plain_tree(site, configuration)}


def _text(file: StaticFile) -> str:
    assert isinstance(file.content, bytes)
    return file.content.decode()


def _head(file: StaticFile) -> dict[str, Any]:
    head: dict[str, Any] = json.loads(_text(file).split("\n")[1])
    return head


def test_its_configuration_names_nothing_of_ours(tree: dict[str, StaticFile]) -> None:
    """A name, an address, a folder, a theme."""
    assert yaml.safe_load(_text(tree["mkdocs.yml"])) == {
        "site_name": "Le Doré",
        "site_url": "https://example.org/dore/",
        "docs_dir": "docs",
        "use_directory_urls": True,
        "theme": {"name": "material", "language": "fr"},
    }


def test_a_page_has_what_every_theme_knows(tree: dict[str, StaticFile]) -> None:
    """Title, description, language; an article its day; whom nobody should index says so."""
    article = _head(tree["docs/articles/ouverture/index.md"])
    assert article.keys() == {"title", "description", "lang", "date"}
    assert (article["lang"], article["date"]) == ("fr", "1889-05-07")
    named = _head(tree["docs/personnes/charles-garnier/index.md"])
    assert named["robots"] == "noindex"
    assert named["search"] == {"exclude": True}


def test_mentions_sources_moments_and_statements_are_ordinary_links(
    tree: dict[str, StaticFile],
) -> None:
    """From file to file, and to places on the page."""
    event = _text(tree["docs/evenements/exposition-universelle/index.md"])
    assert "[Paris](../../places/paris/index.md)" in event
    assert "<sup>\u2060[2](#source:catalogue)</sup>" in event
    assert '<a id="source:catalogue"></a>' in event
    assert (
        '1.  <a id="moment:1887-02-14-des-artistes-protestent-contre-la"></a>14\u00a0février'
        in event
    )
    assert "class=" not in event
    article = _text(tree["docs/articles/ouverture/index.md"])
    assert "[Gustave Eiffel](../../personnes/gustave-eiffel/index.md)" in article


def test_what_needs_a_script_is_left_out(tree: dict[str, StaticFile]) -> None:
    """The page of the search; its lists stand on pages of their own."""
    assert "docs/search/index.md" not in tree
    assert "docs/timeline/index.md" in tree


def test_finished_files_are_the_site_s(tree: dict[str, StaticFile]) -> None:
    """Feeds, data, pictures, passages with what they wear; the sitemap is the tool's."""
    assert {"docs/feed.xml", "docs/data/graph.json", "docs/assets/tour.svg"} <= tree.keys()
    assert "docs/assets/explainer/explainer.css" in tree
    assert "docs/sitemap.xml" not in tree
