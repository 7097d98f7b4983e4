"""Every kind has a row, and a folder of its own but for ordinary pages."""

import pytest

from explainer.model.kinds import FOLDERS, KINDS, PERMALINKS, THINGS, Kind


def test_every_kind_has_a_row() -> None:
    """No kind is forgotten."""
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("articles", Kind.ARTICLE),
        ("events", Kind.EVENT),
        ("people", Kind.PERSON),
        ("themes", Kind.THEME),
        ("organizations", Kind.ORGANIZATION),
        ("places", Kind.PLACE),
    ],
)
def test_folders(folder: str, kind: Kind) -> None:
    """A folder of the content says the kind of its files."""
    assert FOLDERS[folder] is kind
    assert KINDS[kind].folder == folder


def test_ordinary_pages_have_no_folder() -> None:
    """An ordinary page may stand anywhere."""
    assert set(FOLDERS.values()) == set(Kind) - {Kind.PAGE}


def test_things_are_what_texts_are_about() -> None:
    """Articles and ordinary pages are texts; everything else is what they tell of."""
    assert set(Kind) - set(THINGS) == {Kind.ARTICLE, Kind.PAGE}


def test_every_folder_may_be_renamed() -> None:
    """The option `permalinks` knows the folder of every kind, and the lists of the site."""
    lists = {"timeline", "promises", "questions", "corrections", "network", "search"}
    assert set(PERMALINKS) == {*FOLDERS, *lists}
