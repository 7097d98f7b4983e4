"""Each generator gets all articles, and a list for each person and theme."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from benchmarks.peers.articles import names_of, read_articles, slug
from benchmarks.peers.known import PEERS
from benchmarks.peers.peer import Peer

ALL = pytest.mark.parametrize("peer", PEERS.values(), ids=PEERS)


def _site(name: str, corpus: Path, folder: Path) -> Path:
    PEERS[name].make_site(corpus, folder / "site")
    return folder / "site"


def _head(path: Path) -> dict[str, object]:
    _, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    values: dict[str, object] = yaml.safe_load(head)
    return values


def test_ours_comes_first() -> None:
    """A round begins with ours."""
    assert next(iter(PEERS)) == "ours"


@ALL
def test_all_articles_are_in_the_site(peer: Peer, corpus: Path, tmp_path: Path) -> None:
    """Each with its whole text, where an edit will look for it."""
    site = _site(peer.name, corpus, tmp_path)
    for number, article in enumerate(read_articles(corpus)):
        text = (site / peer.article.format(number)).read_text(encoding="utf-8")
        body = (corpus / "articles" / f"article-{number}.md").read_text("utf-8").split("---\n")[2]
        assert body.strip() in text
        assert article.summary in text


@ALL
def test_the_same_archive_gives_the_same_site(peer: Peer, corpus: Path, tmp_path: Path) -> None:
    """Two writings differ in no byte."""
    first, second = (_site(peer.name, corpus, tmp_path / name) for name in "ab")
    paths = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    again = sorted(path.relative_to(second) for path in second.rglob("*") if path.is_file())
    assert paths == again
    assert all((first / path).read_bytes() == (second / path).read_bytes() for path in paths)


def test_ours_gets_the_archive_as_it_is(corpus: Path, tmp_path: Path) -> None:
    """No file is left out, none is changed."""
    site = _site("ours", corpus, tmp_path)
    paths = [path.relative_to(corpus) for path in corpus.rglob("*.md")]
    assert all(
        (site / "content" / path).read_bytes() == (corpus / path).read_bytes() for path in paths
    )


@pytest.mark.parametrize("name", ["hugo", "eleventy"])
def test_people_and_themes_are_lists_of_names(name: str, corpus: Path, tmp_path: Path) -> None:
    """Hugo’s taxonomies and Eleventy’s collections are made of these."""
    site = _site(name, corpus, tmp_path)
    for number, article in enumerate(read_articles(corpus)):
        head = _head(site / PEERS[name].article.format(number))
        assert head["people"] == list(article.people)
        assert head["themes"] == list(article.themes)


def test_pelican_has_authors_and_tags(corpus: Path, tmp_path: Path) -> None:
    """Its own head has a line each, and ends at the first empty line."""
    site = _site("pelican", corpus, tmp_path)
    for number, article in enumerate(read_articles(corpus)):
        text = (site / f"content/article-{number}.md").read_text(encoding="utf-8")
        lines = text.split("\n\n")[0].splitlines()
        assert f"Authors: {'; '.join(article.people)}" in lines
        assert f"Tags: {', '.join(article.themes)}" in lines


@pytest.mark.parametrize("name", ["material", "zensical"])
def test_each_tag_has_a_page_that_lists_it(name: str, corpus: Path, tmp_path: Path) -> None:
    """Everybody and every theme, by their names."""
    docs = _site(name, corpus, tmp_path) / "docs"
    people, themes = names_of(read_articles(corpus))
    for folder, names in (("people", people), ("themes", themes)):
        listings = {path.stem: path.read_text("utf-8") for path in (docs / folder).iterdir()}
        assert sorted(listings) == sorted(map(slug, names))
        assert all(f'include: ["{name}"]' in listings[slug(name)] for name in names)


def test_every_author_of_the_blog_is_known_to_it(corpus: Path, tmp_path: Path) -> None:
    """Who is not among its authors would stop the build; so would a date that is none."""
    docs = _site("material-blog", corpus, tmp_path) / "docs" / "blog"
    known = yaml.safe_load((docs / ".authors.yml").read_text("utf-8"))["authors"]
    for number, article in enumerate(read_articles(corpus)):
        head = _head(docs / "posts" / f"article-{number}.md")
        assert head["date"] == date.fromisoformat(article.date)
        authors = head["authors"]
        assert isinstance(authors, list)
        assert [known[author]["name"] for author in authors] == list(article.people)
