"""`explainer init`: a new site."""

import argparse
import shlex
import sys
from pathlib import Path
from typing import Final

from explainer.commands import Command
from explainer.engines.configuration import Configuration
from explainer.init.site import is_filled, new_site, write_site
from explainer.init.wheel import NoWheelError
from explainer.read.problems import one_line
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder that is new or empty")
    parser.add_argument("--name", help="the name of the site; --lang is its language")


def _run(_configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    t, folder = words(language), options.folder
    name = t["init.name"] if options.name is None else options.name.strip()
    if not _is_name(name):
        return _refused(t["init.no_name"])
    try:
        if is_filled(folder):
            return _refused(f"{folder}: {t['init.filled']}")
        write_site(folder, new_site(language, name))
    except NoWheelError:
        return _refused(t["init.no_wheel"])
    except OSError as error:
        return _refused(f"{error.filename or folder}: {error.strerror}")
    print(one_line(t["init.done"].format(folder=shlex.quote(str(folder)))))
    return 0


def _is_name(name: str) -> bool:
    """Whether it says something, on one line; the spaces of French typography are welcome."""
    return bool(name) and name.replace("\xa0", " ").replace("\u202f", " ").isprintable()


def _refused(why: str) -> int:
    print(one_line(why), file=sys.stderr)
    return 2


INIT: Final = Command(name="init", help="make a new site", arguments=_arguments, run=_run)
