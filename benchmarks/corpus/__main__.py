"""Writes a generated content folder.

    python -m benchmarks.corpus FOLDER [--articles N] [--words N]

An article is the same in a corpus of any size but for whom it names. Every event but each third,
every theme, and each third person have a file.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml

from benchmarks.corpus import heads, texts
from benchmarks.corpus.heads import Head, Sizes


def files(articles: int, words: int = 800, first: int = 0) -> Iterator[tuple[str, str]]:
    """Path and text of every file of a corpus with so many articles of so many words.

    `first` is the number of the first article: others make other corpora.
    """
    sizes = Sizes(articles)
    for number in range(first, first + articles):
        chance = Random(f"article {number}")
        head = heads.article(chance, number, sizes)
        names = [name for role in head["people"] for name in role] + head["named"]
        sources = [source["id"] for source in head["sources"]]
        text = texts.body(chance, names, sources, words)
        yield f"articles/article-{number}.md", _file(head, text)
    for number in range(sizes.events):
        if number % 3 != 2:
            head = heads.event(Random(f"event {number}"), number, sizes)
            yield f"events/event-{number}.md", _file(head)
    for number in range(0, sizes.people, 3):
        yield f"people/person-{number}.md", _file(heads.person(Random(f"p {number}"), number))
    for number in range(sizes.themes):
        yield f"themes/theme-{number}.md", _file(heads.theme(Random(f"t {number}"), number))


def _file(head: Head, text: str = "") -> str:
    written = yaml.dump(head, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{written}---\n{text}"


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=800)
    options = parser.parse_args()
    for path, text in files(options.articles, options.words):
        target = options.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
