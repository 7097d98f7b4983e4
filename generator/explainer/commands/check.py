"""`explainer check`: every problem of the content, or of some files of it."""

import argparse
import sys
from pathlib import Path
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.formats import FORMATS, report, within
from explainer.pipeline import check
from explainer.progress import counter
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, help="only these files or folders")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.add_argument("--format", choices=FORMATS, help="text, or for a terminal or a machine")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    if is_missing(language, configuration.content, *options.paths):
        return 2
    content = configuration.content.resolve()
    outside = [p for p in options.paths if content not in (p.resolve(), *p.resolve().parents)]
    if outside:
        print(f"{outside[0]}: {words(language)['cli.outside']}", file=sys.stderr)
        return 2
    with counter(language, "cli.reading") as progress:
        problems = check(configuration.content, configuration.site, progress).problems
    shown = within(problems, configuration.content, options.paths)
    form = options.format or ("terminal" if sys.stdout.isatty() else "text")
    if text := report(shown, configuration.content, language, form):
        print(text)
    elif sys.stdout.isatty():
        print(words(language)["cli.clean"])
    failed = any(p.is_error or (options.strict and p.is_warning) for p in shown)
    warnings = sum(problem.is_warning for problem in shown)
    if warnings and not failed and form in ("text", "terminal"):
        print(_refused_if_strict(warnings, language), file=sys.stderr)
    return int(failed)


def _refused_if_strict(warnings: int, language: str) -> str:
    """What passes here, and would not be built strictly."""
    t = words(language)
    count = t[f"count.warning.{'one' if warnings == 1 else 'many'}"].format(count=warnings)
    return t["cli.strict"].format(warnings=count)


CHECK: Final = Command(name="check", help="name every mistake", arguments=_arguments, run=_run)
