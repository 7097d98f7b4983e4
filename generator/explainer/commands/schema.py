"""`explainer schema`: the format of a kind of file as JSON Schema."""

import argparse
import json
from typing import Final

from explainer.commands import Command
from explainer.data.schema import kind_schema, sidecar_schema
from explainer.engines.configuration import Configuration
from explainer.model.kinds import Kind


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=[kind.value for kind in Kind])
    parser.add_argument("--sidecar", action="store_true", help="of its translations (name.en.md)")


def _run(_: Configuration, options: argparse.Namespace, language: str) -> int:
    make = sidecar_schema if options.sidecar else kind_schema
    print(json.dumps(make(Kind(options.kind), language), ensure_ascii=False, indent=2))
    return 0


SCHEMA: Final = Command(
    name="schema", help="the format as JSON Schema", arguments=_arguments, run=_run
)
