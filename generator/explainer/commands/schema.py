"""`explainer schema`: the format of a kind of file as JSON Schema."""

import argparse
import json
from typing import Final

from explainer.commands import Command
from explainer.data.schema import kind_schema
from explainer.engines.configuration import Configuration
from explainer.model.kinds import Kind


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=[kind.value for kind in Kind])


def _run(_: Configuration, options: argparse.Namespace, _language: str) -> int:
    print(json.dumps(kind_schema(Kind(options.kind)), ensure_ascii=False, indent=2))
    return 0


SCHEMA: Final = Command(
    name="schema", help="the format as JSON Schema", arguments=_arguments, run=_run
)
