"""A folder takes another's place in one step, or in two that can be undone."""

import ctypes
from pathlib import Path

import pytest

from explainer.publish.exchange import exchange, put_back, put_in_place
from trees import write_tree


def _folder(parent: Path, name: str) -> Path:
    return write_tree(parent / name, {name: ""})


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_two_folders_change_places(tmp_path: Path) -> None:
    """After an exchange each stands at the other's place."""
    one, other = _folder(tmp_path, "one"), _folder(tmp_path, "other")
    assert exchange(one, other)
    assert (_names(one), _names(other)) == (["other"], ["one"])


def test_nothing_is_exchanged_with_nothing(tmp_path: Path) -> None:
    """Where one of the two is not there, the exchange says so and changes nothing."""
    one = _folder(tmp_path, "one")
    assert not exchange(one, tmp_path / "other")
    assert _names(one) == ["one"]


def test_a_system_that_knows_no_exchange_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a C library that lacks the call, the new folder comes in two renames all the same."""
    new, target = _folder(tmp_path, "new"), _folder(tmp_path, "target")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not exchange(new, target)
    put_in_place(new, target, tmp_path / "old")
    assert (_names(target), _names(tmp_path / "old")) == (["new"], ["target"])


def test_what_cannot_be_put_in_place_changes_nothing(tmp_path: Path) -> None:
    """When the second of two renames fails, the first is undone."""
    target = _folder(tmp_path, "target")
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "new", target, tmp_path / "old")
    assert _names(target) == ["target"]
    assert _names(tmp_path) == ["target"]


def test_a_folder_is_put_back_where_it_is_missing(tmp_path: Path) -> None:
    """The first of two renames is undone if the second never came."""
    put_back(tmp_path / "target", _folder(tmp_path, "old"))
    assert _names(tmp_path / "target") == ["old"]
    assert _names(tmp_path) == ["target"]


def test_a_folder_is_not_put_back_over_another(tmp_path: Path) -> None:
    """If the second rename came, the old folder stays where it is."""
    target, old = _folder(tmp_path, "target"), _folder(tmp_path, "old")
    put_back(target, old)
    assert (_names(target), _names(old)) == (["target"], ["old"])
