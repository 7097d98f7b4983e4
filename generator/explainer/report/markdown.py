"""The report as Markdown, in which nothing that a contributor wrote means anything."""

import os
import re
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from explainer.limits import REPORT_SECTION, REPORT_TEXT
from explainer.read.problems import one_line
from explainer.report.change import Finding
from explainer.report.sections import Report
from explainer.words import words
from explainer.words.problems import hint_of, message_of
from explainer.words.typography import typographic

_FENCES = re.compile("`+")


def render_report(report: Report, content: Path, language: str) -> str:
    """The report in a language, with paths relative to the current folder."""
    t = words(language)
    title = t[f"report.title.{report.title}"]
    blocks = [f"# {title}"]
    if report.errors:
        count = t[f"count.error.{'one' if report.errors == 1 else 'many'}"]
        text = t["report.errors"].format(count=count.format(count=report.errors))
        blocks.append(f"**{typographic(text, language)}**")
    for name, findings in report.sections.items():
        title = t[f"report.{name}"]
        lines = _that_fit([_line(finding, content, language) for finding in findings])
        if rest := len(findings) - len(lines):
            lines.append(f"- {t['report.more'].format(count=rest)}")
        blocks += [f"## {title}", "\n".join(lines)]
    if len(blocks) == 1:
        blocks.append(t["report.nothing"])
    return "\n\n".join(blocks)


def _that_fit(lines: Sequence[str]) -> list[str]:
    """The first lines, as many as a section may hold."""
    sizes = accumulate(len(line.encode()) + 1 for line in lines)
    return [line for line, size in zip(lines, sizes, strict=True) if size <= REPORT_SECTION]


def as_code(text: str) -> str:
    """A text as a code span: the one form in which Markdown, HTML, @mentions and links are text.

    It is one line of visible signs, and cut where it is long: a page of summaries has a limit.
    The fence is longer than any inside (CommonMark 0.31, 6.1).
    """
    text = one_line(text)
    text = f"{text[:REPORT_TEXT]}…" if len(text) > REPORT_TEXT else text
    fence = "`" * (max(map(len, _FENCES.findall(text)), default=0) + 1)
    space = " " if text[:1] in ("", "`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{space}{text}{space}{fence}"


def _line(finding: Finding, content: Path, language: str) -> str:
    params = {key: as_code(value) for key, value in finding.params.items()}
    if finding.is_error:
        message = message_of(finding.what, params, language)
        text = f"{finding.what} {message} ({hint_of(finding.what, params, language)})"
    else:
        text = typographic(words(language)[finding.what], language).format(**params)
    return f"- {_place(finding, content)}{text}"


def _place(finding: Finding, content: Path) -> str:
    if not finding.path:
        return ""
    path = Path(os.path.relpath(content / finding.path)).as_posix()
    return f"{as_code(f'{path}:{finding.place.line}:{finding.place.column}')} "
