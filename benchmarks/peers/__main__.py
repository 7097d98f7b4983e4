"""Builds the same archive with every generator and writes what it took.

    python -m benchmarks.peers [--sizes 1000,4000] [--rounds 3] [--only ours,hugo] [--add]

Tools, sites and the lines of all runs stand below `.cache/bench/`; the table is
`benchmarks/RESULTS.md`. With `--add` the runs of before stay, so that sizes can be measured one
after the other. What the table says of large archives stays. Needs Linux, and Node with npm for
Eleventy.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.large import section_of
from benchmarks.peers.figures import Figures
from benchmarks.peers.known import PEERS
from benchmarks.peers.report import report
from benchmarks.peers.rounds import Bench
from benchmarks.peers.runs import Run, keep, kept

_ROOT: Final = Path(__file__).parents[2]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.peers", description=__doc__)
    parser.add_argument("--sizes", default="100,1000,4000,10000", help="numbers of articles")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default=",".join(PEERS), help="names of generators")
    parser.add_argument("--limit", type=float, default=900, help="seconds that a build may take")
    parser.add_argument("--add", action="store_true", help="keep the runs of before")
    parser.add_argument("--folder", type=Path, default=_ROOT / ".cache" / "bench")
    parser.add_argument("--results", type=Path, default=_ROOT / "benchmarks" / "RESULTS.md")
    return parser.parse_args(arguments)


def _told(run: Run) -> str:
    took = f"{run.cold.wall:.2f} s" if run.cold else run.error
    again = f", after an edit {run.edit.wall:.2f} s" if run.edit else ""
    return f"{run.articles} articles, round {run.round + 1}: {run.peer} {took}{again}"


def _stages(results: Figures) -> str:
    """What `benchmarks.stages` says of the smallest and the largest size, in a process apart."""
    sizes = results.sizes()
    chosen = ",".join(map(str, dict.fromkeys((sizes[0], sizes[-1]))))
    command = [sys.executable, "-m", "benchmarks.stages", "--sizes", chosen]
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the runs, write the table."""
    given = _options(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    lines = given.folder / "runs.jsonl"
    if not given.add:
        lines.unlink(missing_ok=True)
    peers = [PEERS[name] for name in given.only.split(",")]
    bench = Bench(folder=given.folder, peers=peers, limit=given.limit)
    for run in bench.run(map(int, given.sizes.split(",")), given.rounds):
        keep(run, lines)
        print(_told(run), flush=True)
    results = Figures(kept(lines))
    large = section_of(given.results.read_text("utf-8")) if given.results.exists() else ""
    parts = (part for part in (report(results, _stages(results)), large) if part)
    given.results.write_text("\n".join(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
