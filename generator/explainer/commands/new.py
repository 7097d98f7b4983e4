"""`explainer new`: a file from its skeleton."""

import argparse
import sys
from typing import Final

from explainer.commands import Command
from explainer.create import CannotCreateError, Wish, ask, create_file
from explainer.engines.configuration import Configuration
from explainer.model.kinds import Kind
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=[kind.value for kind in Kind], help="what it is about")
    parser.add_argument("title", nargs="?", help="its title or name; asked for if missing")
    parser.add_argument(
        "--date", help="year-month-day: of an article, today if missing; of an event"
    )
    parser.add_argument("--event", help="the event that an article tells of")
    parser.add_argument("--person", dest="people", action="append", default=[], help="“name: role”")
    parser.add_argument("--theme", dest="themes", action="append", default=[], help="a theme")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
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
    except EOFError:
        print(f"\n{words(language)['cli.no_answer']}", file=sys.stderr)
        return 2
    except (CannotCreateError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    print(words(language)["cli.created"].format(path=path))
    return 0


NEW: Final = Command(
    name="new", help="begin a file from its skeleton", arguments=_arguments, run=_run
)
