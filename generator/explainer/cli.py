"""The command `explainer`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.engines.configuration import ConfigurationError, read_configuration
from explainer.pipeline import check
from explainer.report import FORMATS, report, within


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 no error, 1 errors, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        configuration = read_configuration(Path(options.config))
    except ConfigurationError as problem:
        print(problem, file=sys.stderr)
        return 2
    missing = [path for path in (configuration.content, *options.paths) if not path.exists()]
    if missing:
        print(f"{missing[0]}: no such file or folder", file=sys.stderr)
        return 2
    problems = check(configuration.content, configuration.site).problems
    shown = within(problems, configuration.content, options.paths)
    language = options.lang or configuration.site.language
    form = options.format or ("terminal" if sys.stdout.isatty() else "text")
    if text := report(shown, configuration.content, language, form):
        print(text)
    return int(any(p.is_error or (options.strict and p.is_warning) for p in shown))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description="Event explainer pages")
    commands = parser.add_subparsers(dest="command", required=True)
    checker = commands.add_parser("check", help="name every mistake in the content")
    checker.add_argument("paths", nargs="*", type=Path, help="only these files or folders")
    checker.add_argument("-f", "--config", default="mkdocs.yml", help="the site's configuration")
    checker.add_argument("--strict", action="store_true", help="warnings fail too")
    checker.add_argument("--lang", choices=["fr", "en"], help="the language of the messages")
    checker.add_argument("--format", choices=FORMATS, help="text, or for a terminal or a machine")
    return parser


if __name__ == "__main__":
    sys.exit(main())
