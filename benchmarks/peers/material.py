"""MkDocs with Material: people and themes are tags with a listing page each, or as a blog."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.peers.articles import (
    Article,
    front_matter,
    names_of,
    read_articles,
    slug,
    write_articles,
)
from benchmarks.peers.install import from_pypi
from benchmarks.peers.peer import Command, Peer, python_of, version_of


def write_tagged(corpus: Path, folder: Path) -> None:
    """Write articles with tags, and a page for each tag that lists what has it."""
    write_articles(corpus, folder / "docs" / "articles", _tagged)
    people, themes = names_of(read_articles(corpus))
    _listings(folder / "docs" / "people", people)
    _listings(folder / "docs" / "themes", themes)


def _tagged(article: Article) -> str:
    head = {
        "title": article.title,
        "description": article.summary,
        "tags": [*article.people, *article.themes],
    }
    return f"{front_matter(head)}{article.date}\n\n{article.summary}\n\n{article.text}"


def _listings(folder: Path, names: Iterable[str]) -> None:
    folder.mkdir()
    for name in names:
        listing = (
            f"<!-- material/tags {{ include: [{json.dumps(name, ensure_ascii=False)}] }} -->\n"
        )
        text = front_matter({"title": name}) + listing
        (folder / f"{slug(name)}.md").write_text(text, encoding="utf-8")


def _write_posts(corpus: Path, folder: Path) -> None:
    write_articles(corpus, folder / "docs" / "blog" / "posts", _post)
    people, _ = names_of(read_articles(corpus))
    authors = {slug(name): _author(name) for name in people}
    listed = json.dumps({"authors": authors}, ensure_ascii=False)
    (folder / "docs" / "blog" / ".authors.yml").write_text(listed, encoding="utf-8")


def _post(article: Article) -> str:
    # JSON would give the date as a text; the blog takes none but a date.
    head = {
        "title": article.title,
        "slug": article.name,
        "description": article.summary,
        "authors": [slug(name) for name in article.people],
        "categories": article.themes,
    }
    dated = front_matter(head).replace("---\n", f"---\ndate: {article.date}\n", 1)
    return f"{dated}{article.summary}\n\n<!-- more -->\n\n{article.text}"


def _author(name: str) -> dict[str, str]:
    return {"name": name, "description": "Personne", "avatar": "https://example.org/nobody.png"}


def _build(tools: Path) -> Command:
    return (python_of(tools), "-m", "mkdocs", "build", "--quiet")


MATERIAL: Final = Peer(
    name="material",
    tool="material",
    title="MkDocs + Material",
    job="Material’s pages, no tree of the site in them; a page per article, a page with a listing "
    "of the tag per person and per theme; keeps nothing of the build before",
    article="docs/articles/article-{}.md",
    output="site",
    write=write_tagged,
    install=from_pypi("material"),
    version=lambda tools: version_of(python_of(tools), "mkdocs-material"),
    build=_build,
)

BLOG: Final = Peer(
    name="material-blog",
    tool="material",
    title="MkDocs + Material, blog",
    job="Material’s pages, `navigation.prune`; a post per article, a list with excerpts per person "
    "(as author) and per theme (as category); keeps nothing of the build before",
    article="docs/blog/posts/article-{}.md",
    output="site",
    write=_write_posts,
    install=from_pypi("material"),
    version=lambda tools: version_of(python_of(tools), "mkdocs-material"),
    build=_build,
)
