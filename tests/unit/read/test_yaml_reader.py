"""YAML without surprises: texts as written, places for all, tags and anchors refused."""

import pytest

from explainer.limits import FRONT_MATTER_DEPTH, MENDED_LENGTH, MENDS
from explainer.read.problems import Place, Problem
from explainer.read.yaml_reader import read_yaml
from explainer.read.yaml_traps import FlowList, Plain
from explainer.read.yaml_tree import Tree, Value


def codes(problems: list[Problem]) -> list[str]:
    """The codes of some problems, in order."""
    return [problem.code for problem in problems]


def read(text: str) -> tuple[Tree, list[Problem]]:
    """The tree of a text that begins on the second line of a file."""
    return read_yaml("a.md", text, 2)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("49.3", "49.3"),
        ("no", "no"),
        ("1:30", "1:30"),
        ("2024-08-13", "2024-08-13"),
        ("true", "true"),
        ("0x1F", "0x1F"),
        ("'null'", "null"),
        ('"~"', "~"),
        ('""', ""),
        ("1" * 10_000, "1" * 10_000),
        (">-\n  a\n  b", "a b"),
        ("|\n  a\n  b\n", "a\nb\n"),
        ("l’été : non", "l’été : non"),
    ],
)
def test_scalars_stay_text(written: str, value: str) -> None:
    """A value is the text that was written, never a number, date or truth."""
    if " : " in written:
        written = f'"{written}"'
    tree, problems = read(f"a: {written}")
    assert tree.root == {"a": value}
    assert problems == []


@pytest.mark.parametrize("text", ["", "# only a comment\n"])
def test_empty(text: str) -> None:
    """A head without keys is none, and no problem of form."""
    tree, problems = read(text)
    assert tree.root is None
    assert problems == []


def test_nested_values() -> None:
    """Lists and maps nest, in flow and block form alike."""
    tree, problems = read("a: [x, {b: y}]\nc:\n  - d: z\n    e: [w]\n")
    expected: Value = {"a": ["x", {"b": "y"}], "c": [{"d": "z", "e": ["w"]}]}
    assert tree.root == expected
    assert problems == []


def test_places() -> None:
    """Every key, value and item knows its line and column in the file."""
    tree, _ = read("a: [x, y]\nb:\n  - c: z\n")
    assert tree.place(("a", 1)) == Place(2, 8)
    assert tree.place(("b", 0, "c")) == Place(4, 8)
    assert tree.key_place(("b", 0, "c")) == Place(4, 5)
    assert tree.key_place(("b", 0)) == Place(4, 5)
    assert tree.key_place(("a", 1)) == Place(2, 8)


def test_place_of_what_is_missing() -> None:
    """What is not there stands at the nearest thing around it."""
    tree, _ = read("a:\n  b: c\n")
    assert tree.place(("a", "x", 3)) == Place(3, 3)
    assert Tree(root=None, places={}, keys={}).place(("a",)) == Place(1, 1)


def test_duplicate_key() -> None:
    """A key given twice is refused, naming both lines, and the first stays."""
    tree, problems = read("a: 1\nb: 2\na: 3\n")
    assert [(p.code, p.place, p.params) for p in problems] == [
        ("E104", (4, 1), {"key": "a", "line": "2"})
    ]
    assert tree.root == {"a": "1", "b": "2"}


def test_duplicate_key_given_again_and_again() -> None:
    """Each further copy of a key is a problem, and inner maps have keys of their own."""
    _, problems = read("a: 1\na: [x]\na: {a: 3}\n")
    assert codes(problems) == ["E104", "E104"]


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!ENV", "!relative", "!!str"])
def test_tags(tag: str) -> None:
    """No tag is followed, not even a harmless one."""
    _, problems = read(f"a: {tag} x\n")
    (problem,) = problems
    assert (problem.code, problem.place) == ("E105", (2, 4))
    assert problem.params["tag"].removeprefix("tag:yaml.org,2002:").strip("!") == tag.strip("!")


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: &x\n  b: *x\n", "a: &x [*x]\n"])
def test_anchors_and_aliases(text: str) -> None:
    """Anchors and aliases are refused by name, also one that contains itself."""
    _, problems = read(text)
    assert [(p.code, p.params["name"]) for p in problems] == [("E106", "x")] * 2


