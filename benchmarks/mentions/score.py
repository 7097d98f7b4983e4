"""Precision, recall and F1 of mentions against the expected ones.

    python -m benchmarks.mentions.score EXPECTED.jsonl FOUND.jsonl [--errors]

Both files hold the same texts in the same order (README.md has the format). A mention is right if
its start, its end and its entity are; the figures count mentions, not texts (micro average).
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.mentions.records import Mention, Record, RecordError, read_records

Pair = tuple[Record, Record]
"""What is expected in a text, and what was found in it."""

_ROW = "{:<16}{:>8}{:>8}{:>10}{:>8}{:>8}{:>11}{:>8}{:>8}"
_HEAD = ("", "texts", "whole", "expected", "found", "right", "precision", "recall", "F1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many mentions were expected, found, and both."""

    expected: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of found mentions that are right; 1 if nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of expected mentions that were found; 1 if none was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 if nothing was expected and nothing found."""
        total = self.expected + self.found
        return 2 * self.right / total if total else 1.0


def paired(expected: Path, found: Path) -> list[Pair]:
    """The texts of two files side by side. Raises `RecordError` where they differ."""
    wanted, given = list(read_records(expected)), list(read_records(found))
    if len(wanted) != len(given):
        raise RecordError(f"{found}: {len(given)} texts, but {len(wanted)} in {expected}")
    for number, (one, other) in enumerate(zip(wanted, given, strict=True), start=1):
        if one.text != other.text:
            raise RecordError(f"{found}: text {number} is not that of {expected}")
    return list(zip(wanted, given, strict=True))


def score(pairs: Iterable[Pair]) -> Score:
    """The figures of some texts. A mention given twice counts once."""
    sets = [(set(expected.mentions), set(found.mentions)) for expected, found in pairs]
    return Score(
        expected=sum(len(expected) for expected, _ in sets),
        found=sum(len(found) for _, found in sets),
        right=sum(len(expected & found) for expected, found in sets),
    )


def table(pairs: Sequence[Pair]) -> str:
    """The figures of all texts, then of each tag of what is expected."""
    tags = sorted({tag for expected, _ in pairs for tag in expected.tags})
    rows = [_row("all", pairs)]
    rows += [_row(tag, [pair for pair in pairs if tag in pair[0].tags]) for tag in tags]
    return "\n".join([_ROW.format(*_HEAD), *rows])


def _row(name: str, pairs: Sequence[Pair]) -> str:
    whole = sum(set(expected.mentions) == set(found.mentions) for expected, found in pairs)
    of = score(pairs)
    shares = (f"{share:.3f}" for share in (of.precision, of.recall, of.f1))
    return _ROW.format(name, len(pairs), whole, of.expected, of.found, of.right, *shares)


def errors(pairs: Iterable[Pair]) -> Iterator[str]:
    """One line for each mention that is wrong or missing, with the words around it."""
    for number, (expected, found) in enumerate(pairs, start=1):
        wanted, given = set(expected.mentions), set(found.mentions)
        for mention in sorted(wanted ^ given):
            fault = "missing" if mention in wanted else "wrong"
            yield f"{expected.id or number}: {fault}: {_in_words(expected.text, mention)}"


def _in_words(text: str, mention: Mention) -> str:
    before, after = text[max(0, mention.start - 30) : mention.start], text[mention.end :][:30]
    excerpt = f"{before}[{text[mention.start : mention.end]}]{after}"
    return f"{mention.start}-{mention.end} {mention.id}: {' '.join(excerpt.split())}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; gives the exit code: 0, or 2 if a file cannot be read."""
    parser = argparse.ArgumentParser(prog="score", description="Precision, recall and F1.")
    parser.add_argument("expected", type=Path)
    parser.add_argument("found", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is wrong or missing")
    options = parser.parse_args(arguments)
    try:
        pairs = paired(options.expected, options.found)
    except RecordError as error:
        print(error, file=sys.stderr)
        return 2
    lines = errors(pairs) if options.errors else ()
    print(*lines, table(pairs), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
