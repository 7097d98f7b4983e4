"""Pelican: people are authors, themes are tags; its cache of read articles is on."""

from pathlib import Path
from typing import Final

from benchmarks.peers.articles import Article, write_articles
from benchmarks.peers.install import from_pypi
from benchmarks.peers.peer import Command, Peer, python_of, version_of


def _write(corpus: Path, folder: Path) -> None:
    write_articles(corpus, folder / "content", lambda article: _head(article) + article.text)


def _head(article: Article) -> str:
    """Lines without quotes, up to the first empty one: Python-Markdown's own front matter."""
    values = {
        "Title": article.title,
        "Slug": article.name,
        "Date": article.date,
        "Summary": article.summary,
        "Category": "Articles",
        "Authors": "; ".join(article.people),
        "Tags": ", ".join(article.themes),
    }
    return "".join(f"{key}: {value}\n" for key, value in values.items()) + "\n"


def _build(tools: Path) -> Command:
    return (python_of(tools), "-m", "pelican", "--settings", "pelicanconf.py", "--quiet")


PELICAN: Final = Peer(
    name="pelican",
    tool="pelican",
    title="Pelican",
    job="the theme `simple`; a page per article, a list per person (as author) and per theme (as "
    "tag), feeds; its cache on",
    article="content/article-{}.md",
    output="output",
    write=_write,
    install=from_pypi("pelican"),
    version=lambda tools: version_of(python_of(tools), "pelican"),
    build=_build,
    keeps=True,
)
