"""Wrong use of the command, told in the language of the messages."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from explainer.engines.configuration import ConfigurationError, read_configuration
from explainer.read.problems import one_line
from explainer.words import LANGUAGES, words

CONFIG: Final = "mkdocs.yml"
"""The configuration that is read where none is named."""

_SAID: Final = {
    "usage.choice": re.compile(
        r"argument (?P<argument>.+?): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)"
    ),
    "usage.number": re.compile(r"argument (?P<argument>.+?): invalid \w+ value: (?P<value>.+)"),
    "usage.required": re.compile(r"the following arguments are required: (?P<names>.+)"),
    "usage.unknown": re.compile(r"unrecognized arguments: (?P<names>.+)"),
    "usage.value": re.compile(r"argument (?P<argument>.+?): expected .+"),
}
"""What argparse says, by the term of our words that says it too."""


class UsageError(Exception):
    """Arguments that the command does not take."""

    def __init__(self, parser: argparse.ArgumentParser, message: str) -> None:
        super().__init__(message)
        self.usage = parser.format_usage()
        self.program = parser.prog

    def told(self, language: str) -> str:
        """How the command is used, and on a second line what is wrong."""
        said = one_line(str(self))
        for term, pattern in _SAID.items():
            if match := pattern.fullmatch(said):
                said = words(language)[term].format_map(match.groupdict())
        return f"{self.usage}{self.program}: {said}"


class Parser(argparse.ArgumentParser):
    """Raises `UsageError` rather than ending the program in English."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise UsageError(self, message)


def asked_language(arguments: Sequence[str]) -> str:
    """The language that arguments ask for, however wrong they are; else the site's."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-f", "--config", nargs="?", const=CONFIG, default=CONFIG)
    parser.add_argument("--lang", nargs="?")
    asked, _ = parser.parse_known_args(arguments)
    if asked.lang in LANGUAGES:
        return str(asked.lang)
    try:
        return read_configuration(Path(asked.config)).site.language
    except ConfigurationError:
        return "en"
