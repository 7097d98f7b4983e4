"""The command `explainer`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.create import CannotCreateError, Wish, ask, create_file
from explainer.data.schema import kind_schema
from explainer.engines.configuration import (
    Configuration,
    ConfigurationError,
    read_configuration,
)
from explainer.formats import FORMATS, report, within
from explainer.model.kinds import Kind
from explainer.pipeline import check
from explainer.words import words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 no error, 1 errors, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        configuration = read_configuration(Path(options.config))
    except ConfigurationError as problem:
        print(problem, file=sys.stderr)
        return 2
    commands = {"check": _check, "new": _new, "schema": _schema}
    return commands[options.command](configuration, options)


def _schema(_: Configuration, options: argparse.Namespace) -> int:
    print(json.dumps(kind_schema(Kind(options.kind)), ensure_ascii=False, indent=2))
    return 0


def _check(configuration: Configuration, options: argparse.Namespace) -> int:
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


def _new(configuration: Configuration, options: argparse.Namespace) -> int:
    language = options.lang or configuration.site.language
    wish = Wish(
        kind=Kind(options.kind),
        title=options.title or "",
        date=options.date or "",
        event=options.event or "",
        people=options.people,
        themes=options.themes,
    )
    try:
        if not wish.title or sys.stdin.isatty():
            wish = ask(configuration, wish, language, input)
        path = create_file(configuration, wish, language)
    except (CannotCreateError, EOFError, KeyboardInterrupt) as problem:
        print(problem or words(language)["cli.title"], file=sys.stderr)
        return 2
    print(words(language)["cli.created"].format(path=path))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explainer", description="Event explainer pages")
    commands = parser.add_subparsers(dest="command", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("-f", "--config", default="mkdocs.yml", help="the site's configuration")
    shared.add_argument("--lang", choices=["fr", "en"], help="the language of the messages")

    checker = commands.add_parser("check", parents=[shared], help="name every mistake")
    checker.add_argument("paths", nargs="*", type=Path, help="only these files or folders")
    checker.add_argument("--strict", action="store_true", help="warnings fail too")
    checker.add_argument("--format", choices=FORMATS, help="text, or for a terminal or a machine")

    schema = commands.add_parser("schema", parents=[shared], help="the format as JSON Schema")
    schema.add_argument("kind", choices=[kind.value for kind in Kind])

    new = commands.add_parser("new", parents=[shared], help="begin a file from its skeleton")
    new.add_argument("kind", choices=[kind.value for kind in Kind], help="what it is about")
    new.add_argument("title", nargs="?", help="its title or name; asked for if missing")
    new.add_argument("--date", help="year-month-day; today if missing")
    new.add_argument("--event", help="the event that an article tells of")
    new.add_argument("--person", dest="people", action="append", default=[], help="“name: role”")
    new.add_argument("--theme", dest="themes", action="append", default=[], help="a theme")
    return parser


if __name__ == "__main__":
    sys.exit(main())
