"""`explainer import`: posts of Hugo, Jekyll or a Material blog become articles."""

import argparse
import sys
from pathlib import Path
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.importers.plan import Import, plan_import, write_import
from explainer.importers.tools import TOOLS, tool_of
from explainer.read.problems import one_line, problem_lines
from explainer.words import words

MAPPING: Final = "import.yml"
"""The file that says what terms become, beside the configuration, where none is named."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the folder of the old site, or of its posts")
    parser.add_argument("--from", dest="tool", choices=TOOLS, help="the tool that it was made for")
    parser.add_argument("--map", type=Path, help="what tags become; begun if missing: import.yml")
    parser.add_argument("--write", action="store_true", help="write; else only say what is new")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    folder, content, t = options.folder, configuration.content, words(language)
    if is_missing(language, folder):
        return 2
    tool = TOOLS[options.tool] if options.tool else tool_of(folder)
    holds = folder.resolve() in (content.resolve(), *content.resolve().parents)
    if tool is None or holds:
        why = t["import.own" if holds else "import.tool"]
        print(one_line(f"{folder}: {why}"), file=sys.stderr)
        return 2
    mapping = options.map or Path(options.config).parent / MAPPING
    try:
        plan = plan_import(folder, tool, content, configuration.site, mapping, language)
        if plan.proposal:
            mapping.write_text(plan.proposal, encoding="utf-8")
        elif options.write:
            write_import(plan, content)
    except OSError as error:
        print(one_line(f"{error.filename or content}: {error.strerror}"), file=sys.stderr)
        return 2
    for line in problem_lines(plan.problems, folder, language):
        print(line)
    for line in problem_lines(plan.wrong, mapping.parent, language):
        print(line)
    return _told(plan, content, mapping, language, written=options.write)


def _told(plan: Import, content: Path, mapping: Path, language: str, *, written: bool) -> int:
    """Say what was done, or would be; gives the exit code."""
    t = words(language)
    if plan.proposal:
        print(one_line(t["import.mapping"].format(path=mapping)))
        return 1
    if not plan.decided:
        print(t["import.refused"])
        return 1
    for name in plan.files:
        print(one_line(str(content / name)))
    kept = t["import.kept"].format(count=plan.kept) if plan.kept else ""
    word = "import.nothing" if not plan.files else "import.done" if written else "import.would"
    print(" ".join(filter(None, [t[word].format(count=plan.new), kept])))
    return int(any(problem.is_error for problem in plan.problems))


IMPORT: Final = Command(
    name="import",
    help="bring posts of Hugo, Jekyll or a Material blog along",
    arguments=_arguments,
    run=_run,
)
