"""The results as a Markdown file."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from benchmarks.peers import figures as f
from benchmarks.peers import targets
from benchmarks.peers.figures import Figure, Figures
from benchmarks.peers.known import PEERS
from benchmarks.peers.machine import machine, other_work

_HOW: Final = """\
`make bench` has made this file: it runs the generators in turn, round after round, each on a fresh
copy of its site; figures are medians of the rounds, ratios those of pairs of the same round. *First
build*: nothing is there of an earlier one. *After an edit*: a sentence more in one article, with
whatever the tool keeps; = means that it keeps nothing and builds all again. Processor time is that
of all processes. Memory is the most that all processes had at once, shared pages counted once. All
tools get the same articles: what our front matter says of them (key points, timeline, statements,
sources) is part of the text for the others. Nobody makes a search index or pictures for sharing.
*Article* is the mean weight of an article's HTML over the first hundred articles.
"""


def report(results: Figures, stages: str) -> str:
    """The whole file: targets, a table for each size, growth, and the stages of ours."""
    return "\n".join([*_head(results), *_sizes(results), *_growth(results), *_stages(stages)])


def _head(results: Figures) -> Iterator[str]:
    days = sorted({run.day for run in results.runs})
    load = max((run.load for run in results.runs), default=0.0)
    yield "# Results\n"
    yield f"{' to '.join(dict.fromkeys((days[0], days[-1])))}, on {machine()}. {other_work(load)}\n"
    yield _HOW
    yield "## Targets\n"
    yield from _table(("target", "at most", "measured", "met"), targets.rows(results))
    yield "## Who does what\n"
    yield from _table(("generator", "version", "job"), _jobs(results))


def _jobs(results: Figures) -> Iterator[tuple[str, ...]]:
    versions = {run.peer: run.version for run in results.runs}
    for peer in PEERS.values():
        if peer.name in versions:
            yield peer.title, versions[peer.name], peer.job


def _sizes(results: Figures) -> Iterator[str]:
    heads = ("generator", "first build, s", "ours ÷ it", "CPU, s", "memory, MB", "after an edit, s")
    for articles in results.sizes():
        rounds = len({run.round for run in results.runs if run.articles == articles})
        yield f"## {articles:,} articles, {_counted(rounds, 'round')}\n"
        rows = [_row(results, peer, articles) for peer in PEERS if results.of(peer, articles)]
        yield from _table((*heads, "pages", "output, MB", "article, kB"), rows)
        yield from _errors(results, articles)


def _row(results: Figures, peer: str, articles: int) -> tuple[str, ...]:
    def shown(figure: Figure, form: str, unit: float = 1) -> str:
        value = results.middle(peer, articles, figure)
        return "–" if value is None else form.format(value / unit)

    ratio = results.ratio(f.wall, peer, f.wall, articles)
    return (
        PEERS[peer].title,
        _spread(results.values(peer, articles, f.wall), shown(f.wall, "{:.2f}")),
        "–" if ratio is None else f"{ratio:.2f}",
        shown(f.cpu, "{:.2f}"),
        shown(f.memory, "{:.0f}", 1e6),
        shown(f.edit, "{:.2f}") if PEERS[peer].keeps else "=",
        shown(f.pages, "{:,.0f}"),
        shown(f.size, "{:.1f}", 1e6),
        shown(f.article, "{:.1f}", 1e3),
    )


def _spread(values: Sequence[float], middle: str) -> str:
    return f"{middle} ({min(values):.2f}–{max(values):.2f})" if len(values) > 1 else middle


def _errors(results: Figures, articles: int) -> Iterator[str]:
    for run in results.runs:
        if run.articles == articles and run.error:
            yield f"{PEERS[run.peer].title} was given up: {run.error.splitlines()[0]}.\n"


def _growth(results: Figures) -> Iterator[str]:
    sizes = results.sizes()
    if len(sizes) > 1:
        yield "## Growth\n"
        yield "The power of the number of articles that a figure grows with; 1 is as they grow.\n"
        steps = list(pairwise(sizes))
        heads = [f"CPU, {first:,} to {last:,}" for first, last in steps]
        measured = {run.peer for run in results.runs}
        rows = [
            (PEERS[peer].title, *_powers(results, peer, steps))
            for peer in PEERS
            if peer in measured
        ]
        yield from _table(("generator", *heads), rows)


def _powers(results: Figures, peer: str, steps: Iterable[tuple[int, int]]) -> Iterator[str]:
    for first, last in steps:
        power = results.exponent(peer, f.cpu, first, last)
        yield "–" if power is None else f"{power:.2f}"


def _stages(told: str) -> Iterator[str]:
    yield "## Where ours spends its time\n"
    yield "Before pages are made, by `python -m benchmarks.stages`: processor time of one core.\n"
    yield f"```\n{told.strip()}\n```\n"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
