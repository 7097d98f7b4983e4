"""Divides the index of a large site into parts, each of them an index of its own.

Pagefind holds all that it indexes, and one page more makes a whole index anew. In the folder of the
index is a first part of each language, in a folder below it each further one: `fr-1`, `fr-2`. A
reader's search asks all parts of one language, and knows from Pagefind's script how many there are.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from explainer.data.search import Findable

_SCRIPT: Final = "pagefind.js"
_ENTRY: Final = "pagefind-entry.json"

_Share = tuple[str, int]
"""A language, and the number of a share of it."""


@dataclass(frozen=True, slots=True)
class Part:
    """The records of one index, in the order in which they came."""

    number: int
    """Which part of its language it is: from 0, which has the first part of every language."""
    records: tuple[Findable, ...]
    numbers: tuple[tuple[str, int], ...] = ()
    """Of number 0, where there are others, how many parts each language has, by language."""

    @property
    def folder(self) -> str:
        """Where it stands below the folder of the index: nothing, or with its final `/`."""
        return f"{self.language(self.records[0])}/" if self.number else ""

    def language(self, record: Findable) -> str:
        """By what language Pagefind is to know a record; what it finds is named after it."""
        number = f"-{self.number}" if self.number else ""
        return f"{_language(record)}{number}"


def divided(records: Sequence[Findable], most: int) -> Iterator[Part]:
    """The parts of an index, with about `most` records of one language in each, or fewer.

    What decides where a record goes is its address, so that no other moves for it; but where a
    language has more than that many records once more, each of its parts becomes two.
    """
    shares = list(_shares(records, most))
    counts, places = Counter[str](), dict[_Share, tuple[str, int]]()
    for language, share in sorted(set(shares)):
        number = counts[language]
        places[language, share] = (language if number else "", number)
        counts[language] += 1
    found = defaultdict[tuple[str, int], list[Findable]](list)
    for record, share_of_it in zip(records, shares, strict=True):
        found[places[share_of_it]].append(record)
    several = len(found) > 1
    for (_, number), own in sorted(found.items()):
        yield Part(number, tuple(own), tuple(counts.items()) if several and not number else ())


def with_numbers(files: Mapping[str, bytes], part: Part) -> dict[str, bytes]:
    """The files of an index, of which the script says how many parts each language has.

    It names first the language that has most, which is the one that Pagefind takes where it has
    none of a page's own: it goes by the counts of its list.
    """
    numbers, entry = dict(part.numbers), json.loads(files[_ENTRY])
    languages = entry["languages"]
    for lang, found in languages.items():
        found["page_count"] *= numbers[lang]
    order = sorted(languages, key=lambda lang: -languages[lang]["page_count"])
    told = json.dumps({lang: numbers[lang] for lang in order}, separators=(",", ":"))
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    script = files[_SCRIPT] + f"\nexport const parts={told};\n".encode()
    return {**files, _ENTRY: text.encode(), _SCRIPT: script}


def _shares(records: Iterable[Findable], most: int) -> Iterator[_Share]:
    """Of each record which share of its language it belongs to: of a power of two of shares."""
    counts = Counter(map(_language, records))
    powers = {lang: 1 << (-(-count // most) - 1).bit_length() for lang, count in counts.items()}
    for record in records:
        language = _language(record)
        yield language, _number(record.url) % powers[language]


def _number(url: str) -> int:
    """A number that a text always has, and hardly another."""
    return int.from_bytes(hashlib.blake2b(url.encode("utf-8", "surrogatepass")).digest()[:8])


def _language(record: Findable) -> str:
    return record.lang.partition("-")[0].lower()
