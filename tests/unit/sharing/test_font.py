"""What the font of the pictures draws, and what it cannot."""

import pytest

from explainer.sharing.font import drawn, font, width


@pytest.mark.parametrize(
    "text",
    [
        "Voix ambiguë d’un cœur qui, au zéphyr, préfère les jattes de kiwis",
        "« À l’Élysée\u202f: 1\u202f000\u00a0€\u202f! » — n°\u00a02…",
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ “quoted” ‘words’ £5 – 50% & more",
        "Łódź, Győr, Plzeň, İstanbul, Nguyễn Văn Trỗi",
        "Η Ευρωπαϊκή Ένωση",
        "Президент України Володимир Зеленський",
    ],
)
def test_it_draws_the_languages_of_europe_and_vietnamese(text: str) -> None:
    """French, English, Latin with any accent, Greek and Cyrillic are drawn as they are."""
    assert drawn(text) == text


@pytest.mark.parametrize(
    "text",
    ["الجزائر", "ירושלים", "北京", "ไทย", "Fête 🎉", "x\u0353", "a \ue000", "नमस्ते", "a\u0000"],
)
def test_it_says_what_it_cannot_draw(text: str) -> None:
    """Other scripts, emoji, marks that do not compose: no text at all, rather than boxes."""
    assert drawn(text) is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("E\u0301lyse\u0301e", "Élysée"),
        ("no\u200bthing\u00ad to\u2060 see\ufeff", "nothing to see"),
        ("\u202eright to left\u202c", "right to left"),
        ("  two\n\tlines\u2028here ", "two lines here"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_what_is_not_seen_is_not_drawn(text: str, seen: str) -> None:
    """Marks compose, signs without a shape go, spaces of any kind become one."""
    assert drawn(text) == seen


def test_spaces_that_hold_a_line_together_stay() -> None:
    """French typography survives, and its spaces have a width."""
    assert drawn("X\u202f: 8\u00a0h") == "X\u202f: 8\u00a0h"
    assert 4 < width("\u202f", 40) < width("\u00a0", 40) == width(" ", 40) < 12


def test_kerning_never_needs_more_room() -> None:
    """A width is that of the letters; what is drawn is a little narrower."""
    drawn_width = font(80).getlength("AVATAR Tokyo")
    assert 0.9 * width("AVATAR Tokyo", 80) < drawn_width < width("AVATAR Tokyo", 80)
