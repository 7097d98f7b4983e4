"""French words for the keys of front matter."""

import pytest

from explainer.model.kinds import KINDS
from explainer.model.validate import keys_of
from explainer.words.keys import _KEYS, english_key


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("titre", "title"),
        ("Résumé", "summary"),
        ("Thème", "themes"),
        ("événement", "event"),
        ("points clés", "key_points"),
        ("title", ""),
        ("xyz", ""),
    ],
)
def test_a_french_word_gives_its_key(word: str, key: str) -> None:
    """Case, accents and spaces do not matter; what is no French word gives nothing."""
    assert english_key(word) == key


def test_every_key_exists_somewhere() -> None:
    """No French word leads to a key that no map of the format has."""
    inner = {"at", "text", "by", "source", "quote", "publisher", "url", "published", "accessed"}
    inner |= {"role", "reason", "according_to"}
    known = {key for row in KINDS.values() for key in keys_of(row.fields)} | inner
    assert set(_KEYS.values()) <= known
