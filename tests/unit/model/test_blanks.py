"""Blanks that only the maintainer can fill in."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[à compléter : nom]", 1),
        ("[à compléter: nom]", 1),
        ("[à compléter\u202f: nom]", 1),
        ("[to fill in: name]", 1),
        ("De [à compléter : nom], à [à compléter : adresse].", 2),
        ("[à compléter]", 0),
        ("[à compléter : ]", 0),
        ("à compléter : nom", 0),
    ],
)
def test_a_blank_is_named_with_its_line(problems_of: Problems, text: str, count: int) -> None:
    """Each blank of a text is a warning."""
    found = problems_of({"legal.md": f"title: T\n---\nTexte.\n\n{text}"})
    assert found == ["legal.md:6 W516"] * count


def test_a_translation_is_filled_in_too(problems_of: Problems) -> None:
    """A blank of a sidecar is named in the sidecar."""
    files = {"legal.md": "title: T", "legal.en.md": "title: T\n---\n[to fill in: name]"}
    assert [line.split(":")[0] for line in problems_of(files)] == ["legal.en.md"]


def test_a_demonstration_has_no_excuse(problems_of: Problems) -> None:
    """A site that says it is a demonstration is published all the same."""
    files = {"legal.md": "title: T\n---\n[to fill in: name]"}
    assert len(problems_of(files, demo=True)) == 1


def test_a_draft_may_wait_on_a_demonstration_only(problems_of: Problems) -> None:
    """Where nobody reads it a blank does no harm; a site that is none owes its readers the page."""
    files = {
        "legal.md": "title: T\ndraft: true\n---\n[to fill in: name]",
        "legal.en.md": "title: T\n---\n[to fill in: name]",
    }
    assert problems_of(files, demo=True) == []
    assert len(problems_of(files)) == 2
