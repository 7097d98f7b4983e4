"""The command `explainer`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.create import CannotCreateError, Wish, ask, create_file
from explainer.data.schema import kind_schema, sidecar_schema
from explainer.engines.configuration import (
    Configuration,
    ConfigurationError,
    read_configuration,
)
from explainer.formats import FORMATS, report, within
from explainer.migrate import CannotMigrateError, plan_migration, write_migration
from explainer.model.kinds import Kind
from explainer.pipeline import check
from explainer.read.problems import one_line
from explainer.read.version import MARKER
from explainer.words import words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 no error, 1 errors, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        configuration = read_configuration(Path(options.config))
    except ConfigurationError as problem:
        print(problem, file=sys.stderr)
        return 2
    commands = {"check": _check, "migrate": _migrate, "new": _new, "schema": _schema}
    return commands[options.command](configuration, options)


def _schema(configuration: Configuration, options: argparse.Namespace) -> int:
    language = options.lang or configuration.site.language
    make = sidecar_schema if options.sidecar else kind_schema
    print(json.dumps(make(Kind(options.kind), language), ensure_ascii=False, indent=2))
    return 0


def _migrate(configuration: Configuration, options: argparse.Namespace) -> int:
    content, t = configuration.content, words(options.lang or configuration.site.language)
    if not content.is_dir():
        print(f"{content}: no such file or folder", file=sys.stderr)
        return 2
    try:
        migration = plan_migration(content)
        if options.write:
            write_migration(migration)
    except CannotMigrateError as error:
        word = "migrate.unknown" if error.version is None else "migrate.none"
        reason = t[word].format(version=error.version, target=error.target)
        print(f"{content / MARKER}: {reason}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename or content}: {error.strerror}", file=sys.stderr)
        return 2
    for name in migration.changed:
        print(one_line(str(content / name)))
    word = "migrate.done" if options.write else "migrate.would"
    if migration.version == migration.target:
        word = "migrate.current"
    versions = {"version": migration.version, "target": migration.target}
    print(t[word].format(count=len(migration.changed), **versions))
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

    migrate = commands.add_parser("migrate", parents=[shared], help="carry content to this format")
    migrate.add_argument("--write", action="store_true", help="write; else only say what changes")

    schema = commands.add_parser("schema", parents=[shared], help="the format as JSON Schema")
    schema.add_argument("kind", choices=[kind.value for kind in Kind])
    schema.add_argument("--sidecar", action="store_true", help="of its translations (name.en.md)")

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
