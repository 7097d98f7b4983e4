"""Where a name stands in a text, and the initials in its place."""

import pytest

from explainer.forget.initials import Forgotten, applied, initials_of, is_initials
from explainer.names.matcher import Form

JEAN = Forgotten(
    names=(("jean", "martin"),),
    others=(("jean", "martin", "dupont"), ("paul", "jean", "martin")),
    short=(
        Form("Jean Martin", "people/jean-martin", person=True),
        Form("Marie Martin", "", person=True),
        Form("Martin", "people/jean-martin", surname=True, person=True),
    ),
    initials="J. M.",
    slug="j-m",
)


def _without(text: str, *, declared: bool = False) -> str:
    return applied(text, JEAN.edits(text, declared=declared))


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Jean Martin", "J. M."),
        ("Jean-Luc Martin", "J.-L. M."),
        ("Alexis de Tocqueville", "A. T."),
        ("Élodie O’Brien", "É. O."),
        ("Madonna", "M."),
        ("习近平", "习."),
        ("bell hooks", "b. h."),
    ],
)
def test_initials(name: str, initials: str) -> None:
    """Each word of a name gives its first letter; particles give none."""
    assert initials_of(name) == initials


@pytest.mark.parametrize(
    ("name", "is_one"), [("J. M.", True), ("J. M. 2", True), ("J. P.", False), ("J. M. X", False)]
)
def test_initials_are_known(name: str, is_one: bool) -> None:
    """Initials are known with the number that tells two people apart."""
    assert is_initials(name, "Jean Martin") is is_one


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Jean Martin parle.", "J. M. parle."),
        ("C’est Jean Martin.", "C’est J. M."),
        ("JEAN MARTIN, Jéan Màrtin, jean martin", "J. M., J. M., J. M."),
        ("Jean\u00a0Martin, Jean\n  Martin, Jean M. Martin", "J. M., J. M., J. M."),
        ("avec Jean Martin’s et d’Jean Martin", "avec J. M.’s et d’J. M."),
        ("people/jean-martin.md et #jean-martin-parle", "people/j-m.md et #j-m-parle"),
        (
            "Jean et Martin, Jean. Martin, Jeanne Martin",
            "Jean et Martin, Jean. Martin, Jeanne Martin",
        ),
    ],
)
def test_a_full_name_goes(text: str, after: str) -> None:
    """A name goes in every spelling, over line ends and with an initial; a slug stays a slug."""
    assert _without(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "Jean Martin-Dupont",
        "jean-martin-dupont",
        "Paul Jean Martin",
        "Saint-Jean Martin",
        "https://example.org/jean-martin",
        "jean-martin@example.org",
    ],
)
def test_what_is_another_s_stays(text: str) -> None:
    """Longer names of other people, and addresses, are left as they are."""
    assert _without(text) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Martin conteste.", "J. M. conteste."),
        ("Il dit : « Martin ment »", "Il dit : « J. M. ment »"),
        ("Marie Martin parle. Martin aussi.", "Marie Martin parle. Martin aussi."),
        ("rue Martin", "rue Martin"),
    ],
)
def test_a_surname_goes_by_the_rules_of_names(text: str, after: str) -> None:
    """A bare surname goes where it is the person's, in quotations too, on pages that declare it."""
    assert _without(text, declared=True) == after
    assert _without(text) == text


def test_what_is_left_is_told() -> None:
    """Addresses, handles and surnames that may be the person's are named, with their place."""
    text = (
        "Marie Martin, https://example.org/jean-martin, @jeanmartin, [^avis-martin][^avis-martin]"
    )
    assert JEAN.left(text) == [
        (6, "Martin"),
        (14, "https://example.org/jean-martin"),
        (47, "@jeanmartin"),
        (62, "avis-martin"),
    ]


def test_a_path_loses_the_name() -> None:
    """A file called after the person gets the slug of the initials."""
    assert JEAN.path("articles/2024-jean-martin-parle.fr.md") == "articles/2024-j-m-parle.fr.md"
    assert JEAN.path("assets/Jean_Martin.jpg") == "assets/j-m.jpg"
