"""Titles in lines: large, even, and never out of their room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.limits import NAME_LENGTH
from explainer.sharing.font import width
from explainer.sharing.lines import cut, title_lines

ROOM, HEIGHT = 1040, 332

LETTERS = st.sampled_from("aeiW’.\u00a0\u202f—Жψ")
TITLES = st.lists(st.text(LETTERS, min_size=1, max_size=80), min_size=1, max_size=60).map(
    lambda words: " ".join(words)[:NAME_LENGTH].strip(" ")
)


def test_a_short_title_is_large() -> None:
    """One line of the largest size."""
    size, leading, lines = title_lines("Donald Trump", ROOM, HEIGHT)
    assert (size, lines) == (88, ["Donald Trump"])
    assert leading > size


def test_lines_are_even() -> None:
    """No word is left alone where another would keep it company."""
    _, _, lines = title_lines("Une seule ligne serait bien trop courte ici", ROOM, HEIGHT)
    assert lines == ["Une seule ligne serait", "bien trop courte ici"]


def test_lines_break_at_ordinary_spaces_only() -> None:
    """A guillemet or a colon never begins a line."""
    _, _, lines = title_lines(" ".join(["«\u202fmot\u202f»\u00a0:"] * 20), ROOM, HEIGHT)
    assert len(lines) > 1
    assert all(line.startswith("«") and line.endswith(":") for line in lines)


def test_a_long_title_is_smaller_and_whole() -> None:
    """Two dozen words of French still fit."""
    title = "vingt mots de français " * 6
    size, _, lines = title_lines(title.strip(), ROOM, HEIGHT)
    assert size < 88
    assert " ".join(lines) == title.strip()


def test_what_is_far_too_long_is_cut() -> None:
    """The widest letters end in an ellipsis, on the last line that has room."""
    _, leading, lines = title_lines("W" * NAME_LENGTH, ROOM, HEIGHT)
    assert lines[-1].endswith("W…")
    assert (len(lines), leading * 4 <= HEIGHT) == (4, True)
    assert "".join(lines).count("W") < NAME_LENGTH


@given(TITLES.filter(bool))
def test_nothing_leaves_its_room(title: str) -> None:
    """No line is wider than the room, and all lines together are no higher."""
    size, leading, lines = title_lines(title, ROOM, HEIGHT)
    assert len(lines) * leading <= HEIGHT
    assert max(width(line, size) for line in lines) <= ROOM
    assert all(lines)


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [("", 100, ""), ("Site", 500, "Site"), ("Site", 56, "Si…"), ("Un site", 84, "Un…")],
)
def test_a_text_is_cut_to_its_room(text: str, room: int, shown: str) -> None:
    """What fits stays; what does not ends in an ellipsis, without a space before it."""
    assert cut(text, 34, room) == shown
