"""The font of the pictures, and what it can draw."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from PIL import ImageFont

FONT: Final = Path(__file__).with_name("ExplainerSerif.ttf")
"""Source Serif 4, semibold, under another name: `tools/make_font.py` says how it was made."""

_KEPT: Final = "\u00a0\u202f"
"""Spaces that hold a line together."""


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels; laid out by Pillow alone, as other layouts may be missing."""
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, size: int) -> float:
    """How wide a text is at most, in pixels: kerning moves letters closer."""
    return sum(_advance(character, size) for character in text)


@cache
def _advance(character: str, size: int) -> float:
    return font(size).getlength(character)


def drawn(text: str) -> str | None:
    """A text as the font draws it, without what is not seen; none where it lacks a character.

    Marks that do not compose, and scripts from right to left, are among what it lacks.
    """
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    spaced = "".join(" " if c.isspace() and c not in _KEPT else c for c in seen)
    line = " ".join(word for word in spaced.split(" ") if word)
    return line if all(map(_is_drawn, set(line))) else None


@cache
def _is_drawn(character: str) -> bool:
    """Whether anything shows: the font draws nothing for a character that it lacks."""
    return character in (" ", *_KEPT) or font(32).getmask(character).getbbox() is not None
