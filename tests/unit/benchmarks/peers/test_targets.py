"""What is measured stands beside what was aimed at."""

from bench_runs import run
from benchmarks.peers.figures import Figures
from benchmarks.peers.targets import TARGETS, rows


def test_nothing_measured_meets_nothing() -> None:
    """A target without a measure is neither met nor missed."""
    assert {row[2:] for row in rows(Figures([]))} == {("not measured", "–")}


def test_each_target_has_its_measure() -> None:
    """Ours takes a second for 1,000 articles, Hugo two; an edit a tenth of a second."""
    runs = [run("ours", size, 0, size / 1000, edit=0.1) for size in (100, 1_000, 4_000, 10_000)]
    runs += [run("hugo", size, 0, size / 500) for size in (1_000, 4_000, 10_000)]
    runs += [run("pelican", 1_000, 0, 0.2), run("pelican", 4_000, 0, 50)]
    measured = [row[2:] for row in rows(Figures(runs))]
    assert measured == [
        ("0.50", "yes"),
        ("0.50", "yes"),
        ("0.50", "yes"),
        ("0.50", "**no**"),
        ("0.01", "yes"),
        ("0.50", "yes"),
        ("1.00", "yes"),
        ("1.00", "yes"),
    ]


def test_limits_are_those_that_were_set() -> None:
    """Nobody lowers them in passing."""
    assert [target.limit for target in TARGETS] == [1, 1, 0.6, 0.25, 0.1, 1, 1.05, 1]
