"""A file that is published is what the end of its name says, and no more."""

import pytest

from explainer.limits import IMAGE_PIXELS
from explainer.read.assets import SUFFIXES, asset_problems
from explainer.read.problems import START, Place, Problem

PNG = b"\x89PNG\r\n\x1a\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg">'


def _codes(name: str, data: bytes) -> list[str]:
    return [problem.code for problem in asset_problems(name, data)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG),
        ("a.JPG", b"\xff\xd8\xff\xd9"),
        ("a.jpeg", b"\xff\xd8\xff\xd9"),
        ("a.gif", b"GIF89a" + bytes(7) + b"\x3b"),
        ("a.webp", b"RIFF\x04\0\0\0WEBPVP8 "),
        ("a.avif", b"\0\0\0\x10ftypavif\0\0\0\0"),
        ("a.svg", SVG + b"</svg>"),
        ("a.svg", b'\xef\xbb\xbf<?xml version="1.0"?>\n' + SVG + b"</svg>"),
        ("a.pdf", b"%PDF-1.7\n%%EOF"),
        ("a.csv", "nom;âge\nZoé;7\n".encode()),
        ("a.txt", "\ufeffUn < deux".encode()),
        ("a.csv", b""),
    ],
)
def test_each_type_is_known_by_its_beginning(name: str, data: bytes) -> None:
    """A file of each published type is right."""
    assert _codes(name, data) == []


@pytest.mark.parametrize("suffix", sorted(SUFFIXES - {".svg"}))
@pytest.mark.parametrize("page", [b"<html><script>x</script>", b"\n <!DOCTYPE html>", SVG])
def test_a_page_under_another_name_is_refused(suffix: str, page: bytes) -> None:
    """HTML and SVG are published under no other name."""
    assert _codes(f"a{suffix}", page) == ["E009"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", b"\xff\xd8\xff\xd9", "E009"),
        ("a.jpg", PNG, "E009"),
        ("a.gif", b"GIF89a", "E009"),
        ("a.webp", b"RIFF\x04\0\0\0WAVEfmt ", "E009"),
        ("a.avif", b"\0\0\0\x10ftypheic\0\0\0\0", "E009"),
        ("a.pdf", b"x%PDF-1.7", "E009"),
        ("a.svg", b"x", "E009"),
        ("a.csv", b"a\0b", "E009"),
        ("a.txt", "Zoé".encode("latin-1"), "E001"),
        ("a.csv", "Zoé".encode("utf-16"), "E009"),
        ("a.svg", SVG + b"<script/></svg>", "E012"),
        ("a.svg", SVG, "E013"),
        ("a.pdf", b"%PDF-1.7\n<< /S /JavaScript /JS (x) >>", "E014"),
        ("a.pdf", b"%PDF-1.7\n<< /S /Launch /F (x) >>", "E014"),
        ("a.pdf", b"%PDF-1.7\n<< /Names << /EmbeddedFiles 3 0 R >> >>", "E014"),
        ("a.gif", b"GIF89a\xff\xff\xff\xff" + bytes(3) + b"\x3b", "E010"),
        ("a.gif", b"GIF89a" + bytes(7) + b"\x21\xff\x0bXMP DataXMP\x01x\0\x3b", "N605"),
        ("a.avif", b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x0cmetaExif", "E011"),
    ],
)
def test_what_is_wrong_has_its_code(name: str, data: bytes, code: str) -> None:
    """Each way in which a file is not what it should be has its code."""
    assert _codes(name, data) == [code]


def test_the_largest_picture_passes() -> None:
    """A picture of exactly the greatest size is right."""
    size = (5_000).to_bytes(2, "little") + (10_000).to_bytes(2, "little")
    assert IMAGE_PIXELS == 5_000 * 10_000
    assert _codes("a.gif", b"GIF89a" + size + bytes(3) + b"\x3b") == []


def test_a_file_of_faults_is_told_in_few_lines() -> None:
    """A thousand scripts are twenty problems: the author has understood."""
    assert len(_codes("a.svg", SVG + b"<script/>" * 1_000 + b"</svg>")) == 20


def test_a_fault_in_an_svg_has_line_and_column() -> None:
    """The problem is where the element begins, and names it."""
    problem = next(asset_problems("assets/a.svg", SVG + b"\n <script/></svg>"))
    assert problem.line("en").startswith("assets/a.svg:2:2: E012 an SVG file cannot have <script>")
    assert problem.line("fr").startswith("assets/a.svg:2:2: E012 un fichier SVG ne peut pas avoir")


def _exif(body: bytes) -> bytes:
    return b"\xff\xd8\xff\xe1" + bytes([0, len(body) + 8]) + b"Exif\0\0" + body + b"\xff\xd9"


def _sized(pixels: int) -> bytes:
    screen = pixels.to_bytes(2, "little") * 2
    return b"GIF89a" + screen + bytes(3) + b"\x3b"


@pytest.mark.parametrize(
    ("name", "data", "code", "place", "params"),
    [
        ("a.png", b"x", "E009", START, {"suffix": ".png"}),
        ("a.GIF", b"GIF89a", "E009", START, {"suffix": ".gif"}),
        ("a.pdf", b"%PDF-1.7 /Launch ", "E014", START, {"what": "/Launch"}),
        ("a.csv", b"a\nb\xff", "E001", Place(2, 2), {"offset": "3"}),
        ("a.svg", SVG + b"<script/></svg>", "E012", Place(1, 41), {"what": "<script>"}),
        ("a.svg", SVG, "E013", Place(1, 41), {"detail": "no element found"}),
        ("a.gif", _sized(8_000), "E010", START, {"size": "64000000", "limit": "50000000"}),
        ("a.jpg", _exif(b"x"), "N605", START, {}),
    ],
)
def test_a_problem_says_all_that_its_words_ask_for(
    name: str, data: bytes, code: str, place: Place, params: dict[str, str]
) -> None:
    """A problem has its file, its place and what its message fills in."""
    found = list(asset_problems(name, data))
    assert found == [Problem(code=code, path=name, place=place, params=params)]
