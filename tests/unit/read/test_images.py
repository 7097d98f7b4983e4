"""Pictures are published without metadata, and are the same pictures."""

import struct
import zlib
from pathlib import Path

import pytest

from explainer.read.exif import only_orientation, orientation_of
from explainer.read.images import Image, published, read_image

EXIF = (
    b"II*\0\x08\0\0\0\x02\0"
    b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
    b"\x3b\x01\x02\0\x09\0\0\0\x26\0\0\0"
    b"\0\0\0\0"
    b"Jane Doe\0"
)
"""A camera held on its side, and its owner."""

HELD = only_orientation(EXIF)


def _segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def _jpeg(*metadata: bytes, tail: bytes = b"") -> bytes:
    frame = _segment(0xC0, b"\x08" + struct.pack(">HH", 30, 40) + b"\x01\x01\x11\0")
    scan = _segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    second = _segment(0xC4, b"table") + _segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x78"
    jfif = _segment(0xE0, b"JFIF\0" + bytes(9))
    return b"\xff\xd8" + jfif + b"".join(metadata) + frame + scan + second + b"\xff\xd9" + tail


def _chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png(*metadata: bytes, tail: bytes = b"") -> bytes:
    size = _chunk(b"IHDR", struct.pack(">II", 40, 30) + b"\x08\x02\0\0\0")
    data = _chunk(b"IDAT", zlib.compress(b"pixels"))
    head = b"\x89PNG\r\n\x1a\n" + size + _chunk(b"gAMA", bytes(4))
    return head + b"".join(metadata) + data + _chunk(b"IEND") + tail


def _riff(*chunks: tuple[bytes, bytes], tail: bytes = b"") -> bytes:
    parts = (k + struct.pack("<I", len(b)) + b + bytes(len(b) % 2) for k, b in chunks)
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body + tail


def _vp8x(flags: int) -> tuple[bytes, bytes]:
    return b"VP8X", bytes([flags, 0, 0, 0]) + b"\x27\0\0" + b"\x1d\0\0"


VP8 = (b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 40, 30) + b"x")


def _gif(*extensions: bytes, tail: bytes = b"", flags: int = 0x80) -> bytes:
    colours = bytes(6 if flags & 0x80 else 0)
    screen = b"GIF89a" + struct.pack("<HHBBB", 40, 30, flags, 0, 0) + colours
    image = b"\x2c" + struct.pack("<HHHHB", 0, 0, 40, 30, 0x81) + bytes(12) + b"\x02\x02\x4c\x01\0"
    return screen + b"".join(extensions) + b"\x21\xf9\x04" + bytes(5) + image + b"\x3b" + tail


LOOP = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"


def _box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body) + 8) + kind + body


EXTENTS = _box(b"ispe", bytes(4) + struct.pack(">II", 40, 30))


def _avif(meta: bytes) -> bytes:
    return _box(b"ftyp", b"avif\0\0\0\0mif1") + _box(b"meta", EXTENTS + meta) + _box(b"mdat", b"x")


CLEAN = {
    ".jpg": _jpeg(_segment(0xE2, b"ICC_PROFILE\0\x01\x01x"), _segment(0xEE, b"Adobe" + bytes(7))),
    ".png": _png(_chunk(b"iCCP", b"x"), _chunk(b"acTL", bytes(8))),
    ".webp": _riff(VP8),
    ".gif": _gif(LOOP),
    ".avif": _avif(b""),
}

