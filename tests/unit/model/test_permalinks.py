"""Moments and statements have ids that last."""

from collections.abc import Callable

import pytest

from explainer.model.fields import EventFields, ThemeFields
from explainer.model.items import Moment, Statement
from explainer.model.permalinks import check_concerns, check_ids, moment_ids, statement_ids
from explainer.read.documents import Document


def moment(text: str, at: str = "2024-08-12", **given: object) -> Moment:
    """A moment."""
    return Moment.model_validate({"at": at, "text": text, **given})


def statement(by: object, text: str, **given: object) -> Statement:
    """A paraphrased statement."""
    return Statement.model_validate({"by": by, "text": text, **given})


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            moment("Elon Musk annonce une attaque massive", "2024-08-12 20:18"),
            "2024-08-12t20-18-elon-musk-annonce-une-attaque",
        ),
        (moment("L’arrivée", "1969"), "1969-l-arrivee"),
        (moment("autre chose", id="annonce"), "annonce"),
    ],
)
def test_moment(item: Moment, expected: str) -> None:
    """A moment is called by its id, else by its date and first five words."""
    assert moment_ids([item]) == [expected]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            statement("Donald Trump", "la plus grande déportation de l'histoire"),
            "donald-trump-la-plus-grande-deportation-de",
        ),
        (statement({"text": "une source"}, "rien"), "une-source-rien"),
        (statement("A", "x", id="deportation"), "deportation"),
    ],
)
def test_statement(item: Statement, expected: str) -> None:
    """A statement is called by its id, else by its speaker and first five words."""
    assert statement_ids([item]) == [expected]


def test_equal_defaults_are_numbered() -> None:
    """Equal default ids get a number in source order."""
    assert moment_ids([moment("a")] * 3) == ["2024-08-12-a", "2024-08-12-a-2", "2024-08-12-a-3"]
    assert statement_ids([statement("A", "x")] * 2) == ["a-x", "a-x-2"]


def test_defaults_give_way_to_written_ids() -> None:
    """A written id is kept, wherever the default one stands that equals it."""
    items = [moment("a"), moment("b", id="2024-08-12-a")]
    assert moment_ids(items) == ["2024-08-12-a-2", "2024-08-12-a"]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("timeline:\n  - {at: 2024, text: a, id: x}\n  - {at: 2024, text: b, id: x}", 5),
        ("statements:\n  - {by: A, text: a, id: x}\n  - {by: A, text: b, id: x}", 5),
        ("sources:\n  - {title: a, id: x}\n  - {title: b, id: x}", 5),
    ],
)
def test_equal_written_ids(
    document_of: Callable[[str, str], Document], front: str, line: int
) -> None:
    """Two equal written ids are a problem at the second."""
    document = document_of("events/e.md", f"title: T\n{front}")
    problems = check_ids(document, EventFields.model_validate(document.front))
    assert [(p.code, p.place.line, p.params) for p in problems] == [("E214", line, {"id": "x"})]


def test_ids_of_different_lists(document_of: Callable[[str, str], Document]) -> None:
    """A moment, a statement and a source may share an id."""
    front = "title: T\ntimeline: [{at: 2024, text: a, id: x}]\nsources: [{title: a, id: x}]"
    document = document_of("events/e.md", front + "\nstatements: [{by: A, text: b, id: x}]")
    assert check_ids(document, EventFields.model_validate(document.front)) == []


CORRECTION = "corrections: [{{date: 2024-01-02, kind: erratum, text: t"
STORY = "title: T\ntimeline: [{at: 2024, text: a, id: x}]\nstatements: [{by: A B, text: b c}]\n"


@pytest.mark.parametrize(
    ("concerns", "known"),
    [("page", True), ("x", True), ("X", True), ("a-b-b-c", True), ("y", False), ("T", False)],
)
@pytest.mark.parametrize(
    "item", ["replies: [{{by: C, text: t, concerns: {}}}]", CORRECTION + ", concerns: {}}}]"]
)
def test_what_replies_and_corrections_concern(
    document_of: Callable[[str, str], Document], item: str, concerns: str, known: bool
) -> None:
    """A reply or a correction concerns the page, or a moment or statement of its file."""
    document = document_of("events/e.md", STORY + item.format(concerns))
    problems = list(check_concerns(document, EventFields.model_validate(document.front)))
    found = [(p.code, p.place.line, p.params["known"]) for p in problems]
    assert found == ([] if known else [("E311", 5, "page, x, a-b-b-c")])


@pytest.mark.parametrize(("concerns", "known"), [("page", True), ("x", False)])
def test_what_tells_no_story_is_corrected_as_a_page(
    document_of: Callable[[str, str], Document], concerns: str, known: bool
) -> None:
    """A theme has no moment or statement that a correction could concern."""
    front = "title: T\n" + (CORRECTION + ", concerns: {}}}]").format(concerns)
    document = document_of("themes/t.md", front)
    problems = list(check_concerns(document, ThemeFields.model_validate(document.front)))
    assert [(p.code, p.params["known"]) for p in problems] == [] if known else [("E311", "page")]
