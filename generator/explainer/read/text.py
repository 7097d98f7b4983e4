"""Bytes of a file become text: UTF-8, line feeds only, no invisible characters."""

import re
from itertools import islice

from explainer.limits import FAULTS_SHOWN, FILE_BYTES
from explainer.read.problems import Place, Problem

# C0 and C1 controls but tab and line feed, bidi embeddings, overrides and isolates, zero-width
# signs but the joiners that Indic and Persian scripts need, line and paragraph separators, BOM.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def place_at(text: str, offset: int) -> Place:
    """Line and column of a character offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(text.count("\n", 0, line_start) + 1, offset - line_start + 1)


def forbidden_in(text: str) -> str:
    """The first invisible or forbidden character of a text as `U+202E`, empty if there is none."""
    match = _FORBIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else ""


def decode_text(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, or none and why it cannot be read.

    A byte order mark is dropped; CR LF and CR become LF, so every system gives the same output.
    """
    if len(data) > FILE_BYTES:
        params = {"size": str(len(data)), "limit": str(FILE_BYTES)}
        return None, [Problem(code="E003", path=path, params=params)]
    try:
        text = _plain(data)
    except UnicodeDecodeError as error:
        return None, [undecodable(path, data, error.start)]
    return text, _forbidden_characters(path, text)


def _plain(data: bytes) -> str:
    text = data.decode().removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def undecodable(path: str, data: bytes, offset: int) -> Problem:
    """The problem of a file whose byte at an offset, the first, is no UTF-8."""
    head = _plain(data[:offset])
    place = place_at(head, len(head))
    return Problem(code="E001", path=path, place=place, params={"offset": str(offset)})


def _forbidden_characters(path: str, text: str) -> list[Problem]:
    return [
        Problem(
            code="E002",
            path=path,
            place=place_at(text, match.start()),
            params={"character": f"U+{ord(match[0]):04X}"},
        )
        for match in islice(_FORBIDDEN.finditer(text), FAULTS_SHOWN)
    ]
