"""Files that are published as they are: each must be what the end of its name says."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from explainer.limits import FAULTS_SHOWN, IMAGE_PIXELS
from explainer.read.images import read_image
from explainer.read.problems import Problem
from explainer.read.svg import faults_of
from explainer.read.text import undecodable

_SIGNATURES: Final = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF....WEBPVP8", re.DOTALL),
    ".avif": re.compile(rb".{4}ftyp.{0,200}avi[fs]", re.DOTALL),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".pdf": re.compile(rb"%PDF-\d"),
    ".svg": re.compile(rb"(?:\xef\xbb\xbf)?\s*<"),
    ".csv": re.compile(rb"(?!(?:\xef\xbb\xbf)?\s*<)[^\0]*\Z"),
    ".txt": re.compile(rb"(?!(?:\xef\xbb\xbf)?\s*<)[^\0]*\Z"),
}
"""How the content of a file begins, by the end of its name. Text is no HTML and has no zeros."""

SUFFIXES: Final = frozenset(_SIGNATURES)
"""What may be published as it is; everything else in the folder is a problem."""

_ACTIVE = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b")
"""What a PDF may do besides showing pages, where it says so outside compressed streams."""


def asset_problems(path: str, data: bytes) -> Iterator[Problem]:
    """What is wrong with a file that would be published; `path` is relative to the content."""
    suffix = PurePosixPath(path).suffix.lower()
    if not _SIGNATURES[suffix].match(data):
        yield Problem(code="E009", path=path, params={"suffix": suffix})
    elif suffix == ".svg":
        yield from islice(_svg(path, data), FAULTS_SHOWN)
    elif suffix == ".pdf":
        if match := _ACTIVE.search(data):
            yield Problem(code="E014", path=path, params={"what": match[0].decode()})
    elif suffix in (".csv", ".txt"):
        yield from _text(path, data)
    else:
        yield from _image(path, suffix, data)


def _text(path: str, data: bytes) -> Iterator[Problem]:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        yield undecodable(path, data, error.start)


def _svg(path: str, data: bytes) -> Iterator[Problem]:
    for place, what, readable in faults_of(data):
        code = "E012" if readable else "E013"
        key = "what" if readable else "detail"
        yield Problem(code=code, path=path, place=place, params={key: what})


def _image(path: str, suffix: str, data: bytes) -> Iterator[Problem]:
    image = read_image(suffix, data)
    if image is None:
        yield Problem(code="E009", path=path, params={"suffix": suffix})
    elif image.pixels > IMAGE_PIXELS:
        params = {"size": str(image.pixels), "limit": str(IMAGE_PIXELS)}
        yield Problem(code="E010", path=path, params=params)
    elif image.told:
        yield Problem(code="E011" if suffix == ".avif" else "N605", path=path)
