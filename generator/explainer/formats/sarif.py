"""SARIF 2.1.0 (OASIS), the form that code scanning reads."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from explainer.formats.entries import LEVELS, entry_of
from explainer.limits import PROBLEMS_TOLD
from explainer.read.problems import Problem, most_severe, prefix_of
from explainer.words import spoken
from explainer.words.problems import meaning_of

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_NAMES: Final = {"error": "error", "warning": "warning", "notice": "note"}
"""What SARIF calls our severities."""


def sarif_text(problems: Sequence[Problem], content: Path, language: str) -> str:
    """The problems as one run of a SARIF log; ASCII, for any console."""
    kept, left = most_severe(problems, PROBLEMS_TOLD)
    prefix = prefix_of(content)
    codes = sorted({problem.code for problem in kept})
    run = {
        "tool": {"driver": {"name": "explainer", "rules": [_rule(c, language) for c in codes]}},
        "language": spoken(language),
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, prefix, language, codes) for problem in kept],
        "properties": {"omitted": left},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str, language: str) -> dict[str, Any]:
    message, hint = meaning_of(code, language)
    return {
        "id": code,
        "shortDescription": {"text": message},
        "fullDescription": {"text": message},
        "help": {"text": hint},
        "defaultConfiguration": {"level": _NAMES[LEVELS[code[0]]]},
    }


def _result(
    problem: Problem, prefix: str, language: str, codes: Sequence[str]
) -> Mapping[str, Any]:
    entry = entry_of(problem, prefix, language)
    hint = f" ({entry['hint']})" if entry["hint"] else ""
    line, column = entry["line"], entry["column"]
    # The character with which the mistake begins: where it ends is not known.
    region = {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 1}
    location = {"artifactLocation": {"uri": quote(os.fsencode(entry["path"]))}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _NAMES[entry["severity"]],
        "message": {"text": f"{entry['message']}{hint}"},
        "locations": [{"physicalLocation": location}],
    }
