"""Links, images, notes and anchors are checked against the whole site."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]

PLACES = {
    "events/debat.md": """
        title: Débat
        timeline: [{at: 2024-09-10, text: Début., id: debut}]
        statements: [{by: Ann Lee, text: Non.}]
        ---
        ## La suite

        Un texte
        { #ici }
        """,
    "people/cid-poe.md": "name: Cid Poe\nstatus: private",
    "articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\npeople: [Ann Lee, Cid Poe]",
    "assets/carte.png": b"\x89PNG\r\n\x1a\n",
}


def _about(body: str) -> dict[str, str | bytes]:
    return {**PLACES, "about.md": f"title: À propos\n---\n{body}"}


@pytest.mark.parametrize(
    "body",
    [
        "[x](events/debat.md)",
        "[x](events/debat.md#la-suite)",
        "[x](events/debat.md#ici)",
        "[x](events/debat.md#moment:debut)",
        "[x](events/debat.md#statement:ann-lee-non)",
        "[x](people/ann-lee.md)",
        "[x](https://example.com)",
        "<mailto:a@example.org>",
        "[x](tel:+33123456789)",
        "[x](#la)\n\n## La",
        "[x](assets/carte.png)",
        "![x](assets/carte.png)",
        '<a href="https://example.com">x</a>',
        '<a href="tel:+33123456789">x</a>',
        '<a href="mailto:a@example.org">x</a>',
        '<a href="#la">x</a>\n\n## La',
        "Voir.[^1]\n\n[^1]: Note.",
        "[x][y]\n\n[y]: events/debat.md",
        "`[x](gone.md)`",
        "```\n@[^ap]: 2 #source:ap\n```",
    ],
)
def test_what_leads_somewhere_is_no_problem(problems_of: Problems, body: str) -> None:
    """Links to pages, anchors, assets, notes and safe addresses are right; code is no link."""
    assert problems_of(_about(body)) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[x](gone.md)", "E401"),
        ("[x](people/cid-poe.md)", "E401"),
        ("[x](events/)", "E401"),
        ("[x][y]\n\n[y]: gone.md", "E401"),
        ("[x](events/debat.md#gone)", "E402"),
        ("[x](people/ann-lee.md#gone)", "E402"),
        ("[x](#gone)", "E402"),
        ("![x](assets/gone.png)", "E403"),
        ("![x](events/debat.md)", "E403"),
        ("[x](/events/debat/)", "E404"),
        ("![x](/assets/carte.png)", "E404"),
        ("Voir.[^gone]", "E405"),
        ("## Sources { #sources }", "E406"),
        ("Un texte\n{ #timeline }", "E406"),
        ("[x](JAVASCRIPT:alert(1))", "E407"),
        ("[x](vbscript:x)", "E407"),
        ("[x](data:text/html,x)", "E407"),
        ("[x](//example.com)", "E407"),
        ("![x](https://example.com/x.png)", "E408"),
        ("![x](//example.com/x.png)", "E408"),
        ("![x](data:image/png;base64,AA)", "E408"),
        ('<img src="https://example.com/x.png">', "E408"),
        ("Un <img src=http://example.com/x.png>", "E408"),
        ('<img alt="y"\nsrc="https://example.com/x.png">', "E408"),
        ("[x][gone]", "E409"),
        ('<a href="gone.md">x</a>', "E410"),
        ('<a href="javascript:alert(1)">x</a>', "E410"),
        ("<img src=assets/carte.png>", "E410"),
        ("@[Ann Lee]: people/ann-lee.md", "E411"),
    ],
)
def test_what_leads_nowhere_is_an_error(problems_of: Problems, body: str, code: str) -> None:
    """Each way in which a text can point at nothing, or at what is not allowed, has its code."""
    assert [problem.split()[1] for problem in problems_of(_about(body))] == [code]


def test_a_problem_names_line_and_column(problems_of: Problems) -> None:
    """The place of a broken link is where its target is written."""
    found = problems_of(_about("Une ligne.\n\nEt [x](gone.md), puis [y](lost.md)."))
    assert found == ["about.md:6:8 E401", "about.md:6:27 E401"]


def test_a_reference_is_blamed_at_its_definition(problems_of: Problems) -> None:
    """The place of a broken reference link is the line that defines it."""
    assert problems_of(_about("[x][y]\n\n[y]: gone.md")) == ["about.md:6:6 E401"]


def test_a_first_level_heading_is_a_warning_on_entities_only(problems_of: Problems) -> None:
    """`# ` is a warning in an event, and the title of an ordinary page."""
    found = problems_of(
        {"events/e.md": "title: E\n---\n# Un titre", "about.md": b"# Un titre\n\nTexte.\n"}
    )
    assert found == ["events/e.md:4:1 W502"]


def test_translations_are_checked_too(problems_of: Problems) -> None:
    """A sidecar's links are checked from its own place, its notes against the main sources."""
    found = problems_of(
        {
            "events/e.md": "title: E\nsources: [{id: ap, title: T}]\n---\nOui.[^ap]",
            "events/e.en.md": "title: E\n---\nYes,[^ap] but.[^gone]\n\n[x](gone.md) [y](#no)",
        }
    )
    assert found == [
        "events/e.en.md:4:15 E405",
        "events/e.en.md:6:5 E401",
        "events/e.en.md:6:18 E402",
    ]


def test_an_unreadable_file_gives_no_echo(problems_of: Problems) -> None:
    """A file whose front matter cannot be read is not blamed for its links as well."""
    found = problems_of({"events/e.md": b"---\ntitle: T\n]\n---\n[x](gone.md)\n"})
    assert len(found) == 1
    assert "E401" not in found[0]


def test_anchors_are_those_of_the_page_s_language(problems_of: Problems) -> None:
    """From an English text, a link leads to the English page and its English headings."""
    files = {
        "events/foo.md": "title: Foo\n---\n## Titre",
        "events/foo.en.md": "title: F\n---\n## Heading",
        "events/bar.md": "title: Bar",
        "events/bar.en.md": "title: B\n---\n[x](foo.md#heading) [y](foo.md#titre)",
    }
    assert problems_of(files) == ["events/bar.en.md:4:25 E402"]


def test_a_page_without_translation_has_its_own_anchors(problems_of: Problems) -> None:
    """From an English text, a page that exists only in French is known by its French headings."""
    files = {
        "events/foo.md": "title: Foo\n---\n## Titre",
        "events/bar.md": "title: Bar",
        "events/bar.en.md": "title: B\n---\n[x](foo.md#titre)",
    }
    assert problems_of(files) == []


@pytest.mark.parametrize(
    "raw", ["<IMG SRC=HTTPS://example.com/x.png>", "<img src=//example.com/x.png>"]
)
def test_a_remote_image_has_its_own_code(problems_of: Problems, raw: str) -> None:
    """A remote image is E408 however its address is written, as in Markdown."""
    codes = [line.split()[1] for line in problems_of({"about.md": f"title: T\n---\n{raw}"})]
    assert codes == ["E408"]


@pytest.mark.parametrize(
    "raw", ['<a href="HTTPS://example.com">x</a>', '<a href="MAILTO:a@example.com">x</a>']
)
def test_a_scheme_has_no_case(problems_of: Problems, raw: str) -> None:
    """A safe scheme in capitals is as safe in raw HTML as in Markdown."""
    assert problems_of({"about.md": f"title: T\n---\n{raw}"}) == []
