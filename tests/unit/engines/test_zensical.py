"""The tree for Zensical: a configuration, texts at their addresses, files, templates."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer import StaticFile, generate
from explainer.engines.configuration import read_configuration
from explainer.engines.options import theme_folder
from explainer.engines.zensical import zensical_tree
from explainer.markdown.extensions import EXTENSIONS
from explainer.words.slugs import heading_slug
from trees import FIVE_LINES, write_tree

ARTICLE = (
    "---\ntitle: Un titre\ndate: 2024-08-13\nsummary: Résumé.\nthemes: [Climat]\n---\nTexte.\n"
)
OPTIONS = "copyright: © Nous\nextra_css: [own.css]\nextra: {mine: 1}\nuse_directory_urls: true\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article and a configuration of its own."""
    settings = FIVE_LINES.replace("language: fr", "language: fr, custom_dir: look") + OPTIONS
    own = {"look/own.css": "p {}", "look/partials/explainer/banner.html": "<p>À nous</p>"}
    return write_tree(tmp_path, {"mkdocs.yml": settings, "content/articles/a.md": ARTICLE, **own})


def _tree(project: Path) -> dict[str, StaticFile]:
    configuration = read_configuration(project / "mkdocs.yml")
    site = generate(configuration.content, configuration.site)
    return {file.path: file for file in zensical_tree(site, configuration)}


def _text(file: StaticFile) -> str:
    assert isinstance(file.content, bytes)
    return file.content.decode()


def _settings(project: Path) -> dict[str, Any]:
    text = _text(_tree(project)["mkdocs.yml"])
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.UnsafeLoader)  # noqa: S506 (our own)
    return loaded


def test_the_configuration_has_the_fixed_list_of_extensions(project: Path) -> None:
    """In its order, with the function that makes anchors, and no plugin of ours."""
    settings = _settings(project)
    extensions = settings["markdown_extensions"]
    names = [next(iter(each)) if isinstance(each, dict) else each for each in extensions]
    assert names == list(EXTENSIONS)
    toc = next(each["toc"] for each in extensions if isinstance(each, dict) and "toc" in each)
    assert toc["slugify"] is heading_slug
    assert settings["plugins"] == [{"search": {"enabled": False}}]


def test_the_configuration_has_what_templates_print(project: Path) -> None:
    """The site's name and address, its own keys, and what our templates know of the site."""
    settings = _settings(project)
    assert (settings["site_name"], settings["site_url"]) == ("Décryptages", "https://example.org/")
    assert settings["theme"] == {"name": None, "custom_dir": "theme", "language": "fr"}
    assert (settings["copyright"], settings["extra_css"]) == ("© Nous", ["own.css"])
    assert settings["extra"]["mine"] == 1
    assert settings["extra"]["explainer"]["lists"][:2] == ["articles", "events"]


def test_no_value_refers_to_another(project: Path) -> None:
    """Anchors and aliases of YAML are for nobody to read."""
    text = _text(_tree(project)["mkdocs.yml"])
    assert "&id" not in text
    assert "*id" not in text


def test_a_page_stands_at_its_address_with_its_context(project: Path) -> None:
    """Front matter on one line, then the text; the engine's own search leaves it out."""
    text = _text(_tree(project)["docs/articles/a/index.md"])
    begin, head, end, body = text.split("\n", 3)
    assert (begin, end, body) == ("---", "---", "Texte.\n")
    meta = json.loads(head)
    assert meta["explainer"]["title"] == "Un titre"
    assert meta["template"] == "explainer/article.html"
    assert meta["search"] == {"exclude": True}


def test_finished_files_are_the_site_s_and_the_sitemap_is_a_template(project: Path) -> None:
    """Zensical makes a sitemap of its own unless a template says what is in it."""
    tree = _tree(project)
    assert b"<feed" in _text(tree["docs/feed.xml"]).encode()
    assert "docs/sitemap.xml" not in tree
    sitemap = _text(tree["theme/sitemap.xml"])
    assert sitemap.startswith("{% raw %}<?xml")
    assert sitemap.endswith("</urlset>\n{% endraw %}")


def test_the_site_s_own_templates_stand_in_for_ours(project: Path) -> None:
    """And what ours extend is there."""
    tree = _tree(project)
    assert tree["theme/base.html"].content == theme_folder() / "base.html"
    own = project / "look" / "partials" / "explainer" / "banner.html"
    assert tree["theme/partials/explainer/banner.html"].content == own
    assert tree["theme/own.css"].content == project / "look" / "own.css"
    assert _text(tree["theme/main.html"]) == '{% extends "base.html" %}\n'
