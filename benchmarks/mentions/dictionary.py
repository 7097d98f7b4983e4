"""A plain dictionary as the peer of a matcher: the longest name at a word boundary.

    python -m benchmarks.mentions.dictionary TEXTS.jsonl >FOUND.jsonl

It knows the names and aliases of the page's people and of everything else on the site, and the last
word of a person's name; a name of two entities is none. It links the first mention in each section
and reads Markdown as if it were plain text.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.mentions.records import (
    Entity,
    Mention,
    Record,
    run_matcher,
)

_SECTION = re.compile(r"^(?=## )", re.MULTILINE)


def find(record: Record) -> tuple[Mention, ...]:
    """The mentions that the dictionary finds in a text, in order."""
    if not (names := _names(record)):
        return ()
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    found: list[Mention] = []
    start = 0
    for section in _SECTION.split(record.text):
        found += _first_mentions(section, start, pattern, names)
        start += len(section)
    return tuple(found)


def _first_mentions(
    section: str, start: int, pattern: re.Pattern[str], names: Mapping[str, str]
) -> Iterator[Mention]:
    seen: set[str] = set()
    for match in pattern.finditer(section):
        if (entity_id := names[match[0]]) not in seen:
            seen.add(entity_id)
            yield Mention(start + match.start(), start + match.end(), entity_id)


def _names(record: Record) -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for entity in record.entities:
        if entity.id != record.page and (entity.declared or entity.kind != "person"):
            for name in _names_of(entity):
                owners.setdefault(name, set()).add(entity.id)
    return {name: ids.pop() for name, ids in owners.items() if len(ids) == 1}


def _names_of(entity: Entity) -> set[str]:
    names = {entity.name, *entity.aliases, *entity.also_known_as}
    return names | {entity.name.split()[-1]} if entity.kind == "person" else names


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the texts with what was found; gives the exit code: 0, or 2 for an unreadable file."""
    return run_matcher("dictionary", find, arguments)


if __name__ == "__main__":
    sys.exit(main())
