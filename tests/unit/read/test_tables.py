"""A table is a head, a rule with as many columns, and the lines that follow them."""

import pytest

from explainer.read.body import scan_body
from explainer.read.tables import is_table, table_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| a | b |\n|---|---|\n| c | d |", ["| a | b |", "|---|---|", "| c | d |"]),
        ("a | b\n:-|-:\nc | d | e", ["a | b", ":-|-:", "c | d | e"]),
        ("un | mot\n\n| a |\n|---|\n\ndeux | mots", ["| a |", "|---|"]),
        ("| a |\n|---|\n| b |\n\n| c |\n| d |", ["| a |", "|---|", "| b |"]),
        ("un | mot\n| a |\n|---|", ["| a |", "|---|"]),
        ('!!! note "x"\n    | a |\n    |---|\n    | b |', ["    | a |", "    |---|", "    | b |"]),
        ("un mot\n\nun autre", []),
        ("", []),
    ],
)
def test_the_rows_of_tables_are_known(text: str, rows: list[str]) -> None:
    """Head, rule and what follows them to the next empty line; a bar alone makes no row."""
    body = scan_body(text)
    starts = table_rows(text, body)
    assert [text[start:end] for start, end in body.texts if start in starts] == rows


@pytest.mark.parametrize(
    ("header", "rule", "expected"),
    [
        ("| a | b |", "|---|---|", True),
        ("> | a |", "> |:-:|", True),
        ("> | a |", "|---|", True),
        ("\t| a |", " \t| - |", True),
        ("a", "---", True),
        ("| a | b |", "|---|", False),
        ("| a |", "| b |", False),
        ("| a |", "| : |", False),
        ("| a |", "|-x-|", False),
        (r"| a \| b |", "|---|---|", False),
        ("| `a | b` |", "|---|---|", False),
    ],
)
def test_a_rule_has_the_columns_of_its_head(header: str, rule: str, expected: bool) -> None:
    """Only signs of a rule, and as many columns; where a bar may be hidden, nobody can tell."""
    assert is_table(header, rule) is expected


def test_a_long_line_of_dashes_is_no_rule_and_soon_known() -> None:
    """Whether a line is a rule takes time in proportion to its length."""
    assert not is_table("| a", "|" + "-" * 190_000 + "x")
