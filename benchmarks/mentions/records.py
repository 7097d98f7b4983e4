"""Texts with their mentions as JSON Lines: what the scorer and the matchers read and write."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError


class RecordError(Exception):
    """A file of records that cannot be read; says `file:line: why` on one line."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place where an entity is named: offsets in code points, the end excluded."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What a text may name."""

    id: str
    """As in the product: `people/elon-musk`."""
    name: str
    kind: str = ""
    """`person`, `organization`, `event`, `theme`, `place`, or nothing in a corpus without kinds."""
    aliases: tuple[str, ...] = ()
    also_known_as: tuple[str, ...] = ()
    declared: bool = True
    """Whether the page declares it; otherwise it is only somewhere on the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text, what it may name, and the mentions in it."""

    text: str
    mentions: tuple[Mention, ...]
    id: str = ""
    tags: tuple[str, ...] = ()
    """What the figures are also given by: a language, a difficulty."""
    page: str = ""
    """The id of the entity whose own page the text is."""
    entities: tuple[Entity, ...] = ()


_RECORD = TypeAdapter(Record)


def read_records(path: Path) -> Iterator[Record]:
    """The records of a file, in order; other keys are passed over. Raises `RecordError`."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: cannot be read ({error})") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _record(line, f"{path}:{number}")


def _record(line: str, place: str) -> Record:
    try:
        record = _RECORD.validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(map(str, first["loc"])) or "line"
        raise RecordError(f"{place}: {key}: {first['msg']}") from error
    for mention in record.mentions:
        if not 0 <= mention.start < mention.end <= len(record.text):
            raise RecordError(f"{place}: no such place in the text: {mention.start}-{mention.end}")
    return record


def json_line(record: Record) -> str:
    """A record as one line of JSON."""
    return json.dumps(asdict(record), ensure_ascii=False)


def run_matcher(
    program: str, find: Callable[[Record], tuple[Mention, ...]], arguments: Sequence[str] | None
) -> int:
    """Print the texts of a file with what a matcher finds in them, as its command.

    Gives the exit code: 0, or 2 for an unreadable file.
    """
    parser = argparse.ArgumentParser(prog=program, description="Find mentions.")
    parser.add_argument("texts", type=Path)
    try:
        for record in read_records(parser.parse_args(arguments).texts):
            print(json_line(replace(record, mentions=find(record))))
    except RecordError as error:
        print(error, file=sys.stderr)
        return 2
    return 0
