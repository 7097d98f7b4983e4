"""Names in a block: which are found, where, and which bar others."""

import pytest

from explainer.names.masks import OPAQUE
from explainer.names.matcher import Form, Names, flat, may_stand_in

MUSK = [Form("Elon Musk", "musk", person=True), Form("Musk", "musk", surname=True, person=True)]
TRUMP = [
    Form("Donald Trump", "trump", person=True),
    Form("Trump", "trump", surname=True, person=True),
    Form("Melania Trump", "", person=True),
]
MACRON = [
    Form("Emmanuel Macron", "macron", person=True),
    Form("Macron", "macron", surname=True, person=True),
]
THINGS = [Form("climat", "climat"), Form("changement de climat", "change"), Form("Tesla", "tesla")]
GAULLE = [
    Form("Charles de Gaulle", "gaulle", person=True),
    Form("de Gaulle", "gaulle", surname=True, person=True),
    Form("Gaulle", "gaulle", surname=True, person=True),
]
ALL = [*MUSK, *TRUMP, *MACRON, *THINGS, *GAULLE]


def _found(text: str, *, names: Names | None = None) -> list[str]:
    found = (names or Names(ALL)).find(text)
    return [f"{text[f.start : f.end]}={f.form.target}" for f in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elon Musk et Musk", ["Elon Musk=musk", "Musk=musk"]),
        ("le changement de climat", ["changement de climat=change"]),
        ("Melania Trump part", []),
        ("Donald J. Trump part", ["Donald J. Trump=trump"]),
        ("Donald  Trump part", ["Donald  Trump=trump"]),
        ("Donald\nTrump part", ["Donald\nTrump=trump"]),
        ("d’Elon\u00a0Musk", ["Elon\u00a0Musk=musk"]),
        ("Mme Macron", []),
        ("M. Macron", ["Macron=macron"]),
        ("Nikola Tesla", []),
        ("chez Tesla", ["Tesla=tesla"]),
        ("de Gaulle part", ["de Gaulle=gaulle"]),
        ("rue Charles de Gaulle", []),
        ("climatique", []),
        ("Climat", []),
        (f"Elon {OPAQUE}Musk", ["Musk=musk"]),
        ("« Musk »", []),
    ],
)
def test_the_longest_name_that_is_meant_is_found(text: str, found: list[str]) -> None:
    """Of two at one place the longer counts, and what bars a name takes its place."""
    assert _found(text) == found


def test_a_name_with_accents_of_their_own_is_the_same() -> None:
    """A letter and its accent are one sign, in the text and in the name; the place is right."""
    names = Names([Form("Rene\u0301e", "r", person=True)])
    assert _found("Rene\u0301e et Renée", names=names) == ["Rene\u0301e=r", "Renée=r"]


def test_after_another_bearer_a_surname_is_nobody_s() -> None:
    """Until the declared one is named in full, and again in the next section."""
    names = Names(ALL)
    assert _found("Melania Trump, puis Trump", names=names) == []
    assert _found("Donald Trump, puis Trump", names=names) == ["Donald Trump=trump", "Trump=trump"]
    assert _found("Fred Trump, puis Trump", names=names) == []
    names.begin_section()
    assert _found("Puis Trump", names=names) == ["Trump=trump"]


def test_the_first_of_two_equal_forms_counts() -> None:
    """A name stands for one thing."""
    names = Names([Form("X", "one"), Form("X", "two")])
    assert _found("sur X", names=names) == ["X=one"]


@pytest.mark.parametrize(
    ("text", "result"),
    [("l’a  b", "l'a b"), ("e\u0301te\u0301", "été"), ("a\n\nb\u00a0c", "a b c"), ("", "")],
)
def test_flat_has_one_space_and_composed_letters(text: str, result: str) -> None:
    """Names and texts are compared in one form, which is its own form."""
    assert flat(text) == result
    assert flat(result) == result


@pytest.mark.parametrize(
    ("form", "text", "may"),
    [
        (MUSK[0], "vu Elon Musk ici", True),
        (MUSK[0], "vu Elon R. Musk ici", True),
        (MUSK[0], "vu Elon ici", False),
        (MUSK[1], "vu Musk ici", True),
        (THINGS[0], "le climat", True),
        (THINGS[0], "le temps", False),
    ],
)
def test_a_form_may_stand_in_a_text(form: Form, text: str, may: bool) -> None:
    """As written, or with an initial in a person's full name."""
    assert may_stand_in(form, text) is may
