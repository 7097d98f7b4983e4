"""`explainer report`: what a change of the content adds, for the people who read it."""

import argparse
import sys
from pathlib import Path
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.pipeline import check
from explainer.read.problems import one_line
from explainer.report.base import read_base
from explainer.report.change import Change
from explainer.report.git import GitError
from explainer.report.markdown import render_report
from explainer.report.sections import build_report


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base", metavar="REV", help="the revision to compare the content with")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    if is_missing(language, configuration.content):
        return 2
    config, rev = Path(options.config), options.base
    try:
        base = read_base(config, configuration, rev) if rev is not None else None
    except GitError as problem:
        print(one_line(f"{rev}: {problem.line(language)}"), file=sys.stderr)
        return 2
    now = check(configuration.content, configuration.site)
    found = build_report(Change(now=now, site=configuration.site, base=base))
    print(render_report(found, configuration.content, language))
    return int(found.has_errors)


REPORT: Final = Command(name="report", help="what a change adds", arguments=_arguments, run=_run)