TOLD = {
    "jpeg exif": (".jpg", _jpeg(_segment(0xE1, b"Exif\0\0" + EXIF))),
    "jpeg xmp": (".jpeg", _jpeg(_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<Jane Doe/>"))),
    "jpeg iptc": (".jpg", _jpeg(_segment(0xED, b"Photoshop 3.0\0Jane Doe"))),
    "png exif": (".png", _png(_chunk(b"eXIf", EXIF))),
    "png xmp": (".png", _png(_chunk(b"iTXt", b"XML:com.adobe.xmp\0Jane Doe"))),
    "png packed": (".png", _png(_chunk(b"zTXt", b"Author\0\0Jane Doe"))),
    "webp": (".webp", _riff(_vp8x(0x0C), VP8, (b"EXIF", EXIF), (b"XMP ", b"<Jane Doe/>"))),
    "webp prefixed": (".webp", _riff(_vp8x(0x08), VP8, (b"EXIF", b"Exif\0\0" + EXIF))),
    "gif xmp": (".gif", _gif(b"\x21\xff\x0bXMP DataXMP\x08Jane Doe\0")),
}

QUIET = {
    "jpeg comment": (".jpg", _jpeg(_segment(0xFE, b"Jane Doe"))),
    "jpeg thumbnail": (".jpg", _jpeg(_segment(0xE0, b"JFXX\0Jane Doe"))),
    "jpeg more pictures": (".jpg", _jpeg(_segment(0xE2, b"MPF\0Jane Doe"), tail=b"Jane Doe")),
    "jpeg maker": (".jpg", _jpeg(_segment(0xEF, b"Jane Doe"))),
    "png text": (".png", _png(_chunk(b"tEXt", b"Author\0Jane Doe"))),
    "png own": (".png", _png(_chunk(b"caBX", b"Jane Doe"), tail=b"Jane Doe")),
    "png behind the end": (".png", _png(tail=_chunk(b"tRNS", b"Jane Doe"))),
    "webp tail": (".webp", _riff(VP8, tail=b"Jane Do")),
    "gif comment": (".gif", _gif(b"\x21\xfe\x08Jane Doe\0", tail=b"Jane Doe")),
    "gif program": (".gif", _gif(b"\x21\xff\x0bPROGRAM 1.0\x08Jane Doe\0")),
}


@pytest.mark.parametrize("suffix", CLEAN)
def test_a_picture_without_metadata_stays_as_it_is(suffix: str) -> None:
    """Colours, animation and pixels are kept byte for byte, and the size is known."""
    assert read_image(suffix, CLEAN[suffix]) == Image(1_200, False, CLEAN[suffix])


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".jpg", _jpeg(b"\xff\x01")),
        (".jpg", _jpeg(_segment(0xE2, b"ICC_PROFILE\0" + bytes(40_000)))),
        (
            ".webp",
            _riff((b"VP8L", b"\x2f" + (39 | 29 << 14 | 1 << 28).to_bytes(4, "little") + b"x")),
        ),
        (".webp", _riff(_vp8x(0x33), (b"ICCP", b"p"), (b"ANIM", bytes(6)), (b"ANMF", b"frame"))),
        (".webp", _riff(_vp8x(0x10), (b"ALPH", b"a"), VP8)),
        (".jpg", _jpeg(_segment(0xC4, b""))),
        (".gif", _gif(flags=0x01)),
        (".gif", _gif()[:-1]),
        (".avif", _box(b"free", b"") + _avif(b"") + _box(b"free", b"")),
        (".avif", struct.pack(">I4sQ", 1, b"mdat", 19) + b"abc" + _avif(b"")),
        (".avif", _avif(b"") + _box(b"mdat", b"ispe" + b"\xff" * 12)),
    ],
)
def test_every_part_that_draws_stays(suffix: str, data: bytes) -> None:
    """Pictures without loss, with movement, transparency or a long profile stay as they are."""
    assert read_image(suffix, data) == Image(1_200, False, data)


@pytest.mark.parametrize(
    ("suffix", "data", "clean"),
    [
        (".jpg", _jpeg(tail=b"xyz"), _jpeg()),
        (".png", _png(tail=b"xyz"), _png()),
        (".gif", _gif(tail=b"xyz"), _gif()),
    ],
)
def test_nothing_follows_the_end(suffix: str, data: bytes, clean: bytes) -> None:
    """What is written behind the end of a picture is not published, to the byte."""
    assert read_image(suffix, data) == Image(1_200, False, clean)


