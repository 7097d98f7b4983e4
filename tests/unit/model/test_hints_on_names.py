"""Slips that no rule forbids: a skeleton's text left in place, a name close to a known one."""

from collections.abc import Callable


def test_what_the_skeleton_says_is_not_content(problems_of: Callable[..., list[str]]) -> None:
    """A text that `explainer new` wrote and nobody wrote over is a warning at its place."""
    front = 'title: T\ndate: 2024-01-01\nsummary: S\npeople:\n  - "Prénom Nom": "rôle"\n'
    found = problems_of({"articles/a.md": front + 'themes: ["nom du thème"]'})
    assert found == ["articles/a.md:6 W505", "articles/a.md:7 W505"]


def test_a_new_name_near_a_known_one_is_told_once(problems_of: Callable[..., list[str]]) -> None:
    """A slip in a known name makes a new person: a notice says so, and never stops a build."""
    front = "title: T\ndate: 2024-01-01\nsummary: S\npeople: [Donald Trunp]\n"
    files = {
        "articles/a.md": front,
        "articles/b.md": front + "named: [Ada, Donald Trump]",
        "people/donald-trump.md": "name: Donald Trump",
    }
    assert problems_of(files) == ["articles/a.md:5 N604"]


def test_names_that_share_little_are_not_near(problems_of: Callable[..., list[str]]) -> None:
    """A family name in common is no slip."""
    files = {
        "articles/a.md": "title: T\ndate: 2024-01-01\nsummary: S\npeople: [Ivanka Trump]\n"
        "named: [Donald Trump]",
        "people/donald-trump.md": "name: Donald Trump",
    }
    assert problems_of(files) == []


def test_names_that_a_file_tells_apart_are_not_told(
    problems_of: Callable[..., list[str]],
) -> None:
    """Who says `distinct_from` has seen that two names are near."""
    front = "title: T\ndate: 2024-01-01\nsummary: S\npeople: [Ada Martins]\n"
    files = {"articles/a.md": front, "people/ada-martin.md": "name: Ada Martin\n"}
    assert "articles/a.md:5 N604" in problems_of(files)
    files["people/ada-martin.md"] += "distinct_from: [Ada Martins]"
    assert not [line for line in problems_of(files) if "N604" in line]


def test_nobody_without_a_page_is_named(problems_of: Callable[..., list[str]]) -> None:
    """A message in a public log does not name a private person."""
    front = "title: T\ndate: 2024-01-01\nsummary: S\npeople: [Ada Martins]\n"
    private = "name: Ada Martin\nstatus: private"
    found = problems_of({"articles/a.md": front, "people/ada-martin.md": private})
    assert not [line for line in found if "N604" in line]
