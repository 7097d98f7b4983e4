"""A run of a generator over an archive of one size, and lines that keep it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.peers.measure import Cost
from benchmarks.peers.output import Output


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a first build took, and one after an edit where the tool keeps anything.

    `peer` is the generator's name, `round` the number of the round, `day` that of the run, `load`
    the machine's other work when the command began: the mean number of processes that wanted a
    processor. Where `error` says why there is no build, the others are none.
    """

    peer: str
    version: str
    articles: int
    round: int
    day: str
    load: float
    cold: Cost | None = None
    edit: Cost | None = None
    output: Output | None = None
    error: str = ""


def keep(run: Run, path: Path) -> None:
    """Add a run to a file, a line of JSON each."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(run), ensure_ascii=False) + "\n")


def kept(path: Path) -> Iterable[Run]:
    """The runs of a file; none if there is no file."""
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _run(line)


def _run(line: str) -> Run:
    values = json.loads(line)
    for key, kind in (("cold", Cost), ("edit", Cost), ("output", Output)):
        values[key] = values[key] and kind(**values[key])
    return Run(**values)
