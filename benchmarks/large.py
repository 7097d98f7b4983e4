"""Builds one generated archive with everything on but share pictures, and notes what it took.

    python -m benchmarks.large FOLDER --articles N [--note "8 GiB enforced"]

A first build, then two more, each after a sentence more in one article. The archive and the site
stay in FOLDER; what an earlier build left there goes. Notes a row in `benchmarks/RESULTS.md`.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.corpus.__main__ import files
from benchmarks.peers.machine import machine
from benchmarks.peers.measure import Cost, measure
from explainer.publish.size import size_of

_CONFIGURATION: Final = Path(__file__).parent / "peers" / "sites" / "ours" / "mkdocs.yml"
_BUILD: Final = (sys.executable, "-m", "mkdocs", "build", "--quiet")
_HEAD: Final = "## Large archives\n"
_TABLE: Final = """\
By `python -m benchmarks.large`: the index of the search is made too, pictures for sharing are not.
Two builds follow the first, each after a sentence more in one article; the second of them finds a
tree that waits. Memory is that of all processes, shared pages counted once.

| articles | first build, s | CPU, s | memory, MB | edit, s | again, s | first ÷ again | files | \
folders | site, MB | measured |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"""
_LIMIT: Final = 6 * 3600.0
"""Seconds for a build: what a job of GitHub Actions has."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, edit, build, edit, build; note a row."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--note", default="", help="what the machine was, if not itself")
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "RESULTS.md")
    given = parser.parse_args(arguments)
    write(given.folder, given.articles)
    costs = [measure(_BUILD, given.folder, _LIMIT)]
    for number in (given.articles // 2, given.articles // 3):
        edit(given.folder, number)
        costs.append(measure(_BUILD, given.folder, _LIMIT))
    note = given.note or machine()
    made = row(given.articles, costs, given.folder / "site", f"{datetime.now(UTC).date()}, {note}")
    print(made)
    before = given.results.read_text(encoding="utf-8") if given.results.exists() else ""
    given.results.write_text(with_row(before, made), encoding="utf-8")


def write(folder: Path, articles: int) -> None:
    """The archive, where it is not there, and nothing that a build leaves."""
    if not (folder / "content").exists():
        for path, text in files(articles):
            file = folder / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    text = _CONFIGURATION.read_text(encoding="utf-8").replace("search: false", "search: true")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    for left in ("site", ".cache"):
        shutil.rmtree(folder / left, ignore_errors=True)


def edit(folder: Path, number: int) -> None:
    """A sentence more in an article, which does not have it yet."""
    file = folder / f"content/articles/article-{number}.md"
    text = file.read_text(encoding="utf-8")
    sentence = f"Une phrase de plus, après {len(text)} signes, qui ne nomme personne."
    file.write_text(f"{text}\n{sentence}\n", encoding="utf-8")


def row(articles: int, costs: Sequence[Cost], site: Path, measured: str) -> str:
    """Of the first build time and memory, of the others the time, of the site its size."""
    first, second, third = costs
    size = size_of(site)
    folders = sum(len(names) for _, names, _ in os.walk(site))
    cells = (
        f"{articles:,}",
        f"{first.wall:,.0f}",
        f"{first.cpu:,.0f}",
        f"{first.memory / 1e6:,.0f}",
        f"{second.wall:.1f}",
        f"{third.wall:.1f}",
        f"{first.wall / third.wall:.0f}",
        f"{size.files:,}",
        f"{folders:,}",
        f"{size.megabytes:,}",
        measured,
    )
    return f"| {' | '.join(cells)} |"


def section_of(results: str) -> str:
    """What results say of large archives."""
    _, head, rest = results.partition(_HEAD)
    return head + rest


def with_row(results: str, row: str) -> str:
    """Results with a row for one archive, in the place of an earlier one of as many articles."""
    known = (line for line in section_of(results).splitlines() if line[:3].strip("| ").isdigit())
    rows = {_articles(line): line for line in (*known, row)}
    others = results.partition(_HEAD)[0].rstrip("\n")
    return "\n".join([others, "", _HEAD, _TABLE, *(rows[key] for key in sorted(rows)), ""])


def _articles(line: str) -> int:
    return int(line.split("|")[1].replace(",", ""))


if __name__ == "__main__":
    main()
