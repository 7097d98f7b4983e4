"""The command `explainer`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.engines.configuration import ConfigurationError, read_configuration
from explainer.pipeline import check
from explainer.read.problems import problem_lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 no error, 1 errors, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        configuration = read_configuration(Path(options.config))
    except ConfigurationError as problem:
        print(problem, file=sys.stderr)
        return 2
    if not configuration.content.is_dir():
        print(f"{configuration.content}: no such folder", file=sys.stderr)
        return 2
    problems = check(configuration.content, configuration.site).problems
    language = options.lang or configuration.site.language
    for line in problem_lines(problems, configuration.content, language):
        print(line)
    failed = any(p.is_error or (options.strict and p.is_warning) for p in problems)
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description="Event explainer pages")
    commands = parser.add_subparsers(dest="command", required=True)
    checker = commands.add_parser("check", help="name every mistake in the content")
    checker.add_argument("-f", "--config", default="mkdocs.yml", help="the site's configuration")
    checker.add_argument("--strict", action="store_true", help="warnings fail too")
    checker.add_argument("--lang", choices=["fr", "en"], help="the language of the messages")
    return parser


if __name__ == "__main__":
    sys.exit(main())
