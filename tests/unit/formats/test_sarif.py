"""SARIF is valid against the standard's schema and keeps to what code scanning takes."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from explainer.formats import report
from explainer.limits import PROBLEMS_TOLD
from explainer.read.problems import Place, Problem
from explainer.words.problems import TABLES

SCHEMAS = Path(__file__).parents[2] / "schemas"
SCHEMA = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))

# A relative reference without a scheme, query or fragment (RFC 3986, 4.2, `path-noscheme`).
_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2})"
_REFERENCE = re.compile(rf"{_CHARACTER}+(?:/(?:{_CHARACTER}|:)+)*")


def _run(problems: list[Problem], content: Path, language: str = "en") -> dict[str, Any]:
    text = report(problems, content, language, "sarif")
    assert text.isascii()
    log = json.loads(text)
    if len(problems) < 1_000:  # the validator needs seconds for more
        Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    return dict(run)


def test_every_code_is_valid_in_every_language(content: Path) -> None:
    """A log with a result of each code, without parameters, keeps to the standard."""
    codes = sorted(code for code in TABLES["en"] if code[1:].isdigit())
    problems = [Problem(code=code, path="a.md") for code in codes]
    for language in ("fr", "fr-CA", "en", "de"):
        run = _run(problems, content, language)
        assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == codes
        assert run["language"] == ("fr" if language.startswith("fr") else "en")


def test_a_result_has_rule_level_and_place(
    content: Path, error: Problem, warning: Problem, notice: Problem
) -> None:
    """Every result points to its rule and to the character with which the mistake begins."""
    run = _run([error, warning, notice], content)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 8}
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_says_what_code_scanning_asks_for(content: Path, error: Problem) -> None:
    """A rule has descriptions and help, with names where a result has values."""
    (rule,) = _run([error], content)["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "“‹text›” is not a date: ‹part›"}
    assert rule["fullDescription"]["text"]
    assert rule["help"]["text"].startswith("write 2024-08-12")
    assert rule["defaultConfiguration"] == {"level": "error"}


@pytest.mark.parametrize(
    "name",
    ["été.md", "a b.md", "100 %.md", "a#b?c.md", "a:b.md", "a\nb.md", "[a].md", "習.md", "%2e.md"],
)
def test_a_file_is_a_uri_reference(content: Path, name: str) -> None:
    """A file's address is a URI reference that leads back to its name."""
    (result,) = _run([Problem(code="E102", path=name)], content)["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert _REFERENCE.fullmatch(uri)
    assert unquote(uri) == f"content/{name}"


def test_a_first_part_with_a_colon_is_no_scheme(content: Path) -> None:
    """`a:b.md` in the current folder is a file, not an address of the scheme `a`."""
    (result,) = _run([Problem(code="E102", path="a:b.md")], content / "..")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%3Ab.md"


def test_columns_count_characters(content: Path) -> None:
    """A character outside the basic plane is one column, as `columnKind` says."""
    text = "---\ntitle: T\ndate: 2024-01-01\nsummary: S\n---\n😀 [x](gone.md)\n"
    (content / "articles" / "a.md").write_text(text, encoding="utf-8")
    problem = Problem(code="E401", path="articles/a.md", place=Place(6, 7))
    (result,) = _run([problem], content)["results"]
    column = result["locations"][0]["physicalLocation"]["region"]["startColumn"]
    assert text.splitlines()[5][column - 1 :].startswith("gone.md")


def test_a_run_is_no_larger_than_code_scanning_takes(
    content: Path, error: Problem, flood: list[Problem]
) -> None:
    """25,000 results at most, the worst ones, and the number of the others."""
    run = _run([*flood, error], content)
    assert len(run["results"]) == PROBLEMS_TOLD == 25_000
    assert run["results"][-1]["ruleId"] == "E208"
    assert run["properties"] == {"omitted": len(flood) + 1 - PROBLEMS_TOLD}
