"""The corrected line of a broken head: found by trying, told in one run, ready to paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.read.documents import Document, read_document
from explainer.read.problems import Problem


def _read(head: str) -> tuple[Document, list[Problem]]:
    return read_document("a.md", f"---\n{head}\n---\nTexte.\n".encode())


@pytest.mark.parametrize(
    ("head", "line", "column", "detail", "hint"),
    [
        ("title: a: b", 2, 8, "mapping values are not allowed in this context", 'title: "a: b"'),
        ('title: "Oui\ndate: x', 2, 8, "found unexpected end of stream", 'title: "Oui"'),
        ("title: 'L'été'", 2, 8, "closed", 'title: "L\'été"'),
        ("title: [X] dit", 2, 8, "closed", 'title: "[X] dit"'),
        ("title:A\ndate: x", 2, 7, "space", "title: A"),
        ("title\u00a0:A\ndate: x", 2, 6, "space", "title: A"),
        ("title: A\ndate 2024\nlang: fr", 3, 5, "colon", "date: 2024"),
        ("title: A\n date: x", 3, 1, "indent", "date: x"),
        (" title: A\ndate: x", 2, 1, "indent", "title: A"),
        ("people:\n  - A\n - B", 4, 2, "indent", "  - B"),
        ("image:\n  src: a\n   alt: b", 4, 3, "indent", "  alt: b"),
        ("sources:\n  - id: ap\n   title: T", 4, 4, "indent", "    title: T"),
        ("summary: >-\nIl parle.\ndate: x", 3, 1, "indent", "  Il parle."),
        ("people:\n- A\n-B\n- C", 4, 2, "dash", "- B"),
        ("people: [Bob, Ann\ndate: x", 2, 9, "close", "people: [Bob, Ann]"),
        ("image: {src: a\ndate: x", 2, 8, "close", "image: {src: a}"),
        ("image: {src: a  \ndate: x", 2, 8, "close", "image: {src: a}"),
        ("image:\n  src: [a\ndate: x", 3, 8, "close", "  src: [a]"),
        ("# mot\n title: A\ndate: x", 3, 1, "indent", "title: A"),
        ("image:\n  src: a\n\n   alt: b", 5, 3, "indent", "  alt: b"),
        ("sources:\n  - id: ap\n\n   title: T", 5, 4, "indent", "    title: T"),
        ("summary: >- \nIl parle.\ndate: x", 3, 1, "indent", "  Il parle."),
        ("people: A: un, B: deux  \ndate: x", 2, 9, "pairs", "people: [{A: un}, {B: deux}]"),
        (
            'title: A\nwhy: "a" et "b\ndate: x',
            *(3, 7, "found unexpected end of stream", 'why: "\\"a\\" et \\"b"'),
        ),
    ],
)
def test_the_mend_of_one_line(head: str, line: int, column: int, detail: str, hint: str) -> None:
    """A line that YAML does not understand is named at its place, with the line to paste."""
    document, problems = _read(head)
    assert [(p.code, p.place, p.params) for p in problems] == [
        ("E103", (line, column), {"hint": hint, "detail": detail})
    ]
    assert document.intact


@pytest.mark.parametrize(
    ("head", "code", "hint"),
    [
        ("people:\n\t- A", "E114", "  - A"),
        ("sources:\n  - id: a\n\trole: b", "E114", "    role: b"),
        ("themes: [a, #b]\ndate: x", "E111", 'themes: [a, "#b"]'),
        ("themes: [le mouvement #b, c]\ndate: x", "E111", 'themes: ["le mouvement #b", c]'),
        ("people:\n  - A\n   - B", "E115", "  - B"),
        ("title: &un mot", "E106", 'title: "&un mot"'),
        ("title: !oui non", "E105", 'title: "!oui non"'),
    ],
)
def test_mends_with_a_code_of_their_own(head: str, code: str, hint: str) -> None:
    """Tabs, comments, swallowed items, anchors and tags are told as what they are, once."""
    document, problems = _read(head)
    assert [(p.code, p.params.get("hint")) for p in problems][:1] == [(code, hint)]
    assert {p.code for p in problems} <= {code, "E103"}
    assert document.intact


@pytest.mark.parametrize(
    "head", ["title: !!str x", "title: [&a b]", "people: Bob\n  - Ann", "title: A\n]", "? a\n: b"]
)
def test_no_line_is_proposed_that_may_be_wrong(head: str) -> None:
    """Where no single line mends, the hint is the code's own advice."""
    assert all("hint" not in problem.params for problem in _read(head)[1])


