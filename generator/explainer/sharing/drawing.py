"""Draws the pictures: 12 colours, in whole numbers, so that every machine makes the same bytes."""

import hashlib
import io
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, features

from explainer.pages.page import Deferred
from explainer.sharing.font import font, width
from explainer.sharing.lines import cut, title_lines
from explainer.sharing.picture import HEIGHT, WIDTH, SharePicture

_Colour = tuple[int, int, int]

PAPER: Final = (0xFD, 0xFC, 0xF9)
INK: Final = (0x1C, 0x1B, 0x19)
RULE: Final = (0xD5, 0xCF, 0xC3)
HUES: Final[Mapping[str, _Colour]] = {
    "article": (0x4A, 0x47, 0x41),
    "event": (0x8F, 0x2A, 0x1C),
    "organization": (0x6B, 0x3D, 0x73),
    "person": (0x1D, 0x4F, 0x7C),
    "place": (0x0F, 0x5B, 0x57),
    "theme": (0x46, 0x59, 0x0F),
}
"""The colours of the style sheet in the light."""

_MARGIN: Final = 80
_ROOM: Final = WIDTH - 2 * _MARGIN
_BAR: Final = (_MARGIN, 64, _MARGIN + 96, 72)
"""The bar in the colour of the kind: left, top, and where it ends to the right and below."""
_LABEL: Final = 90
_HEAD: Final = 146
"""Where the part ends that has the colour of the kind."""
_TITLE: Final = 156
_TITLE_HEIGHT: Final = 332
_LINE: Final = (_MARGIN, 502, WIDTH - _MARGIN, 504)
_FOOT: Final = 516
_NOTE: Final = 566
_SMALL: Final = 34
_SMALLEST: Final = 24

_INKS: Final = 6
"""How many of the 12 colours lead from paper to ink, so that letters have smooth edges."""
_TINTS: Final = 4
"""How many lead from paper to the colour of the kind; one is the rule's."""
_INK_AT: Final = [(cover * _INKS + 127) // 255 for cover in range(256)]
_TINT_AT: Final = [
    _INKS + step if (step := (cover * _TINTS + 127) // 255) else 0 for cover in range(256)
]
"""The number of the colour for each share of a pixel that a letter covers, of 255."""
_RUNS: Final = 3
"""zlib's strategy Z_RLE, which looks for runs alone. The others find what their tables of hashes
hold, which in fast builds of zlib differ from processor to processor. Here it is faster, too."""


def deferred(picture: SharePicture) -> Deferred:
    """The picture as a file that is made when it is asked for."""
    shown = hashlib.sha256(f"{drawn_by()}{picture!r}".encode())
    return Deferred(digest=shown.hexdigest(), make=partial(png, picture))


@cache
def drawn_by() -> str:
    """What decides the bytes besides the picture: this room, and the library's versions."""
    room = sorted(path for path in Path(__file__).parent.iterdir() if path.is_file())
    made = hashlib.sha256(b"".join(path.read_bytes() for path in room))
    versions = (features.version(name) for name in ("pil", "freetype2", "zlib"))
    return "-".join((made.hexdigest(), *map(str, versions)))


def png(picture: SharePicture) -> bytes:
    """The picture as the bytes of a PNG; the font has all its characters."""
    inked = Image.new("L", (WIDTH, HEIGHT))
    _write(ImageDraw.Draw(inked), picture)
    image = inked.point(_INK_AT)
    image.paste(_head(picture.label).point(_TINT_AT), (0, 0))
    image.paste(_INKS + _TINTS + 1, _LINE)
    image.putpalette([part for colour in _palette(HUES[picture.kind]) for part in colour])
    file = io.BytesIO()
    image.save(file, "PNG", compress_type=_RUNS)
    return file.getvalue()


def _head(label: str) -> Image.Image:
    """The part that has the colour of the kind: a bar, and its name."""
    head = Image.new("L", (WIDTH, _HEAD))
    draw = ImageDraw.Draw(head)
    head.paste(255, _BAR)
    draw.text((_MARGIN, _LABEL), cut(label, _SMALL, _ROOM), font=font(_SMALL), fill=255)
    return head


def _write(draw: ImageDraw.ImageDraw, picture: SharePicture) -> None:
    """Everything in ink: the title, the site and the date, the note."""
    size, leading, lines = title_lines(picture.title, _ROOM, _TITLE_HEIGHT)
    for number, line in enumerate(lines):
        draw.text((_MARGIN, _TITLE + number * leading), line, font=font(size), fill=255)
    date = cut(picture.date, _SMALL, _ROOM * 2 // 3)
    left = _ROOM - round(width(date, _SMALL))
    site = cut(picture.site, _SMALL, left - 2 * _SMALL)
    note = cut(picture.note, _SMALLEST, _ROOM)
    draw.text((_MARGIN, _FOOT), site, font=font(_SMALL), fill=255)
    draw.text((_MARGIN + left, _FOOT), date, font=font(_SMALL), fill=255)
    draw.text((_MARGIN, _NOTE), note, font=font(_SMALLEST), fill=255)


def _palette(hue: _Colour) -> list[_Colour]:
    return [
        PAPER,
        *(_between(INK, step, _INKS) for step in range(1, _INKS + 1)),
        *(_between(hue, step, _TINTS) for step in range(1, _TINTS + 1)),
        RULE,
    ]


def _between(colour: _Colour, step: int, steps: int) -> _Colour:
    """A colour some steps on the way from paper."""
    red, green, blue = (
        (paper * (steps - step) + part * step) // steps
        for paper, part in zip(PAPER, colour, strict=True)
    )
    return red, green, blue