@pytest.mark.parametrize(
    "text",
    ["a: &x\n  b: c", "a: &x [b]", "a: !x [b]", "a: {\n  b: &x c}", "a: [b,\n  - c\n  &x d]"],
)
def test_what_stands_before_a_list_or_in_one_is_no_word_of_a_text(text: str) -> None:
    """No line is proposed that would put more into quotes than a text."""
    assert all("hint" not in problem.params for problem in read(text)[1])


def test_alias_bomb() -> None:
    """An alias is never expanded, so ten levels of ten stay small."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    tree, problems = read("\n".join(lines))
    assert isinstance(tree.root, dict)
    assert tree.root["a9"] == ["*a8"] * 10
    assert set(codes(problems)) == {"E106"}


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_depth(opening: str) -> None:
    """A deep nest is refused once, and never followed to its end."""
    _, problems = read("a: " + opening * 3000)
    assert codes(problems) == ["E108"]
    assert problems[0].params == {"limit": str(FRONT_MATTER_DEPTH)}


def test_depth_at_the_limit() -> None:
    """The deepest allowed nest is read."""
    inner = FRONT_MATTER_DEPTH - 1
    assert read("a: " + "[" * inner + "x" + "]" * inner)[1] == []
    assert codes(read("a: " + "[" * (inner + 1) + "x" + "]" * (inner + 1))[1]) == ["E108"]


@pytest.mark.parametrize("text", ["[a]: b\n", "{a: b}: c\n", "? [a]\n: b\n"])
def test_keys_must_be_texts(text: str) -> None:
    """A list or a map is no key, and what it held is no content."""
    tree, problems = read(text)
    assert "E109" in codes(problems)
    assert tree.root == {}


@pytest.mark.parametrize("text", ["a: b\n...\n--- c\n", "a: b\n--- c\n"])
def test_second_document(text: str) -> None:
    """A head is one document."""
    tree, problems = read(text)
    assert codes(problems) == ["E110"]
    assert tree.root == {"a": "b"}
    assert tree.intact is False


@pytest.mark.parametrize(
    "text", ["a: b: c", "a: @b", "a: %b", "a: [b", "a: 'b", 'a: "b" c', "a: b\n c: d"]
)
def test_broken_yaml(text: str) -> None:
    """What YAML cannot read is one problem with a line."""
    problems = read(text)[1]
    assert codes(problems) == ["E103"]
    assert problems[0].place.line >= 2


def test_unreadable_characters() -> None:
    """A character that YAML refuses is a problem, not a crash."""
    tree, problems = read("a: \x00")
    params = {"detail": "unacceptable character #x0000: control characters are not allowed"}
    assert problems == [Problem(code="E103", path="a.md", place=Place(2, 1), params=params)]
    assert tree.intact is False


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: Le mouvement #MeToo", (2, 16), 'a: "Le mouvement #MeToo"'),
        ("a: #MeToo", (2, 3), 'a: "#MeToo"'),
        ("x: y\na:\n  - un\t#deux", (4, 7), '  - "un\t#deux"'),
        ("a: été #1 b", (2, 7), 'a: "été #1 b"'),
    ],
)
def test_a_comment_that_cuts_a_text(text: str, place: tuple[int, int], hint: str) -> None:
    """A text that a `#` cuts is a problem where it is cut, with the line to paste."""
    _, problems = read(text)
    assert [(p.code, p.place, p.params) for p in problems] == [("E111", place, {"hint": hint})]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # un commentaire",
        "a: b#c",
        'a: "b #c"',
        "a: 'b' #c",
        "a: |\n  b #c",
        "a: [b, c] #d",
        "#a: b\nc: d",
        "a: https://example.org/#b",
    ],
)
def test_a_comment_that_cuts_nothing(text: str) -> None:
    """A comment with a space, a `#` inside a word and one inside quotes are as meant."""
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("a: [b ?, c]", 5, 'a: ["b ?", c]'),
        ("a: {b: c ?}", 8, 'a: {b: "c ?"}'),
        ("a: [{b: [c?d]}]", 10, 'a: [{b: ["c?d"]}]'),
    ],
)
def test_a_question_mark_between_brackets(text: str, column: int, hint: str) -> None:
    """A question mark without quotes between brackets is a problem with the line to paste."""
    problems = read(text)[1]
    assert [(p.code, p.place, p.params) for p in problems] == [
        ("E112", (2, column), {"hint": hint})
    ]


@pytest.mark.parametrize("text", ["a: b ?", "a:\n  - b ?", 'a: ["b ?"]', "a: {b: 'c ?'}"])
def test_a_question_mark_elsewhere(text: str) -> None:
    """Outside of brackets, or in quotes, a question may be asked."""
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: b: c", 'a: "b: c"'),
        ("x: y\na: @b", 'a: "@b"'),
        ("a: `b`", 'a: "`b`"'),
        ('a: "b" c', r'a: "\"b\" c"'),
        ("a: 'l'été'", 'a: "l\'été"'),
        ("a:\n  - b: c: d", '  - b: "c: d"'),
    ],
)
def test_a_broken_line_is_mended(text: str, hint: str) -> None:
    """Where quotes mend the line that YAML cannot read, the problem has it."""
    (problem,) = read(text)[1]
    assert (problem.code, problem.params["hint"]) == ("E103", hint)
    line = problem.place.line - 2
    lines = text.split("\n")
    assert read("\n".join([*lines[:line], hint, *lines[line + 1 :]]))[1] == []


@pytest.mark.parametrize("text", ["]", "}"])
def test_what_quotes_do_not_mend(text: str) -> None:
    """Where quotes would not help, no line is proposed, and nothing is known of what follows."""
    tree, problems = read(f"a: b\n{text}")
    params = {"detail": "did not find expected key"}
    assert problems == [Problem(code="E103", path="a.md", place=Place(3, 1), params=params)]
    assert tree.intact is False


def test_plain_texts_are_told_apart() -> None:
    """Texts without quotes and lists between brackets are known as such."""
    root = read("a: [b, \"c\", 'd']\ne:\n  - f\n")[0].root
    assert isinstance(root, dict)
    assert isinstance(root["a"], FlowList)
    assert [isinstance(item, Plain) for item in root["a"]] == [True, False, False]
    assert not isinstance(root["e"], FlowList)


@pytest.mark.parametrize("text", ["a:\n\t- b", "\ta: b", "a:\n \tb: c"])
def test_a_tab_is_named(text: str) -> None:
    """A line indented with a tab has a problem of its own: its mend is not to quote anything."""
    (problem,) = read(text)[1]
    assert (problem.code, problem.path, [*problem.params]) == ("E114", "a.md", ["hint"])


def test_an_invisible_character_that_quotes_make_is_refused() -> None:
    """A sign that only its escape makes is told at its value; a written one was told before."""
    _, problems = read('title: a\nwhy: "b\\u202e"')
    params = {"character": "U+202E"}
    assert problems == [Problem(code="E002", path="a.md", place=Place(3, 6), params=params)]
    assert read("why: b\u202e")[1] == []


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(written: str) -> None:
    """A key without a value, or with YAML's words for nothing, holds nothing."""
    assert read(f"title: {written}")[0].root == {"title": None}