@pytest.mark.parametrize(("suffix", "data"), [*TOLD.values(), *QUIET.values()])
def test_what_programs_write_goes(suffix: str, data: bytes) -> None:
    """No name is left, the size is the same, and a second time changes nothing more."""
    image = read_image(suffix, data)
    assert image is not None
    assert b"Jane" not in image.clean
    assert image.pixels == 1_200
    assert read_image(suffix, image.clean) == Image(1_200, False, image.clean)


@pytest.mark.parametrize(("suffix", "data"), TOLD.values(), ids=TOLD)
def test_metadata_about_people_and_places_is_told(suffix: str, data: bytes) -> None:
    """Exif, XMP and IPTC are told of, so that the author knows what the file says."""
    image = read_image(suffix, data)
    assert image is not None
    assert image.told


@pytest.mark.parametrize(("suffix", "data"), QUIET.values(), ids=QUIET)
def test_other_metadata_goes_without_a_word(suffix: str, data: bytes) -> None:
    """Comments and programs' own parts go, and nobody is troubled with them."""
    image = read_image(suffix, data)
    assert image is not None
    assert not image.told


@pytest.mark.parametrize("name", ["jpeg exif", "png exif", "webp", "webp prefixed"])
def test_a_picture_held_on_its_side_stays_so(name: str) -> None:
    """The orientation is all that is left of Exif."""
    image = read_image(*TOLD[name])
    assert image is not None
    assert image.clean.count(HELD) == 1
    assert orientation_of(image.clean[image.clean.index(HELD) :]) == 6


def test_a_cleaned_png_has_right_checksums() -> None:
    """The part that is written anew has the checksum that readers compare."""
    image = read_image(*TOLD["png exif"])
    assert image is not None
    assert _chunk(b"eXIf", HELD) in image.clean


def test_a_cleaned_webp_has_the_right_length_and_flags() -> None:
    """The length in the head is that of the file, and no flag announces XMP."""
    image = read_image(*TOLD["webp"])
    assert image is not None
    assert struct.unpack_from("<I", image.clean, 4) == (len(image.clean) - 8,)
    assert image.clean[20] == 0x08


def test_a_webp_part_of_odd_length_keeps_its_padding() -> None:
    """A part stays where readers look for it: at an even offset."""
    kind, size = _vp8x(0x04)
    image = read_image(".webp", _riff((kind, size + b"x"), VP8))
    assert image is not None
    assert image.clean == _riff((kind, bytes([0]) + size[1:] + b"x"), VP8)


@pytest.mark.parametrize("meta", [b"infe....Exif", b"mime\0application/rdf+xml\0"])
@pytest.mark.parametrize("length", ["short", "long", "to the end"])
def test_an_avif_with_metadata_is_told_and_left(meta: bytes, length: str) -> None:
    """An AVIF's parts are found by their offsets: nothing is cut out of it."""
    data = _avif(meta)
    start = data.index(b"meta") - 4
    (size,) = struct.unpack_from(">I", data, start)
    if length == "long":
        data = data[:start] + struct.pack(">I4sQ", 1, b"meta", size + 8) + data[start + 8 :]
    elif length == "to the end":
        data = data[:start] + bytes(4) + data[start + 4 : start + size]
    assert read_image(".avif", data) == Image(1_200, True, data)


def test_fill_bytes_before_a_marker_go() -> None:
    """Any number of bytes 0xFF may stand before a marker, and none of them draws."""
    scan = _segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12"
    image = read_image(".jpg", _jpeg(scan + b"\xff\xff\xff"))
    assert image is not None
    assert image.clean == _jpeg(scan)


