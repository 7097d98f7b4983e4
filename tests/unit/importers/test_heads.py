"""Heads in YAML, TOML and JSON give the same texts, with places."""

import pytest

from explainer.importers.heads import read_post, read_settings

HEADS = {
    "yaml": "---\ntitle: Un titre\ndate: 2024-01-02\ndraft: false\n"
    "tags: [a, b]\nweight: 3\n---\nT\n",
    "toml": "+++\ntitle = 'Un titre'\ndate = 2024-01-02\ndraft = false\n"
    "tags = ['a', 'b']\nweight = 3\n+++\nT\n",
    "json": '{"title": "Un titre",\n"date": "2024-01-02",\n"draft": false,\n'
    '"tags": ["a", "b"],\n"weight": 3}\n\nT\n',
}


@pytest.mark.parametrize("form", HEADS)
def test_all_forms_say_the_same(form: str) -> None:
    """Numbers, truths and dates are the texts that were written, in every form."""
    document, problems = read_post("a.md", HEADS[form].encode())
    front = {"title": "Un titre", "date": "2024-01-02", "draft": "false", "tags": ["a", "b"]}
    assert problems == []
    assert document.front == {**front, "weight": "3"}
    assert document.text.strip() == "T"


@pytest.mark.parametrize(
    ("form", "line", "column"), [("yaml", 5, 1), ("toml", 5, 1), ("json", 4, 2)]
)
def test_keys_have_places(form: str, line: int, column: int) -> None:
    """The place of a key is where it stands in the file."""
    document, _ = read_post("a.md", HEADS[form].encode())
    assert document.tree.key_place(("tags",)) == (line, column)


@pytest.mark.parametrize("form", HEADS)
def test_the_body_has_its_lines(form: str) -> None:
    """A place in the body is the line of the file."""
    data = HEADS[form].replace("T\n", "T\n\nU\n").encode()
    document, _ = read_post("a.md", data)
    lines = data.decode().split("\n")
    assert lines[document.body_place(document.text.index("U")).line - 1] == "U"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("+++\na = \n+++\n", "E103"),
        ("+++\na = 1\na = 2\n+++\n", "E103"),
        ("+++\na = " + "[" * 50_000 + "\n+++\n", "E108"),
        ("+++\na = [[[[[[[[[1]]]]]]]]]\n+++\n", "E108"),
        ('{"a": "\\ud800"}\n', "E103"),
        ('{"\\udfff": 1}\n', "E103"),
        ('{"a": ' + "[" * 50_000, "E108"),
        ('{"a" 1}\n', "E103"),
        ("---\na: &x [1]\n---\n", "E106"),
        ("---\na: !!python/name:os.system x\n---\n", "E105"),
        ("---\na: 1\n", "E102"),
        ("---\na: 1\na: 2\n---\n", "E104"),
        ("\xe9".encode("latin-1").decode("latin-1"), ""),
    ],
)
def test_mistakes_are_told(text: str, code: str) -> None:
    """A head that cannot be read is a problem with a code, never an exception."""
    _, problems = read_post("a.md", text.encode())
    assert [problem.code for problem in problems[:1]] == ([code] if code else [])


def test_bytes_that_are_no_text() -> None:
    """A post in another encoding has one problem, and no head."""
    document, problems = read_post("a.md", "---\ntitle: été\n---\n".encode("latin-1"))
    assert ([problem.code for problem in problems], document.front) == (["E001"], {})


def test_invisible_signs_wait_for_the_check() -> None:
    """A post with a zero-width space comes along: the article that it becomes is checked."""
    _, problems = read_post("a.md", "---\ntitle: A\n---\nzero\u200bwidth".encode())
    assert problems == []


def test_a_post_without_head() -> None:
    """A post may have no head at all."""
    document, problems = read_post("a.md", b"# T\n\nText.\n")
    assert (document.front, document.text, problems) == ({}, "# T\n\nText.\n", [])


@pytest.mark.parametrize("text", ["{{< x >}}", "{% x %}", "{: .a}", "{"])
def test_orders_are_no_heads(text: str) -> None:
    """A text that begins with an order of another tool has no head in JSON."""
    document, problems = read_post("a.md", text.encode())
    assert (document.text, problems) == (text, [])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mkdocs.yml", "site_name: A\nx: !!python/name:os.system y\n"),
        ("hugo.toml", "site_name = 'A'\n"),
        ("config.json", '{"site_name": "A"}'),
    ],
)
def test_settings_are_read(name: str, text: str) -> None:
    """The form of settings is known by the name of their file, and no tag is followed."""
    assert read_settings(name, text.encode())["site_name"] == "A"


@pytest.mark.parametrize("name", ["a.yml", "a.toml", "a.json"])
@pytest.mark.parametrize("data", [b"", b"[1", b"\xff", b"- a\n- b\n"])
def test_settings_that_cannot_be_read(name: str, data: bytes) -> None:
    """Settings that are no map say nothing."""
    assert read_settings(name, data) == {}
