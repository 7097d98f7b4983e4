"""Eleventy: lists of people and themes are paginated collections, as its manual makes them."""

from pathlib import Path
from typing import Final

from benchmarks.peers.articles import Article, front_matter, write_articles
from benchmarks.peers.install import from_npm
from benchmarks.peers.peer import Command, Peer


def _write(corpus: Path, folder: Path) -> None:
    write_articles(corpus, folder / "content" / "articles", _text)


def _text(article: Article) -> str:
    head = {
        "title": article.title,
        "date": article.date,
        "summary": article.summary,
        "people": article.people,
        "themes": article.themes,
    }
    return front_matter(head) + article.text


def _build(tools: Path) -> Command:
    return ("node", tools / "node_modules/@11ty/eleventy/cmd.cjs", "--quiet")


ELEVENTY: Final = Peer(
    name="eleventy",
    tool="eleventy",
    title="Eleventy",
    job="bare templates; a page per article, a list per person and per theme; keeps nothing of the "
    "build before (`--incremental` is for its watcher; of one file it fails)",
    article="content/articles/article-{}.md",
    output="_site",
    write=_write,
    install=from_npm("eleventy"),
    version=lambda tools: (*_build(tools), "--version"),
    build=_build,
)
