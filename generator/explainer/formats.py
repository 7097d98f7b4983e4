"""Problems for people and for machines: a terminal, a log, JSON, GitHub annotations, SARIF."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from explainer.read.problems import Problem, problem_lines
from explainer.read.version import MARKER
from explainer.words.problems import TABLES, hint_of, message_of

FORMATS: Final = ("text", "terminal", "json", "github", "sarif")

_LEVELS: Final = {"E": "error", "W": "warning", "N": "notice"}


def report(problems: Sequence[Problem], content: Path, language: str, form: str) -> str:
    """The problems in one of `FORMATS`, with paths relative to the current folder."""
    entries = [_entry(problem, content, language) for problem in problems]
    if form == "json":
        return json.dumps({"version": 1, "problems": entries}, ensure_ascii=False, indent=2)
    if form == "sarif":
        return json.dumps(_sarif(entries, language), ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(map(_annotation, entries))
    lines = problem_lines(problems, content, language)
    if form == "terminal":
        shown = zip(lines, problems, strict=False)
        lines = [line + _caret(problem, content) for line, problem in shown]
    return "\n".join(lines)


def within(problems: Iterable[Problem], content: Path, paths: Sequence[Path]) -> list[Problem]:
    """The problems of some files or folders, and of the whole; all where none is named."""
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if not wanted
        or problem.path == MARKER
        or any(_is_in((content / problem.path).resolve(), path) for path in wanted)
    ]


def _is_in(file: Path, path: Path) -> bool:
    return file == path or path in file.parents


def _entry(problem: Problem, content: Path, language: str) -> dict[str, Any]:
    path = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in problem.path)
    return {
        "path": Path(os.path.relpath(content / path)).as_posix(),
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": _LEVELS[problem.code[0]],
        "message": message_of(problem.code, problem.params, language),
        "hint": hint_of(problem.code, problem.params, language),
    }


def _caret(problem: Problem, content: Path) -> str:
    """The line of the file that has the problem, and a mark under the place."""
    try:
        lines = (content / problem.path).read_text(encoding="utf-8-sig").splitlines()
        shown = lines[problem.place.line - 1].replace("\t", " ")
    except (OSError, UnicodeDecodeError, IndexError):
        return ""
    margin = f"{problem.place.line:>6} | "
    mark = " " * (len(margin) + problem.place.column - 1) + "^"
    return f"\n{margin}{shown}\n{mark}"


def _annotation(entry: Mapping[str, Any]) -> str:
    """A workflow command: GitHub shows it at the line of the pull request."""
    hint = f" ({entry['hint']})" if entry["hint"] else ""
    message = _escaped(f"{entry['message']}{hint}")
    place = f"file={_property(entry['path'])},line={entry['line']},col={entry['column']}"
    return f"::{entry['severity']} {place},title={entry['code']}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _sarif(entries: Sequence[Mapping[str, Any]], language: str) -> dict[str, Any]:
    """SARIF 2.1.0 (OASIS), the form that code scanning reads."""
    table = TABLES.get(language.partition("-")[0], TABLES["en"])
    codes = sorted({entry["code"] for entry in entries})
    rules = [{"id": code, "shortDescription": {"text": table[code][0]}} for code in codes]
    driver = {"name": "explainer", "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [_result(entry) for entry in entries]}],
    }


def _result(entry: Mapping[str, Any]) -> dict[str, Any]:
    hint = f" ({entry['hint']})" if entry["hint"] else ""
    region = {"startLine": entry["line"], "startColumn": entry["column"]}
    location = {"artifactLocation": {"uri": entry["path"]}, "region": region}
    return {
        "ruleId": entry["code"],
        "level": {"notice": "note"}.get(entry["severity"], entry["severity"]),
        "message": {"text": f"{entry['message']}{hint}"},
        "locations": [{"physicalLocation": location}],
    }
