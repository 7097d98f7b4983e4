"""The word that was meant."""

from explainer.words.nearest import nearest


def test_the_most_like() -> None:
    """A word with a slip finds the one that was meant, whatever the order of the others."""
    assert nearest("peopel", ["title", "people"]) == "people"
    assert nearest("peopel", {"people", "title"}) == "people"


def test_nothing_near() -> None:
    """A word that is like none finds nothing."""
    assert nearest("zzz", ["title"]) == ""
    assert nearest("title", []) == ""
