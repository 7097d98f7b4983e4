"""The sentences of a text, and which of them stand by themselves."""

from collections.abc import Callable

import pytest

from explainer import Site

HEAD = "title: A\ndate: 2024-01-02\nsummary: S.\nnamed: [Bob Ray]\n"


@pytest.mark.parametrize(
    ("body", "printed", "withheld"),
    [
        ("Une phrase. Une autre.", ["Une phrase.", "Une autre."], []),
        ("## Un titre\n\nUn *mot* [lié](https://example.org/).", ["Un titre", "Un mot lié."], []),
        ("Elle dit « oui ». Puis rien.", ["Puis rien."], ["Elle dit «\u202foui\u202f»."]),
        ("> Une citation.", [], ["> Une citation."]),
        ("Bob Ray est venu. Il est parti.", ["Il est parti."], ["Bob Ray est venu."]),
        ("Un mot.\n\nUn mot.", ["Un mot."], []),
        ("```\ncode\n```", [], []),
    ],
)
def test_sentences_are_plain_and_apart(
    site_of: Callable[..., Site], body: str, printed: list[str], withheld: list[str]
) -> None:
    """Whole sentences without markup, each once; quotations and who is only named are withheld."""
    site = site_of({"articles/a.md": f"{HEAD}---\n{body}"}, languages=("fr",))
    (record,) = [record for record in site.records if record.url == "articles/a/"]
    assert list(record.sentences[1:]) == printed
    assert list(record.withheld) == withheld
