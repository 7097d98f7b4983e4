"""What the terms of old posts become: read from a file that the contributor fills in."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from explainer.importers.tool import Term
from explainer.model.graph import Graph
from explainer.model.kinds import KINDS, Kind
from explainer.model.slugs import looks_like_slug, slug_fault
from explainer.read.problems import START, Place, Problem, sort_problems
from explainer.read.text import decode_text
from explainer.read.yaml_reader import read_yaml
from explainer.read.yaml_tree import Path, Tree, Value
from explainer.words import words
from explainer.words.nearest import nearest
from explainer.words.slugs import slugify

ROLES: Final[Mapping[str, Kind | None]] = {
    "themes": Kind.THEME,
    "people": Kind.PERSON,
    "named": Kind.PERSON,
    "organizations": Kind.ORGANIZATION,
    "event": Kind.EVENT,
    "places": Kind.PLACE,
    "none": None,
}
"""What may stand after a term: a key of articles; `places`, which makes a file; or nothing."""

_GUESSED: Final = ("themes", "named", "organizations", "event", "places")
"""What a name may be that the site knows: of a person that the weaker thing is said."""

_ALL: Final = "*"
"""What stands for every term of a taxonomy that has no word of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a term becomes: a name under a key of ours, or nothing."""

    role: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMapping:
    """What each term becomes, and what is wrong with the file that says so."""

    meanings: Mapping[Term, Meaning] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def propose_mapping(terms: Iterable[Term], graph: Graph | None, language: str) -> str:
    """The text of a mapping to fill in: every term, the number of its posts, a guess or nothing.

    A guess is made only where the site knows the name already.
    """
    t, counts = words(language), Counter(terms)
    lines = [f"# {line}" for line in t["import.map"].split("\n")]
    taxonomies = dict.fromkeys(term.taxonomy for term in sorted(counts))
    for taxonomy in taxonomies:
        own = [term for term in counts if term.taxonomy == taxonomy]
        lines += ["", f"{_quoted(taxonomy)}:", f"  {_quoted(_ALL)}:"]
        for term in sorted(own, key=lambda one: (-counts[one], one.name)):
            guess = f" {_guess(term.name, graph)}".rstrip()
            lines.append(f"  {_quoted(term.name)}:{guess}  # {counts[term]}")
    return "\n".join(lines) + "\n"


def read_mapping(path: str, data: bytes, terms: Iterable[Term], graph: Graph | None) -> TermMapping:
    """What a mapping says of all terms that posts have; a term without a word is a problem."""
    text, problems = decode_text(path, data)
    tree, more = read_yaml(path, text or "", 1)
    problems += more
    meanings: dict[Term, Meaning] = {}
    if not any(problem.is_error for problem in problems):
        reading = _Reading(path, tree, graph, problems)
        counts = Counter(terms)
        for term in sorted(counts):
            if meaning := reading.meaning(term, counts[term]):
                meanings[term] = meaning
    return TermMapping(meanings=meanings, problems=sort_problems(problems))


@dataclass(frozen=True, slots=True)
class _Reading:
    path: str
    tree: Tree
    graph: Graph | None
    problems: list[Problem]

    def meaning(self, term: Term, count: int) -> Meaning | None:
        """What a term becomes; none, and told, where the file does not say."""
        root = self.tree.root if isinstance(self.tree.root, dict) else {}
        taxonomy = root.get(term.taxonomy)
        if taxonomy is not None and not isinstance(taxonomy, dict):
            return self._tell("E702", (term.taxonomy,))
        said = taxonomy or {}
        key = term.name if said.get(term.name) is not None else _ALL
        if said.get(key) is None:
            params = {"term": term.name, "taxonomy": term.taxonomy, "count": str(count)}
            known = term.name in said
            return self._tell("E703", (term.taxonomy, *([term.name] if known else [])), **params)
        return self._read((term.taxonomy, key), said[key], term)

    def _read(self, path: Path, value: Value, term: Term) -> Meaning | None:
        role, name = value, term.name
        if isinstance(value, dict) and len(value) == 1:
            ((role, given),) = value.items()
            if not isinstance(given, str):
                return self._tell("E702", path)
            name = given
        if not isinstance(role, str):
            return self._tell("E702", path)
        if role not in ROLES:
            near = nearest(role, ROLES)
            params = {"near": near} if near else {"known": ", ".join(ROLES)}
            return self._tell("E701", path, word=role, **params)
        if ROLES[role] and (fault := slug_fault(slugify(name))):
            return self._tell("E006", path, slug=name, fault=fault)
        if self._is_bare_slug(name, ROLES[role]):
            return self._tell("E704", path, name=name, write=f"{{{role}: …}}")
        return Meaning(role=role, name=name)

    def _is_bare_slug(self, name: str, kind: Kind | None) -> bool:
        """Whether readers would see a slug for a name: nobody is called `donald-trump`."""
        if kind is None or KINDS[kind].common or not looks_like_slug(name):
            return False
        return self.graph is None or not self.graph.index.find(name, (kind,)).ids

    def _tell(self, code: str, path: Path, **params: str) -> Meaning | None:
        place = self.tree.key_place(path) if path in self.tree.keys else self._near(path)
        self.problems.append(Problem(code=code, path=self.path, place=place, params=params))
        return None

    def _near(self, path: Path) -> Place:
        return self.tree.key_place(path[:1]) if path[:1] in self.tree.keys else START


def _guess(name: str, graph: Graph | None) -> str:
    """What the site knows a name as, if as one thing."""
    found: list[str] = []
    for role in _GUESSED if graph else ():
        kind = ROLES[role]
        ids = graph.index.find(name, (kind,)).ids if graph and kind else ()
        for entity_id in ids:
            known = graph.entities[entity_id].name if graph else ""
            found.append(role if known == name else f"{{{role}: {_quoted(known)}}}")
    return found[0] if len(found) == 1 else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def by_role(meanings: Iterable[Meaning]) -> Iterator[tuple[str, list[str]]]:
    """The names under each key of articles, in order, each once."""
    found = list(dict.fromkeys((meaning.role, meaning.name) for meaning in meanings))
    for role in ROLES:
        if role != "none" and (names := [name for key, name in found if key == role]):
            yield role, names
