"""Coordinates in words: sides by their letters, the decimal sign of the language."""

import pytest

from explainer.words.coordinates import coordinates_in_words


@pytest.mark.parametrize(
    ("lat", "lon", "language", "words"),
    [
        (40.861, -79.895, "fr", "40,861°\u00a0N, 79,895°\u00a0O"),
        (40.861, -79.895, "en", "40.861°\u00a0N, 79.895°\u00a0W"),
        (-15.8, 47.0, "fr-CA", "15,8°\u00a0S, 47°\u00a0E"),
        (0.0, 0.0, "de", "0°\u00a0N, 0°\u00a0E"),
        (48.85837, 2.29448, "en", "48.858°\u00a0N, 2.294°\u00a0E"),
    ],
)
def test_coordinates(lat: float, lon: float, language: str, words: str) -> None:
    """Degrees to a thousandth, without zeros that say nothing."""
    assert coordinates_in_words(lat, lon, language) == words
