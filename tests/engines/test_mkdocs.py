"""The plugin in real MkDocs, as a command: what a maintainer sees."""

from pathlib import Path

import pytest

from trees import FIVE_LINES, build, bytes_of, run, write_tree

ARTICLE = """---
title: Une visite
date: 2024-08-13
summary: Une visite à Rome.
event: Visite à Lyon
people:
  - Ada Lovelace: invitée
themes: [calcul]
sources:
  - {id: ap, title: Dépêche, publisher: AP}
---
Un fait.[^ap] Voir [Ada](../people/ada-lovelace.md).
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Five lines of configuration and one article."""
    return write_tree(tmp_path, {"mkdocs.yml": FIVE_LINES, "content/articles/visite.md": ARTICLE})


def test_five_lines_and_an_article_make_a_site(project: Path) -> None:
    """Article, event, person and theme pages, listings, timeline and home, in French, linked."""
    build(project, "--strict")
    site = project / "site"
    event = (site / "events/visite-a-lyon/index.html").read_text(encoding="utf-8")
    person = (site / "people/ada-lovelace/index.html").read_text(encoding="utf-8")
    theme = (site / "themes/calcul/index.html").read_text(encoding="utf-8")
    article = (site / "articles/visite/index.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in event
    assert 'href="../../people/ada-lovelace/"' in event
    assert 'href="../../events/visite-a-lyon/"' in person
    assert 'href="../../events/visite-a-lyon/"' in theme
    assert 'href="../../people/ada-lovelace/">Ada</a>' in article
    assert '<sup class="ex-cite" id="text:ap:1">\u2060<a href="#source:ap">1</a></sup>' in article
    for listing in ("index", "events/index", "people/index", "themes/index", "timeline/index"):
        assert (site / f"{listing}.html").is_file()


def test_nothing_of_materials_own_weight_is_published(project: Path) -> None:
    """Material's scripts and styles, which no page loads, are not in the site."""
    build(project)
    assert not (project / "site/assets/javascripts").exists()
    assert not (project / "site/assets/stylesheets").exists()
    assert (project / "site/assets/explainer/explainer.css").is_file()


@pytest.mark.parametrize("flags", [(), ("--strict",), ("-q",), ("-q", "--strict")])
def test_a_mistake_leaves_the_old_site(project: Path, flags: tuple[str, ...]) -> None:
    """A mistake is one line with its place, exit code 1, and no byte of the old site changes."""
    build(project)
    before = bytes_of(project / "site")
    write_tree(project, {"content/articles/autre.md": "---\ntitle: A\ndate: 2024-02-30\n---\n"})
    done = run("mkdocs", "build", *flags, folder=project)
    assert done.returncode == 1
    assert "content/articles/autre.md:3:7: E208 " in done.stderr
    assert "content/articles/autre.md:1:1: E201 " in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == before


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_a_warning_fails_only_strict_builds(project: Path, quiet: tuple[str, ...]) -> None:
    """A warning is printed and passes; with --strict it fails, be it quiet, and leaves the site."""
    write_tree(project, {"content/people/seul.md": "---\nname: Seul\n---\n"})
    assert "content/people/seul.md:1:1: W503 " in build(project, *quiet)
    before = bytes_of(project / "site")
    write_tree(project, {"content/people/seule.md": "---\nname: Seule\n---\n"})
    done = run("mkdocs", "build", "--strict", *quiet, folder=project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert bytes_of(project / "site") == before


def test_an_option_that_cannot_be_is_named(project: Path) -> None:
    """A wrong value of an option is one line that names the option."""
    options = "  - explainer:\n      timezone: Mars/Olympus\n"
    wrong = FIVE_LINES.replace("plugins: [explainer]\n", f"plugins:\n{options}")
    write_tree(project, {"mkdocs.yml": wrong})
    done = run("mkdocs", "build", folder=project)
    assert done.returncode == 1
    assert "timezone" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_first_line_with_a_colon_is_text(project: Path) -> None:
    """A body that begins like old metadata loses nothing."""
    article = ARTICLE.replace(
        "Un fait.[^ap]", "Macron: le discours\nLyon: la suite\n\nUn fait.[^ap]"
    )
    write_tree(project, {"content/articles/visite.md": article})
    build(project, "--strict")
    text = (project / "site/articles/visite/index.html").read_text(encoding="utf-8")
    assert "Macron: le discours" in text
    assert "Lyon: la suite" in text


def test_a_site_without_address_names_none(project: Path) -> None:
    """Without site_url there is no canonical address, no hreflang and an empty sitemap."""
    sidecar = "---\ntitle: A visit\n---\nText.\n"
    options = "plugins:\n  - explainer:\n      languages: [fr, en]\n"
    five = FIVE_LINES.replace("site_url: https://example.org/\n", "")
    five = five.replace("plugins: [explainer]\n", options)
    write_tree(project, {"mkdocs.yml": five, "content/articles/visite.en.md": sidecar})
    build(project, "--strict")
    for path in (project / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert 'rel="canonical"' not in text, path
        assert "None" not in text, path
    assert "<loc>" not in (project / "site/sitemap.xml").read_text(encoding="utf-8")
    english = (project / "site/en/articles/visite/index.html").read_text(encoding="utf-8")
    assert 'href="../../../articles/visite/" lang="fr"' in english


def test_a_site_may_override_a_partial(project: Path) -> None:
    """A file in the site's custom_dir comes before ours."""
    theme = "theme: {name: material, language: fr, custom_dir: mine}"
    configuration = FIVE_LINES.replace("theme: {name: material, language: fr}", theme)
    footer = "<footer>Le mien</footer>"
    files = {"mkdocs.yml": configuration, "mine/partials/explainer/footer.html": footer}
    write_tree(project, files)
    build(project)
    assert footer in (project / "site/index.html").read_text(encoding="utf-8")


def test_edit_links_lead_to_the_source(project: Path) -> None:
    """A page with a file links to editing it; a derived page to beginning one; both to a form."""
    added = "repo_url: https://github.com/a/b\nedit_uri: edit/main/content/\n"
    write_tree(project, {"mkdocs.yml": FIVE_LINES + added})
    build(project)
    article = (project / "site/articles/visite/index.html").read_text(encoding="utf-8")
    person = (project / "site/people/ada-lovelace/index.html").read_text(encoding="utf-8")
    assert "https://github.com/a/b/edit/main/content/articles/visite.md" in article
    assert "https://github.com/a/b/edit/" not in person
    assert "https://github.com/a/b/new/main?filename=content/people/ada-lovelace.md&amp;" in person
    for page in (article, person):
        assert "https://github.com/a/b/issues/new?template=mistake.yml&amp;page=https://ex" in page


def test_another_way_to_the_source_is_the_engines(project: Path) -> None:
    """A template of edit addresses, which only MkDocs knows, still makes the edit link."""
    added = "repo_url: https://example.com/a\nedit_uri_template: 'e?{path}'\n"
    write_tree(project, {"mkdocs.yml": FIVE_LINES + added})
    build(project)
    article = (project / "site/articles/visite/index.html").read_text(encoding="utf-8")
    assert 'href="https://example.com/a/e?articles/visite.md"' in article


def test_addresses_without_folders(project: Path) -> None:
    """With use_directory_urls off, pages are files and links between them hold."""
    write_tree(project, {"mkdocs.yml": FIVE_LINES + "use_directory_urls: false\n"})
    build(project, "--strict")
    event = (project / "site/events/visite-a-lyon.html").read_text(encoding="utf-8")
    assert 'href="../people/ada-lovelace.html"' in event
    assert 'href="../index.html">Décryptages</a>' in event
    assert (project / "site/people.html").is_file()


def test_the_sitemap_lists_indexed_pages_only(project: Path) -> None:
    """The sitemap is ours: no date of the build, nobody who is not public on purpose."""
    build(project)
    text = (project / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/events/visite-a-lyon/</loc>" in text
    assert "ada-lovelace" not in text
    assert "lastmod" not in text
    assert not (project / "site/sitemap.xml.gz").exists()


def test_a_demonstration_says_so_on_every_page(project: Path) -> None:
    """With the option demo every page carries the banner and asks not to be indexed."""
    options = "plugins:\n  - explainer:\n      demo: true\n"
    write_tree(project, {"mkdocs.yml": FIVE_LINES.replace("plugins: [explainer]\n", options)})
    build(project)
    for path in (project / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "Démonstration" in text, path
        assert '<meta name="robots" content="noindex">' in text, path
