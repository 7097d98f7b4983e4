"""A file without a name: front matter stays YAML, links become texts, the rest stays as it is."""

import pytest

from explainer.forget.initials import Forgotten
from explainer.forget.texts import without_name
from explainer.read.problems import Place

JEAN = Forgotten(names=(("jean", "martin"),), others=(), short=(), initials="J. M.", slug="j-m")


def _without(text: str, *references: Place) -> str:
    return without_name(
        text,
        JEAN,
        references,
        lambda target: target == "../people/jean-martin.md",
        lambda name: name in ("Jean Martin", "jean-martin"),
        declared=False,
    )


@pytest.mark.parametrize(
    ("head", "after"),
    [
        ("people: [Jean Martin]", "people: [J. M.]"),
        ("people:\n  - Jean Martin: témoin", "people:\n  - J. M.: témoin"),
        ("x: 1  # de Jean Martin", "x: 1  # de J. M."),
        ("quote: Jean Martin ment", 'quote: "[J. M.] ment"'),
        ("- {quote: 'Jean Martin ment', x: y}", "- {quote: '[J. M.] ment', x: y}"),
        ('quote: Jean Martin dit "non"', "quote: '[J. M.] dit \"non\"'"),
        ("quote: >-\n  Selon Jean\n  Martin, non", "quote: >-\n  Selon [J. M.], non"),
        ("original: {lang: en, text: Jean Martin}", 'original: {lang: en, text: "[J. M.]"}'),
        ("text: dit « Jean Martin » ici", 'text: "dit « [J. M.] » ici"'),
        ("id: jean-martin-ment", "id: j-m-ment"),
    ],
)
def test_front_matter_stays_readable(head: str, after: str) -> None:
    """Initials stand in brackets in exact words, in quotes where YAML asks for them."""
    assert _without(f"---\n{head}\n---\n") == f"---\n{after}\n---\n"


def test_a_reference_is_the_initials() -> None:
    """What means the person by whatever name is the initials, which name the file that stays."""
    text = "---\npeople:\n  - {id: chef, role: hôte}\n  - chef: x\nother: chef\n---\n"
    after = "---\npeople:\n  - {id: J. M., role: hôte}\n  - J. M.: x\nother: chef\n---\n"
    assert _without(text, Place(3, 10), Place(4, 5)) == after


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("[Jean Martin](../people/jean-martin.md) parle.", "J. M. parle."),
        ("[le témoin](../people/jean-martin.md) parle.", "le témoin parle."),
        ("[[Jean Martin]] et [[jean-martin|lui]]", "J. M. et lui"),
        ("[ici](#jean-martin) et [x](a.md)", "[ici](#j-m) et [x](a.md)"),
        ("Il dit « Jean Martin ment » et “Jean Martin”.", "Il dit « [J. M.] ment » et “[J. M.]”."),
        ("« C’est Jean Martin. »", "« C’est [J. M.]. »"),
        ('Il dit "Jean Martin ment".', 'Il dit "[J. M.] ment".'),
        ("> Jean Martin est là.", "> [J. M.] est là."),
        ("## Jean Martin\n", "## J. M.\n"),
    ],
)
def test_a_body_loses_the_name(body: str, after: str) -> None:
    """A link to the person becomes its text; in quotations the initials stand in brackets."""
    assert _without(f"---\nx: y\n---\n{body}") == f"---\nx: y\n---\n{after}"
    assert _without(body) == after


@pytest.mark.parametrize("text", ["\ufeff---\r\nx:  y \r\n---\r\nUn  texte.\r\n", "", "---\n---\n"])
def test_the_rest_stays_byte_for_byte(text: str) -> None:
    """A file without the name keeps its line ends, its spaces and its byte order mark."""
    assert _without(text) == text
    assert _without(text + "Jean Martin") == text + "J. M."
