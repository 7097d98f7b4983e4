"""The plain dictionary finds the longest name at a word boundary."""

from pathlib import Path

import pytest

from benchmarks.mentions.dictionary import find, main
from benchmarks.mentions.records import Entity, Mention, Record, json_line

MUSK = Entity(id="musk", name="Elon Musk", kind="person", aliases=("Elon",))
UNION = Entity(id="union", name="Union", kind="organization", declared=False)
EU = Entity(id="eu", name="Union européenne", kind="organization", declared=False)


def _found(text: str, *entities: Entity, page: str = "") -> list[tuple[str, str]]:
    record = Record(text=text, entities=entities, page=page, mentions=())
    return [(text[mention.start : mention.end], mention.id) for mention in find(record)]


def test_names_aliases_and_surnames_are_found() -> None:
    """A person is found by name, alias or last word, once in a section."""
    assert _found("Elon Musk.", MUSK) == [("Elon Musk", "musk")]
    assert _found("Musk, Elon.", MUSK) == [("Musk", "musk")]
    assert _found("Elon.\n\n## Musk\n\nMusk.", MUSK) == [("Elon", "musk"), ("Musk", "musk")]


def test_the_longest_name_wins() -> None:
    """A name inside a longer one is not found."""
    assert _found("L'Union européenne et l'Union.", UNION, EU) == [
        ("Union européenne", "eu"),
        ("Union", "union"),
    ]


def test_longer_words_are_no_names() -> None:
    """A name inside a word is not found."""
    assert _found("Les Unionistes.", UNION) == []


def test_the_page_decides_what_is_a_name() -> None:
    """Neither people whom the page does not declare nor the page's own entity are found."""
    assert _found("Musk.", Entity(id="m", name="Elon Musk", kind="person", declared=False)) == []
    assert _found("Union.", UNION, page="union") == []


def test_a_name_of_two_is_none() -> None:
    """Two entities with one name have no mention by it."""
    other = Entity(id="other", name="Justine Musk", kind="person")
    assert _found("Musk, Elon Musk.", MUSK, other) == [("Elon Musk", "musk")]


def test_the_command_prints_what_it_finds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lines that come out are those that came in, with other mentions."""
    path = tmp_path / "texts.jsonl"
    record = Record(text="Union.", entities=(UNION,), mentions=())
    path.write_text(json_line(record), encoding="utf-8")
    assert main([str(path)]) == 0
    found = Record(text="Union.", entities=(UNION,), mentions=(Mention(0, 5, "union"),))
    assert capsys.readouterr().out == json_line(found) + "\n"


def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong use ends with exit code 2 and one line on the error stream."""
    assert main([str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
