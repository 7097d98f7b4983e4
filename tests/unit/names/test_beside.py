"""What stands beside a name decides whether it is its bearer's."""

import pytest

from explainer.names.beside import Place


def _place(text: str) -> Place:
    start = text.index("[")
    end = text.index("]") - 1
    return Place(text.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Et [Musk] part", True),
        ("d'[Elon Musk] part", True),
        ("lorsqu'[Elon] part", True),
        ("rock'n'[Musk]", True),
        ("O'[Musk]", False),
        ("[Musk]'s cars", True),
        ("[Musk].", True),
        ("[Musk].pdf", False),
        ("[Musk]. Abbots", True),
        ("[Musk]s", False),
        ("[Musk]ville", False),
        ("1[Musk]", False),
        ("pro-[Musk]", False),
        ("[Musk]-Biden", False),
        ("[Musk]\u2011Biden", False),
        ("[Musk]–Biden", False),
        ("[Musk] – Biden", True),
        ("[Musk]—Biden", True),
        ("- [Musk]", True),
        ("@[Musk]", False),
        ("#[Musk]", False),
        ("a_[Musk]", False),
        ("[Musk]_b", False),
        ("[Musk]@a", False),
        ("C:\\[Musk]", False),
        ("**[Musk]** part", True),
        ("**[Musk]**isme", False),
        ("anti**[Musk]**", False),
        ("[Musk]\u0301", False),
    ],
)
def test_a_name_is_a_word_of_its_own(text: str, whole: bool) -> None:
    """Elisions, apostrophes and spaced dashes end a word; hyphens, digits and letters do not."""
    assert _place(text).is_word() is whole


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Melania [Trump]", True),
        ("Hier Melania [Trump]", True),
        ("le président [Trump]", False),
        ("le Président [Trump]", False),
        ("M. [Trump]", False),
        ("Mme [Trump]", False),
        ("MM. [Trump]", False),
        ("J. [Trump]", True),
        ("J.-D. [Trump]", True),
        ("Sen. [Trump]", False),
        ("Selon [Trump]", False),
        ("Il parle. Pour [Trump]", False),
        ("le Selon [Trump]", True),
        ("On Monday [Trump]", False),
        ("Lundi [Trump]", False),
        ("Ex-President [Trump]", False),
        ("Then-Mayor [Trump]", False),
        ("The MP [Trump]", False),
        ("L'Américain [Trump]", False),
        ("le Parisien [Trump]", False),
        ("Parisien [Trump]", True),
        ("**Melania** [Trump]", True),
        ("fini. [Trump]", False),
        ("Melania, [Trump]", False),
        ("[Trump]", False),
    ],
)
def test_a_first_name_before_makes_it_another_s(text: str, another: bool) -> None:
    """A word with a capital is a first name, but not a title, a day or the start of a sentence."""
    assert _place(text).has_another_first_name() is another


@pytest.mark.parametrize(
    ("text", "namesake"),
    [
        ("[Trump] Tower", True),
        ("[Trump] Jr.", True),
        ("[Gonzalez] v. Google", True),
        ("rue [Foch]", True),
        ("le lycée [Foch]", True),
        ("le garage [Foch]", True),
        ("the [Trump] family", True),
        ("[Trump] part", False),
        ("la loi [Veil]", False),
    ],
)
def test_streets_schools_and_sons_are_namesakes(text: str, namesake: bool) -> None:
    """What is called after somebody is not that person."""
    assert _place(text).is_namesake() is namesake


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Et [Trump] Tower", False),
        ("told [Musk] Monday", True),
        ("the [Biden] White House", True),
        ("les [Macron]", False),
        ("la famille [Macron]", False),
        ("a [Ford]", False),
        ("In [May], he", False),
        ("Mrs [May] said", True),
        ("[May] 2019", False),
        ("12 [May]", False),
        ("en [Hollande]", False),
        ("pour [Hollande]", True),
        ("[Brown] paper", False),
        ("Mr [Brown] said", True),
        ("says [Brown]", True),
        ("in [Lincoln], Nebraska.", False),
        ("[Harris], California's best", True),
        ("in [Blackwood], New Jersey.", False),
        ("the Duke of [York] left", False),
        ("le duc [de Brissac] part", False),
        ("friends of [York] left", True),
        ("[Whitfield] & Sons", False),
        ("Smith & [Whitfield] lost", False),
    ],
)
def test_a_surname_may_be_a_verb_a_month_or_a_house(text: str, surname: bool) -> None:
    """What else the word may be, only the words beside it tell."""
    assert _place(text).is_surname() is surname


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("sur [X]", True),
        ("[X] ferme", True),
        ("rayons [X]", False),
        ("Malcolm [X]", False),
        ("chez [Tesla]", True),
        ("Nikola [Tesla]", False),
        ("Le Fonds [Union européenne]", True),
        ("le [Washington] Post", False),
        ("le [San Francisco] Chronicle", False),
        ("[Tesla] CEO Elon Musk", True),
        ("[Tesla] monte", True),
        ("À [Washington], Elon Musk", True),
    ],
)
def test_a_name_is_no_part_of_another(text: str, own: bool) -> None:
    """A letter is a name only after words that lead to a place; no name begins or ends another."""
    assert _place(text).is_own_name() is own


@pytest.mark.parametrize(
    ("text", "title"),
    [("Mme [Macron]", "Mme"), ("M. [Macron]", "M"), ("Dr. [Foch]", "Dr"), ("Et [Macron]", "")],
)
def test_a_title_is_given_without_its_full_stop(text: str, title: str) -> None:
    """Whose title it is, the matcher decides."""
    assert _place(text).title == title


@pytest.mark.parametrize(("text", "follows"), [("de [Gaulle]", True), ("des [Gaulle]", False)])
def test_a_particle_before_is_seen(text: str, follows: bool) -> None:
    """`de` may be a part of the name."""
    assert _place(text).follows_de is follows
