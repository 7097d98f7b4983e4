"""Every kind has a row, and a folder of its own but for ordinary pages."""

import pytest

from explainer.model.kinds import FOLDERS, KINDS, Kind


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
    ],
)
def test_folders(folder: str, kind: Kind) -> None:
    """A folder of the content says the kind of its files."""
    assert FOLDERS[folder] is kind
    assert KINDS[kind].folder == folder


def test_ordinary_pages_have_no_folder() -> None:
    """An ordinary page may stand anywhere."""
    assert set(FOLDERS.values()) == set(Kind) - {Kind.PAGE}
