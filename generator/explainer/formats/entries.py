"""The JSON form, and what all forms for machines tell of a problem."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypedDict

from explainer.limits import PROBLEMS_TOLD
from explainer.read.problems import Problem, most_severe, one_line, prefix_of
from explainer.words.problems import hint_of, message_of

VERSION: Final = 1
"""The version of the JSON form: it grows when a reader of the old one would be misled."""

LEVELS: Final = {"E": "error", "W": "warning", "N": "notice"}


class Entry(TypedDict):
    """One problem, as machines get it."""

    path: str
    """Relative to the current folder, with forward slashes."""
    line: int
    column: int
    """In characters (Unicode code points), like `line` counted from 1."""
    code: str
    severity: str
    message: str
    hint: str


def entry_of(problem: Problem, prefix: str, language: str) -> Entry:
    """What a machine is told of a problem; `prefix` goes before its path."""
    return {
        "path": f"{prefix}{problem.path}",
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": LEVELS[problem.code[0]],
        "message": one_line(message_of(problem.code, problem.params, language)),
        "hint": one_line(hint_of(problem.code, problem.params, language)),
    }


def json_text(problems: Sequence[Problem], content: Path, language: str) -> str:
    """The problems as JSON, of the shape of `docs/check.schema.json`; ASCII, for any console."""
    kept, left = most_severe(problems, PROBLEMS_TOLD)
    prefix = prefix_of(content)
    counts = Counter(LEVELS[problem.code[0]] for problem in problems)
    told = {
        "version": VERSION,
        "counts": {level: counts[level] for level in LEVELS.values()},
        "omitted": left,
        "problems": [entry_of(problem, prefix, language) for problem in kept],
    }
    return json.dumps(told, indent=2)