@pytest.mark.parametrize(
    ("suffix", "data", "pixels"),
    [
        (".jpg", b"\xff\xd8" + _segment(0xC0, b"\x08" + struct.pack(">HH", 2, 40_000)), 80_000),
        (".png", _chunk(b"IHDR", struct.pack(">II", 1 << 31, 1)), 1 << 31),
        (".avif", _box(b"meta", b"ispe" + bytes(4) + struct.pack(">II", 1 << 31, 1)), 1 << 31),
        (".avif", _box(b"meta", b""), 0),
        (".avif", b"", 0),
    ],
)
def test_the_largest_sizes_are_read(suffix: str, data: bytes, pixels: int) -> None:
    """A size that fills its bytes is no negative one; where a file gives none it is 0."""
    ends = {".jpg": (b"", b"\xff\xd9"), ".png": (b"\x89PNG\r\n\x1a\n", b"")}
    before, after = ends.get(suffix, (b"", b""))
    image = read_image(suffix, before + data + after)
    assert image is not None
    assert image.pixels == pixels


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", b"\x89PNG\r\n\x1a\n" + struct.pack(">I", (1 << 32) - 12) + b"tEXt" + bytes(9)),
        (".webp", _riff()[:12] + b"XMP " + struct.pack("<I", (1 << 32) - 8) + bytes(9)),
        (".avif", struct.pack(">I", (1 << 32) - 1) + b"free" + _box(b"meta", EXTENTS)),
    ],
)
def test_a_length_beyond_the_file_ends_the_reading(suffix: str, data: bytes) -> None:
    """A part that says it is longer than the file is the last."""
    image = read_image(suffix, data)
    assert image is not None
    assert image.pixels == 0


def test_only_exif_is_read_as_exif() -> None:
    """Another part that begins as Exif goes whole, and an Exif part that is cut says nothing."""
    image = read_image(".jpg", _jpeg(_segment(0xE5, b"Exif\0\0" + EXIF)))
    assert image == Image(1_200, False, _jpeg())
    image = read_image(".png", _png(_chunk(b"eXIf", EXIF[:8] + b"\x01" + EXIF[9:21])))
    assert image is not None
    assert image.clean == _png(_chunk(b"eXIf", only_orientation(b"")))


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".jpg", b"\xff\xd8" + _segment(0xC0, b"\x08\0")),
        (".jpg", _jpeg()[:-2]),
        (".jpg", b"\xff\xd8\xff\xe0\0\0\xff\xd9"),
        (".png", b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", b"\0\0")),
        (".webp", _riff((b"VP8X", b""))),
        (".webp", _riff((b"VP8 ", b"\0"))),
        (".gif", b"GIF89a\0"),
        (".gif", _gif()[:-3]),
        (".avif", _box(b"meta", b"ispe")),
    ],
)
def test_a_damaged_picture_is_none(suffix: str, data: bytes) -> None:
    """A file that ends in the middle of a part that matters is no picture."""
    assert read_image(suffix, data) is None


def test_what_stands_between_the_parts_of_a_jpeg_goes() -> None:
    """Bytes between segments are no picture, even where they would make one of what is left."""
    between = b"Jane Doe\xff" + _segment(0xFE, b"Jane Doe\xff") + b"\xd9Jane Doe"
    image = read_image(".jpg", _jpeg(between))
    assert image is not None
    assert image.clean == _jpeg()


def test_what_is_published(tmp_path: Path) -> None:
    """A clean picture and other files are published from where they lie, others as bytes."""
    clean, told, other = tmp_path / "a.png", tmp_path / "b.JPG", tmp_path / "c.csv"
    clean.write_bytes(CLEAN[".png"])
    told.write_bytes(TOLD["jpeg exif"][1])
    other.write_bytes(b"a,b")
    assert published(clean) == clean
    assert published(other) == other
    assert published(told) == _jpeg(_segment(0xE1, b"Exif\0\0" + HELD))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".gif", ".avif"])
def test_any_bytes_are_a_picture_or_none(suffix: str) -> None:
    """A picture cut anywhere is read to an end, and what it gives is stable."""
    whole = next((d for s, d in TOLD.values() if s == suffix), CLEAN[suffix])
    for length in range(len(whole)):
        image = read_image(suffix, whole[:length])
        if image:
            again = read_image(suffix, image.clean)
            assert again is None or again.clean == image.clean
