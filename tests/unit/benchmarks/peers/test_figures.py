"""Figures are medians; ratios are those of pairs."""

import pytest

from bench_runs import failed, run
from benchmarks.peers import figures as f
from benchmarks.peers.figures import Figures


def test_the_middle_is_a_median() -> None:
    """One slow round does not count."""
    figures = Figures([run("hugo", 10, number, wall) for number, wall in enumerate((2, 90, 4))])
    assert figures.middle("hugo", 10, f.wall) == 4
    assert figures.middle("hugo", 10, f.cpu) == 8
    assert figures.middle("hugo", 10, f.memory) == 4_000_000
    assert figures.middle("hugo", 10, f.pages) == 10
    assert figures.middle("hugo", 10, f.size) == 10_000
    assert figures.middle("hugo", 10, f.article) == 1000


def test_a_ratio_is_that_of_a_round() -> None:
    """Each round beside its own: 1, 2 and 3, though the medians give 2.5."""
    ours = [run("ours", 10, number, wall) for number, wall in enumerate((1, 20, 30))]
    theirs = [run("hugo", 10, number, wall) for number, wall in enumerate((1, 10, 10))]
    assert Figures([*ours, *theirs]).ratio(f.wall, "hugo", f.wall, 10) == 2
    assert Figures([*ours, *theirs[1:]]).ratio(f.wall, "hugo", f.wall, 10) == 2.5


def test_what_keeps_nothing_builds_all_again() -> None:
    """Its time after an edit is that of a first build."""
    figures = Figures([run("hugo", 10, 0, 5), run("ours", 10, 0, 8, edit=2)])
    assert figures.middle("hugo", 10, f.edit) == 5
    assert figures.middle("ours", 10, f.edit) == 2


def test_the_fastest_is_not_ours() -> None:
    """Nor one that gave no site."""
    runs = [run("ours", 10, 0, 1), run("hugo", 10, 0, 3), run("pelican", 10, 0, 2)]
    figures = Figures([*runs, failed("zensical", 10, "it ended with 1")])
    assert figures.fastest(10) == "pelican"
    assert figures.fastest(20) is None


def test_growth_is_a_power() -> None:
    """Ten times the articles in a hundred times the time is the second power."""
    figures = Figures([run("ours", 10, 0, 1), run("ours", 100, 0, 100), failed("ours", 50, "no")])
    assert figures.exponent("ours", f.cpu, 10, 100) == pytest.approx(2)
    assert figures.exponent("ours", f.cpu, 10, 50) is None
    assert figures.exponent("hugo", f.cpu, 10, 100) is None


def test_sizes_ascend() -> None:
    """However they were measured."""
    assert Figures([run("ours", 9, 0, 1), run("ours", 3, 0, 1)]).sizes() == [3, 9]
