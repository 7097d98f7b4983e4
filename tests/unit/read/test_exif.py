"""Of Exif, only the way the camera was held is kept."""

import struct

import pytest

from explainer.read.exif import only_orientation, orientation_of


def _tiff(order: str, *entries: tuple[int, int, int]) -> bytes:
    head = b"II*\0" if order == "<" else b"MM\0*"
    rows = (struct.pack(f"{order}HHIHH", tag, kind, 1, value, 0) for tag, kind, value in entries)
    return head + struct.pack(f"{order}IH", 8, len(entries)) + b"".join(rows) + bytes(4)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_read(order: str, orientation: int) -> None:
    """All eight orientations are read in both byte orders, behind other entries."""
    tiff = _tiff(order, (0x010F, 2, 7), (0x0112, 3, orientation), (0x8825, 4, 99))
    assert orientation_of(tiff) == orientation


@pytest.mark.parametrize(
    "tiff",
    [
        b"",
        b"II*\0",
        b"XX*\0" + bytes(20),
        _tiff(">"),
        _tiff(">", (0x0112, 3, 0)),
        _tiff(">", (0x0112, 3, 9)),
        _tiff(">", (0x0112, 2, 6)),
        _tiff(">", (0x0112, 3, 6))[:18],
        b"MM\0*" + struct.pack(">I", 1 << 31),
    ],
)
def test_what_says_nothing_is_upright(tiff: bytes) -> None:
    """Without a whole and possible orientation a picture is shown as it is stored."""
    assert orientation_of(tiff) == 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_only_the_orientation_stays(orientation: int) -> None:
    """What is left says the orientation and nothing else, and stays itself."""
    left = only_orientation(_tiff("<", (0x013B, 2, 5), (0x0112, 3, orientation)) + b"Jane Doe")
    assert orientation_of(left) == orientation
    assert len(left) == 26
    assert only_orientation(left) == left


def test_the_first_orientation_counts() -> None:
    """Where a structure gives two, the first is the camera's."""
    assert orientation_of(_tiff("<", (0x0112, 3, 1), (0x0112, 3, 6))) == 1
