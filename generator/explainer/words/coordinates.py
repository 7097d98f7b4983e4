"""Geographic coordinates as people read them."""

from explainer.words import spoken

_SIGNS = {"fr": ("N", "S", "E", "O"), "en": ("N", "S", "E", "W")}
"""North, south, east, west."""


def coordinates_in_words(lat: float, lon: float, language: str) -> str:
    """Degrees as a place's page shows them: `40,86° N, 79,9° O`; to a thousandth, some 100 m."""
    tongue = spoken(language)
    north, south, east, west = _SIGNS[tongue]
    return ", ".join(
        f"{_number(abs(angle), tongue)}°\u00a0{plus if angle >= 0 else minus}"
        for angle, plus, minus in ((lat, north, south), (lon, east, west))
    )


def _number(value: float, tongue: str) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if tongue == "fr" else text
