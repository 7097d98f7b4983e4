"""What docs/editors.md tells people to paste into their editor works."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from explainer.model.kinds import FOLDERS, Kind
from explainer.read.problems import Place, Problem

TEXT = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")


@pytest.fixture
def matcher() -> Any:
    """The problem matcher of the task."""
    (block,) = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
    return json.loads(block)["tasks"][0]["problemMatcher"]


@pytest.mark.parametrize("code", ["E215", "W503", "N601"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_task_understands_a_problem(matcher: Any, code: str, language: str) -> None:
    """The task finds file, line, column, code, severity and message in a line of the check."""
    problem = Problem(code=code, path="articles/a.md", place=Place(4, 7))
    pattern = matcher["pattern"]
    match = re.match(pattern["regexp"], problem.line(language, "content/"))
    assert match
    found = {key: match[number] for key, number in pattern.items() if key != "regexp"}
    message = found.pop("message")
    assert found == {
        "file": "content/articles/a.md",
        "line": "4",
        "column": "7",
        "code": code,
        "severity": code[0],
    }
    assert problem.line(language).endswith(message)


def test_the_schemas_are_those_of_all_kinds() -> None:
    """The commands make a schema for each kind, and the rules name each kind's folder."""
    (loop,) = re.findall(r"for kind in (.*); do", TEXT)
    assert loop.split() == [kind.value for kind in Kind]
    (folders,) = re.findall(r"folders = \{ (.*) \}", TEXT)
    named = dict(pair.split(": ") for pair in folders.split(", "))
    expected = {kind.value: f"'{folder}/'" for folder, kind in FOLDERS.items()}
    assert named == {**expected, Kind.PAGE.value: "''"}
