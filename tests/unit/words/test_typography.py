"""French punctuation gets spaces that do not break, and nothing else moves."""

import pytest

from explainer.words.typography import grouped, quoted, typographic

NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vraiment ?", f"Vraiment{NARROW}?"),
        ("Assez !", f"Assez{NARROW}!"),
        ("un ; deux", f"un{NARROW}; deux"),
        (f"Vraiment{NO_BREAK}?", f"Vraiment{NARROW}?"),
        ("« mot »", f"«{NARROW}mot{NARROW}»"),
        ("Il dit : non", f"Il dit{NO_BREAK}: non"),
        ("Il dit :", f"Il dit{NO_BREAK}:"),
        ("« a » : b", f"«{NARROW}a{NARROW}»{NO_BREAK}: b"),
        ("10 000 000 voix", f"10{NARROW}000{NARROW}000 voix"),
        ("5 %", f"5{NO_BREAK}%"),
        ("3 millions", f"3{NO_BREAK}millions"),
        ("20 h 18", f"20{NO_BREAK}h{NO_BREAK}18"),
        ("12 août 2024", f"12{NO_BREAK}août 2024"),
        ("Trump ?!", f"Trump{NARROW}?!"),
    ],
)
def test_french(text: str, expected: str) -> None:
    """A space before high punctuation, inside guillemets and in numbers does not break."""
    assert typographic(text, "fr") == expected
    assert typographic(text, "fr-CA") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Un texte simple, sans rien.",
        "Vraiment?",
        "https://example.org/?a=1&b=2",
        "![image](x.png)",
        "- !important",
        "a ![b](c.png)",
        "    !!! note",
        "10 0000",
        "5 hommes",
        "a :b",
    ],
)
def test_what_stays(text: str) -> None:
    """Missing spaces are not added, and markup, addresses and words are left alone."""
    assert typographic(text, "fr") == text


@pytest.mark.parametrize("text", ["« a » ; b ! c ? d : 10 000 %", "5 kg", ""])
def test_offsets_stay(text: str) -> None:
    """The text keeps its length, so that offsets stay what they were."""
    assert len(typographic(text, "fr")) == len(text)


def test_other_languages() -> None:
    """English is left as it was written."""
    assert typographic("« a » ; 10 000 %", "en") == "« a » ; 10 000 %"


def test_quotation_marks() -> None:
    """Those of the language around a text, the inner ones in it."""
    assert quoted("Un «\u202fmot\u202f» dit", "fr") == "«\u202fUn “mot” dit\u202f»"
    assert quoted("A “word” said", "en") == "“A ‘word’ said”"


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (11898, f"11{NO_BREAK}898", "11,898"),
        (1234567, f"1{NO_BREAK}234{NO_BREAK}567", "1,234,567"),
    ],
)
def test_thousands_stand_apart(number: int, french: str, english: str) -> None:
    """A number is read in groups of three, as the language writes them."""
    assert grouped(number, "fr") == french
    assert grouped(number, "fr", narrow=True) == french.replace("\u00a0", "\u202f")
    assert grouped(number, "en") == english
