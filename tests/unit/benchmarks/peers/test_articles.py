"""Articles keep what their front matter says when a generator knows nothing of it."""

import re
from pathlib import Path

import yaml

from benchmarks.peers.articles import front_matter, names_of, read_articles, slug


def test_articles_come_by_number(corpus: Path) -> None:
    """The tenth comes after the ninth, whatever the order of files."""
    names = [article.name for article in read_articles(corpus)]
    assert names == [f"article-{number}" for number in range(12)]


def test_everybody_named_is_among_the_people(corpus: Path) -> None:
    """Who took part comes first, who is only named after."""
    for article in read_articles(corpus):
        _, head, _ = (corpus / "articles" / f"{article.name}.md").read_text("utf-8").split("---\n")
        values = yaml.safe_load(head)
        took_part = [name for roles in values["people"] for name in roles]
        assert list(article.people) == took_part + values["named"]
        assert (article.title, article.date) == (values["title"], values["date"])


def test_what_front_matter_says_stands_in_the_text(corpus: Path) -> None:
    """Key points, moments, answers, quotes and sources are all there."""
    for article in read_articles(corpus):
        _, head, body = (
            (corpus / "articles" / f"{article.name}.md").read_text("utf-8").split("---\n")
        )
        values = yaml.safe_load(head)
        told = [*values["key_points"], *values["timeline"]]
        told += [answer for said in values["statements"] for answer in said["responses"]]
        texts = [one["text"] for one in told] + [said["quote"] for said in values["statements"]]
        texts += [source["title"] for source in values["sources"]]
        assert all(text in article.text for text in texts)
        assert body.strip() in article.text


def test_every_citation_has_its_footnote(corpus: Path) -> None:
    """No text cites what it does not define."""
    for article in read_articles(corpus):
        defined = set(re.findall(r"^\[\^(\w)\]: ", article.text, re.MULTILINE))
        assert set(re.findall(r"\[\^(\w)\]", article.text)) == defined == set("abcd")


def test_front_matter_is_yaml() -> None:
    """Colons, quotes and lists come back as they were."""
    values = {"title": 'Le "vote" : la suite', "people": ["Zoé", "É"]}
    _, head, rest = front_matter(values).split("---\n")
    assert (yaml.safe_load(head), rest) == (values, "")


def test_names_come_once_and_sorted(corpus: Path) -> None:
    """The lists that a site needs a page for."""
    people, themes = names_of(read_articles(corpus))
    assert people == sorted(set(people))
    assert themes == sorted(set(themes))
    assert people
    assert themes


def test_a_slug_has_letters_digits_and_hyphens() -> None:
    """Apostrophes and spaces part words."""
    assert slug("Droits d’auteur à Bar-le-Duc") == "droits-d-auteur-à-bar-le-duc"
