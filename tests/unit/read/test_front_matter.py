"""A file splits into head and body, and both keep their place."""

import pytest

from explainer.read.front_matter import parse_front_matter
from explainer.read.problems import Place


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: a\n---\nbody\n", "body\n", 4),
        ("---\ntitle: a\n---\n\nbody\n", "\nbody\n", 4),
        ("--- \ntitle: a\n---\t\nbody", "body", 4),
        ("---\ntitle: a\n---", "", 3),
        ("---\n---\nbody", "body", 3),
        ("---\ntitle: a\n---\na\n\n---\n\nb", "a\n\n---\n\nb", 4),
    ],
)
def test_body(text: str, body: str, line: int) -> None:
    """The body begins after the second line of hyphens, and knows on which line."""
    front, problems = parse_front_matter("a.md", text)
    assert (front.found, front.body, front.body_line) == (True, body, line)
    assert problems == []


@pytest.mark.parametrize(
    "text", ["", "Macron: the speech\n\ntext", "x\n---\ntitle: a\n---\n", "----\n"]
)
def test_no_front_matter(text: str) -> None:
    """Without a first line of hyphens all is body, and nothing is lost."""
    front, problems = parse_front_matter("a.md", text)
    assert (front.found, front.body, front.body_line) == (False, text, 1)
    assert front.tree.root == {}
    assert problems == []


@pytest.mark.parametrize("text", ["---\ntitle: a\n", "---", "---\ntitle: a\n----\n"])
def test_no_end(text: str) -> None:
    """A head without end is refused, not published as text."""
    front, problems = parse_front_matter("a.md", text)
    assert [p.code for p in problems] == ["E102"]
    assert front.body.strip("-\n") == ""


def test_empty_lines_before_the_head_do_no_harm() -> None:
    """A head after empty lines is a head, and its places count them."""
    front, problems = parse_front_matter("a.md", "\n\n---\ntitle: a\n---\nb\n")
    assert (front.tree.root, front.body, front.body_line) == ({"title": "a"}, "b\n", 6)
    assert front.tree.place(("title",)) == (4, 8)
    assert problems == []


@pytest.mark.parametrize("dashes", ["--", "----", "———", "–––"])
def test_an_end_of_other_dashes(dashes: str) -> None:
    """A closing line that is not three hyphens is told as that, at its place."""
    front, problems = parse_front_matter("a.md", f"---\ntitle: a\n{dashes}\nTexte.\n")
    assert [(p.code, p.place, p.params) for p in problems] == [
        ("E102", (3, 1), {"variant": "dashes"})
    ]
    assert "Texte." in front.body


@pytest.mark.parametrize("head", ["- a\n- b", "[a, b]", "a text"])
def test_head_must_be_keys(head: str) -> None:
    """A list or a text is no front matter."""
    _, problems = parse_front_matter("a.md", f"---\n{head}\n---\n")
    assert [(p.code, p.place) for p in problems] == [("E107", (2, 1))]


def test_values_have_their_place() -> None:
    """A value stands where the whole file has it."""
    front, _ = parse_front_matter("a.md", "---\ntitle: a\npeople:\n  - b\n---\n")
    assert front.tree.root == {"title": "a", "people": ["b"]}
    assert front.tree.place(("people", 0)) == Place(4, 5)


def test_problems_have_their_place() -> None:
    """A mistake of YAML stands on its line of the file."""
    _, problems = parse_front_matter("a.md", "---\ntitle: a\nsummary: b: c\n---\n")
    assert [(p.code, p.place.line) for p in problems] == [("E103", 3)]
