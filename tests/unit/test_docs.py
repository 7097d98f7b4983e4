"""The generated pages of docs/ say what the code says."""

import ast
import re
from pathlib import Path

import pytest

from explainer.words.problems import TABLES
from write_docs import PAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    """The page in docs/ is the one that the tool writes."""
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == PAGES[name]()


def _codes_raised() -> set[str]:
    """Every text in the source that is a code, but in the words, which explain them."""
    paths = (ROOT / "generator" / "explainer").rglob("*.py")
    return {
        node.value
        for path in paths
        if "words" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[EWN]\d{3}", node.value)
    }


def test_every_code_in_the_source_has_words() -> None:
    """Every problem code that the code raises has a message in every language."""
    assert all(_codes_raised() <= table.keys() for table in TABLES.values())


def test_every_code_with_words_is_raised() -> None:
    """No message is kept that no code raises."""
    assert {key for key in TABLES["en"] if key[1:].isdigit()} <= _codes_raised()


def test_all_languages_know_the_same_codes() -> None:
    """The tables of problems have the same keys."""
    assert TABLES["fr"].keys() == TABLES["en"].keys()


def test_locks_carry_no_addresses() -> None:
    """Lock files name packages, versions and hashes, and no place to fetch them from."""
    for path in (ROOT / "requirements").glob("*.lock"):
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|file:/|--index-url|--find-links", text), path
