"""Front matter is checked against its kind, and every mistake stands at its place."""

from collections.abc import Callable

import pytest

from explainer.model.fields import (
    ArticleFields,
    EventFields,
    Fields,
    PageFields,
    PersonFields,
    ThemeFields,
)
from explainer.model.maps import Model
from explainer.model.validate import ENGINE_WORDS, keys_of, salvage_fields, validate_fields
from explainer.read.documents import Document, read_document

HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"
DocumentOf = Callable[[str, str], Document]


def mistakes(model: type[Fields], front: str) -> list[tuple[str, int, int]]:
    """Code, line and column of every problem of a front matter."""
    document, problems = read_document("a.md", f"---\n{front}\n---\n".encode())
    assert not problems
    return [(p.code, *p.place) for p in validate_fields(document, model)[1]]


@pytest.mark.parametrize(
    ("model", "front"),
    [
        (ArticleFields, HEAD),
        (EventFields, "title: T"),
        (PersonFields, "name: N"),
        (ThemeFields, "title: T"),
        (PageFields, "lang: fr"),
        (ArticleFields, HEAD + "people:\n  - A B: hôte\n  - {id: c-d, role: x}\n  - E"),
        (ArticleFields, HEAD + "event: E\nthemes: t\nauthors: A"),
        (ArticleFields, HEAD + 'key_points: ["a", {text: b, source: c}]\nopen_questions: ["d"]'),
        (ArticleFields, HEAD + "statements: [{by: A, quote: q, source: s}, {by: A, text: t}]"),
        (EventFields, "title: T\nstart: 2024-08\nend: 2024-08-01"),
        (PersonFields, "name: N\nalso_known_as: [M, {name: O, from: 2020}]\nborn: 1946-06-14"),
        (PersonFields, "name: N\nstatus: private\npositions: [{role: x}]"),
        (PersonFields, "name: N\nstatus: minor"),
    ],
)
def test_good_front_matter(model: type[Fields], front: str) -> None:
    """What the format allows has no problem."""
    assert mistakes(model, front) == []


@pytest.mark.parametrize(
    ("model", "front", "expected"),
    [
        (ArticleFields, HEAD + "titel: x", ("E202", 5, 1)),
        (ArticleFields, HEAD + "timeline:\n  - {at: 2024, txt: x, text: y}", ("E202", 6, 16)),
        (ArticleFields, HEAD + "template: x", ("E216", 5, 1)),
        (PageFields, "template: x", ("E216", 2, 1)),
        (ArticleFields, "title: [a, b]\ndate: 2024-08-13\nsummary: S", ("E203", 2, 8)),
        (ArticleFields, "title:\ndate: 2024-08-13\nsummary: S", ("E221", 2, 7)),
        (ArticleFields, "title: T\ndate: 2024-08\nsummary: S", ("E223", 3, 7)),
        (ArticleFields, HEAD + "draft: oui", ("E209", 5, 8)),
        (ArticleFields, HEAD + "timezone: Paris", ("E210", 5, 11)),
        (ArticleFields, HEAD + "lang: french", ("E222", 5, 7)),
        (ArticleFields, HEAD + "sources: [{title: x, url: 'javascript:x'}]", ("E211", 5, 27)),
        (ArticleFields, HEAD + "sources: [{id: x}]", ("E201", 5, 11)),
        (ArticleFields, HEAD + "sources: [x]", ("E205", 5, 11)),
        (ArticleFields, HEAD + "ai: yes", ("E206", 5, 5)),
        (ArticleFields, HEAD + "statements: [{by: A, quote: q}]", ("E212", 5, 14)),
        (ArticleFields, HEAD + "statements: [{by: A}]", ("E218", 5, 14)),
        (
            ArticleFields,
            HEAD + "statements: [{by: A, quote: q, text: t, source: s}]",
            ("E218", 5, 14),
        ),
        (ArticleFields, HEAD + "named: [a, {text: b}]", ("E203", 5, 12)),
        (ArticleFields, HEAD + "themes: [a, [b]]", ("E205", 5, 13)),
        (ThemeFields, "title: T\npeople: [a]", ("E202", 3, 1)),
    ],
)
def test_mistakes(model: type[Fields], front: str, expected: tuple[str, int, int]) -> None:
    """A mistake has its code, and stands where it is written."""
    assert mistakes(model, front) == [expected]


@pytest.mark.parametrize(
    ("model", "front", "code"),
    [
        (EventFields, "title: T\nstart: 2024-08\nend: 2024-07", "E215"),
        (PersonFields, "name: N\nstatus: minor\nborn: 2010", "E219"),
        (PersonFields, "name: N\nstatus: minor\npositions: [{role: x}]", "E219"),
        (PersonFields, "name: N\nstatus: minor\nimage: {src: a.png, alt: b}", "E219"),
        (PersonFields, "name: N\nstatus: private\nborn: 1990", "E219"),
        (PersonFields, "name: N\nstatus: private\nsame_as: Q1", "E219"),
        (PersonFields, "name: N\nstatus: minor\nrelated: [M]", "E219"),
    ],
)
def test_mistakes_of_several_keys(model: type[Fields], front: str, code: str) -> None:
    """Keys that contradict each other are a problem."""
    assert [found[0] for found in mistakes(model, front)] == [code]


