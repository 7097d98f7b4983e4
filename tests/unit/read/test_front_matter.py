"""A file splits into head and body, and both keep their place."""

import pytest

from explainer.read.front_matter import parse_front_matter
from explainer.read.problems import Place, Problem


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
    assert front.head == ("" if text.startswith("---\n---") else "title: a\n")
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
    assert (front.tree.place(("title",)), front.tree.key_place(("title",))) == ((4, 8), (4, 1))
    assert front.head == "\n\ntitle: a\n"
    assert problems == []
    _, problems = parse_front_matter("a.md", "\n---\ntitle: a\ntitle: b\n---\n")
    params = {"key": "title", "line": "3"}
    assert problems == [Problem(code="E104", path="a.md", place=Place(4, 1), params=params)]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [("\n\n---\ntitle: a\n\nUn texte.", "E102", 5), ("\n---\n- a\n---\n", "E107", 3)],
)
def test_what_is_wrong_after_empty_lines_has_its_place(text: str, code: str, line: int) -> None:
    """The lines before the head count in the places of all problems."""
    front, (problem,) = parse_front_matter("a.md", text)
    assert (problem.code, problem.place) == (code, (line, 1))
    assert front.head.split("\n")[:2] == ["", "" if code == "E102" else "- a"]


@pytest.mark.parametrize("dashes", ["--", "----", "———", "–––"])
def test_an_end_of_other_dashes(dashes: str) -> None:
    """A closing line that is not three hyphens is told as that, at its place."""
    front, problems = parse_front_matter("a.md", f"---\ntitle: a\n{dashes}\nTexte.\nFin.\n")
    params = {"variant": "dashes"}
    assert problems == [Problem(code="E102", path="a.md", place=Place(3, 1), params=params)]
    assert (front.head, front.body, front.body_line) == ("title: a", "\nTexte.\nFin.\n", 3)


@pytest.mark.parametrize("head", ["- a\n- b", "[a, b]", "a text"])
def test_head_must_be_keys(head: str) -> None:
    """A list or a text is no front matter."""
    _, problems = parse_front_matter("a.md", f"---\n{head}\n---\n")
    shape = Problem(code="E107", path="a.md", place=Place(2, 1))
    assert problems == [shape]
    _, problems = parse_front_matter("a.md", f"---\n{head}\n")
    assert [problem.code for problem in problems] == ["E102", "E107"]
    assert problems[1] == shape


def test_values_have_their_place() -> None:
    """A value stands where the whole file has it."""
    front, _ = parse_front_matter("a.md", "---\ntitle: a\npeople:\n  - b\n---\n")
    assert front.tree.root == {"title": "a", "people": ["b"]}
    assert front.tree.place(("people", 0)) == Place(4, 5)


def test_problems_have_their_place() -> None:
    """A mistake of YAML stands on its line of the file."""
    _, problems = parse_front_matter("a.md", "---\ntitle: a\nsummary: b: c\n---\n")
    assert [(p.code, p.path, p.place.line) for p in problems] == [("E103", "a.md", 3)]


@pytest.mark.parametrize(
    ("text", "head", "body", "line"),
    [
        ("title: a\ndate: x\n", "title: a\ndate: x", "", 4),
        ("title: a\ndate: x\n\n\nUn\nDeux", "title: a\ndate: x", "\n\nUn\nDeux", 4),
        ("title: a\n# mot\nUn texte", "title: a", "# mot\nUn texte", 3),
        ("title: a\n\ndate de la rencontre\nsuite", "title: a", "\ndate de la rencontre\nsuite", 3),
        ("title: a\ndate 2024\n", "title: a\ndate 2024", "", 4),
    ],
)
def test_a_head_without_end_and_the_text_behind_it(
    text: str, head: str, body: str, line: int
) -> None:
    """Without closing line the head has the keys, and the body what follows them."""
    front, problems = parse_front_matter("a.md", f"---\n{text}")
    assert (front.found, front.head) == (True, head)
    assert (front.body.rstrip("\n"), front.body_line) == (body, line)
    assert problems[0] == Problem(code="E102", path="a.md", place=Place(line, 1))


def test_a_rule_in_the_text_is_no_end() -> None:
    """Where a text stands before the dashes, they are a line across it."""
    front, problems = parse_front_matter("a.md", "---\ntitle: a\n\nUn mot : oui.\n---\nFin")
    assert problems == [Problem(code="E102", path="a.md", place=Place(3, 1))]
    assert (front.head, front.body) == ("title: a", "\nUn mot : oui.\n---\nFin")


def test_an_unknown_key_is_no_text() -> None:
    """A head that YAML reads ends at its dashes, whatever its last key is called."""
    front, problems = parse_front_matter("a.md", "---\ntitle: a\ntitel: b\n---\n")
    assert front.tree.root == {"title": "a", "titel": "b"}
    assert problems == []
