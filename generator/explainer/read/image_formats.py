"""How files of pictures are made of pieces, and which of them a reader needs.

A picture is walked piece by piece and only the pieces that draw it are kept, with its colours and
the way it was held; what follows its end goes too. Nothing is decoded or compressed again.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from explainer.read.exif import only_orientation


class Piece(NamedTuple):
    """A part of a picture's file."""

    data: bytes
    """The part as it is published; empty where it goes."""
    size: tuple[int, int] = (0, 0)
    """Width and height in pixels, where the part says them."""
    told: bool = False
    """Whether it held metadata that may name a place or a person: Exif, XMP or IPTC."""


_GONE = Piece(b"")
_TELLS = Piece(b"", told=True)

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The next marker after compressed data of a JPEG, in which 0xFF is followed by 0 or a restart."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_APPLICATION = range(0xE0, 0xF0)

_CHUNKS = frozenset(
    b"""IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL
    fcTL fdAT""".split()
)
"""The chunks of a PNG that draw it, and those that give it colours, size and movement."""

_DRAWING = (b"ANIM", b"ANMF", b"ALPH", b"ICCP")
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
_EXTENTS = re.compile(rb"ispe")


def _instead(whole: bytes, kept: bytes) -> Piece:
    """What is left of an Exif part."""
    return Piece(kept, told=kept != whole)


def _jpeg(data: bytes) -> Iterator[Piece]:
    """ITU-T T.81, annex B: markers and segments up to the end of the image."""
    yield Piece(data[:2])
    position, marker = 2, 0
    while marker != 0xD9 and (match := _MARKER.search(data, position)):
        if marker == 0xDA:  # compressed data follow; between other segments nothing may stand
            yield Piece(data[position : match.start()].rstrip(b"\xff"))
        marker, start = match[0][1], match.start()
        if marker in (0xD9, 0x01):
            yield Piece(match[0])
            position = match.end()
            continue
        (length,) = struct.unpack_from(">H", data, start + 2)
        if length < 2:  # it counts itself
            raise IndexError
        position = start + 2 + length
        yield _segment(marker, data[start + 4 : position], data[start:position])
    if marker != 0xD9:  # the picture has no end
        raise IndexError


def _segment(marker: int, body: bytes, whole: bytes) -> Piece:
    if marker in _FRAMES:
        height, width = struct.unpack_from(">HH", body, 1)
        return Piece(whole, (width, height))
    if marker == 0xE1 and body.startswith(b"Exif\0\0"):
        held = b"Exif\0\0" + only_orientation(body[6:])
        return _instead(whole, b"\xff\xe1" + struct.pack(">H", len(held) + 2) + held)
    if marker in (0xE1, 0xED):
        return _TELLS
    kept = body.startswith((b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"))
    return Piece(whole) if (marker not in _APPLICATION or kept) and marker != 0xFE else _GONE


def _png(data: bytes) -> Iterator[Piece]:
    """PNG, third edition, section 5: a signature and chunks of length, type, data and CRC."""
    yield Piece(data[:8])
    position, kind = 8, b""
    while position + 12 <= len(data) and kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, position)
        body = data[position + 8 : position + 8 + length]
        whole = data[position : position + 12 + length]
        position += 12 + length
        if kind == b"IHDR":
            width, height = struct.unpack_from(">II", body)
            yield Piece(whole, (width, height))
        elif kind == b"eXIf":
            held = only_orientation(body)
            crc = struct.pack(">I", zlib.crc32(b"eXIf" + held))
            yield _instead(whole, struct.pack(">I", len(held)) + b"eXIf" + held + crc)
        else:
            yield Piece(whole if kind in _CHUNKS else b"", told=kind in (b"iTXt", b"zTXt"))


def _webp(data: bytes) -> Iterator[Piece]:
    """RFC 9649, section 2: chunks of four letters, length and data, at even offsets."""
    pieces = list(_riff(data))
    body = b"".join(piece.data for piece in pieces)
    yield Piece(b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP")
    yield from pieces


def _riff(data: bytes) -> Iterator[Piece]:
    position = 12
    while position + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, position)
        body = data[position + 8 : position + 8 + length]
        whole = data[position : position + 8 + length + length % 2]
        position += 8 + length + length % 2
        if kind == b"VP8X":
            size = tuple(int.from_bytes(body[n : n + 3], "little") + 1 for n in (4, 7))
            kept = bytes([body[0] & ~0x04]) + body[1:]  # there is no XMP any more
            yield Piece(whole[:8] + kept + whole[8 + length :], (size[0], size[1]))
        elif kind == b"VP8L":
            bits = int.from_bytes(body[1:5], "little")
            yield Piece(whole, ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        elif kind == b"VP8 ":
            width, height = struct.unpack_from("<HH", body, 6)
            yield Piece(whole, (width & 0x3FFF, height & 0x3FFF))
        elif kind == b"EXIF":
            held = only_orientation(body.removeprefix(b"Exif\0\0"))
            yield _instead(whole, b"EXIF" + struct.pack("<I", len(held)) + held)
        else:
            yield Piece(whole) if kind in _DRAWING else _TELLS


def _gif(data: bytes) -> Iterator[Piece]:
    """GIF89a: a screen, then images and extensions up to the byte 0x3B."""
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    position = 13 + _colours(flags)
    yield Piece(data[:position], (width, height))
    while position < len(data) and data[position] != 0x3B:
        start, image = position, data[position] == 0x2C
        position = _blocks_end(data, start + (11 + _colours(data[start + 9]) if image else 2))
        whole = data[start:position]
        drawn = image or whole[1] == 0xF9 or (whole[1] == 0xFF and whole[3:14] in _LOOPS)
        yield Piece(whole) if drawn else Piece(b"", told=whole[3:].startswith(b"XMP Data"))
    yield Piece(data[position : position + 1])


def _colours(flags: int) -> int:
    """The bytes of the colour table that some flags announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, position: int) -> int:
    """Where the sub-blocks end that begin here: each is a length and as many bytes."""
    while length := data[position]:
        position += length + 1
    return position + 1


def _avif(data: bytes) -> Iterator[Piece]:
    """ISO 14496-12: boxes of length and type. Its metadata is told of, but stays where it is."""
    position = 0
    while position + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        if length == 1:  # it is too long for four bytes
            (length,) = struct.unpack_from(">Q", data, position + 8)
        whole = data[position : position + max(length, 8) if length else len(data)]
        position += len(whole)
        told = kind == b"meta" and (b"Exif" in whole or b"rdf+xml" in whole)
        sizes = [struct.unpack_from(">II", whole, m.end() + 4) for m in _EXTENTS.finditer(whole)]
        yield Piece(whole, max(sizes, default=(0, 0)) if kind == b"meta" else (0, 0), told)


PIECES: Final[Mapping[str, Callable[[bytes], Iterator[Piece]]]] = {
    ".jpg": _jpeg,
    ".jpeg": _jpeg,
    ".png": _png,
    ".webp": _webp,
    ".gif": _gif,
    ".avif": _avif,
}
"""The pieces of a picture's file by its suffix; broken files raise, with what `BROKEN` names."""

BROKEN: Final = (struct.error, IndexError)
"""What walking a file that is cut or damaged raises."""