def test_a_comment_in_place_of_a_value_is_no_nothing() -> None:
    """Where a sign such as #MeToo is the whole value, something was meant."""
    tree, problems = read("title: #MeToo")
    assert tree.root == {"title": "#"}
    assert codes(problems) == ["E111"]


def test_an_alias_names_what_it_would_repeat() -> None:
    """An alias is told with its name, and the line in quotes is its mend."""
    tree, (problem,) = read("title: *mot")
    assert (problem.code, problem.place) == ("E106", (2, 8))
    assert problem.params == {"name": "mot", "hint": 'title: "*mot"'}
    assert tree.root == {"title": "*mot"}


@pytest.mark.parametrize(
    "text",
    [
        "image:\n  alt: >\n    a\n  src: b.png",
        'why: "a\n  event: b"',
        "why: 'a\n  event: b'",
    ],
)
def test_a_key_behind_a_text_is_a_key(text: str) -> None:
    """What follows a text, or stands in quotes, is no key that was swallowed."""
    assert read(text)[1] == []


def test_too_deep_is_not_intact() -> None:
    """Who cannot read on says that something was left out."""
    assert read("a: [b]")[0].intact is True
    assert read("a: " + "[" * FRONT_MATTER_DEPTH)[0].intact is False


def test_the_place_of_what_is_missing_is_the_nearest() -> None:
    """What has no place has that of the value around it, one step at a time."""
    tree, _ = read("a:\n  - b: c\n    d: e")
    assert tree.place(("a", 0, "x")) == (3, 5)
    assert tree.place(("a", 0, "d", 1, "x")) == (4, 8)


