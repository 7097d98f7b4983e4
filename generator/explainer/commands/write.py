"""`explainer write`: the site as a folder of files for an engine that knows no plugin."""

import argparse
import sys
from pathlib import Path
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.engines.options import theme_folder
from explainer.engines.plain import plain_tree
from explainer.engines.pressing import CACHE
from explainer.engines.refusal import refusal
from explainer.engines.zensical import DOCS, zensical_tree
from explainer.pipeline import generate
from explainer.press.files import made_files
from explainer.press.store import Store
from explainer.progress import counter
from explainer.publish.errors import PublishError, shown
from explainer.publish.tree import write_tree
from explainer.read.problems import ContentError, problem_lines
from explainer.words import words
from explainer.workers import JobsError, cores


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help="new, empty, or written by this command"
    )
    parser.add_argument("--plain", action="store_true", help="ordinary Markdown, nothing of ours")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    content, t = configuration.content, words(language)
    if is_missing(language, content):
        return 2
    project = Path(options.config).parent
    try:
        with counter(language, "build.composing") as progress:
            site = generate(content, configuration.site, cores(), progress)
        tree = (plain_tree if options.plain else zensical_tree)(site, configuration)
        files = made_files(tree, Store(project / CACHE))
        records = () if options.plain else site.records
        kept = (project, theme_folder())
        write_tree(options.folder, files, records, docs=DOCS, content=content, kept=kept)
    except ContentError as error:
        print(*problem_lines(error.problems, content, language), sep="\n", file=sys.stderr)
        print(refusal(error.problems, configuration.site), file=sys.stderr)
        return 1
    except (JobsError, PublishError) as error:
        print(error.line(language), file=sys.stderr)
        return 2
    for line in problem_lines(site.problems, content, language):
        print(line, file=sys.stderr)
    print(t["write.done"].format(folder=shown(options.folder), pages=len(site.pages)))
    return 0


WRITE: Final = Command(
    name="write", help="write the site for other engines", arguments=_arguments, run=_run
)
