"""Keys of heads are read by any of their names, and what is lost is told."""

import pytest

from explainer.importers.heads import read_post
from explainer.importers.keys import Keys, day_of


def _keys(head: str) -> Keys:
    document, problems = read_post("a.md", f"---\n{head}\n---\n".encode())
    assert not [problem for problem in problems if problem.is_error]
    return Keys(document=document)


def _told(keys: Keys) -> list[str]:
    return [f"{p.code} {p.place.line} {p.params['key']}" for p in keys.problems]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-01-02", "2024-01-02"),
        ("2024/1/2", "2024-01-02"),
        ("2024-01-02 09:51:57 +0100", "2024-01-02"),
        ("2024-01-02T09:51:57.123456Z", "2024-01-02"),
        ("2024-01-02 09:51 UTC", "2024-01-02"),
        ("2023-02-29", ""),
        ("2024-01", ""),
        ("2 January 2024", ""),
        ("2024-01-02 maybe", ""),
        ("", ""),
    ],
)
def test_days(text: str, day: str) -> None:
    """A day is read as tools write it, with a time perhaps; what names none gives none."""
    assert day_of(text) == day


def test_letters_do_not_matter() -> None:
    """Keys are read in any letters; the first that says something counts."""
    keys = _keys("publishDate: 2024-01-02\ndate:\nTitle: A")
    assert keys.day("date", "publishdate") == "2024-01-02"
    assert keys.text("title") == "A"
    assert list(keys.unasked()) == []


@pytest.mark.parametrize(
    ("value", "apart", "texts"),
    [
        ("a b", True, ["a", "b"]),
        ("a b", False, ["a b"]),
        ("[a b, c]", True, ["a b", "c"]),
        ("\n  - a\n  - b", False, ["a", "b"]),
    ],
)
def test_lists(value: str, apart: bool, texts: list[str]) -> None:
    """A text is a list of one, or of its words."""
    assert _keys(f"tags: {value}").texts("tags", apart=apart) == texts


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("title: [a]", ["W704 2 title"]),
        ("date: {created: 2024-01-02}", []),
        ("date: {created: soon}", ["W704 2 date.created"]),
        ("date: soon", ["W704 2 date"]),
        ("tags: [a, [b]]", ["W704 2 tags"]),
    ],
)
def test_what_is_lost_is_told(head: str, told: list[str]) -> None:
    """A value in a form that cannot be carried over is told with its place."""
    keys = _keys(head)
    keys.text("title")
    keys.day("date", part="created")
    keys.texts("tags")
    assert _told(keys) == told


@pytest.mark.parametrize(
    ("value", "flag"),
    [("true", True), ("False", False), ("yes", True), ("perhaps", None), ("[a]", None), ("", None)],
)
def test_flags(value: str, flag: bool | None) -> None:
    """True and false are read as YAML 1.1 writes them, and nothing else."""
    assert _keys(f"draft: {value}").flag("draft") is flag


def test_keys_that_nobody_asked_for() -> None:
    """A key without counterpart is named; those that say how a page looked are not."""
    keys = _keys("layout: post\nweight: 1\nlinks: [a]\nempty:\noff: false\nShowToc: true")
    assert list(keys.unasked()) == ["links"]
