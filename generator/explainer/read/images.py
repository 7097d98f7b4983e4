"""Pictures as they are published: without what cameras and programs write into them."""

from pathlib import Path
from typing import NamedTuple

from explainer.read.image_formats import BROKEN, PIECES


class Image(NamedTuple):
    """What a picture's file says."""

    pixels: int
    """Width by height; 0 where the file does not say."""
    told: bool
    """Whether it had metadata that may name a place or a person: Exif, XMP or IPTC."""
    clean: bytes
    """The same picture without metadata; an AVIF as it is."""


def read_image(suffix: str, data: bytes) -> Image | None:
    """What a picture's file says, or nothing where it is cut or damaged."""
    try:
        pieces = list(PIECES[suffix](data))
    except BROKEN:
        return None
    pixels = max((width * height for _, (width, height), _ in pieces), default=0)
    return Image(pixels, any(p.told for p in pieces), b"".join(p.data for p in pieces))


def published(path: Path) -> Path | bytes:
    """What is published of a file: itself, or a picture's bytes without its metadata."""
    suffix = path.suffix.lower()
    if suffix not in PIECES:
        return path
    data = path.read_bytes()
    image = read_image(suffix, data)
    return image.clean if image and image.clean != data else path
