"""The articles of a generated content folder, as a site of any generator can hold them.

What our front matter says of an article (key points, timeline, statements, sources) becomes part of
its text, so that every generator has as much to convert and to print.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article: whom it names and what it is about, and its whole text in Markdown."""

    name: str
    title: str
    date: str
    summary: str
    people: tuple[str, ...]
    themes: tuple[str, ...]
    text: str


def read_articles(corpus: Path) -> Iterator[Article]:
    """The articles of a folder of `benchmarks.corpus`, by number, one at a time."""
    paths = (corpus / "articles").glob("article-*.md")
    for path in sorted(paths, key=lambda path: int(path.stem.rpartition("-")[2])):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yield _article(path.stem, yaml.load(head, Loader=yaml.CSafeLoader), body)


def write_articles(corpus: Path, folder: Path, text_of: Callable[[Article], str]) -> None:
    """A file for each article in a folder, which is made, with what `text_of` gives of it."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in read_articles(corpus):
        (folder / f"{article.name}.md").write_text(text_of(article), encoding="utf-8")


def front_matter(values: Mapping[str, object]) -> str:
    """Front matter in YAML, a key a line."""
    lines = (f"{key}: {json.dumps(values[key], ensure_ascii=False)}\n" for key in values)
    return f"---\n{''.join(lines)}---\n"


def slug(name: str) -> str:
    """A name as a part of an address: letters and digits, with hyphens between words."""
    return "-".join(re.findall(r"\w+", name.lower()))


def names_of(articles: Iterable[Article]) -> tuple[list[str], list[str]]:
    """Everybody whom articles name, and all their themes, in the order of the alphabet."""
    people: set[str] = set()
    themes: set[str] = set()
    for article in articles:
        people.update(article.people)
        themes.update(article.themes)
    return sorted(people), sorted(themes)


def _article(name: str, head: Mapping[str, Any], body: str) -> Article:
    took_part = [person for roles in head["people"] for person in roles]
    return Article(
        name=name,
        title=head["title"],
        date=head["date"],
        summary=head["summary"],
        people=(*took_part, *head["named"]),
        themes=tuple(head["themes"]),
        text="\n\n".join((*_told(head), body.strip(), *map(_footnote, head["sources"]))) + "\n",
    )


def _told(head: Mapping[str, Any]) -> Iterator[str]:
    yield "## L’essentiel"
    yield "\n".join(f"- {_cited(point)}" for point in head["key_points"])
    yield "## Chronologie"
    yield "\n".join(f"- **{moment['at']}** : {_answered(moment)}" for moment in head["timeline"])
    yield "## Déclarations"
    yield "\n".join(map(_statement, head["statements"]))


def _statement(said: Mapping[str, Any]) -> str:
    quote = _answered({**said, "text": f"« {said['quote']} »"})
    outcome = "".join(f"\n    - {kept['at']} : {_cited(kept)}" for kept in said.get("outcome", ()))
    return f"- **{said['by']}** : {quote}{outcome}"


def _answered(told: Mapping[str, Any]) -> str:
    answers = (
        f"\n    - *{answer['by']['text']}* : {_cited(answer)}"
        for answer in told.get("responses", ())
    )
    return _cited(told) + "".join(answers)


def _cited(told: Mapping[str, Any]) -> str:
    return str(told["text"]) + "".join(f"[^{source}]" for source in told["source"])


def _footnote(source: Mapping[str, str]) -> str:
    return f"[^{source['id']}]: {source['title']}, *{source['publisher']}*, {source['published']}"
