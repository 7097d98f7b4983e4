"""On a site of thousands of people nobody is taken for somebody else."""

import json
import random
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final

from benchmarks.mentions.explainer import SITE
from explainer.link.mentions import Mentioner
from explainer.link.targets import Targets
from explainer.model.entities import Entity
from explainer.model.graph import Graph, build_graph
from explainer.model.kinds import Kind
from explainer.read.documents import Document, Documents, read_document

FIRST: Final = """Ada Bob Cid Dora Eve Finn Gus Hal Ida Jim Kay Leo Mia Ned Oda Pia Quin Ron Sue
Tom Una Val Wes Yan Zoe Abel Bea Cleo Dan Elsa""".split()
LAST: Final = [
    f"{first}{last}"
    for first in "Bar Cor Del Fen Gal".split()
    for last in "bert dano gomi kova lund mier nold pard rosa stam tier vick".split()
]
PEOPLE: Final = 5_000
ARTICLES: Final = 120


def _name(number: int) -> str:
    """1,800 full names for 5,000 people: most of them have two bearers or three."""
    chosen = random.Random(number)  # noqa: S311 (no secret)
    return f"{chosen.choice(FIRST)} {chosen.choice(LAST)}"


@cache
def _site() -> Graph:
    people = (_document(f"people/p{n}", {"name": _name(n)}, "") for n in range(PEOPLE))
    texts = (_article(number) for number in range(ARTICLES))
    return build_graph(Documents(texts=(*people, *texts), assets={}), SITE)[0]


def _article(number: int) -> Document:
    """A text that declares three people and names six, four of them declared by nobody."""
    chosen = random.Random(-number)  # noqa: S311 (no secret)
    declared = chosen.sample(range(PEOPLE), 3)
    named = [*declared[:2], *chosen.sample(range(PEOPLE), 4)]
    lines = [f"Hier {_name(n)} parle, puis {_name(n).split()[1]} part." for n in named]
    chosen.shuffle(lines)
    front = {"title": f"T{number}", "date": "2024-01-01", "summary": "S."}
    people = [{"id": f"p{n}"} for n in declared]
    return _document(f"articles/a{number}", {**front, "people": people}, "\n\n".join(lines))


def _document(path: str, front: Mapping[str, object], body: str) -> Document:
    return read_document(f"{path}.md", f"---\n{json.dumps(front)}\n---\n{body}".encode())[0]


def _found() -> list[tuple[Entity, list[Entity], str, str]]:
    """Every link: its page, whom the page declares, the words, and where it leads."""
    graph = _site()
    mentioner = Mentioner(graph, Targets.of(graph, {}, SITE.zone))
    links = []
    for page in graph.of_kind(Kind.ARTICLE):
        declared = [graph.entities[edge.target] for edge in graph.out(page.id, "people")]
        assert page.document is not None
        text = page.document.text
        links += [
            (page, declared, text[found.start : found.end], found.target)
            for found in mentioner.of(page).linked
        ]
    return links


def test_the_site_has_many_of_one_name() -> None:
    """Most names have several bearers, or the other tests would show nothing."""
    bearers = Counter(map(_name, range(PEOPLE)))
    assert sum(count > 1 for count in bearers.values()) > 1_000
    assert len(list(_site().of_kind(Kind.PERSON))) == PEOPLE


def test_only_declared_people_are_linked() -> None:
    """Of whoever has the name, the page decides who is meant."""
    links = _found()
    assert len(links) > ARTICLES
    assert [target for _, declared, _, target in links if target not in _ids(declared)] == []


def test_a_name_of_two_declared_people_is_nobody_s() -> None:
    """A full name or a surname is linked only where one declared person alone has it."""
    for page, declared, words, target in _found():
        bearers = {p.id for p in declared if p.name == words or p.name.endswith(f" {words}")}
        assert bearers == {target}, (page.id, words)


def _ids(people: list[Entity]) -> set[str]:
    return {person.id for person in people}
