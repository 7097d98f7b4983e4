"""The one thing that Exif says which a reader needs: how a camera was held."""

import struct
from typing import Final

_UPRIGHT: Final = 1
_ORIENTATION: Final = 0x0112
_SHORT: Final = 3


def orientation_of(tiff: bytes) -> int:
    """The orientation, 1 (upright) to 8, that a TIFF structure gives; 1 where it gives none.

    The structure is Exif 2.32, section 4.5: byte order, 42, and a first list of 12-byte entries.
    """
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    try:
        for tag, kind, value in _entries(tiff, order) if order else ():
            if (tag, kind) == (_ORIENTATION, _SHORT) and 1 <= value <= 8:
                return value
    except struct.error:
        pass
    return _UPRIGHT


def _entries(tiff: bytes, order: str) -> list[tuple[int, int, int]]:
    """Tag, type and first short of each entry of the first list."""
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    form = f"{order}HH4xH2x"
    return [struct.unpack_from(form, tiff, start + 2 + 12 * n) for n in range(count)]


def only_orientation(tiff: bytes) -> bytes:
    """A TIFF structure that says nothing but the orientation of another."""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation_of(tiff), 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
