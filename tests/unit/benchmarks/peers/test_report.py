"""The file of results says all that was measured."""

import re

from bench_runs import failed, run
from benchmarks.peers.figures import Figures
from benchmarks.peers.report import report

RUNS = [
    run("ours", 100, 0, 2, edit=1),
    run("ours", 100, 1, 4, edit=1),
    run("hugo", 100, 0, 1),
    run("hugo", 100, 1, 1),
    run("ours", 1_000, 0, 30, edit=5),
    failed("hugo", 1_000, "it took more than 5 s\nand said so"),
]


def test_each_table_is_whole() -> None:
    """Every row has as many cells as its head."""
    blocks = re.findall(r"(?:^\|.*\|\n)+", report(Figures(RUNS), "stages"), re.MULTILINE)
    assert len(blocks) == 5
    for block in blocks:
        assert len({row.count("|") for row in block.splitlines()}) == 1


def test_a_row_has_all_figures() -> None:
    """Median and spread, ratio, processor time, memory, edit, pages, bytes, weight."""
    text = report(Figures(RUNS), "stages")
    assert (
        "| event-explainer | 3.00 (2.00–4.00) | 1.00 | 6.00 | 3 | 1.00 | 100 | 0.1 | 1.0 |" in text
    )
    assert "| Hugo | 1.00 (1.00–1.00) | 3.00 | 2.00 | 1 | = | 100 | 0.1 | 1.0 |" in text
    assert "| Hugo | – | – | – | – | = | – | – | – |" in text
    assert "## 100 articles, 2 rounds" in text
    assert "## 1,000 articles, 1 round\n" in text


def test_who_was_given_up_is_named() -> None:
    """With the first line of why."""
    assert "Hugo was given up: it took more than 5 s.\n" in report(Figures(RUNS), "stages")


def test_growth_stands_between_sizes() -> None:
    """None where there is one size."""
    assert "| event-explainer | 1.00 |" in report(Figures(RUNS), "stages")
    assert "## Growth" not in report(Figures(RUNS[:4]), "stages")


def test_the_stages_are_taken_over() -> None:
    """As the other command prints them."""
    assert "```\nread 1 s\n```" in report(Figures(RUNS), "read 1 s\n")


def test_versions_and_days_are_told() -> None:
    """Only of generators that were measured."""
    text = report(Figures(RUNS), "stages")
    assert "\n2024-08-13, on " in text
    assert "| Hugo | 1.2 | " in text
    assert "Zensical" not in text
