"""What each word of a closed choice means, and each map."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from explainer.model.items import Ai
from explainer.words.choices import CHOICES, MAPS
from front_matters import slots

SLOTS = list(slots())


def _words(annotation: Any) -> Iterator[str]:
    """The words of the closed choice that an annotation holds."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from _words(inner)


def _choices() -> set[str]:
    return {
        f"{slot.path[-1]} {word}"
        for slot in SLOTS
        for name, info in slot.models[-1].model_fields.items()
        if (info.alias or name) == slot.path[-1]
        for word in _words(info.annotation)
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_word_of_a_choice_has_a_meaning(language: str) -> None:
    """Each word that a key may have is explained, and no other."""
    assert CHOICES[language].keys() == _choices()
    assert all(CHOICES[language].values())
    assert {f"ai {word}" for word in get_args(Ai)} <= _choices()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_map_is_named(language: str) -> None:
    """Each map of the format says what it is, and no other."""
    maps = {model.__name__ for slot in SLOTS for model in slot.models}
    assert MAPS[language].keys() == maps | {"Ref", "ItemTexts"}
    assert all(MAPS[language].values())


def test_french_has_its_spaces() -> None:
    """A colon stands after a space that does not break."""
    assert MAPS["fr"]["ThemeFields"].startswith("Thème\u00a0: ")
