"""Records are read from JSON Lines, and what cannot be read is told by file and line."""

from pathlib import Path

import pytest

from benchmarks.mentions.records import (
    Entity,
    Mention,
    Record,
    RecordError,
    json_line,
    read_records,
)


def _file(folder: Path, text: str) -> Path:
    path = folder / "texts.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_text_and_mentions_are_enough(tmp_path: Path) -> None:
    """A corpus needs no ids, tags or entities; keys of its own and empty lines do no harm."""
    line = '{"text": "Ada", "mentions": [{"start": 0, "end": 3, "id": "Q1"}], "year": 1843}'
    assert list(read_records(_file(tmp_path, f"\n{line}\n"))) == [
        Record(text="Ada", mentions=(Mention(0, 3, "Q1"),))
    ]


def test_what_is_written_reads_back_equal(tmp_path: Path) -> None:
    """A record is the same after it was written and read, line separators in its text included."""
    entity = Entity(id="people/ada", name="Ada", kind="person", aliases=("A",), declared=False)
    record = Record(
        id="1",
        tags=("en",),
        text="Ada\u2028\x85🚀\n",
        page="people/ada",
        entities=(entity,),
        mentions=(Mention(0, 3, "people/ada"),),
    )
    assert list(read_records(_file(tmp_path, json_line(record) + "\n"))) == [record]


def test_entities_are_declared_unless_they_say_otherwise(tmp_path: Path) -> None:
    """A corpus that only lists entities means that the text may name them all."""
    line = '{"text": "Ada", "mentions": [], "entities": [{"id": "Q1", "name": "Ada"}]}'
    (record,) = read_records(_file(tmp_path, line))
    assert [entity.declared for entity in record.entities] == [True]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line: Invalid JSON"),
        ("[]", "line: Input should be an object"),
        ('{"text": "Ada"}', "mentions: Field required"),
        ('{"text": 1, "mentions": []}', "text: Input should be a valid string"),
        (
            '{"text": "Ada", "mentions": [{"start": 0, "end": 3}]}',
            "mentions.0.id: Field required",
        ),
        (
            '{"text": "Ada", "mentions": [{"start": 0, "end": 4, "id": "Q1"}]}',
            "no such place in the text: 0-4",
        ),
        (
            '{"text": "Ada", "mentions": [{"start": 2, "end": 2, "id": "Q1"}]}',
            "no such place in the text: 2-2",
        ),
    ],
)
def test_a_line_that_is_no_record_is_told(tmp_path: Path, line: str, message: str) -> None:
    """The message names the file, the line and the key, on one line."""
    path = _file(tmp_path, f'{{"text": "", "mentions": []}}\n{line}\n')
    with pytest.raises(RecordError) as error:
        list(read_records(path))
    assert str(error.value).startswith(f"{path}:2: {message}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("data", [None, b"\xff"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes | None) -> None:
    """A file that is missing or no UTF-8 is named."""
    path = tmp_path / "texts.jsonl"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(RecordError, match=r"texts\.jsonl: cannot be read"):
        list(read_records(path))
