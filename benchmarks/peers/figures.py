"""What runs say together: medians of rounds, ratios of pairs, growth."""

import math
from collections.abc import Callable, Iterable
from statistics import median

from benchmarks.peers.measure import Cost
from benchmarks.peers.runs import Run

Figure = Callable[[Run], float | None]


def wall(run: Run) -> float | None:
    """Seconds of a first build."""
    return run.cold.wall if run.cold else None


def cpu(run: Run) -> float | None:
    """Seconds of all processors for a first build."""
    return run.cold.cpu if run.cold else None


def memory(run: Run) -> float | None:
    """Bytes that a first build had at most."""
    return run.cold.memory if run.cold else None


def edit(run: Run) -> float | None:
    """Seconds of a build after an edit; those of a full one where a tool keeps nothing."""
    return _again(run).wall if run.cold else None


def pages(run: Run) -> float | None:
    """HTML pages that a build writes."""
    return run.output.pages if run.output else None


def size(run: Run) -> float | None:
    """Bytes of all files that a build writes."""
    return run.output.size if run.output else None


def article(run: Run) -> float | None:
    """Bytes of an article's page: the mean of the first hundred articles."""
    return run.output.article if run.output else None


def _again(run: Run) -> Cost:
    cost = run.edit or run.cold
    assert cost
    return cost


class Figures:
    """Figures over all runs of a benchmark."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs = sorted(runs, key=lambda run: (run.articles, run.round))

    def sizes(self) -> list[int]:
        """Numbers of articles, ascending."""
        return sorted({run.articles for run in self.runs})

    def of(self, peer: str, articles: int) -> list[Run]:
        """The runs of a generator with so many articles."""
        return [run for run in self.runs if (run.peer, run.articles) == (peer, articles)]

    def values(self, peer: str, articles: int, figure: Figure) -> list[float]:
        """A figure of each round that has it."""
        found = (figure(run) for run in self.of(peer, articles))
        return [value for value in found if value is not None]

    def middle(self, peer: str, articles: int, figure: Figure) -> float | None:
        """The median of the rounds."""
        values = self.values(peer, articles, figure)
        return median(values) if values else None

    def ratio(self, ours: Figure, peer: str, theirs: Figure, articles: int) -> float | None:
        """The median over rounds of our figure by a generator's of the same round."""
        other = {run.round: theirs(run) for run in self.of(peer, articles)}
        pairs = ((ours(run), other.get(run.round)) for run in self.of("ours", articles))
        ratios = [mine / its for mine, its in pairs if mine is not None and its]
        return median(ratios) if ratios else None

    def fastest(self, articles: int) -> str | None:
        """The generator but ours whose first build took the least."""
        peers = {run.peer for run in self.runs if run.peer != "ours"}
        walls = ((self.middle(peer, articles, wall), peer) for peer in sorted(peers))
        return min(((took, peer) for took, peer in walls if took is not None), default=(0, None))[1]

    def exponent(self, peer: str, figure: Figure, first: int, last: int) -> float | None:
        """The power of the number of articles that a figure grows with from one size to another."""
        less, more = (self.middle(peer, articles, figure) for articles in (first, last))
        if not less or not more or first == last:
            return None
        return math.log(more / less) / math.log(last / first)
