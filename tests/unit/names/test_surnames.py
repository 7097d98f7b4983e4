"""Which ends of a name are the surname."""

import pytest

from explainer.names.surnames import surnames


@pytest.mark.parametrize(
    ("name", "sort_name", "ends"),
    [
        ("Elon Musk", "", ["Musk"]),
        ("Marine Le Pen", "", ["Le Pen"]),
        ("Alexis de Tocqueville", "", ["de Tocqueville", "Tocqueville"]),
        ("Ursula von der Leyen", "", ["von der Leyen"]),
        ("Valéry Giscard d'Estaing", "", ["Giscard d'Estaing", "d'Estaing"]),
        ("Gabriel García Márquez", "", ["García Márquez", "Márquez"]),
        ("Martin Luther King Jr.", "", ["Luther King", "King"]),
        ("George H. W. Bush", "", ["Bush"]),
        ("J. D. Vance", "", ["Vance"]),
        ("Xi Jinping", "Xi Jinping", ["Xi"]),
        ("Kim Jong-un", "Kim, Jong-un", ["Kim"]),
        ("Ann Lee", "Lee, Ann", ["Lee"]),
        ("Pelé", "", []),
        ("Malcolm X", "", []),
    ],
)
def test_the_surname_is_what_follows_the_first_names(
    name: str, sort_name: str, ends: list[str]
) -> None:
    """Particles belong to it, initials and `Jr.` do not; `sort_name` says it where it differs."""
    assert surnames(name, sort_name) == ends
