"""A post becomes an article that says what the post said, and no more."""

import pytest

from explainer.importers.mapping import Meaning
from explainer.importers.moves import Article, article_of
from explainer.importers.tool import Term
from explainer.read.documents import read_document
from explainer.read.yaml_tree import Value
from trees import PNG
from unit.importers.conftest import Reads

A = "_posts/2024-01-02-a.md"
MEANINGS = {
    Term("tags", "t"): Meaning(role="themes", name="T"),
    Term("tags", "p"): Meaning(role="places", name="P"),
    Term("tags", "n"): Meaning(role="none", name="n"),
}


def _article(old_of: Reads, head: str, text: str = "") -> tuple[Article, dict[str, Value]]:
    files = {A: f"---\n{head}\n---\n{text}".encode(), "p.png": PNG}
    old = old_of("jekyll", files)
    article = article_of(old.post(A), old.tool, old.directory, old.pictures, MEANINGS)
    document, problems = read_document(article.path, article.data)
    assert problems == []
    return article, document.front


def _told(article: Article) -> list[str]:
    return [f"{p.place.line} {p.code}" for p in article.problems]


def test_nothing_is_made_up(old_of: Reads) -> None:
    """What a post does not say, its article does not say, and the import tells of it."""
    article, front = _article(old_of, "title: A", "Text.")
    assert front == {"title": "A", "date": "2024-01-02", "redirects": ["/2024/01/02/a.html"]}
    assert [(p.code, p.params["keys"]) for p in article.problems] == [("E201", "summary")]


def test_terms(old_of: Reads) -> None:
    """Terms stand under the key that they became; places and nothing under none."""
    _, front = _article(old_of, "tags: [t, p, n, unknown]")
    assert front.keys() == {"date", "themes", "redirects"}
    assert front["themes"] == ["T"]


@pytest.mark.parametrize(
    ("image", "front", "told"),
    [
        ("{path: /p.png, alt: A, credit: C}", ["assets/p.png", "A", "C"], []),
        ("/p.png", ["assets/p.png"], ["3 W702"]),
        ("/gone.png", [], ["3 E403"]),
        ("https://example.org/p.png", [], ["3 E408"]),
    ],
)
def test_pictures(old_of: Reads, image: str, front: list[str], told: list[str]) -> None:
    """The picture comes along with its words; what it lacks is told."""
    article, read = _article(old_of, f"summary: S\nimage: {image}\ntitle: T")
    picture = read.get("image", {})
    assert isinstance(picture, dict)
    assert list(picture.values()) == front
    assert _told(article) == told
    assert article.used == ({"p.png"} if front else set())


@pytest.mark.parametrize(
    ("head", "redirects", "told"),
    [
        ("permalink: /a/B/", None, ["2 W703"]),
        ("permalink: /a/../b", None, ["2 W703"]),
        ("permalink: /articles/a/", None, []),
        ("permalink: /articles/a.html", ["/articles/a.html"], []),
        ("redirect_from: [/x/index.html, /x/]", ["/2024/01/02/a.html", "/x"], []),
        ("permalink: /", None, ["2 W703"]),
    ],
)
def test_old_addresses(
    old_of: Reads, head: str, redirects: list[str] | None, told: list[str]
) -> None:
    """Old addresses lead on where they can; the article's own is none."""
    article, front = _article(old_of, f"{head}\ntitle: T\nsummary: S\nslug: a")
    assert front.get("redirects") == redirects
    assert _told(article) == told