def test_all_mistakes_of_a_head_come_in_one_run() -> None:
    """What stands behind a mistake is read as if it were mended."""
    document, problems = _read("title: a : b\nsummary: x: y\nthemes: [a\ndate 2024\n lang: fr")
    assert [(p.place.line, p.code) for p in problems] == [(n, "E103") for n in (2, 3, 4, 5, 6)]
    assert document.front == {
        "title": "a : b",
        "summary": "x: y",
        "themes": ["a"],
        "date": "2024",
        "lang": "fr",
    }


def test_a_list_that_begins_on_the_line_of_its_key() -> None:
    """One name behind a dash gets its brackets; a list that goes on is told where it begins."""
    one, many = _read("people: - Bob")[1], _read("people: - Bob\n  - Ann")[1]
    assert [p.params.get("hint") for p in one] == ["people: [Bob]"]
    assert _read("people: - Bob  \nthemes:\n  - a")[1] == one
    assert "hint" not in many[0].params


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: A\ndate: x\n\nLe texte.\n", 4),
        ("title: A\ndate: x\n\n## Titre\n\nLe texte.\n", 4),
        ("title: A\n\nLe texte : oui.\n\n---\n\nAutre.\n", 3),
        ("title: A\nLe texte.\n", 3),
        ("title: A\n", 3),
        ("sources:\n  - id: a\n\n  - id: b\n\nLe texte.\n", 6),
    ],
)
def test_the_line_where_the_end_is_missing(text: str, line: int) -> None:
    """Without its closing line, a head ends where a text follows the last key."""
    document, problems = read_document("a.md", f"---\n{text}".encode())
    assert [(p.code, p.place) for p in problems] == [("E102", (line, 1))]
    assert ("Le texte" in document.text) == ("Le texte" in text)
    assert document.intact


_BREAK = {
    "colon": lambda line: line.replace(": ", ": a: ", 1),
    "quote": lambda line: line.replace(": ", ': "', 1),
    "space": lambda line: " " + line,
    "tab": lambda line: "\t" + line,
    "glue": lambda line: line.replace(": ", ":", 1).replace("- ", "-", 1),
    "no colon": lambda line: line.replace(": ", " ", 1),
    "at": lambda line: line.replace(": ", ": @", 1),
    "bracket": lambda line: line.replace(": ", ": [", 1),
    "hash": lambda line: line + " #x",
}
_LINES = [
    "title: Un",
    "date: 2024",
    "summary: Deux mots",
    "people:",
    "  - Ana",
    "  - Bob",
    "why: x",
]


@given(st.lists(st.sampled_from(sorted(_BREAK)) | st.none(), min_size=7, max_size=7))
def test_a_proposed_line_takes_its_problem_away(breaks: list[str | None]) -> None:
    """Pasting the first line that is proposed removes the problem from that line."""
    lines = [_BREAK[how](line) if how else line for how, line in zip(breaks, _LINES, strict=True)]
    problems = sorted(_read("\n".join(lines))[1], key=lambda problem: problem.place)
    first = next((p for p in problems if p.params.get("hint") and p.code != "E203"), None)
    if first:
        lines[first.place.line - 2] = first.params["hint"]
        left = {(p.place.line, p.code, p.params.get("hint")) for p in _read("\n".join(lines))[1]}
        assert (first.place.line, first.code, first.params["hint"]) not in left


