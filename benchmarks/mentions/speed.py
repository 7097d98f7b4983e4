"""The time that mentions take, by number of names and by number of articles.

    python -m benchmarks.mentions.speed [--articles 400]

Everybody has a name of their own; articles have 800 words, declare five people and name eight. The
figures are milliseconds of one processor an article, the best of three runs, after the automaton
is made.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import process_time
from typing import Final, TypeVar

from explainer.link.mentions import Mentioner
from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.graph import Graph, build_graph
from explainer.model.kinds import Kind
from explainer.names.matcher import flat
from explainer.read.documents import Document, Documents, read_document
from explainer.site import SiteInfo

Value = TypeVar("Value", Entity, str)

NAMES: Final = (1_000, 5_000, 20_000)
_SITE = SiteInfo(name="Speed", url="", languages=("fr",))
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo bral chen dour fran gril mont".split()
_WORDS = """le la les un une des de du en au aux et ou mais pour par sur dans avec sans contre
réunion accord vote texte loi débat séance ville pays année semaine lundi annonce décision mesure
présente répond ajoute explique demande refuse confirme précise""".split()


def word(number: int) -> str:
    """The name that a number spells, with a capital."""
    signs = ""
    while number or not signs:
        number, rest = divmod(number, len(_SYLLABLES))
        signs += _SYLLABLES[rest]
    return signs.capitalize()


def name(number: int) -> str:
    """A full name; a hundred people share each first name, nobody a surname."""
    return f"{word(number % 97 + 400)} {word(number + 8_000)}"


def site(names: int, articles: int) -> Graph:
    """A site with as many people, and articles that name some of them."""
    people = (_document(f"people/p{number}", {"name": name(number)}, "") for number in range(names))
    texts = (_article(number, names) for number in range(articles))
    return build_graph(Documents(texts=(*people, *texts), assets={}), _SITE)[0]


def _article(number: int, names: int) -> Document:
    chosen = random.Random(number)
    words = chosen.choices(_WORDS, k=800)
    named = [name(chosen.randrange(names)) for _ in range(8)]
    for place, full in zip(sorted(chosen.sample(range(800), 16)), named * 2, strict=True):
        words[place] = full if place % 2 else full.split()[1]
    lines = [" ".join(words[first : first + 50]) + "." for first in range(0, 800, 50)]
    front = {"title": f"T{number}", "date": "2024-01-01", "summary": "S.", "people": named[:5]}
    return _document(f"articles/a{number}", front, "\n\n".join(lines))


def _document(path: str, front: Mapping[str, object], body: str) -> Document:
    head = json.dumps(front, ensure_ascii=False)
    return read_document(f"{path}.md", f"---\n{head}\n---\n{body}".encode())[0]


def figures(names: int, articles: int) -> tuple[float, float]:
    """Milliseconds an article: to find the candidates, and for the whole pass."""
    graph = site(names, articles)
    mentioner = Mentioner(graph, Targets.of(graph, {}, _SITE.zone))
    pages = list(graph.of_kind(Kind.ARTICLE))
    texts = [flat(page.document.text) for page in pages if page.document]
    mentioner.candidates("")
    return _best(texts, mentioner.candidates), _best(pages, mentioner.of)


def _best(values: Sequence[Value], done: Callable[[Value], object]) -> float:
    return min(_runs(values, done)) * 1_000 / len(values)


def _runs(values: Sequence[Value], done: Callable[[Value], object]) -> Iterator[float]:
    for _ in range(3):
        start = process_time()
        for value in values:
            done(value)
        yield process_time() - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="speed", description="The time that mentions take.")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--names", type=int, nargs="+", default=NAMES)
    given = parser.parse_args(arguments)
    articles, sizes = given.articles, given.names
    print(f"{'names':>8}{'articles':>10}{'candidates':>12}{'whole pass':>12}   ms an article")
    runs = [(names, articles) for names in sizes]
    for names, count in [*runs, (sizes[-1], articles * 2), (sizes[-1], articles * 4)]:
        candidates, whole = figures(names, count)
        print(f"{names:>8}{count:>10}{candidates:>12.3f}{whole:>12.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
