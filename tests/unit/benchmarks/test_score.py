"""The scorer counts mentions whose place and entity are right."""

from pathlib import Path

import pytest

from benchmarks.mentions.records import Mention, Record, RecordError, json_line
from benchmarks.mentions.score import Score, errors, main, paired, score, table

TEXT = "Musk and Trump met Musk."
MUSK, TRUMP = Mention(0, 4, "musk"), Mention(9, 14, "trump")


def _record(*mentions: Mention, tags: tuple[str, ...] = (), text: str = TEXT) -> Record:
    return Record(text=text, mentions=mentions, tags=tags)


def _written(path: Path, *records: Record) -> Path:
    path.write_text("".join(json_line(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_the_figures_are_those_of_all_mentions() -> None:
    """Precision is right of found, recall right of expected, F1 their harmonic mean."""
    of = score([(_record(MUSK, TRUMP), _record(MUSK)), (_record(MUSK), _record(MUSK, TRUMP))])
    assert of == Score(expected=3, found=3, right=2)
    assert (of.precision, of.recall, of.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_f1_is_the_harmonic_mean() -> None:
    """One of two found at full precision has an F1 of two thirds."""
    of = Score(expected=2, found=1, right=1)
    assert (of.precision, of.recall) == (1, 0.5)
    assert of.f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    "found", [Mention(0, 3, "musk"), Mention(1, 4, "musk"), Mention(0, 4, "trump")]
)
def test_a_mention_is_right_as_a_whole(found: Mention) -> None:
    """A start, an end or an entity that is not the expected one is an error of both kinds."""
    assert score([(_record(MUSK), _record(found))]) == Score(expected=1, found=1, right=0)


def test_a_mention_given_twice_counts_once() -> None:
    """Nobody gains by saying a thing again."""
    assert score([(_record(MUSK), _record(MUSK, MUSK))]).found == 1


def test_nothing_found_where_nothing_was_expected_is_right() -> None:
    """Texts without names count as solved when they stay without links."""
    silent, noisy = score([(_record(), _record())]), score([(_record(), _record(MUSK))])
    assert (silent.precision, silent.recall, silent.f1) == (1, 1, 1)
    assert (noisy.precision, noisy.recall, noisy.f1) == (0, 1, 0)


def test_nothing_found_has_no_recall() -> None:
    """A matcher that finds nothing says nothing wrong and misses all."""
    of = score([(_record(MUSK), _record())])
    assert (of.precision, of.recall, of.f1) == (1, 0, 0)


def test_the_table_has_a_row_for_each_tag() -> None:
    """All texts come first, then each tag in order, with the texts that are wholly right."""
    pairs = [
        (_record(MUSK, tags=("en", "hard")), _record(TRUMP)),
        (_record(TRUMP, tags=("en",)), _record(TRUMP)),
    ]
    rows = [line.split() for line in table(pairs).splitlines()]
    assert rows[1:] == [
        ["all", "2", "1", "2", "2", "1", "0.500", "0.500", "0.500"],
        ["en", "2", "1", "2", "2", "1", "0.500", "0.500", "0.500"],
        ["hard", "1", "0", "1", "1", "0", "0.000", "0.000", "0.000"],
    ]


def test_errors_are_listed_by_place() -> None:
    """What is wrong and what is missing stands in the words around it, in order."""
    pair = (Record(id="one", text=TEXT, mentions=(TRUMP,)), _record(MUSK))
    assert list(errors([pair])) == [
        "one: wrong: 0-4 musk: [Musk] and Trump met Musk.",
        "one: missing: 9-14 trump: Musk and [Trump] met Musk.",
    ]


def test_errors_in_texts_without_id_have_a_number() -> None:
    """A text without an id is named by its place in the file."""
    pairs = [(_record(MUSK), _record(MUSK)), (_record(MUSK), _record())]
    assert [line.partition(":")[0] for line in errors(pairs)] == ["2"]


def test_files_must_hold_the_same_texts(tmp_path: Path) -> None:
    """Other texts, or another number of them, are refused rather than compared."""
    expected = _written(tmp_path / "expected", _record(), _record())
    fewer = _written(tmp_path / "fewer", _record())
    other = _written(tmp_path / "other", _record(), _record(text="Other."))
    with pytest.raises(RecordError, match=r"fewer: 1 texts, but 2 in .*expected"):
        paired(expected, fewer)
    with pytest.raises(RecordError, match=r"other: text 2 is not that of .*expected"):
        paired(expected, other)


def test_the_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--errors` the table is all; with it, the errors come first."""
    expected = _written(tmp_path / "expected", _record(MUSK))
    found = _written(tmp_path / "found", _record(TRUMP))
    assert main([str(expected), str(found)]) == 0
    plain = capsys.readouterr().out
    assert plain.split()[0] == "texts"
    assert main([str(expected), str(found), "--errors"]) == 0
    assert capsys.readouterr().out.endswith(f"trump: Musk and [Trump] met Musk.\n{plain}")


def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong use ends with exit code 2 and one line on the error stream."""
    assert main([str(tmp_path / "none"), str(tmp_path / "none")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