@pytest.mark.parametrize(
    ("head", "line", "code", "hint"),
    [
        ("summary: >-\n  Un texte\n event: X\ndate: x", 4, "E103", "event: X"),
        ("summary: >-\n  Un texte\n  event: X\ndate: x", 4, "W513", "event: X"),
        ("themes:\n  - a\n sources:\n  - id: ap\n    title: T\ndate: x", 4, "E103", "sources:"),
        ("title:\u00a0Métro\ndate: x", 2, "E103", "title: Métro"),
        ("summary: Le mouvement\n  #MeToo à Lyon\ndate: x", 3, "E111", ""),
        ("themes:\n  -transports\n  -Paris\ndate: x", 3, "E103", "  - transports"),
        ("people:\n  -\u00a0Ada\ndate: x", 3, "E103", "  - Ada"),
        ("people: A: un, B: deux\ndate: x", 2, "E103", "people: [{A: un}, {B: deux}]"),
        ('title: "Un mot\npeople: [A]\nwhy: il dit "oui"\ndate: x', 2, "E103", 'title: "Un mot"'),
        (
            'why: "Un \\" mot\npeople: [A]\ntitle: il dit "oui"\ndate: x',
            2,
            "E103",
            'why: "Un \\" mot"',
        ),
        ("timeline:\n  -at: 2024\n    text: x\n  - at: 2025\n", 3, "E103", "  - at: 2024"),
    ],
)
def test_the_line_that_is_wrong_is_the_one_named(
    head: str, line: int, code: str, hint: str
) -> None:
    """A mistake that YAML sees far below, or not at all, is told once, where it was made."""
    document, problems = _read(head)
    assert {
        (p.place.line, p.code, p.params.get("hint", "")) for p in problems if p.code == code
    } == {(line, code, hint)}
    assert {p.code for p in problems} <= {code, "W513"}
    assert document.intact


def test_a_no_break_space_before_a_colon_is_no_mistake() -> None:
    """`title :` with the space that French asks for is the key `title`."""
    document, problems = _read("title\u00a0: Métro\npeople\u202f: [Ada]")
    assert (document.front, problems) == ({"title": "Métro", "people": ["Ada"]}, [])


@given(st.text('a: "\\\n-#[', max_size=60))
def test_hints_do_not_grow(head: str) -> None:
    """However broken a head is, no line is mended twice: no hint is twice as long as its line."""
    longest = max(len(line) for line in head.split("\n"))
    assert all(
        len(problem.params.get("hint", "")) <= 2 * longest + 10 for problem in _read(head)[1]
    )


@pytest.mark.parametrize(
    ("head", "hints"),
    [
        ('people:\n\twhy: "x', [(3, None)]),
        ("why: x\n-Bob", [(3, None)]),
        ('    text: Un\nsrc: "a', [(2, "text: Un"), (3, 'src: "a"')]),
        ("people:\n  - id: @ap\n  src: a", [(3, '  - id: "@ap"'), (4, "    src: a")]),
        ("\n- Bob\ntitle A", [(4, "title: A"), (4, None)]),
        ("  src: @a\n\t    text: Un", [(2, '  src: "@a"'), (3, "  text: Un")]),
        ("    text: a: Un\nimage:", [(2, '    text: "a: Un"'), (3, None)]),
        ("summary: >-\n\nwhy: x\n  src: a\n\twhy: x", [(4, "  why: x"), (6, "  why: x")]),
        ('why: "dit \\"oui"\ntitle: "Un\ndate: x', [(3, 'title: "Un"')]),
        ("\tthemes: [a, #b]", [(2, "  themes: [a, #b]"), (3, None)]),
        ("event: ~\nevent:2024  ", [(3, "event: 2024  "), (3, None)]),
    ],
)
def test_each_mistake_is_mended_once_or_not(head: str, hints: list[tuple[int, str | None]]) -> None:
    """A line is proposed where it takes its mistake away, from the first mistake of a head on."""
    errors = [problem for problem in _read(head)[1] if problem.is_error]
    assert [(p.place.line, p.params.get("hint")) for p in errors] == hints
