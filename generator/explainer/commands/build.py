"""`explainer build`: the site, made by the engine that is installed."""

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from typing import Final

from explainer.commands import Command
from explainer.engines.configuration import Configuration
from explainer.incremental.shelf import SHARD, Shard, ShardError
from explainer.press.address import ADDRESS, AddressError, place_of
from explainer.words import words
from explainer.workers import JOBS, SCHEDULER, number_of_jobs

_ENGINES: Final = ("mkdocs", "properdocs")
"""What can build the site: the first that is installed does."""


def _common_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.add_argument(
        "--jobs", type=number_of_jobs, metavar="N", help="at most N processes at a time"
    )
    parser.add_argument("--site-dir", metavar="DIR", help="where the site goes")


def _arguments(parser: argparse.ArgumentParser) -> None:
    _common_arguments(parser)
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler, whose workers do the work"
    )
    parser.add_argument("--store", metavar="ADDRESS", help="a store that several machines share")
    parser.add_argument(
        "--shard", metavar="K/N", help="make one share of N, and put it into the store"
    )


def _arguments_of_assemble(parser: argparse.ArgumentParser) -> None:
    _common_arguments(parser)
    parser.add_argument("--store", metavar="ADDRESS", required=True, help="where the shares are")


def _run(_configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    engine = next(filter(find_spec, _ENGINES), None)
    if engine is None:
        print(words(language)["cli.no_engine"], file=sys.stderr)
        return 2
    if line := _fault(options, language):
        print(line, file=sys.stderr)
        return 2
    building = subprocess.Popen(  # noqa: S603 (no shell, and a value cannot pass for an option)
        _command(engine, options), env=_environment(options)
    )
    try:
        code = building.wait()
    except KeyboardInterrupt:
        building.wait()  # interrupted too: it puts away what it had begun
        raise
    return code if code >= 0 else 1  # below zero is the signal that ended it


def _fault(options: argparse.Namespace, language: str) -> str:
    """What of the store or the share can never be, in one line; empty where nothing is wrong."""
    shard = getattr(options, "shard", None)
    try:
        if options.store:
            place_of(options.store)
        if shard:
            Shard.parse(shard if options.store or os.environ.get(ADDRESS) else "")
    except AddressError as error:
        return error.line(language, "--store")
    except ShardError:
        return ShardError(str(shard), "--shard").line(language)
    return ""


def _command(engine: str, options: argparse.Namespace) -> list[str]:
    """What runs the engine; with `-P` as where its own command does, blind to this folder."""
    return [
        *(sys.executable, "-P", "-m", engine, "build", f"--config-file={options.config}"),
        *(["--strict"] if options.strict else []),
        *([f"--site-dir={options.site_dir}"] if options.site_dir is not None else []),
    ]


def _environment(options: argparse.Namespace) -> dict[str, str]:
    """Ours, with what stands for options, and without Material's notice about other products."""
    asked = {JOBS: "jobs", SCHEDULER: "scheduler", ADDRESS: "store", SHARD: "shard"}
    values = {name: getattr(options, option, None) for name, option in asked.items()}
    given = {name: str(value) for name, value in values.items() if value is not None}
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", **given}


BUILD: Final = Command(
    name="build", help="build the site as `mkdocs build` does", arguments=_arguments, run=_run
)
ASSEMBLE: Final = Command(
    name="assemble",
    help="build the site of the shares that others put into a store",
    arguments=_arguments_of_assemble,
    run=_run,
)
