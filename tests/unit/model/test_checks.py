"""Some mistakes show only when a file, or the whole, is looked at."""

from collections.abc import Callable
from datetime import date

import pytest

from explainer.read.problems import Problem

ProblemsOf = Callable[..., list[str]]
HEAD = "title: T\ndate: 2024-08-13\nsummary: S\n"
SOURCE = "sources: [{id: s, title: S}]\n"


@pytest.mark.parametrize(
    "front",
    [
        "statements: [{by: {text: a}, quote: q, source: zz}]",
        "statements: [{by: {text: a}, text: q, source: 2}]",
        "key_points: [{text: a, source: [s, zz]}]",
        (
            "timeline: [{at: 2024, text: a, responses: "
            "[{by: {text: b}, stance: disputes, text: c, source: zz}]}]"
        ),
        "open_questions: [{text: a, source: zz}]",
    ],
)
def test_source_that_nothing_defines(problems_of: ProblemsOf, front: str) -> None:
    """A citation of no source is a problem, at any depth."""
    files = {"articles/a.md": HEAD + SOURCE + front + "\n---\nx[^s]"}
    assert problems_of(files) == ["articles/a.md:6 E213"]


def test_hint_names_the_ids(build: Callable[..., tuple[object, list[object]]]) -> None:
    """The problem of a lost source names the ids to write."""
    front = HEAD + SOURCE + "key_points: [{text: a, source: [s, zz]}]"
    problem = build({"articles/a.md": front})[1][0]
    assert getattr(problem, "params", {})["known"] == "s"


def test_source_that_nothing_cites(problems_of: ProblemsOf) -> None:
    """A source with an id that nothing cites is a warning."""
    assert problems_of({"articles/a.md": HEAD + SOURCE}) == ["articles/a.md:5 W501"]


@pytest.mark.parametrize(
    "rest",
    [
        "---\nx[^s]",
        "key_points: [{text: a, source: s}]",
        "updates: [{at: 2024, text: x}]\n---\n[^s]",
    ],
)
def test_source_that_is_cited(problems_of: ProblemsOf, rest: str) -> None:
    """A note of the text or a citation of a field is enough."""
    assert problems_of({"articles/a.md": HEAD + SOURCE + rest}) == []


def test_source_without_id(problems_of: ProblemsOf) -> None:
    """A source without an id stands for the whole page."""
    assert problems_of({"articles/a.md": HEAD + "sources: [{title: S}]"}) == []


def test_footnote_is_no_citation(problems_of: ProblemsOf) -> None:
    """A footnote of the same name comes first, so that the source stays uncited."""
    files = {"articles/a.md": HEAD + SOURCE + "---\nx[^s]\n\n[^s]: note"}
    assert problems_of(files) == ["articles/a.md:5 W501"]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("redirects: [../../index]", 3),
        ("redirects: [ok, 'a b']", 3),
        ("redirects: [/a/../b]", 3),
        ("redirects: [assets]", 3),
    ],
)
def test_bad_redirects(problems_of: ProblemsOf, front: str, line: int) -> None:
    """An old address must be one that the site could have had."""
    assert problems_of({"themes/t.md": f"title: T\n{front}"}) == [f"themes/t.md:{line} E006"]


def test_good_redirects(problems_of: ProblemsOf) -> None:
    """Old slugs and old paths are good."""
    files = {"themes/a.md": "title: A\nredirects: [old, /2019/03/old]"}
    assert problems_of(files) == []


@pytest.mark.parametrize("key", ["part_of", "follows"])
@pytest.mark.parametrize("length", [1, 2, 3])
def test_circles_of_events(problems_of: ProblemsOf, key: str, length: int) -> None:
    """An event that comes before itself is a problem, told once."""
    files = {f"events/e{n}.md": f"title: E{n}\n{key}: [e{(n + 1) % length}]" for n in range(length)}
    assert [problem.partition(" ")[2] for problem in problems_of(files)] == ["E304"]


