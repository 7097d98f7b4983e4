"""The pictures themselves: their form, their colours, and that they are always the same."""

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from explainer.model.kinds import KINDS, Kind
from explainer.sharing.drawing import HUES, INK, PAPER, RULE, deferred, png
from explainer.sharing.picture import SharePicture

STYLES = Path(__file__).parents[3] / "theme" / "assets" / "explainer" / "explainer.css"

PICTURE = SharePicture(
    kind="event",
    label="Événement",
    title="Trump et Musk sur X\u202f: deux heures de conversation",
    date="12 août 2024",
    site="Décryptages",
    note="Démonstration",
)
LONG = replace(PICTURE, **dict.fromkeys(("title", "label", "date", "site", "note"), "Été " * 75))

AGAIN = """
import hashlib, sys
from explainer.sharing.drawing import deferred
from explainer.sharing.picture import SharePicture
file = deferred(eval(sys.argv[1]))
print(file.digest, hashlib.sha256(file.make()).hexdigest())
"""


@pytest.mark.parametrize(
    ("picture", "most"),
    [
        (PICTURE, 16_000),
        (
            replace(PICTURE, title="vingt mots de français " * 7, site="Un nom de journal " * 3),
            25_000,
        ),
        (replace(PICTURE, title="&@%Ж" * 75), 40_000),
        (LONG, 40_000),
    ],
)
def test_a_picture_is_a_small_png(picture: SharePicture, most: int) -> None:
    """1200 by 630 pixels, 12 colours, no text or time in it, 25 KB at most in any language."""
    made = png(picture)
    assert len(made) <= most
    assert {made[i : i + 4] for i in _chunks(made)} == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    image = Image.open(io.BytesIO(made))
    assert (image.size, image.mode, image.info) == ((1200, 630), "P", {})
    assert len(image.getcolors() or []) <= 12


def _chunks(made: bytes) -> list[int]:
    """Where the names of a PNG's chunks stand."""
    places, at = [], 8
    while at < len(made):
        places.append(at + 4)
        at += 12 + int.from_bytes(made[at : at + 4], "big")
    return places


def test_two_processes_make_the_same_bytes() -> None:
    """Neither the process, its place, its language nor its zone is in a picture or its digest."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", AGAIN, repr(PICTURE)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Anchorage"))
    ]
    assert runs[0] == runs[1]
    assert runs[0].split()[0] == deferred(PICTURE).digest


@pytest.mark.parametrize("name", ["kind", "label", "title", "date", "site", "note"])
def test_every_word_decides_the_bytes(name: str) -> None:
    """Another word anywhere is another picture, with another digest."""
    other = replace(PICTURE, **{name: "person" if name == "kind" else "Autre"})
    assert png(other) != png(PICTURE)
    assert deferred(other).digest != deferred(PICTURE).digest


def test_nothing_is_drawn_at_the_edges() -> None:
    """However long its words are, a picture keeps its margins."""
    for picture in (PICTURE, LONG):
        image = Image.open(io.BytesIO(png(picture))).convert("RGB")
        around = [(0, 0, 72, 630), (1128, 0, 1200, 630), (0, 0, 1200, 60), (0, 604, 1200, 630)]
        colours = {colour for box in around for _, colour in image.crop(box).getcolors() or []}
        assert colours == {PAPER}


def test_the_colours_are_those_of_the_pages() -> None:
    """Paper, ink, rule and the colour of each kind stand in the style sheet."""
    names = {"paper": PAPER, "ink": INK, "rule": RULE, **HUES}
    light = STYLES.read_text(encoding="utf-8").partition("@media")[0]
    for name, colour in names.items():
        (written,) = re.findall(rf"--{name}: #([0-9a-f]{{6}});", light)
        assert tuple(bytes.fromhex(written)) == colour, name


def test_every_kind_has_its_colour() -> None:
    """The bar and the name of the kind are drawn in it; ordinary pages have no picture."""
    assert set(HUES) == {kind.value for kind in KINDS} - {Kind.PAGE.value}
    for kind, hue in HUES.items():
        image = Image.open(io.BytesIO(png(replace(PICTURE, kind=kind)))).convert("RGB")
        assert image.getpixel((90, 68)) == hue
