"""How front matter's references find their entity: by slug, name, spelling or old slug."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from explainer.model.entities import Entity
from explainer.model.kinds import KINDS, Kind
from explainer.model.slugs import fold
from explainer.read.trace import NAMES, tell

_COMMON_TOKEN = 200
"""Above this many names with a token, the token says nothing about which one was meant."""


LIKELY: Final = 0.8
"""The likeness from which on two names may well be one, misspelled."""


class How(Enum):
    """By what a reference was found."""

    EXACT = "exact"
    SPELLING = "spelling"
    REDIRECT = "redirect"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Match:
    """The entities that a reference may mean; right when it is one."""

    ids: tuple[str, ...]
    how: How


_NO_MATCH = Match((), How.NOTHING)


@dataclass(slots=True)
class NameIndex:
    """All slugs and names of a site. Written while entities are collected, then only asked."""

    _exact: dict[tuple[Kind, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _folded: dict[tuple[Kind, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _redirects: dict[tuple[Kind, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _tokens: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _folds: dict[str, str] = field(default_factory=dict)
    _slugs: dict[tuple[Kind, str], str] = field(default_factory=dict)
    _files: set[str] = field(default_factory=set)
    _into: Mapping[str, str] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        """Take in an entity's slug, names and old slugs."""
        kind = entity.kind
        self._slugs[kind, entity.slug] = entity.id
        if entity.document:
            self._files.add(entity.id)
        for name in {*entity.names} - {""}:
            self._exact[kind, name].add(entity.id)
            folded = self._folds[name] = fold(name)
            self._folded[kind, folded].add(entity.id)
            for token in folded.split("-"):
                self._tokens[token][name] = entity.id
        self._folded[kind, fold(entity.slug)].add(entity.id)
        for old in entity.fields.redirects:
            if not old.startswith("/"):
                self._redirects[kind, old].add(entity.id)

    def merge(self, into: Mapping[str, str]) -> None:
        """Take in what merged entities became, by the ids of both: a name of both is one's."""
        self._into = into

    def find(self, reference: str, kinds: Iterable[Kind]) -> Match:
        """The entities of some kinds that a reference means; several when it is ambiguous."""
        tell(NAMES)
        wanted = tuple(kinds)
        folder, _, slug = reference.partition("/")
        for kind in wanted:
            if slug and folder == KINDS[kind].folder and (kind, slug) in self._slugs:
                return Match((self._slugs[kind, slug],), How.EXACT)
        by_slug = {self._slugs[k, reference] for k in wanted if (k, reference) in self._slugs}
        if by_slug:
            return Match(tuple(sorted(by_slug)), How.EXACT)
        for table, how, key in (
            (self._exact, How.EXACT, reference),
            (self._folded, How.SPELLING, fold(reference)),
            (self._redirects, How.REDIRECT, reference),
        ):
            found = set[str]().union(*(table.get((kind, key), set()) for kind in wanted))
            if found and key:
                return Match(self._apart(found), how)
        return _NO_MATCH

    def _apart(self, found: Set[str]) -> tuple[str, ...]:
        """The entities that a name may mean: of those that became one, that one."""
        apart = {self._into.get(key, key) for key in found} if len(found) > 1 else found
        return tuple(sorted(apart))

    def has_file(self, entity_id: str) -> bool:
        """Whether an entity has a file, rather than being implied."""
        return entity_id in self._files

    def near(
        self,
        reference: str,
        kinds: Iterable[Kind],
        limit: int = 3,
        *,
        with_file: bool = False,
        likeness: float = 0.6,
    ) -> list[str]:
        """The names of some kinds most like a reference, among those that share a token with it.

        `with_file` leaves out those that have none; `likeness` is difflib's ratio, at least.
        """
        candidates: dict[str, str] = {}
        wanted = {KINDS[kind].folder for kind in kinds}
        for token in fold(reference).split("-"):
            names = self._tokens.get(token, {})
            if len(names) <= _COMMON_TOKEN:
                for name, entity_id in sorted(names.items()):
                    if with_file and entity_id not in self._files:
                        continue
                    if entity_id.rpartition("/")[0] in wanted:
                        candidates.setdefault(self._folds[name], name)
        close = difflib.get_close_matches(fold(reference), sorted(candidates), limit, likeness)
        return [candidates[folded] for folded in close]
