"""`explainer migrate`: carries content of an older format to this one."""

import argparse
import sys
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.migrate import CannotMigrateError, plan_migration, write_migration
from explainer.read.problems import one_line
from explainer.read.version import MARKER
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help="write; else only say what changes")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    content, t = configuration.content, words(language)
    if is_missing(language, content):
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


MIGRATE: Final = Command(
    name="migrate", help="carry content to this format", arguments=_arguments, run=_run
)
