"""The JSON form keeps its shape, which has a schema and a version."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from explainer.formats import report
from explainer.formats.entries import VERSION
from explainer.limits import PROBLEMS_TOLD
from explainer.read.problems import Problem

DOCS = Path(__file__).parents[3] / "docs"
SCHEMA = json.loads((DOCS / "check.schema.json").read_text(encoding="utf-8"))


def _told(problems: list[Problem], content: Path) -> dict[str, Any]:
    text = report(problems, content, "fr", "json")
    assert text.isascii()
    told: dict[str, Any] = json.loads(text)
    if len(problems) < 1_000:  # the validator needs seconds for more
        Draft202012Validator(SCHEMA).validate(told)
    return told


def test_the_schema_is_one() -> None:
    """The documented schema is a schema, of the version that is written."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"] == {"const": VERSION}
    assert SCHEMA["properties"]["problems"]["maxItems"] == PROBLEMS_TOLD


def test_the_documented_example_is_of_the_shape() -> None:
    """What the page on forms shows is what its schema describes."""
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    Draft202012Validator(SCHEMA).validate(json.loads(example))


def test_json_names_everything(content: Path, error: Problem) -> None:
    """A problem has its place, code, severity, message and hint."""
    assert _told([error], content)["problems"] == [
        {
            "path": "content/articles/a.md",
            "line": 3,
            "column": 7,
            "code": "E208",
            "severity": "error",
            "message": "« 2024-13-45 » n’est pas une date : ce mois n’existe pas",
            "hint": "écrivez 2024-08-12, 2024-08, 2024 ou 2024-08-12 20:18",
        }
    ]


def test_no_problem_is_a_shape_too(content: Path) -> None:
    """A program reads the same keys where nothing is wrong."""
    counts = {"error": 0, "warning": 0, "notice": 0}
    assert _told([], content) == {"version": 1, "counts": counts, "omitted": 0, "problems": []}


def test_a_path_is_the_file_s_own(content: Path, warning: Problem) -> None:
    """Whatever a file is called, its path opens it; the message stays one line."""
    problem = Problem(code="E202", path=warning.path, params={"key": "a\nb", "near": "c\x1bd"})
    (entry,) = _told([problem], content)["problems"]
    assert entry["path"] == f"content/{warning.path}"
    assert entry["message"] == "clé inconnue « a\\nb »"
    assert entry["hint"] == "vouliez-vous dire c\\x1bd ?"


def test_all_are_counted_and_the_worst_are_told(
    content: Path, error: Problem, warning: Problem, flood: list[Problem]
) -> None:
    """What does not fit is counted, and errors and warnings fit before notices."""
    told = _told([*flood, error, warning], content)
    assert told["counts"] == {"error": 1, "warning": 1, "notice": len(flood)}
    assert told["omitted"] == len(flood) + 2 - PROBLEMS_TOLD
    assert [entry["code"] for entry in told["problems"][-2:]] == ["E208", "W501"]


@pytest.mark.parametrize("key", SCHEMA["required"])
def test_the_schema_asks_for_every_key(content: Path, error: Problem, key: str) -> None:
    """What lacks a key is not of the shape."""
    told = _told([error], content)
    del told[key]
    assert not Draft202012Validator(SCHEMA).is_valid(told)
