"""Runs of the benchmark whose figures are known."""

from benchmarks.peers.measure import Cost
from benchmarks.peers.output import Output
from benchmarks.peers.runs import Run


def run(peer: str, articles: int, number: int, wall: float, edit: float = 0) -> Run:
    """One that took `wall` seconds, processors twice as long, a megabyte a second."""
    return Run(
        peer=peer,
        version="1.2",
        articles=articles,
        round=number,
        day="2024-08-13",
        load=0.0,
        cold=_cost(wall),
        edit=_cost(edit) if edit else None,
        output=Output(pages=articles, size=articles * 1000, article=1000.0),
    )


def failed(peer: str, articles: int, error: str) -> Run:
    """One that gave no site."""
    return Run(
        peer=peer,
        version="1.2",
        articles=articles,
        round=0,
        day="2024-08-13",
        load=0.0,
        error=error,
    )


def _cost(wall: float) -> Cost:
    return Cost(wall=wall, cpu=2 * wall, memory=int(wall * 1_000_000))
