"""`explainer forget`: a person's name becomes initials."""

import argparse
import sys
from typing import Final

from explainer.commands import Command, is_missing
from explainer.engines.configuration import Configuration
from explainer.forget.plan import CannotForgetError, plan_forgetting, write_forgetting
from explainer.read.problems import one_line, problem_lines
from explainer.words import words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", help="the slug or the name of a person")
    parser.add_argument("--write", action="store_true", help="write; else only say what changes")


def _run(configuration: Configuration, options: argparse.Namespace, language: str) -> int:
    content, t = configuration.content, words(language)
    if is_missing(language, content):
        return 2
    try:
        plan = plan_forgetting(content, configuration.site, options.person)
        if options.write:
            write_forgetting(plan)
    except CannotForgetError as error:
        for line in problem_lines(error.problems, content, language):
            print(line)
        print(one_line(f"{options.person}: {t[error.word]}"), file=sys.stderr)
        return 1 if error.problems else 2
    except OSError as error:
        print(f"{error.filename or content}: {error.strerror}", file=sys.stderr)
        return 2
    for name in plan.changed:
        print(one_line(str(content / name)))
    for name in plan.removed:
        print(one_line(f"{content / name}: {t['forget.removed']}"))
    for left in plan.left:
        where = f"{content / left.path}:{left.place.line}:{left.place.column}"
        print(one_line(f"{where}: {t['forget.left'].format(text=left.text)}"))
    count = len(plan.changed) + len(plan.removed)
    word = "forget.done" if options.write else "forget.would"
    print(t[word].format(count=count, person=one_line(options.person)))
    print(t["forget.beyond"])
    return 0


FORGET: Final = Command(
    name="forget", help="replace a person's name by initials", arguments=_arguments, run=_run
)