def test_circle_is_printed(build: Callable[..., tuple[object, list[object]]]) -> None:
    """The problem of a circle prints it."""
    files = {f"themes/{a}.md": f"title: {a}\nbroader: [{b}]" for a, b in ("ab", "bc", "ca")}
    problem = build(files)[1][0]
    circle = getattr(problem, "params", {})["circle"].split(" → ")
    assert circle[0] == circle[-1]
    assert set(circle) == {"themes/a", "themes/b", "themes/c"}


def test_two_circles(problems_of: ProblemsOf) -> None:
    """Each circle is a problem."""
    files = {f"themes/{a}.md": f"title: {a}\nbroader: [{b}]" for a, b in ("ab", "ba", "cd", "dc")}
    assert [problem.partition(" ")[2] for problem in problems_of(files)] == ["E304", "E304"]


def test_no_circle(problems_of: ProblemsOf) -> None:
    """Two ways to one theme are no circle, and neither is a mutual tie."""
    files = {
        "themes/a.md": "title: A\nbroader: [b, c]\nrelated: [b]",
        "themes/b.md": "title: B\nbroader: [d]\nrelated: [a]",
        "themes/c.md": "title: C\nbroader: [d]",
        "themes/d.md": "title: D",
    }
    assert problems_of(files) == []


def test_long_chain(problems_of: ProblemsOf) -> None:
    """A chain of a thousand events is no circle, and no recursion."""
    files = {f"events/e{n}.md": f"title: E{n}\nfollows: [e{n + 1}]" for n in range(1500)}
    assert problems_of({**files, "events/e1500.md": "title: Last"}) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"people/a.md": "name: Ana Lu"}, ["people/a.md:1 W503"]),
        ({"people/a.md": "name: Ana Lu\nstatus: private"}, []),
        ({"people/a.md": "name: Ana Lu", "articles/a.md": HEAD + "named: [a]"}, []),
        ({"people/a.md": "name: Ana", "events/a.md": "title: E\npeople: [a]"}, []),
        ({"themes/a.md": "title: A"}, []),
    ],
)
def test_lonely_people(problems_of: ProblemsOf, files: dict[str, str], expected: list[str]) -> None:
    """A person's page that nothing leads to is a warning."""
    assert problems_of(files) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-08-12", ["articles/a.md:3 N603"]), ("2024-08-13", []), ("2024-08-14", [])],
)
def test_dates_to_come(problems_of: ProblemsOf, day: str, expected: list[str]) -> None:
    """A text dated after the day of the build is a notice."""
    assert problems_of({"articles/a.md": HEAD}, as_of=date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("[Un, deux]", '["Un", "deux"]'),
        ('["Un", deux]', '["Un", "deux"]'),
        ("['dit \"oui\"', non]", '["dit \\"oui\\"", "non"]'),
    ],
)
@pytest.mark.parametrize("key", ["key_points", "open_questions"])
def test_sentences_between_brackets(
    build: Callable[..., tuple[object, list[Problem]]], key: str, value: str, hint: str
) -> None:
    """Sentences without quotes between brackets break at commas: a warning with the line."""
    _, problems = build({"articles/a.md": f"{HEAD}{key}: {value}"})
    assert [(p.code, p.place) for p in problems] == [("W504", (5, len(key) + 3))]
    assert problems[0].params["hint"] == f"{key}: {hint}"


@pytest.mark.parametrize(
    "front",
    [
        'key_points: ["Un, deux"]',
        "key_points: ['Un', 'deux']",
        "key_points: []",
        "key_points: [{text: Un}]",
        "key_points: Un, deux",
        "key_points:\n  - Un, deux\n  - trois",
        "themes: [a, b]",
    ],
)
def test_lists_that_hold_what_they_say(problems_of: ProblemsOf, front: str) -> None:
    """Quotes, one line for each sentence, and lists of names are right."""
    assert problems_of({"articles/a.md": HEAD + front}) == []