def test_spaces_in_a_quoted_key_are_its_own() -> None:
    """Only the no-break space that French puts before a colon is taken away."""
    assert read('"title ": a\nwhy\u202f: b')[0].root == {"title ": "a", "why": "b"}


@pytest.mark.parametrize(
    ("text", "code", "place", "hint"),
    [
        ("people:\n  - A\n   - B  ", "E115", (4, 4), "  - B"),
        ("people:\n  -Ada  \n  -Bob", "E103", (3, 3), "  - Ada"),
        ("summary: Le mot\n  #MeToo", "E111", (3, 3), None),
        ("summary:\n  #MeToo", "E111", (3, 3), None),
        ("summary: Le mot\n  suite #x", "E111", (3, 8), None),
    ],
)
def test_what_a_text_swallows_is_told_where_it_stands(
    text: str, code: str, place: tuple[int, int], hint: str | None
) -> None:
    """An item, a dash or a sign that YAML takes wrongly is named at its own line and column."""
    params = {"hint": hint} if hint else {}
    if code == "E103":
        params["detail"] = "dash"
    assert read(text)[1] == [Problem(code=code, path="a.md", place=Place(*place), params=params)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("why: >-\n  event: X", 3),
        ("why: >-\n  Un mot\n\n  event: X : Y", 5),
        ("why: |\n  Un mot\n  event:", 4),
    ],
)
def test_a_key_that_a_text_swallows_is_told(text: str, line: int) -> None:
    """A line of a text that reads like a key is named from its first sign on, with its mend."""
    written = text.rpartition("\n")[2].strip()
    params = {"key": "event", "hint": written}
    assert read(text)[1] == [Problem(code="W513", path="a.md", place=Place(line, 1), params=params)]


def test_other_line_ends_are_spaces() -> None:
    """What YAML takes for a line end, and no editor shows as one, parts two words."""
    assert read("a: b\u2028c\x85d")[0].root == {"a": "b c d"}


def test_so_many_mistakes_are_mended() -> None:
    """Reading stops at the first mistake after the last that is mended."""
    lines = [f"k{number}: a: b" for number in range(MENDS + 2)]
    tree, problems = read("\n".join(lines))
    assert [("hint" in problem.params) for problem in problems] == [True] * MENDS + [False]
    assert tree.intact is False
    tree, problems = read("\n".join(lines[:MENDS]))
    assert (len(problems), tree.intact) == (MENDS, True)


@pytest.mark.parametrize(("more", "mended"), [(0, True), (1, False)])
def test_a_long_head_is_not_mended(more: int, mended: bool) -> None:
    """Over a length the first mistake ends the reading."""
    text = "a: b: c\n"
    (problem,) = read(text + "#" * (MENDED_LENGTH - len(text) + more))[1]
    assert ("hint" in problem.params) is mended


def test_a_mistake_stands_where_it_begins() -> None:
    """A list that is not closed is told where it opens; in a whole map, what is wrong in it."""
    (problem,) = read("a: b\nc: [d,\n  {e: f,\n  g")[1]
    assert (problem.code, problem.place, "hint" in problem.params) == ("E103", (4, 3), False)
    (problem,) = read("? a\n: b\n  c: d")[1]
    assert (problem.code, problem.place) == ("E103", (4, 4))
