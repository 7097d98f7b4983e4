"""A folder becomes documents, with all problems of form in one go."""

import pytest

from explainer.read.documents import first_heading, read_document
from explainer.read.problems import Place
from explainer.read.spans import SpanKind
from explainer.read.yaml_tree import Path as KeyPath
from explainer.read.yaml_tree import Value


def test_document() -> None:
    """A file gives its values, its text and the places of both."""
    document, problems = read_document("a.md", b"---\ntitle: a\n---\ntext [b](c.md)\n")
    assert problems == []
    assert document.front == {"title": "a"}
    assert document.text == "text [b](c.md)\n"
    assert document.has_front_matter
    assert document.intact
    link = next(document.body.of(SpanKind.LINK))
    assert document.body_place(link.start) == Place(4, 6)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), {"title": "a", "people": ["b", {"id": "c"}], "themes": "d"}),
        (("title",), "a"),
        (("people", 0), "b"),
        (("people", 1, "id"), "c"),
        (("themes", 0), "d"),
        (("themes", 1), None),
        (("people", 2), None),
        (("people", "id"), None),
        (("none", "id"), None),
        (("title", "id"), None),
    ],
)
def test_the_value_at_a_path(path: KeyPath, value: Value) -> None:
    """A path leads to a value or to nothing; a text alone is the first of its list."""
    text = b"---\ntitle: a\npeople:\n- b\n- id: c\nthemes: d\n---\n"
    assert read_document("a.md", text)[0].value(path) == value


@pytest.mark.parametrize(
    ("number", "line"), [(1, ""), (2, "title: a b"), (3, "date: x"), (4, ""), (5, "")]
)
def test_a_line_of_the_head(number: int, line: str) -> None:
    """A line of the head is found by its number in the file; other lines are not of the head."""
    document, _ = read_document("a.md", b"---\ntitle: a b\ndate: x\n---\ntext\n")
    assert document.head_line(number) == line


@pytest.mark.parametrize(
    ("text", "heading"),
    [("## a\n\n# b *c*\n\n# d", "b c"), ("## a", ""), ("", "")],
)
def test_the_first_heading(text: str, heading: str) -> None:
    """The first heading of the first level names a text, in plain words."""
    assert first_heading(read_document("a.md", text.encode())[0]) == heading


def test_places_in_long_bodies() -> None:
    """An offset in the body has its line of the file and its column there."""
    document, _ = read_document("a.md", b"---\ntitle: a\n---\nab\ncd\n\nef\n")
    places = [document.body_place(at) for at in (0, 1, 3, 4, 7, 8)]
    assert places == [(4, 1), (4, 2), (5, 1), (5, 2), (7, 1), (7, 2)]


@pytest.mark.parametrize("data", [b"", b"text only", b"text\n---\na: b\n---\n"])
def test_without_front_matter(data: bytes) -> None:
    """A file without a head is a document whose text is the whole file."""
    document, problems = read_document("a.md", data)
    assert problems == []
    assert not document.has_front_matter
    assert document.front == {}
    assert document.text.encode() == data
    assert document.body_place(0) == Place(1, 1)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff", "E001"),
        (b"---\na: b\n]\n---\n", "E103"),
        (b"---\n- a\n---\n", "E107"),
    ],
)
def test_unreadable(data: bytes, code: str) -> None:
    """What cannot be read is a document all the same, marked as broken."""
    document, problems = read_document("a.md", data)
    assert [p.code for p in problems] == [code]
    assert not document.intact


def test_forbidden_character_leaves_the_rest() -> None:
    """An invisible character is a problem of its own; keys are still read and checked."""
    document, problems = read_document("a.md", "---\ntitle: a\n---\nb\u200bc".encode())
    assert [(p.code, p.place) for p in problems] == [("E002", (4, 2))]
    assert document.front == {"title": "a"}
    assert document.intact


@pytest.mark.parametrize("ends", [b"\r\n", b"\r"])
def test_line_ends(ends: bytes) -> None:
    """Other line ends and a byte order mark give the same document."""
    data = b"---\ntitle: a\n---\ntext\n"
    assert read_document("a.md", b"\xef\xbb\xbf" + data.replace(b"\n", ends)) == read_document(
        "a.md", data
    )


def test_problem_of_a_document() -> None:
    """A problem of a document names its file, place and parameters."""
    document, _ = read_document("people/a.md", b"")
    problem = document.problem("E202", Place(2, 3), key="x")
    assert (problem.path, problem.code) == ("people/a.md", "E202")
    assert (problem.place, problem.params) == (Place(2, 3), {"key": "x"})
