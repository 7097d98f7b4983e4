"""The command `explainer`."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from explainer.commands.build import ASSEMBLE, BUILD
from explainer.commands.check import CHECK
from explainer.commands.forget import FORGET
from explainer.commands.import_posts import IMPORT
from explainer.commands.init import INIT
from explainer.commands.migrate import MIGRATE
from explainer.commands.new import NEW
from explainer.commands.report import REPORT
from explainer.commands.schema import SCHEMA
from explainer.commands.site_pages import SITE_PAGES
from explainer.commands.usage import CONFIG, Parser, UsageError, asked_language
from explainer.commands.write import WRITE
from explainer.engines.configuration import ConfigurationError, read_configuration
from explainer.words import words

COMMANDS: Final = {
    command.name: command
    for command in (
        ASSEMBLE,
        BUILD,
        CHECK,
        FORGET,
        IMPORT,
        INIT,
        MIGRATE,
        NEW,
        REPORT,
        SCHEMA,
        SITE_PAGES,
        WRITE,
    )
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit code: 0 no error, 1 errors, 2 wrong use or interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an old console has not every letter
    given = sys.argv[1:] if arguments is None else arguments
    try:
        options = _parser().parse_args(given)
        configuration = read_configuration(Path(options.config))
    except UsageError as wrong:
        print(wrong.told(asked_language(given)), file=sys.stderr)
        return 2
    except ConfigurationError as problem:
        print(problem, file=sys.stderr)
        return 2
    language = options.lang or configuration.site.language
    try:
        code = COMMANDS[options.command].run(configuration, options, language)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(f"\n{words(language)['cli.interrupted']}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # who read has gone: nothing more may be flushed at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return code


def _parser() -> Parser:
    parser = Parser(prog="explainer", description="Event explainer pages")
    commands = parser.add_subparsers(dest="command", required=True)
    shared = Parser(add_help=False)
    shared.add_argument("-f", "--config", default=CONFIG, help="the site's configuration")
    shared.add_argument("--lang", choices=["fr", "en"], help="the language of the messages")
    for command in COMMANDS.values():
        command.arguments(commands.add_parser(command.name, parents=[shared], help=command.help))
    return parser


if __name__ == "__main__":
    sys.exit(main())
