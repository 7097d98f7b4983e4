"""The commands of `explainer`, a module each: its arguments, and what it does."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from explainer.engines.configuration import Configuration
from explainer.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word after `explainer`."""

    name: str
    help: str
    """What it does, in the list of commands."""
    arguments: Callable[[argparse.ArgumentParser], None]
    """Adds its arguments."""
    run: Callable[[Configuration, argparse.Namespace, str], int]
    """Runs it in a language; gives the exit code: 0 no error, 1 errors, 2 wrong use."""


def is_missing(language: str, *paths: Path) -> bool:
    """Whether a file or folder is not there; tells the first that is not."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        print(f"{missing[0]}: {words(language)['cli.missing']}", file=sys.stderr)
    return bool(missing)
