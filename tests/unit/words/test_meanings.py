"""What each key of the format means, in both languages."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from explainer.model.kinds import KINDS
from explainer.words.meanings import MEANINGS


def _keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key of a model and of the maps inside it."""
    for name, info in model.model_fields.items():
        yield info.alias or name
        for inner in _models(info.annotation):
            yield from _keys(inner)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for arg in get_args(annotation) for model in _models(arg)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_has_a_meaning(language: str) -> None:
    """No key of the format is left unexplained, and none is explained that does not exist."""
    known = {key for row in KINDS.values() for key in _keys(row.fields)}
    assert known == MEANINGS[language].keys()
    assert all(MEANINGS[language].values())
