"""A terminal says how far the work is; nothing else is told."""

import io
import sys

import pytest

from explainer.progress import counter


class Terminal(io.StringIO):
    """An error stream that somebody looks at."""

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("cli.reading", "{} of 250 files read"),
        ("build.composing", "composing: {} of 250"),
        ("build.making", "pages: {} of 250"),
    ],
)
def test_a_terminal_counts_on_one_line(
    monkeypatch: pytest.MonkeyPatch, term: str, said: str
) -> None:
    """The counter writes over itself, and nothing of it stays."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with counter("en", term) as progress:
        for done in range(1, 251):
            progress(done, 250)
    *steps, blank, end = terminal.getvalue().split("\r")
    assert steps == [said.format(done) for done in (100, 200, 250)]
    assert blank.strip() + end == ""
    assert len(blank) == len(steps[-1])


def test_another_line_begins_where_the_count_began(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed while the counter stands covers it, rather than going on behind it."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with counter("en", "cli.reading") as progress:
        progress(100, 200)
        assert terminal.getvalue().endswith("\r")


def test_nothing_is_counted_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Logs and pipes get no count."""
    with counter("en", "cli.reading") as progress:
        progress(100, 100)
    assert capsys.readouterr() == ("", "")


def test_the_counter_is_cleared_when_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is interrupted leaves no half line behind."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())

    def read() -> None:
        with counter("en", "cli.reading") as progress:
            progress(100, 200)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read()
    assert terminal.getvalue().endswith(" \r")