@pytest.mark.parametrize(
    ("model", "keys"),
    [
        (ArticleFields, {"title", "date", "summary"}),
        (EventFields, {"title"}),
        (PersonFields, {"name"}),
        (ThemeFields, {"title"}),
    ],
)
@pytest.mark.parametrize(("text", "code"), [(b"", "E101"), (b"---\nlang: fr\n---\n", "E201")])
def test_required_keys(model: type[Fields], keys: set[str], text: bytes, code: str) -> None:
    """All missing keys come in one problem, with or without a front matter."""
    document, _ = read_document("a.md", text)
    fields, problems = validate_fields(document, model)
    assert fields is None
    assert [(p.code, set(p.params["keys"].split(", "))) for p in problems] == [(code, keys)]


def test_all_mistakes_in_one_run() -> None:
    """One mistake hides no other."""
    front = "titel: T\ndate: 2024-13-01\nlang: french\npeopel: [a]"
    assert {found[0] for found in mistakes(ArticleFields, front)} == {
        "E201",
        "E202",
        "E208",
        "E222",
    }


@pytest.mark.parametrize(
    ("written", "meant"), [("titel", "title"), ("peopel", "people"), ("Title", "title")]
)
def test_did_you_mean(document_of: DocumentOf, written: str, meant: str) -> None:
    """An unknown key comes with the known one that is near."""
    problems = validate_fields(document_of("a.md", f"{written}: x"), EventFields)[1]
    unknown = next(p for p in problems if p.code == "E202")
    assert unknown.params["near"] == meant


def test_nothing_near(document_of: DocumentOf) -> None:
    """An unknown key that is near nothing comes with the known keys of its map."""
    front = "title: T\nsources: [{title: x, zzz: y}]"
    problem = validate_fields(document_of("a.md", front), EventFields)[1][0]
    assert "near" not in problem.params
    assert {"publisher", "excerpt"} <= set(problem.params["known"].split(", "))


@pytest.mark.parametrize("written", ["said", "who", "role"])
def test_a_short_key_is_near_nothing(document_of: DocumentOf, written: str) -> None:
    """Two letters in common are no guess: `said` is not a slip for `id`."""
    front = f"title: T\nstatements: [{{by: Ann Lee, text: Oui., {written}: x}}]"
    problem = validate_fields(document_of("a.md", front), EventFields)[1][0]
    assert "near" not in problem.params


def test_key_reads_as_a_path(document_of: DocumentOf) -> None:
    """A problem says which item of which list, counted from one."""
    front = "title: T\ntimeline: [{at: 2024, text: x}, {at: hier, text: y}]"
    problem = validate_fields(document_of("a.md", front), EventFields)[1][0]
    assert problem.params["key"] == "timeline 2 → at"
    assert problem.params["text"] == "hier"


@pytest.mark.parametrize("word", sorted(ENGINE_WORDS - {"status", "hide"}))
@pytest.mark.parametrize("model", [ArticleFields, EventFields, PersonFields, ThemeFields])
def test_engine_words(model: type[Fields], word: str) -> None:
    """No kind takes a word that steers the engine."""
    front = {"title": "T", "name": "N"}["name" if model is PersonFields else "title"]
    label = "name" if model is PersonFields else "title"
    assert ("E216", 3, 1) in mistakes(model, f"{label}: {front}\n{word}: x")


def test_broken_document_has_no_more_problems() -> None:
    """What could not be read is not checked again."""
    document, _ = read_document("a.md", b"---\na: b\n]\n---\n")
    assert validate_fields(document, ArticleFields) == (None, [])


def test_salvage(document_of: DocumentOf) -> None:
    """What is right by itself is kept, so that a mistake elsewhere gives no echo."""
    front = "title: T\ndate: hier\nthemes: [climat]\nzzz: x\naliases: {a: b}"
    fields = salvage_fields(document_of("a.md", front), ArticleFields)
    assert fields.label == "T"
    assert isinstance(fields, ArticleFields)
    assert [ref.reference for ref in fields.themes] == ["climat"]
    assert fields.aliases == ()
    assert fields.sources == ()


@pytest.mark.parametrize("model", [ArticleFields, EventFields, PersonFields, ThemeFields])
def test_keys_of_all_kinds(model: type[Fields]) -> None:
    """Every kind has the keys that all kinds share."""
    shared = "aliases redirects lang same_as image sources last_verified corrections draft updated"
    shared += " authors ai reviewed withdrawn promote merged_into distinct_from"
    assert set(shared.split()) <= set(keys_of(model))


def test_keys_are_as_written(document_of: DocumentOf) -> None:
    """A key is called what front matter calls it."""
    front = "name: N\npositions: [{role: x, form: 2020}]"
    problem = validate_fields(document_of("a.md", front), PersonFields)[1][0]
    assert problem.params["near"] == "from"


def test_too_many_responses_are_told_at_their_line(document_of: DocumentOf) -> None:
    """Forty-one responses to one moment are one problem, at the list."""
    given = "".join(f"\n    - {{by: {{text: b{n}}}, stance: nuances, text: r}}" for n in range(41))
    front = f"title: A\ntimeline:\n- at: 2024\n  text: x\n  responses:{given}"
    _, problems = validate_fields(document_of("events/a.md", front), EventFields)
    assert [(p.code, p.place.line) for p in problems] == [("E207", 7)]


def test_a_mistake_that_no_code_names_is_told_all_the_same() -> None:
    """A rule that has no code yet gives one line too, with the rule's own name."""

    class Odd(Model):
        number: int

    document, _ = read_document("a.md", b"---\nnumber: two\n---\n")
    (problem,) = validate_fields(document, Odd)[1]
    assert (problem.code, problem.place) == ("E200", (2, 9))
    assert problem.params == {"key": "number", "kind": "int_parsing"}
