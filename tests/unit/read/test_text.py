"""Bytes become text only where every reader sees the same characters."""

import pytest

from explainer.limits import FAULTS_SHOWN, FILE_BYTES
from explainer.read.problems import Place, Problem
from explainer.read.text import decode_text, forbidden_in, place_at


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("é\n\nx", 3, (3, 1)),
        ("\nab", 2, (2, 2)),
    ],
)
def test_place(text: str, offset: int, place: tuple[int, int]) -> None:
    """Lines and columns count characters from one."""
    assert place_at(text, offset) == place


@pytest.mark.parametrize(
    "data", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\r\n"]
)
def test_line_ends_and_marks(data: bytes) -> None:
    """Windows, old Mac and a byte order mark give the text that everybody else gets."""
    assert decode_text("a.md", data) == ("a\nb\n", [])


@pytest.mark.parametrize(
    ("data", "offset", "place"),
    [
        ("é".encode("latin-1"), "0", (1, 1)),
        ("ab\nc é".encode("latin-1"), "5", (2, 3)),
        (b"a\r\nb\xff", "4", (2, 2)),
        (b"a\r\n\r\n\xff", "5", (3, 1)),
        (b"a\rb\xff", "3", (2, 2)),
        (b"\xef\xbb\xbfab\n\xc3\xa9\xff", "8", (2, 2)),
        ("a".encode("utf-16"), "0", (1, 1)),
        (b"\xed\xa0\x80", "0", (1, 1)),
    ],
)
def test_other_encodings(data: bytes, offset: str, place: tuple[int, int]) -> None:
    """Latin-1, UTF-16 and lone surrogates are refused with the offset of the byte."""
    text, problems = decode_text("a.md", data)
    assert text is None
    (problem,) = problems
    assert (problem.code, problem.path, problem.place) == ("E001", "a.md", place)
    assert problem.params == {"offset": offset}


@pytest.mark.parametrize(
    "character",
    [0x00, 0x07, 0x0B, 0x1B, 0x7F, 0x85, 0x9F, 0x200B, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF],
)
def test_forbidden_characters(character: int) -> None:
    """Controls, bidi signs and zero-width characters are refused with code point and place."""
    text, problems = decode_text("a.md", f"a\nb{chr(character)}c".encode())
    assert text is not None
    params = {"character": f"U+{character:04X}"}
    assert problems == [Problem(code="E002", path="a.md", place=Place(2, 2), params=params)]
    assert forbidden_in(f"a\nb{chr(character)}c\u200b") == params["character"]


@pytest.mark.parametrize("text", ["a\tb", "a\u00a0b\u202fc", "می\u200cخواهم", "👩\u200d🚀", "é"])
def test_allowed_characters(text: str) -> None:
    """Tabs, hard spaces, joiners and emoji are text."""
    assert decode_text("a.md", text.encode()) == (text, [])
    assert forbidden_in(text) == ""


def test_forbidden_characters_are_bounded() -> None:
    """A binary file does not give a thousand problems."""
    _, problems = decode_text("a.md", b"\x00" * 1000)
    assert [problem.place.column for problem in problems] == [*range(1, FAULTS_SHOWN + 1)]


def test_size() -> None:
    """A file over the limit is not read, one at the limit is."""
    assert decode_text("a.md", b"a" * FILE_BYTES)[1] == []
    text, problems = decode_text("a.md", b"a" * (FILE_BYTES + 1))
    assert text is None
    params = {"size": str(FILE_BYTES + 1), "limit": str(FILE_BYTES)}
    assert problems == [Problem(code="E003", path="a.md", params=params)]
