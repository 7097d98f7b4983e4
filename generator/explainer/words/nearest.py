"""The word that was meant: what a hint asks about with “did you mean”."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known word most like one, by difflib's ratio from 0 to 1; empty if none is near."""
    close = difflib.get_close_matches(word, sorted(known), 1, likeness)
    return close[0] if close else ""
