"""Every problem code has an example in docs/examples that shows it, and shows it mended."""

from pathlib import Path

import pytest

from explainer.words.problems import TABLES
from problem_examples import EXAMPLES, problems_before, problems_of, read_examples

CODES = sorted(code for code in TABLES["en"] if code[1:].isdigit())
SHOWN = [code for code, example in read_examples().items() if example.before]

NOT_SHOWN = {
    "E003": "unit/read/test_files.py",  # a megabyte
    "E004": "unit/read/test_files.py",  # a link to a file
    "E008": "unit/read/test_files.py",  # a name that is no text
    "E010": "unit/read/test_assets.py",  # a picture
    "E011": "unit/read/test_assets.py",
    "E015": "unit/read/test_version.py",  # a number in a file of its own
    "E016": "unit/read/test_version.py",
    "E200": "unit/model/test_validate.py",  # what no other code names
    "E313": "unit/report/test_addresses.py",  # two states of the content
    "E207": "unit/model/test_field_types.py",  # thousands of characters
    "E701": "imports/mapping-errors.txt",  # the folder of an old site
    "E702": "imports/mapping-errors.txt",
    "E703": "imports/mapping-errors.txt",
    "E704": "imports/mapping-errors.txt",
    "W701": "imports/hugo.txt",
    "W702": "imports/hugo.txt",
    "W703": "imports/hugo.txt",
    "W704": "imports/hostile.txt",
    "W705": "imports/hugo.txt",
    "N701": "imports/jekyll.txt",
    "N702": "imports/jekyll.txt",
    "N605": "unit/read/test_assets.py",
    "W508": "engines/test_untrusted.py",  # what only a conversion shows
}
"""The codes that no short text can show, and the tests that show them."""


def test_every_code_has_its_example() -> None:
    """No code is without its example, and no example without its code."""
    assert sorted(read_examples()) == CODES


def test_what_no_text_can_show_is_told() -> None:
    """A code without content before and after has a note instead, and a test elsewhere."""
    assert sorted(set(CODES) - set(SHOWN)) == sorted(NOT_SHOWN)
    tests = Path(__file__).parents[1]
    for code, path in NOT_SHOWN.items():
        assert code in (tests / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_notes_are_in_both_languages(code: str) -> None:
    """What is said in one language is said in the other."""
    example = read_examples()[code]
    assert sorted(example.notes) in ([], ["en", "fr"])
    assert example.before or example.notes


@pytest.mark.parametrize("code", SHOWN)
def test_before_has_this_problem_alone(code: str) -> None:
    """The content before gives the code once, and no other problem, not even a notice."""
    assert [problem.code for problem in problems_before(code)] == [code]


@pytest.mark.parametrize("code", SHOWN)
def test_after_has_no_problem(code: str) -> None:
    """The content after is right: no problem of any kind is left."""
    assert [problem.line() for problem in problems_of(read_examples()[code].after)] == []


def test_examples_are_trees() -> None:
    """Nothing else stands in the folder of examples."""
    assert {path.suffix for path in EXAMPLES.iterdir()} == {".txt"}
