"""How far a long piece of work is, said on a terminal while it lasts."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from explainer.words import words

Progress = Callable[[int, int], None]
"""Told after each piece how many are done, and of how many."""

_EVERY: Final = 100
"""Pieces done between two changes of the counter."""


def unseen(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@contextmanager
def counter(language: str, term: str) -> Iterator[Progress]:
    """Counts on one line of the error stream, cleared at the end; silent off a terminal.

    `term` is the key of the words that say what is counted, with `{done}` and `{total}`. Whatever
    else is printed meanwhile begins at the start of the line, over the count. A process forked
    meanwhile may count instead: it clears the line when all is done.
    """
    if not sys.stderr.isatty():
        yield unseen
        return
    shown = ""

    def show(done: int, total: int) -> None:
        nonlocal shown
        if done % _EVERY == 0 or done == total:
            shown = words(language)[term].format(done=done, total=total)
            print(shown, end="\r", file=sys.stderr, flush=True)
        if done == total:
            clear()

    def clear() -> None:
        nonlocal shown
        if shown:
            print(" " * len(shown), end="\r", file=sys.stderr, flush=True)
        shown = ""

    try:
        yield show
    finally:
        clear()
