"""`explainer site-pages`: the pages that a site owes its readers, with blanks to fill in."""

import argparse
import sys
from typing import Final

from explainer.commands import Command
from explainer.create import create_site_pages
from explainer.engines.configuration import Configuration
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none of its own."""


def _run(configuration: Configuration, _options: argparse.Namespace, language: str) -> int:
    t = words(language)
    try:
        made = create_site_pages(configuration)
    except OSError as problem:
        print(problem, file=sys.stderr)
        return 2
    for path in made:
        print(t["cli.created"].format(path=path))
    print(t["cli.blanks" if made else "cli.nothing_new"])
    return 0


SITE_PAGES: Final = Command(
    name="site-pages",
    help="begin the pages that a site owes its readers: legal notice, method, reply, data, access",
    arguments=_arguments,
    run=_run,
)
