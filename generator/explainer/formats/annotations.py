"""GitHub's workflow commands: a problem stands at its line of the pull request."""

from collections.abc import Sequence
from pathlib import Path

from explainer.formats.entries import entry_of
from explainer.limits import PROBLEMS_SHOWN
from explainer.read.problems import Problem, line_of_more, most_severe, prefix_of


def annotations(problems: Sequence[Problem], content: Path, language: str) -> str:
    """A command a line, errors first: GitHub keeps the first ten errors and warnings of a step.

    The message is the whole line of the text form, since the log shows messages alone.
    """
    kept, left = most_severe(problems, PROBLEMS_SHOWN)
    prefix = prefix_of(content)
    kept.sort(key=lambda problem: problem.severity)
    lines = [_annotation(problem, prefix, language) for problem in kept]
    if left:
        lines.append(f"::notice title=explainer::{_escaped(line_of_more(left, language))}")
    return "\n".join(lines)


def _annotation(problem: Problem, prefix: str, language: str) -> str:
    entry = entry_of(problem, prefix, language)
    place = f"file={_property(entry['path'])},line={entry['line']},col={entry['column']}"
    message = _escaped(problem.line(language, prefix))
    return f"::{entry['severity']} {place},title={entry['code']}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
