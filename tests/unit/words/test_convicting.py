"""Words that call somebody guilty."""

import pytest

from explainer.words.convicting import convicting_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("assassin", "assassin"),
        ("L’escroc du siècle", "escroc"),
        ("les Meurtrières de la rue", "Meurtrières"),
        ("pédophile", "pédophile"),
        ("a convicted murderer", "murderer"),
        ("reconnu coupable", "coupable"),
        ("Il plaide non coupable", ""),
        ("assassin présumé", ""),
        ("presumed killer", ""),
        ("l’assassinat de Jaurès", ""),
        ("« escroc », dit-il de son rival", ""),
        ("avocate des victimes", ""),
        ("", ""),
    ],
)
def test_the_word_that_convicts(text: str, word: str) -> None:
    """A verdict is found in any spelling; a denied, presumed or quoted one is none."""
    assert convicting_word(text) == word
